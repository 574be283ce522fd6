// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colour.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace procession::ui {

namespace {

double to_linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double to_screen(double linear)
{
    const double bounded = std::clamp(linear, 0.0, 1.0);
    return bounded <= 0.0031308 ? bounded * 12.92 : 1.055 * std::pow(bounded, 1 / 2.4) - 0.055;
}

double luminance(const QColor& colour)
{
    return 0.2126 * to_linear(colour.redF()) + 0.7152 * to_linear(colour.greenF()) +
           0.0722 * to_linear(colour.blueF());
}

} // namespace

double contrast(const QColor& one, const QColor& other)
{
    const double first = luminance(one) + 0.05;
    const double second = luminance(other) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

QColor text_on(const QColor& fill)
{
    const QColor dark(Qt::black);
    const QColor light(Qt::white);
    return contrast(dark, fill) >= contrast(light, fill) ? dark : light;
}

QColor oklch(double lightness, double chroma, double hue)
{
    const double angle = hue * std::numbers::pi / 180;
    const double a = chroma * std::cos(angle);
    const double b = chroma * std::sin(angle);
    const double long_root = lightness + 0.3963377774 * a + 0.2158037573 * b;
    const double medium_root = lightness - 0.1055613458 * a - 0.0638541728 * b;
    const double short_root = lightness - 0.0894841775 * a - 1.2914855480 * b;
    const double l = long_root * long_root * long_root;
    const double m = medium_root * medium_root * medium_root;
    const double s = short_root * short_root * short_root;
    const auto channel = [](double linear) {
        return static_cast<int>(std::lround(255 * to_screen(linear)));
    };
    return QColor(channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                  channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                  channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
}

double perceived_lightness(const QColor& colour)
{
    const double red = to_linear(colour.redF());
    const double green = to_linear(colour.greenF());
    const double blue = to_linear(colour.blueF());
    const double l = std::cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    const double m = std::cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    const double s = std::cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
}

QColor mixed(const QColor& under, const QColor& over, double share)
{
    const auto mix = [share](int below, int above) {
        return static_cast<int>(std::lround(below + (above - below) * share));
    };
    return QColor(mix(under.red(), over.red()), mix(under.green(), over.green()),
                  mix(under.blue(), over.blue()));
}

} // namespace procession::ui
