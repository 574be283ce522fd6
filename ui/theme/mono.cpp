// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/mono.h"

#include <QFontDatabase>

namespace procession::ui {

QFont mono_font(TextSize size)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(scaled(static_cast<int>(size)));
    font.setStyleHint(QFont::Monospace);
    return font;
}

} // namespace procession::ui
