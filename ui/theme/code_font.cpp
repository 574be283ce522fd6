// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/code_font.h"

#include "ui/theme/mono.h"

#include <QGuiApplication>
#include <QScreen>

namespace procession::ui {

QFont code_font()
{
    QFont font = mono_font(TextSize::normal);
    const QScreen* const screen = QGuiApplication::primaryScreen();
    const double dots = screen ? screen->logicalDotsPerInchY() : 96;
    font.setPointSizeF(font.pixelSize() * 72.0 / dots);
    return font;
}

} // namespace procession::ui
