// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/list_delegate.h"

#include "ui/editor/list_model.h"
#include "ui/editor/setting_field_widgets.h"
#include "ui/theme/fonts.h"

#include <QTimer>

namespace procession::ui {

namespace {

const ListModel& model_of(const QModelIndex& index)
{
    return *static_cast<const ListModel*>(index.model());
}

} // namespace

QWidget* ListDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const
{
    const auto choices = model_of(index).choices(index.row(), index.column());
    QWidget* editor = nullptr;
    if (choices.isEmpty()) {
        editor = LeavingDelegate::createEditor(parent, option, index);
    } else {
        auto* const box = new SettingCombo(6, parent);
        for (const auto& [shown, typed] : choices) {
            box->addItem(shown, typed);
        }
        connect(box, &QComboBox::activated, this, [this, box] {
            auto* const self = const_cast<ListDelegate*>(this);
            emit self->commitData(box);
            emit self->closeEditor(box, QAbstractItemDelegate::NoHint);
        });
        QTimer::singleShot(0, box, &QComboBox::showPopup); // it was opened to be chosen from
        editor = box;
    }
    if (editor) {
        editor->setAccessibleName(model_of(index).title(index.column()));
        editor->setToolTip(model_of(index).hint(index.column()));
        editor->setFont(number_font(TextSize::normal));
    }
    return editor;
}

void ListDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* const box = qobject_cast<QComboBox*>(editor)) {
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
        return;
    }
    LeavingDelegate::setEditorData(editor, index);
}

void ListDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                const QModelIndex& index) const
{
    const auto* const box = qobject_cast<QComboBox*>(editor);
    if (!box) {
        LeavingDelegate::setModelData(editor, model, index);
    } else if (box->currentIndex() >= 0) {
        model->setData(index, box->currentData(), Qt::EditRole);
    }
}

/// The arrows choose in what offers a choice.
bool ListDelegate::eventFilter(QObject* object, QEvent* event)
{
    return qobject_cast<QComboBox*>(object) ? QStyledItemDelegate::eventFilter(object, event)
                                            : LeavingDelegate::eventFilter(object, event);
}

} // namespace procession::ui
