// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include <QFontDatabase>
#include <QStringList>

namespace procession::ui {

QFont text_font(TextSize size, bool bold)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPixelSize(static_cast<int>(size));
    font.setBold(bold);
    return font;
}

QFont number_font(TextSize size)
{
    // The digits of common system fonts are tabular by default; kerning would undo it.
    QFont font = text_font(size);
    font.setKerning(false);
    return font;
}

bool can_show_chinese()
{
    return !QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty();
}

} // namespace procession::ui
