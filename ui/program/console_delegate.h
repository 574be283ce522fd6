// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QStyledItemDelegate>

namespace procession::ui {

/// Draws a line of the console: when, by whom, what.
class ConsoleDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit ConsoleDelegate(QObject* parent) : QStyledItemDelegate(parent) {}
    void set_palette(const Palette& palette) { palette_ = palette; }
    /// Room for the longest time and name, in pixels.
    void set_columns(int time, int name);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    Palette palette_ = Palette::light_theme();
    int time_ = 0;
    int name_ = 0;
};

} // namespace procession::ui
