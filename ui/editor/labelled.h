// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace procession::ui {

/// A field with its label above, which a row keeps together.
[[nodiscard]] inline QLayout* labelled(const QString& label, QWidget* field)
{
    auto* text = new QLabel(label, field->parentWidget());
    text->setBuddy(field);
    QString name = label;
    field->setAccessibleName(name.remove('&'));
    field->setFocusPolicy(Qt::StrongFocus);
    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(text);
    column->addWidget(field);
    return column;
}

/// A field for a whole number.
[[nodiscard]] inline QSpinBox* whole_number(QWidget* parent, int least, int most, int value,
                                            const QString& hint)
{
    auto* box = new QSpinBox(parent);
    box->setRange(least, most);
    box->setValue(value);
    box->setToolTip(hint);
    return box;
}

} // namespace procession::ui
