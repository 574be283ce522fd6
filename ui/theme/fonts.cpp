// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QStringList>
#include <cmath>

namespace procession::ui {

double text_scale()
{
    const int pixels = QApplication::font().pixelSize();
    return pixels > 0 ? pixels / static_cast<double>(TextSize::normal) : 1;
}

int scaled(int pixels)
{
    return static_cast<int>(std::lround(pixels * text_scale()));
}

QFont text_font(TextSize size, bool bold)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPixelSize(scaled(static_cast<int>(size)));
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

QFont fitted_font(const QFont& usual, const QString& text, double width, int smallest)
{
    QFont font = usual;
    while (font.pixelSize() > smallest && QFontMetricsF(font).horizontalAdvance(text) > width) {
        font.setPixelSize(font.pixelSize() - 1);
    }
    return font;
}

bool can_show_chinese()
{
    return !QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty();
}

} // namespace procession::ui
