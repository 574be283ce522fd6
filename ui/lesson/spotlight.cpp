// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/spotlight.h"

#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"

#include <QPainter>
#include <algorithm>

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
    painter.setBrush(Qt::NoBrush);
    for (const Spot& spot : spots_) {
        // Two lines, so that it stands out on whatever is below.
        painter.setPen(QPen(palette_.paper, 6));
        const QRectF frame = QRectF(spot.box).adjusted(-4, -4, 4, 4);
        painter.drawRoundedRect(frame, 6, 6);
        painter.setPen(QPen(palette_.accent, 3));
        painter.drawRoundedRect(frame, 6, 6);
    }
    painter.setFont(text_font(TextSize::normal, true));
    const std::vector<QRect> words = word_boxes();
    for (std::size_t i = 0; i < spots_.size(); ++i) {
        painter.setPen(QPen(palette_.paper, 1)); // tells it from another beside it
        painter.setBrush(palette_.accent);
        if (!words[i].isEmpty()) {
            painter.drawRoundedRect(words[i], 4, 4);
            painter.setPen(text_on(palette_.accent));
            painter.drawText(words[i], Qt::AlignCenter,
                             painter.fontMetrics().elidedText(spots_[i].said, Qt::ElideRight,
                                                              words[i].width() - 12));
        }
    }
}

/// Beside a moment's high frame, so that the axis below it and the time above it stay to be read;
/// else below the frame, or above it where there is no room. Further up where another word stands.
std::vector<QRect> Spotlight::word_boxes() const
{
    const QFontMetrics metrics(text_font(TextSize::normal, true));
    std::vector<QRect> boxes;
    for (const Spot& spot : spots_) {
        if (spot.said.isEmpty()) {
            boxes.emplace_back();
            continue;
        }
        const QRect bounds = spot.around.isEmpty() ? rect() : spot.around;
        const QSize size(std::min(metrics.horizontalAdvance(spot.said) + 16, bounds.width() - 8),
                         metrics.height() + 8);
        QRect box(spot.box.left() - 4, spot.box.bottom() + 8, size.width(), size.height());
        if (spot.box.height() > 3 * size.height()) {
            const int right = spot.box.right() + 12;
            const bool fits = right + size.width() < bounds.right() - 4;
            box.moveTopLeft({fits ? right : spot.box.left() - 12 - size.width(),
                             spot.box.center().y() - size.height() / 2});
        } else if (box.bottom() > bounds.bottom() - 4) {
            box.moveBottom(spot.box.top() - 8);
        }
        box.moveLeft(std::clamp(box.left(), bounds.left() + 4,
                                std::max(bounds.left() + 4, bounds.right() - box.width() - 4)));
        const auto is_covered = [&](const QRect& other) { return other.intersects(box); };
        while (box.top() > size.height() && std::ranges::any_of(boxes, is_covered)) {
            box.moveTop(box.top() - size.height() - 4);
        }
        boxes.push_back(box);
    }
    return boxes;
}

} // namespace procession::ui
