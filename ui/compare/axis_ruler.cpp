// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/axis_ruler.h"

#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {
constexpr double beside_playhead = 8; ///< pixels within which its line would cross a label
constexpr int mark = 6;               ///< height of what stands at a label

int line_height()
{
    return QFontMetrics(number_font(TextSize::small)).height() + 3;
}
} // namespace

int AxisRuler::height_for_text()
{
    return 2 * (line_height() + 1) + mark;
}

void AxisRuler::set_palette(const Palette& palette)
{
    palette_ = palette;
    update();
}

void AxisRuler::set_focused(bool focused)
{
    focused_ = focused;
    update();
}

void AxisRuler::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette_.paper);
    painter.setFont(number_font(TextSize::small));
    const QFontMetricsF metrics(painter.font());
    painter.fillRect(QRectF(frame().left(), height() - 1, frame().width(), 1), palette_.rule);
    painter.setPen(palette_.ink);
    double end = -1; // of the label before: numbers that touch would read as one
    for (const core::Ticks t : axis_.ruled()) {
        const double x = std::round(axis_.mapping().to_pixel(static_cast<double>(t)));
        if (x < 0 || x > frame().width()) {
            continue;
        }
        const QString text = axis_.time_text().moment(t);
        painter.fillRect(QRectF(frame().left() + x, height() - mark, 1, mark), palette_.quiet);
        if (std::abs(x - axis_.mapping().to_pixel(axis_.position())) < beside_playhead) {
            continue; // the playhead's own flag says it
        }
        const double half_text = metrics.horizontalAdvance(text) / 2;
        if (end >= 0 && x - half_text < end + metrics.horizontalAdvance('0')) {
            continue;
        }
        end = x + half_text;
        painter.drawText(QRectF(frame().left() + x - scaled(60), height() - line_height() - mark,
                                scaled(120), line_height()),
                         Qt::AlignCenter, text);
    }
    const double x = axis_.mapping().to_pixel(axis_.position());
    if (x < -1 || x > frame().width() + 1) {
        return;
    }
    const QString time =
        axis_.time_text().moment(static_cast<core::Ticks>(std::floor(axis_.position())));
    const double half = metrics.horizontalAdvance(time) / 2 + 6;
    const double centre = std::min(frame().left() + std::round(x), width() - half - 1);
    const QRectF flag(centre - half, 1, 2 * half, line_height());
    painter.fillRect(
        QRectF(frame().left() + std::round(x) - 1, line_height(), 2, height() - line_height()),
        palette_.accent);
    painter.fillRect(flag, palette_.accent);
    if (focused_) {
        painter.setPen(QPen(palette_.ink, 1, Qt::DotLine));
        painter.drawRect(flag.adjusted(-2.5, -0.5, 2.5, 2.5));
    }
    painter.setPen(text_on(palette_.accent));
    painter.drawText(flag, Qt::AlignCenter, time);
}

} // namespace procession::ui
