// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layout/fitting_combo.h"

#include "ui/theme/fonts.h"

#include <QStyleOptionComboBox>
#include <QStylePainter>

namespace procession::ui {

FittingCombo::FittingCombo(int characters, QWidget* parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(characters);
}

void FittingCombo::set_brief(bool brief)
{
    brief_ = brief;
    update();
}

QString FittingCombo::shown_text() const
{
    const QString brief = brief_ ? currentData(short_role).toString() : QString();
    return brief.isEmpty() ? currentText() : brief;
}

QFont FittingCombo::shown_font() const
{
    return fitted_font(text_font(TextSize::normal), shown_text(), width() - around,
                       static_cast<int>(TextSize::small));
}

/// Only painted smaller: another font of the widget would ask for another layout, and that
/// for another font.
void FittingCombo::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    const QFont font = shown_font();
    QStyleOptionComboBox option;
    initStyleOption(&option);
    option.fontMetrics = QFontMetrics(font);
    option.currentText = shown_text();
    painter.setFont(font);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace procession::ui
