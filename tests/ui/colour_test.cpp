// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colour.h"
#include "ui/theme/palette.h"
#include "ui/theme/pattern.h"

#include <QImage>
#include <QPainter>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <set>

using namespace procession;
using namespace procession::ui;

TEST_CASE("contrast agrees with the figures of WCAG")
{
    CHECK(contrast(Qt::black, Qt::white) == Approx(21.0));
    CHECK(contrast(Qt::white, Qt::white) == Approx(1.0));
    // The grey that is known as the lightest to pass AA on white.
    CHECK(contrast(QColor("#767676"), Qt::white) == Approx(4.54).margin(0.01));
}

TEST_CASE("every text is readable on what it stands on")
{
    for (const Palette& palette : {Palette::light_theme(), Palette::dark_theme()}) {
        CAPTURE(palette.dark);
        for (const QColor& ground : {palette.paper, palette.surface}) {
            CHECK(contrast(palette.ink, ground) >= 7);
            CHECK(contrast(palette.quiet, ground) >= 4.5);
            CHECK(contrast(palette.accent, ground) >= 4.5);
            CHECK(contrast(palette.fault, ground) >= 4.5);
        }
        CHECK(contrast(text_on(palette.accent), palette.accent) >= 4.5);
        for (const StateLook& look : palette.states) {
            if (look.fill.isValid()) {
                CHECK(contrast(text_on(look.fill), look.fill) >= 4.5);
            }
        }
        for (const QColor& hue : palette.hues) {
            CHECK(contrast(text_on(hue), hue) >= 4.5);
        }
    }
}

TEST_CASE("the outline of a fill stands out on paper even where the fill does not")
{
    for (const Palette& palette : {Palette::light_theme(), Palette::dark_theme()}) {
        CHECK(contrast(palette.ink, palette.paper) >= 3);
    }
}

TEST_CASE("twelve identities are equally light and all different")
{
    for (const Palette& palette : {Palette::light_theme(), Palette::dark_theme()}) {
        std::set<QRgb> seen;
        const double first = perceived_lightness(palette.hues[0]);
        for (const QColor& hue : palette.hues) {
            CHECK(perceived_lightness(hue) == Approx(first).margin(0.02));
            seen.insert(hue.rgb());
        }
        CHECK(seen.size() == identity_hues);
    }
}

TEST_CASE("a scenario's own colour wins, and repeated hues carry a mark")
{
    core::Scenario scenario;
    scenario.processes.resize(14);
    scenario.processes[1].color = "#0072B2";
    const Palette palette = Palette::light_theme();
    CHECK(palette.identity(scenario, 1).fill == QColor("#0072B2"));
    CHECK(palette.identity(scenario, 0).mark == 0);
    CHECK(palette.identity(scenario, 12).mark == 1);
    CHECK(palette.identity(scenario, 12).fill == palette.identity(scenario, 0).fill);
}

namespace {

QImage picture_of(core::State state, const QSize& size, const Palette& palette)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(palette.paper);
    QPainter painter(&image);
    paint_state(painter, image.rect(), palette.look(state), palette);
    return image;
}

/// The share of pixels that differ clearly to an eye without colours.
double share_of_differences(const QImage& one, const QImage& other)
{
    constexpr int clearly = 48; // of 255
    int count = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            count += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))) > clearly;
        }
    }
    return static_cast<double>(count) / (one.width() * one.height());
}

} // namespace

TEST_CASE("states that share a colour differ in pattern")
{
    const Palette palette = Palette::light_theme();
    CHECK(picture_of(core::State::ready, {48, 24}, palette).pixelColor(0, 0) == palette.ink);
    for (const Palette& theme : {Palette::light_theme(), Palette::dark_theme(),
                                 Palette::high_contrast(), Palette::monochrome()}) {
        CAPTURE(theme.dark, theme.greys_only);
        for (const QSize& size : {QSize(24, 16), QSize(48, 24), QSize(200, 30)}) {
            CAPTURE(size.width());
            const QImage ready = picture_of(core::State::suspended_ready, size, theme);
            const QImage blocked = picture_of(core::State::suspended_blocked, size, theme);
            CHECK(share_of_differences(ready, blocked) > 0.25);
        }
    }
}
