// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/fonts.h"

#include <QGridLayout>
#include <QLabel>
#include <map>

namespace procession::ui {

/// Fields below each other with their labels on the left. Unlike in a QFormLayout any of them may
/// be hidden, however high its label is.
class FieldGrid : public QGridLayout {
public:
    explicit FieldGrid(QWidget* parent) : QGridLayout(parent)
    {
        setContentsMargins(0, 0, 0, 0);
        setVerticalSpacing(8);
        setHorizontalSpacing(16);
        setColumnStretch(1, 1);
    }

    void add(QWidget* field)
    {
        auto* label = new QLabel(parentWidget());
        label->setBuddy(field);
        label->setTextFormat(Qt::PlainText);
        const int row = rowCount();
        addWidget(label, row, 0, Qt::AlignLeft | Qt::AlignTop);
        addWidget(field, row, 1);
        labels_[field] = label;
    }
    [[nodiscard]] QLabel& label_of(QWidget* field) { return *labels_.at(field); }
    void show(QWidget* field, bool shown)
    {
        field->setVisible(shown);
        labels_.at(field)->setVisible(shown);
    }
    /// What the field is called, and what it is for.
    void name(QWidget* field, const QString& text, const QString& hint)
    {
        labels_.at(field)->setText(text);
        labels_.at(field)->setFont(text_font(TextSize::normal));
        field->setFont(text_font(TextSize::normal));
        field->setAccessibleName(text);
        field->setToolTip(hint);
    }

private:
    std::map<QWidget*, QLabel*> labels_;
};

} // namespace procession::ui
