// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QProxyStyle>

namespace procession::ui {

/// Fusion, but for what neither a palette nor a style sheet can say: the buttons in the title
/// of a panel grow with texts, in the colours of the theme.
class AppStyle : public QProxyStyle {
    Q_OBJECT

public:
    AppStyle();

    void set_palette(const Palette& palette) { palette_ = palette; }

    int pixelMetric(PixelMetric metric, const QStyleOption* option,
                    const QWidget* widget) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption* option,
                       const QWidget* widget) const override;

private:
    Palette palette_ = Palette::light_theme();
};

} // namespace procession::ui
