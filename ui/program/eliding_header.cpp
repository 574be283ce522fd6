// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/program/eliding_header.h"

#include <QPixmap>
#include <QStyleOptionHeader>

namespace procession::ui {

QString ElidingHeader::shown(int section) const
{
    const QAbstractItemModel& names = *model();
    const auto icon = names.headerData(section, orientation(), Qt::DecorationRole).value<QPixmap>();
    const int margin = style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, this);
    const int beside = icon.isNull() ? 0 : qRound(icon.width() / icon.devicePixelRatio()) + margin;
    // The viewport's letters are those that are painted.
    return viewport()->fontMetrics().elidedText(
        names.headerData(section, orientation(), Qt::DisplayRole).toString(), Qt::ElideMiddle,
        sectionSize(section) - beside - 3 * margin);
}

void ElidingHeader::initStyleOptionForIndex(QStyleOptionHeader* option, int section) const
{
    QHeaderView::initStyleOptionForIndex(option, section);
    option->text = shown(section);
}

} // namespace procession::ui
