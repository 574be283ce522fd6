// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/intervention_line.h"

#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

namespace procession::ui {

namespace {

constexpr int margin = 16;
constexpr int most_levels = 5; ///< in sight; more overlap
constexpr double inside_label = 4;

int line_height()
{
    return QFontMetrics(text_font(TextSize::small)).height() + 6;
}

} // namespace

InterventionLine::InterventionLine(QWidget* parent) : DraggedStrip(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    speak_as(*this, QAccessible::List);
}

void InterventionLine::show_entries(std::vector<Entry> entries, std::optional<core::Ticks> run_end,
                                    const TimeText& times)
{
    entries_ = std::move(entries);
    run_end_ = run_end;
    times_ = times;
    if (chosen_ && !std::any_of(entries_.begin(), entries_.end(),
                                [this](const Entry& one) { return one.row == *chosen_; })) {
        chosen_.reset();
    }
    give_up();
}

void InterventionLine::set_chosen(std::optional<std::size_t> row)
{
    chosen_ = row;
    update();
}

void InterventionLine::set_palette(const Palette& palette)
{
    palette_ = palette;
    lay_out();
}

QRect InterventionLine::frame() const
{
    return rect().adjusted(margin, 0, -margin, 0);
}

void InterventionLine::lay_out()
{
    core::Ticks last = 0;
    for (const Entry& entry : entries_) {
        last = std::max(last, entry.at);
    }
    if (!dragged_) { // under the mouse nothing moves but what is dragged
        marks_.mapping.end = end_with_room(run_end_.value_or(0), last);
        marks_.mapping.width = std::max(frame().width(), 1);
        marks_.mapping.fit();
    }
    const QFontMetricsF metrics(text_font(TextSize::small));
    marks_.line_height = line_height();
    marks_.bottom = height() - line_height() - 10;
    marks_.marks.clear();
    for (const Entry& entry : entries_) {
        const bool moves = dragged_ == entry.row && dragged_to_;
        marks_.marks.push_back({entry.row, moves ? *dragged_to_ : entry.at,
                                metrics.horizontalAdvance(entry.text) + 2 * inside_label, 0, 0,
                                QRectF()});
    }
    marks_.place();
    updateGeometry();
    update();
}

QSize InterventionLine::sizeHint() const
{
    const int levels = std::clamp(marks_.levels(), 2, most_levels);
    return {scaled(320), (levels + 1) * line_height() + 18};
}

QSize InterventionLine::minimumSizeHint() const
{
    return {160, 2 * line_height() + 10};
}

/// Of a text about `x`, within the widget.
double InterventionLine::left_of(double x, double wide) const
{
    return std::max(std::min(x - wide / 2, frame().width() + margin - wide), -double(margin));
}

const InterventionLine::Entry& InterventionLine::entry_of(std::size_t row) const
{
    return *std::lower_bound(entries_.begin(), entries_.end(), row,
                             [](const Entry& one, std::size_t wanted) { return one.row < wanted; });
}

void InterventionLine::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    lay_out();
}

void InterventionLine::paint_axis(QPainter& painter) const
{
    const TimeMapping& mapping = marks_.mapping;
    painter.setFont(number_font(TextSize::small));
    const QFontMetricsF metrics(painter.font());
    const double widest = metrics.horizontalAdvance(times_.moment(mapping.end)) + 16;
    const core::Ticks step = axis_step(widest * mapping.ticks_per_pixel, times_.sexagesimal());
    if (run_end_) { // behind the end nothing happens any more
        const double end = mapping.to_pixel(static_cast<double>(*run_end_));
        painter.fillRect(QRectF(0, 0, end, marks_.bottom), palette_.paper);
    }
    painter.fillRect(QRectF(0, marks_.bottom, mapping.width, 1), palette_.ink);
    painter.setPen(palette_.quiet);
    for (const core::Ticks t : axis_ticks(mapping.from, mapping.to(), step)) {
        const double x = std::round(mapping.to_pixel(static_cast<double>(t)));
        painter.fillRect(QRectF(x, marks_.bottom, 1, 5), palette_.ink);
        const QString text = times_.moment(t);
        const double wide = metrics.horizontalAdvance(text);
        painter.drawText(QRectF(left_of(x, wide), marks_.bottom + 6, wide + 1, line_height()),
                         Qt::AlignLeft, text);
    }
}

void InterventionLine::paint_mark(QPainter& painter, const InterventionMarks::Mark& mark) const
{
    const Entry& entry = entry_of(mark.row);
    const bool chosen = chosen_ == mark.row;
    const QColor ground = chosen ? palette_.accent : palette_.surface;
    const QColor line = entry.wrong ? palette_.fault : chosen ? palette_.accent : palette_.ink;
    painter.fillRect(QRectF(mark.x, mark.box.top(), chosen ? 2 : 1, marks_.bottom - mark.box.top()),
                     line);
    painter.setPen(QPen(line, 1));
    painter.setBrush(ground);
    painter.drawRect(mark.box.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setPen(chosen ? text_on(ground) : entry.wrong ? palette_.fault : palette_.ink);
    painter.drawText(mark.box, Qt::AlignCenter, entry.text);
    if (chosen && hasFocus()) {
        painter.setPen(QPen(palette_.ink, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(mark.box.adjusted(-1.5, -1.5, 1.5, 1.5));
    }
}

void InterventionLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette_.surface);
    if (hasFocus()) {
        painter.setPen(QPen(palette_.accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
    painter.translate(frame().topLeft());
    paint_axis(painter);
    painter.setFont(text_font(TextSize::small));
    if (entries_.empty()) {
        painter.setPen(palette_.quiet);
        painter.drawText(QRectF(0, 4, frame().width(), marks_.bottom - 4),
                         Qt::AlignCenter | Qt::TextWordWrap, tr("No interventions yet"));
    }
    for (const InterventionMarks::Mark& mark : marks_.marks) {
        if (chosen_ != mark.row) {
            paint_mark(painter, mark);
        }
    }
    const InterventionMarks::Mark* chosen = chosen_ ? marks_.mark_of(*chosen_) : nullptr;
    if (!chosen) {
        return;
    }
    paint_mark(painter, *chosen); // above the others
    if (dragged_to_) {
        const QString text = times_.moment(*dragged_to_);
        const double wide = painter.fontMetrics().horizontalAdvance(text) + 2 * inside_label;
        const QRectF flag(left_of(chosen->x, wide), marks_.bottom + 4, wide, line_height());
        painter.fillRect(flag, palette_.accent);
        painter.setPen(text_on(palette_.accent));
        painter.drawText(flag, Qt::AlignCenter, text);
    }
}

} // namespace procession::ui
