// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/spotlight.h"

#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"

#include <QPainter>

namespace procession::ui {

Spotlight::Spotlight(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void Spotlight::show_spots(std::vector<Spot> spots)
{
    if (parentWidget()) {
        setGeometry(parentWidget()->rect());
    }
    raise(); // panels may have come since
    if (spots == spots_ && isVisible() == !spots.empty()) {
        return;
    }
    spots_ = std::move(spots);
    setVisible(!spots_.empty());
    update();
}

void Spotlight::set_palette(const Palette& palette)
{
    palette_ = palette;
    update();
}

void Spotlight::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Spot& spot : spots_) {
        painter.setBrush(Qt::NoBrush);
        // Two lines, so that it stands out on whatever is below.
        painter.setPen(QPen(palette_.paper, 6));
        const QRectF frame = QRectF(spot.box).adjusted(-4, -4, 4, 4);
        painter.drawRoundedRect(frame, 6, 6);
        painter.setPen(QPen(palette_.accent, 3));
        painter.drawRoundedRect(frame, 6, 6);
        if (!spot.said.isEmpty()) {
            paint_word(painter, spot);
        }
    }
}

/// Below the frame, or above it where there is no room.
void Spotlight::paint_word(QPainter& painter, const Spot& spot) const
{
    painter.setFont(text_font(TextSize::normal, true));
    const QFontMetrics metrics(painter.font());
    const QSize size(metrics.horizontalAdvance(spot.said) + 16, metrics.height() + 8);
    QRect box(spot.box.left() - 4, spot.box.bottom() + 8, size.width(), size.height());
    if (box.bottom() > height() - 4) {
        box.moveBottom(spot.box.top() - 8);
    }
    box.moveLeft(std::clamp(box.left(), 4, std::max(4, width() - box.width() - 4)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette_.accent);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(text_on(palette_.accent));
    painter.drawText(box, Qt::AlignCenter, spot.said);
}

} // namespace procession::ui
