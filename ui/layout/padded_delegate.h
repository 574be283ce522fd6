// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QHeaderView;

namespace procession::ui {

/// Cells with room at both sides: a number at the right end of one does not touch the word at the
/// left end of the next.
class PaddedDelegate : public QStyledItemDelegate {
public:
    static constexpr int side = 8;

    /// `header` gets the same room.
    PaddedDelegate(QHeaderView& header, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace procession::ui
