// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/schedule_grid.h"

#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"

#include <QPainter>
#include <algorithm>

namespace procession::ui {

using lessons::ChartCell;

namespace {

constexpr int cell_width = 28;
constexpr int cell_height = 28;
constexpr int axis_height = 18;
constexpr int gap = 8; ///< between two rows of the chart

} // namespace

ScheduleGrid::ScheduleGrid(std::vector<Who> who, std::size_t cores, core::Ticks length,
                           const Palette& palette, QWidget* parent)
    : QWidget(parent),
      who_(std::move(who)),
      chart_(cores, std::vector<std::string>(static_cast<std::size_t>(length))),
      length_(length),
      palette_(palette)
{
    install_spoken_parts();
    setFont(text_font(TextSize::small));
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("The schedule to be drawn"));
    setToolTip(tr("Click or drag to fill; or walk with the arrows and type a process's letter or "
                  "number, Backspace empties"));
}

void ScheduleGrid::set_chart(const lessons::Chart& chart)
{
    for (std::size_t core = 0; core < chart_.size(); ++core) {
        for (std::size_t t = 0; t < chart_[core].size(); ++t) {
            const bool there = core < chart.size() && t < chart[core].size();
            chart_[core][t] = there ? chart[core][t] : std::string();
        }
    }
    emit changed();
    update();
}

void ScheduleGrid::set_wrong(std::optional<ChartCell> cell)
{
    wrong_ = cell;
    if (cell) {
        go(*cell);
    }
    update();
}

void ScheduleGrid::show_queue(bool on)
{
    shows_queue_ = on;
    updateGeometry();
    update();
}

void ScheduleGrid::put(ChartCell cell, const std::string& name)
{
    const auto t = static_cast<std::size_t>(cell.at);
    if (chart_[cell.core][t] != name) {
        // Nobody is on two cores at once.
        for (auto& core : chart_) {
            if (!name.empty() && core[t] == name) {
                core[t].clear();
            }
        }
        chart_[cell.core][t] = name;
        wrong_.reset();
        emit changed();
        update();
    }
}

std::vector<std::size_t> ScheduleGrid::waiting_at(core::Ticks t) const
{
    struct Waiting {
        core::Ticks since;
        bool was_running;
        std::size_t who;
    };
    std::vector<Waiting> waiting;
    for (std::size_t i = 0; i < who_.size(); ++i) {
        core::Ticks ran = 0;
        core::Ticks since = who_[i].arrival;
        bool runs = false;
        for (const auto& core : chart_) {
            for (std::size_t at = 0; at <= static_cast<std::size_t>(t) && at < core.size(); ++at) {
                const bool here = core[at] == who_[i].name;
                runs = runs || (here && at == static_cast<std::size_t>(t));
                ran += here && at < static_cast<std::size_t>(t) ? 1 : 0;
                since = here ? std::max(since, static_cast<core::Ticks>(at) + 1) : since;
            }
        }
        if (!runs && who_[i].arrival <= t && ran < who_[i].cpu) {
            waiting.push_back({since, since > who_[i].arrival, i});
        }
    }
    // Who arrives comes before who is put back at the same moment, as the scenario lists them.
    std::ranges::stable_sort(waiting, [](const Waiting& a, const Waiting& b) {
        return a.since != b.since ? a.since < b.since : a.was_running < b.was_running;
    });
    std::vector<std::size_t> order;
    std::ranges::transform(waiting, std::back_inserter(order), &Waiting::who);
    return order;
}

QString ScheduleGrid::core_label(std::size_t core)
{
    //: Heads the row of a core in a schedule to be drawn
    return tr("Core %1").arg(core);
}

int ScheduleGrid::label_width() const
{
    constexpr int none = 4;
    constexpr int beside = 8;
    return chart_.size() > 1
               ? fontMetrics().horizontalAdvance(core_label(chart_.size() - 1)) + beside
               : none;
}

/// All in one row if they fit; else rows alike, of fives where that leaves no short rest.
int ScheduleGrid::per_row(int width) const
{
    constexpr int five = 5;
    const int length = std::max(1, static_cast<int>(length_));
    const int fit = std::max((width - label_width()) / scaled(cell_width), 1);
    const int rows = (length + fit - 1) / fit;
    const int alike = (length + rows - 1) / rows;
    const int fives = (alike + five - 1) / five * five;
    const int rest = length - (rows - 1) * fives;
    return rows > 1 && fives <= fit && 2 * rest >= fives ? fives : alike;
}

int ScheduleGrid::queue_height() const
{
    const auto most = std::min<std::size_t>(who_.size(), 6);
    return shows_queue_ ? static_cast<int>(most) * fontMetrics().height() + 4 : 0;
}

int ScheduleGrid::row_height() const
{
    return scaled(axis_height) + static_cast<int>(chart_.size()) * scaled(cell_height) +
           queue_height() + gap;
}

int ScheduleGrid::heightForWidth(int width) const
{
    const int per = per_row(width);
    const int rows = (static_cast<int>(length_) + per - 1) / per;
    return std::max(rows, 1) * row_height();
}

QSize ScheduleGrid::sizeHint() const
{
    const int width = label_width() + 10 * scaled(cell_width);
    return {width, heightForWidth(width)};
}

QSize ScheduleGrid::minimumSizeHint() const
{
    return {label_width() + 5 * scaled(cell_width), row_height()};
}

QRect ScheduleGrid::cell_box(ChartCell cell) const
{
    const int per = per_row(width());
    const int t = static_cast<int>(cell.at);
    return {label_width() + t % per * scaled(cell_width),
            t / per * row_height() + scaled(axis_height) +
                static_cast<int>(cell.core) * scaled(cell_height),
            scaled(cell_width), scaled(cell_height)};
}

std::optional<ChartCell> ScheduleGrid::cell_at(const QPoint& point) const
{
    for (std::size_t core = 0; core < chart_.size(); ++core) {
        for (core::Ticks t = 0; t < length_; ++t) {
            if (cell_box({core, t}).contains(point)) {
                return ChartCell{core, t};
            }
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> ScheduleGrid::who_is(const std::string& name) const
{
    const auto found = std::ranges::find(who_, name, &Who::name);
    return found == who_.end() || name.empty()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - who_.begin()));
}

void ScheduleGrid::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(number_font(TextSize::small));
    for (core::Ticks t = 0; t < length_; ++t) {
        const QRect first = cell_box({0, t});
        painter.setPen(palette_.quiet);
        const QRect label(first.left(), first.top() - scaled(axis_height), first.width(),
                          scaled(axis_height));
        painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter, QString::number(t));
        for (std::size_t core = 0; core < chart_.size(); ++core) {
            if (chart_.size() > 1 && first.left() == label_width()) {
                painter.setPen(palette_.quiet);
                painter.drawText(
                    QRect(0, cell_box({core, t}).top(), label_width(), scaled(cell_height)),
                    Qt::AlignLeft | Qt::AlignVCenter, core_label(core));
            }
            paint_cell(painter, {core, t});
        }
        if (shows_queue_) {
            paint_queue(painter, t);
        }
    }
    const auto frame = [&](ChartCell cell, const QColor& colour, Qt::PenStyle style) {
        painter.setPen(QPen(colour, 3, style));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cell_box(cell).adjusted(1, 1, -1, -1));
    };
    if (wrong_) {
        frame(*wrong_, palette_.fault, Qt::SolidLine);
    }
    if (hasFocus()) {
        frame(cursor_, palette_.ink, Qt::DashLine);
    }
}

void ScheduleGrid::paint_cell(QPainter& painter, ChartCell cell) const
{
    const QRect box = cell_box(cell);
    const std::string& name = chart_[cell.core][static_cast<std::size_t>(cell.at)];
    const auto who = who_is(name);
    const QColor fill = who ? who_[*who].identity.fill : palette_.paper;
    painter.setPen(QPen(who ? palette_.ink : palette_.rule, 1));
    painter.setBrush(fill);
    painter.drawRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5));
    if (who) {
        const QString text = QString::fromStdString(name);
        painter.setFont(fitted_font(text_font(TextSize::small), text, box.width() - 4, 7));
        painter.setPen(text_on(fill));
        painter.drawText(box, Qt::AlignCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, box.width() - 2));
        painter.setFont(number_font(TextSize::small));
    }
}

void ScheduleGrid::paint_queue(QPainter& painter, core::Ticks t) const
{
    const QRect last = cell_box({chart_.size() - 1, t});
    int y = last.bottom() + 3;
    const std::vector<std::size_t> waiting = waiting_at(t);
    for (std::size_t i = 0; i < std::min<std::size_t>(waiting.size(), 6); ++i) {
        const QString name = QString::fromStdString(who_[waiting[i]].name);
        const QRect line(last.left(), y, last.width(), fontMetrics().height());
        painter.setFont(fitted_font(text_font(TextSize::small), name, line.width() - 2, 7));
        painter.setPen(palette_.quiet);
        painter.drawText(line, Qt::AlignCenter, name);
        y += line.height();
    }
    painter.setFont(number_font(TextSize::small));
}

} // namespace procession::ui
