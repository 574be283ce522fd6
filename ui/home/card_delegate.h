// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QStyledItemDelegate>

namespace procession::ui {

/// Draws a scenario as a card: its workload, its title, its point.
class CardDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void set_palette(const Palette& palette) { palette_ = palette; }
    /// Width of every card, in pixels.
    void set_width(int width) { width_ = width; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    Palette palette_ = Palette::light_theme();
    int width_ = 288;
};

} // namespace procession::ui
