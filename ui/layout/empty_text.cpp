// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layout/empty_text.h"

#include <QAbstractItemView>
#include <QVBoxLayout>

namespace procession::ui {

EmptyText::EmptyText(QAbstractItemView& view) : QLabel(view.viewport()), view_(view)
{
    setWordWrap(true);
    auto* column = new QVBoxLayout(view.viewport());
    column->setContentsMargins(12, 8, 12, 8);
    column->addWidget(this);
    column->addStretch(1);
    const QAbstractItemModel* rows = view.model();
    for (const auto& signal :
         {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(rows, signal, this, [this] { appear(); });
    }
    connect(rows, &QAbstractItemModel::modelReset, this, [this] { appear(); });
    appear();
}

void EmptyText::say(const QString& text)
{
    setText(text);
    appear();
}

void EmptyText::appear()
{
    setVisible(!text().isEmpty() && view_.model()->rowCount() == 0);
}

} // namespace procession::ui
