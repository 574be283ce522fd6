// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layout/padded_delegate.h"

#include <QApplication>
#include <QHeaderView>

namespace procession::ui {

namespace {

constexpr int by_style = 3; ///< what the style leaves by itself

} // namespace

PaddedDelegate::PaddedDelegate(QHeaderView& header, QObject* parent) : QStyledItemDelegate(parent)
{
    header.setStyleSheet(QStringLiteral("QHeaderView::section { padding: 4px %1px; }").arg(side));
}

void PaddedDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QStyle* const style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &ground, painter, option.widget);
    QStyleOptionViewItem inner = option;
    inner.rect.adjust(side - by_style, 0, by_style - side, 0);
    QStyledItemDelegate::paint(painter, inner, index);
}

} // namespace procession::ui
