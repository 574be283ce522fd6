// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QAbstractItemView>
#include <QStyledItemDelegate>

namespace procession::ui {

/// A lesson of the map: the first line of its text is its title, bold; the second, facts, is quiet;
/// the rest is what one can do afterwards. All of them wrap.
class LessonDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit LessonDelegate(QAbstractItemView& view) : QStyledItemDelegate(&view), view_(view) {}

    void set_palette(const Palette& palette) { palette_ = palette; }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    QAbstractItemView& view_;
    Palette palette_ = Palette::light_theme();
};

} // namespace procession::ui
