// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/app_style.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"

#include <QDockWidget>
#include <QStyleFactory>

namespace procession::ui {

namespace {

constexpr int title_icon = 14; ///< pixels at the usual size of texts

/// A panel, or a button in its title.
bool is_of_panel(const QWidget* widget)
{
    return widget && (qobject_cast<const QDockWidget*>(widget) ||
                      widget->objectName().startsWith(QLatin1String("qt_dockwidget_")));
}

} // namespace

AppStyle::AppStyle() : QProxyStyle(QStyleFactory::create("Fusion")) {}

int AppStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                          const QWidget* widget) const
{
    if (is_of_panel(widget) && metric == PM_SmallIconSize) {
        return scaled(title_icon);
    }
    if (is_of_panel(widget) && metric == PM_DockWidgetTitleBarButtonMargin) {
        return scaled(2);
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

QIcon AppStyle::standardIcon(StandardPixmap icon, const QStyleOption* option,
                             const QWidget* widget) const
{
    if (is_of_panel(widget) && icon == SP_TitleBarCloseButton) {
        return tinted_icon("close", palette_.ink, palette_);
    }
    if (is_of_panel(widget) && icon == SP_TitleBarNormalButton) {
        return tinted_icon("detach", palette_.ink, palette_);
    }
    return QProxyStyle::standardIcon(icon, option, widget);
}

} // namespace procession::ui
