// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/layout/leaving_delegate.h"

namespace procession::ui {

class CellTable;

/// An open cell of the table of processes: it is called as its column is, and tells what is typed.
class CellDelegate : public LeavingDelegate {
    Q_OBJECT

public:
    explicit CellDelegate(CellTable& table);

    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const override;

private:
    CellTable& table_;
};

} // namespace procession::ui
