// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QKeyEvent;

namespace procession::ui {

/// An open cell of a table that is typed into as a spreadsheet is: Return and the arrows up and
/// down leave it with what it holds.
class LeavingDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

signals:
    /// A cell was left, to go down by so many rows; negative is up.
    void left(int rows);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
};

/// Whether a key writes: it is meant for the cell, even where it is somebody's shortcut.
[[nodiscard]] bool writes(const QKeyEvent& pressed);

} // namespace procession::ui
