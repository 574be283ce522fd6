// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/picture_sheet.h"

#include "ui/theme/fonts.h"

#include <QPainter>
#include <cmath>

namespace procession::ui {

PictureSheet::PictureSheet(SheetHead head, QSizeF picture, Body body, const Palette& palette)
    : head_(std::move(head)), body_(std::move(body)), palette_(palette)
{
    const double margin = scaled(sheet_margin);
    corner_ = {margin, head_.lay_out(picture.width())};
    size_ = {picture.width() + 2 * margin, std::ceil(corner_.y() + picture.height() + margin)};
}

void PictureSheet::paint(QPainter& painter) const
{
    painter.fillRect(QRectF(QPointF(0, 0), size_), palette_.paper);
    head_.paint(painter, palette_);
    painter.save();
    painter.translate(corner_);
    body_(painter);
    painter.restore();
}

} // namespace procession::ui
