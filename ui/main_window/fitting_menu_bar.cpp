// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/fitting_menu_bar.h"

#include "ui/theme/fonts.h"

#include <QEvent>
#include <algorithm>

namespace procession::ui {

bool FittingMenuBar::event(QEvent* event)
{
    const bool done = QMenuBar::event(event);
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::ActionChanged:
    case QEvent::ApplicationFontChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::Show:
        fit();
        break;
    default:
        break;
    }
    return done;
}

void FittingMenuBar::fit()
{
    if (fitting_ || !isVisible()) {
        return;
    }
    fitting_ = true;
    QFont font = text_font(TextSize::normal);
    const auto needed = [this] {
        int right = 0;
        for (QAction* action : actions()) {
            right = std::max(right, actionGeometry(action).right());
        }
        return right;
    };
    constexpr int smallest = static_cast<int>(TextSize::normal);
    setFont(font);
    while (needed() >= width() && font.pixelSize() > smallest) {
        font.setPixelSize(font.pixelSize() - 1);
        setFont(font);
    }
    fitting_ = false;
}

} // namespace procession::ui
