// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layout/fitting_combo.h"

#include "ui/theme/fonts.h"

#include <QEvent>

namespace procession::ui {

FittingCombo::FittingCombo(int characters, QWidget* parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(characters);
    connect(this, &QComboBox::currentTextChanged, this, &FittingCombo::fit);
}

void FittingCombo::fit()
{
    const QFont wanted = fitted_font(text_font(TextSize::normal), currentText(), width() - around,
                                     static_cast<int>(TextSize::small));
    if (wanted.pixelSize() != font().pixelSize()) {
        setFont(wanted);
    }
}

void FittingCombo::resizeEvent(QResizeEvent* event)
{
    QComboBox::resizeEvent(event);
    fit();
}

void FittingCombo::showEvent(QShowEvent* event)
{
    QComboBox::showEvent(event);
    fit();
}

void FittingCombo::changeEvent(QEvent* event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange) {
        fit();
    }
}

} // namespace procession::ui
