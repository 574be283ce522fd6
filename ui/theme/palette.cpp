// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/palette.h"

#include "ui/theme/colour.h"
#include "ui/theme/texture.h"

#include <QPalette>
#include <QString>

namespace procession::ui {

namespace {

using core::State;

/// The Okabe–Ito colours by state, each made `lighter` (a share of white) for dark paper.
void paint_states(Palette& palette, double lighter)
{
    const auto set = [&](State state, const char* colour, Pattern pattern, double height = 1) {
        palette.states[static_cast<std::size_t>(state)] = {
            mixed(QColor(QLatin1String(colour)), QColor(Qt::white), lighter), pattern, height};
    };
    set(State::running, "#009E73", Pattern::solid);
    set(State::ready, "#56B4E9", Pattern::diagonal);
    set(State::blocked, "#D55E00", Pattern::dots);
    set(State::suspended_ready, "#F0E442", Pattern::crosses_over_diagonal);
    set(State::suspended_blocked, "#F0E442", Pattern::crosses_over_dots);
    set(State::terminated, "#999999", Pattern::solid, 0.25);
    palette.zombie = mixed(QColor("#CC79A7"), QColor(Qt::white), lighter);
    palette.states[static_cast<std::size_t>(State::new_)] = {QColor(), Pattern::none, 1};
    palette.states[static_cast<std::size_t>(State::unborn)] = {QColor(), Pattern::none, 0};
    palette.states[static_cast<std::size_t>(State::switching)] = {
        QColor(palette.dark ? "#E8EAED" : "#333333"), Pattern::solid, 0.5};
}

/// The colours of a theme that are named one by one.
struct Named {
    bool dark = false;
    double lighter = 0; ///< how much the states' colours are, as a share of white
    const char* paper;
    const char* surface;
    const char* ink;
    const char* quiet;
    const char* rule;
    const char* accent;
    const char* fault;
    const char* changed;
};

/// A palette of these, with the states painted; without hues yet.
Palette with(const Named& named)
{
    Palette palette;
    palette.dark = named.dark;
    palette.paper = QColor(named.paper);
    palette.surface = QColor(named.surface);
    palette.ink = QColor(named.ink);
    palette.quiet = QColor(named.quiet);
    palette.rule = QColor(named.rule);
    palette.accent = QColor(named.accent);
    palette.fault = QColor(named.fault);
    palette.changed = QColor(named.changed);
    paint_states(palette, named.lighter);
    return palette;
}

/// Twelve hues of one lightness. Neighbours in number are far apart in hue.
void paint_hues(Palette& palette, double lightness, double chroma)
{
    constexpr int stride = 5; // coprime to 12: every hue once
    for (int i = 0; i < identity_hues; ++i) {
        const int step = i * stride % identity_hues;
        palette.hues[static_cast<std::size_t>(i)] = oklch(lightness, chroma, 250 + step * 30.0);
    }
}

} // namespace

Palette Palette::light_theme()
{
    Palette palette = with({.paper = "#FFFFFF",
                            .surface = "#F4F5F6",
                            .ink = "#15181C",
                            .quiet = "#5A6169",
                            .rule = "#D5D8DC",
                            .accent = "#0B63B0",
                            .fault = "#A63A00",
                            .changed = "#FFF3C4"});
    paint_hues(palette, 0.76, 0.115);
    return palette;
}

Palette Palette::dark_theme()
{
    Palette palette = with({.dark = true,
                            .lighter = 0.15,
                            .paper = "#15181C",
                            .surface = "#1E2227",
                            .ink = "#E8EAED",
                            .quiet = "#A3AAB2",
                            .rule = "#3A4047",
                            .accent = "#7CC4F5",
                            .fault = "#FF9A5C",
                            .changed = "#4A4220"});
    paint_hues(palette, 0.80, 0.105);
    return palette;
}

Palette Palette::high_contrast()
{
    Palette palette = with({.dark = true,
                            .lighter = 0.3,
                            .paper = "#000000",
                            .surface = "#000000",
                            .ink = "#FFFFFF",
                            .quiet = "#FFFFFF",
                            .rule = "#FFFFFF",
                            .accent = "#FFE600",
                            .fault = "#FFB070",
                            .changed = "#4D4600"});
    paint_hues(palette, 0.88, 0.09);
    return palette;
}

Palette Palette::monochrome()
{
    Palette palette = with({.paper = "#FFFFFF",
                            .surface = "#FFFFFF",
                            .ink = "#000000",
                            .quiet = "#4A4A4A",
                            .rule = "#C8C8C8",
                            .accent = "#000000",
                            .fault = "#000000",
                            .changed = "#E6E6E6"});
    palette.greys_only = true;
    const auto grey = [&palette](State state, const char* colour) {
        palette.states[static_cast<std::size_t>(state)].fill = QColor(QLatin1String(colour));
    };
    grey(State::running, "#9A9A9A");
    grey(State::ready, "#FFFFFF");
    grey(State::blocked, "#E6E6E6");
    grey(State::suspended_ready, "#FFFFFF");
    grey(State::suspended_blocked, "#E6E6E6");
    grey(State::terminated, "#C8C8C8");
    grey(State::switching, "#000000");
    palette.zombie = QColor(Qt::white);
    for (int i = 0; i < identity_hues; ++i) {
        constexpr std::array<int, 4> greys{235, 190, 212, 168};
        const int value = greys[static_cast<std::size_t>(i) % greys.size()];
        palette.hues[static_cast<std::size_t>(i)] = QColor(value, value, value);
    }
    return palette;
}

Identity Palette::identity(const core::Scenario& scenario, core::EntityId process) const
{
    const int texture = static_cast<int>(process % texture_count);
    if (!greys_only && process < scenario.processes.size() &&
        !scenario.processes[process].color.empty()) {
        const QColor given(QString::fromStdString(scenario.processes[process].color));
        if (given.isValid()) {
            return {given, 0, texture};
        }
    }
    return {hues[process % identity_hues], static_cast<int>(process / identity_hues), texture};
}

QPalette Palette::for_widgets() const
{
    QPalette result(ink, surface);
    result.setColor(QPalette::Window, surface);
    result.setColor(QPalette::Base, paper);
    result.setColor(QPalette::AlternateBase, surface);
    result.setColor(QPalette::Button, surface);
    result.setColor(QPalette::Highlight, accent);
    result.setColor(QPalette::HighlightedText, text_on(accent));
    result.setColor(QPalette::Link, accent);
    // In high contrast nothing else is quiet, but an example must not pass for what was typed.
    constexpr int example = 0xB4;
    result.setColor(QPalette::PlaceholderText,
                    quiet == ink ? QColor(example, example, example) : quiet);
    result.setColor(QPalette::ToolTipBase, paper);
    result.setColor(QPalette::ToolTipText, ink);
    result.setColor(QPalette::Mid, rule);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        result.setColor(role, ink);
        result.setColor(QPalette::Disabled, role, mixed(surface, ink, 0.45));
    }
    return result;
}

} // namespace procession::ui
