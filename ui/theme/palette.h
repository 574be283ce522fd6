// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "core/trace/system_state.h"

#include <QColor>
#include <array>
#include <cstdint>

class QPalette;

namespace procession::ui {

/// What a state's fill is overlaid with, so that colour never speaks alone.
enum class Pattern : std::uint8_t {
    solid,
    diagonal,
    dots,
    crosses_over_diagonal,
    crosses_over_dots,
    none, ///< outline only
};

/// How one state looks in a process lane.
struct StateLook {
    QColor fill; ///< invalid for Pattern::none
    Pattern pattern = Pattern::solid;
    double height = 1; ///< share of the lane's bar that it takes
};

/// How one process looks wherever it is told from others.
struct Identity {
    QColor fill;
    int mark = 0;    ///< how many times the hues were used up before; drawn as so many dots
    int texture = 0; ///< laid over the fill, for those who cannot tell the hues apart
};

inline constexpr int identity_hues = 12;

/// Every colour of the window, in one theme. A value.
struct Palette {
    bool dark = false;
    bool greys_only = false; ///< the colours that a scenario gives its processes do not count
    QColor paper;            ///< background of tables and pictures
    QColor surface;          ///< background of bars and forms
    QColor ink;              ///< text, outlines
    QColor quiet;            ///< secondary text; at least 4.5:1 on paper and surface
    QColor rule;             ///< lines between regions, grid
    QColor accent;           ///< what can be pressed next
    QColor fault;            ///< text of what is wrong
    QColor changed;          ///< behind what has just changed; ink on it is at least 4.5:1
    QColor zombie;           ///< who has ended and was not reaped; outlined with dashes
    std::array<StateLook, core::state_count> states;
    std::array<QColor, identity_hues> hues;

    [[nodiscard]] static Palette light_theme();
    [[nodiscard]] static Palette dark_theme();
    /// Black, white and yellow.
    [[nodiscard]] static Palette high_contrast();
    /// For print: black ink on white paper. States differ by pattern and grey.
    [[nodiscard]] static Palette monochrome();

    /// Whether boxes need an outline, for they are not told from their ground by its shade.
    [[nodiscard]] bool has_edges() const { return paper == surface; }
    [[nodiscard]] const StateLook& look(core::State state) const
    {
        return states[static_cast<std::size_t>(state)];
    }
    /// The colour that the scenario gives the process, else one of twelve hues; with it one of
    /// as many textures.
    [[nodiscard]] Identity identity(const core::Scenario& scenario, core::EntityId process) const;
    /// The same colours for Qt's own widgets.
    [[nodiscard]] QPalette for_widgets() const;
};

} // namespace procession::ui
