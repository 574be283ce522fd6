// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/sheet.h"
#include "ui/export/sheet_parts.h"

#include <functional>

namespace procession::ui {

/// Any picture under a head.
class PictureSheet : public Sheet {
public:
    /// Paints the picture into (0, 0) and its size.
    using Body = std::function<void(QPainter&)>;

    PictureSheet(SheetHead head, QSizeF picture, Body body, const Palette& palette);

    [[nodiscard]] QSizeF size() const override { return size_; }
    [[nodiscard]] QString title() const override { return head_.title(); }
    void paint(QPainter& painter) const override;

private:
    SheetHead head_;
    Body body_;
    Palette palette_;
    QPointF corner_; ///< of the picture
    QSizeF size_;
};

} // namespace procession::ui
