// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/metrics_picture.h"

#include "ui/theme/fonts.h"

#include <QPaintEvent>
#include <QPainter>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr int picture_margin = 16;
constexpr int region = 24;
constexpr int least_cell = 116;

int line_height(TextSize size)
{
    return QFontMetrics(text_font(size)).height();
}

} // namespace

MetricsPicture::MetricsPicture(QWidget* parent) : QWidget(parent) {}

/// Measures are counted when somebody looks: with many processes they take time.
void MetricsPicture::show_moment(const Moment& moment)
{
    constexpr std::size_t quickly_counted = 200; // processes
    // A trace shares its records with its copies: another address is another run.
    if (moment_ && &moment_->trace.records() != &moment.trace.records() && cover_.is_on()) {
        cover_.set_on(true); // its values have not been opened yet
    }
    moment_ = moment;
    stale_ = true;
    if (isVisible() || moment.trace.scenario().processes.size() <= quickly_counted) {
        refresh();
    } else {
        setAccessibleDescription({});
    }
}

void MetricsPicture::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (stale_) {
        refresh();
    }
}

void MetricsPicture::refresh()
{
    if (!moment_) {
        return;
    }
    facts_ = MetricsFacts::of(*moment_);
    stale_ = false;
    setAccessibleDescription(metrics_words(*moment_, *facts_, cover_));
    fit(width());
    current_ = std::min(current_, std::max<std::size_t>(places_.size(), 1) - 1);
    describe_cell();
    update();
}

void MetricsPicture::set_palette(const Palette& palette)
{
    palette_ = palette;
    update();
}

void MetricsPicture::retranslate()
{
    refresh();
}

void MetricsPicture::fit(int width)
{
    Pen pen = laid_out(nullptr, width);
    places_ = std::move(pen.places);
    setMinimumHeight(pen.y);
}

void MetricsPicture::paintEvent(QPaintEvent* event)
{
    if (stale_) {
        refresh(); // painted for somebody else than the screen
    }
    QPainter painter(this);
    painter.fillRect(event->rect(), palette_.paper);
    painter.setRenderHint(QPainter::Antialiasing);
    places_ = laid_out(&painter, width()).places;
}

MetricsPicture::Pen MetricsPicture::laid_out(QPainter* painter, int width) const
{
    Pen pen{painter, width, picture_margin};
    if (!facts_) {
        if (painter) {
            painter->setPen(palette_.quiet);
            painter->setFont(text_font(TextSize::normal));
            painter->drawText(
                QRect(picture_margin, picture_margin, width - 2 * picture_margin, 200),
                Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                tr("Open a scenario to see its measures."));
        }
        pen.y = 96;
        return pen;
    }
    heading(pen);
    totals(pen);
    section(pen, tr("Where the time went, in ticks"));
    legend(pen);
    bars(pen);
    section(pen, tr("Use of the cores"));
    cores(pen);
    section(pen, tr("Processes, in ticks"));
    table(pen);
    pen.y += picture_margin;
    return pen;
}

void MetricsPicture::heading(Pen& pen) const
{
    const auto write = [&pen](const QString& text, const QFont& font, const QColor& colour) {
        const QRect room(picture_margin, pen.y, pen.width - 2 * picture_margin, 4000);
        const auto flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
        if (pen.painter) {
            pen.painter->setPen(colour);
            pen.painter->setFont(font);
            pen.painter->drawText(room, flags, text);
        }
        pen.y += QFontMetrics(font).boundingRect(room, flags, text).height();
    };
    write(metrics_heading(*moment_, *facts_), text_font(TextSize::large, true), palette_.ink);
    write(metrics_subheading(*moment_, *facts_), text_font(TextSize::small), palette_.quiet);
    pen.y += picture_margin;
}

/// Value over label, in as many columns as there is room for.
void MetricsPicture::totals(Pen& pen) const
{
    const int room = pen.width - 2 * picture_margin;
    const int columns = std::clamp(room / scaled(least_cell), 1, 4);
    const int cell = room / columns;
    const int value_height = line_height(TextSize::large);
    const QFontMetrics labels(text_font(TextSize::small));
    int label_height = 0; // of the one that takes most lines
    for (const TotalMeasure& total : facts_->totals) {
        const QRect needed =
            labels.boundingRect(QRect(0, 0, cell - 8, 400), Qt::TextWordWrap, total.label);
        label_height = std::max(label_height, needed.height());
    }
    const int height = value_height + label_height + 16;
    for (std::size_t i = 0; i < facts_->totals.size(); ++i) {
        const int column = static_cast<int>(i) % columns;
        const int row = static_cast<int>(i) / columns;
        const QRect box(picture_margin + column * cell, pen.y + row * height, cell - 8, height);
        const QRect value(box.left(), box.top(), std::min(box.width(), scaled(88)), value_height);
        if (shows(pen, {MetricsCell::Kind::total, i}, value)) {
            pen.painter->setPen(palette_.ink);
            pen.painter->setFont(number_font(TextSize::large));
            pen.painter->drawText(box, Qt::AlignLeft | Qt::AlignTop, facts_->totals[i].value);
        }
        if (pen.painter) {
            pen.painter->setPen(palette_.quiet);
            pen.painter->setFont(text_font(TextSize::small));
            pen.painter->drawText(box.adjusted(0, value_height, 0, 0),
                                  Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                                  facts_->totals[i].label);
        }
    }
    const int rows = (static_cast<int>(facts_->totals.size()) + columns - 1) / columns;
    pen.y += rows * height;
}

void MetricsPicture::section(Pen& pen, const QString& title) const
{
    pen.y += region - 8;
    const int height = line_height(TextSize::normal);
    if (pen.painter) {
        pen.painter->setPen(QPen(palette_.rule, 1));
        pen.painter->drawLine(QPointF(picture_margin, pen.y - 7.5),
                              QPointF(pen.width - picture_margin, pen.y - 7.5));
        pen.painter->setPen(palette_.ink);
        pen.painter->setFont(text_font(TextSize::normal, true));
        pen.painter->drawText(QRect(picture_margin, pen.y, pen.width - 2 * picture_margin, height),
                              Qt::AlignLeft | Qt::AlignVCenter, title);
    }
    pen.y += height + 8;
}

} // namespace procession::ui
