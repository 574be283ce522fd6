// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/heading.h"

#include "ui/theme/fonts.h"

#include <QLocale>
#include <algorithm>

namespace procession::ui {

QFont heading_font()
{
    constexpr int largest_painted = 63; // pixels: above, Qt draws outlines
    QFont font = text_font(TextSize::title, true);
    if (QLocale().language() == QLocale::Chinese) {
        font.setPixelSize(std::min(font.pixelSize(), largest_painted));
    }
    return font;
}

} // namespace procession::ui
