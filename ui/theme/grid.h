// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colour.h"
#include "ui/theme/palette.h"

namespace procession::ui {

/// Of lines behind what is drawn: fainter than what frames it.
[[nodiscard]] inline QColor grid_colour(const Palette& palette)
{
    return palette.has_edges() ? mixed(palette.paper, palette.ink, 0.35) : palette.rule;
}

} // namespace procession::ui
