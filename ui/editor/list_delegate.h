// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/layout/leaving_delegate.h"

namespace procession::ui {

/// An open cell of a table of things listed: typed into, or chosen from what is known.
class ListDelegate : public LeavingDelegate {
    Q_OBJECT

public:
    using LeavingDelegate::LeavingDelegate;

    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override;

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
};

} // namespace procession::ui
