// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/lanes.h"
#include "ui/theme/palette.h"
#include "ui/timeline/lane.h"

#include <QImage>
#include <span>

namespace procession::ui {

/// Rows of a lane image; each is stretched over its part of the lane.
enum LaneRow : int {
    edge_row, ///< outline: ink where the lane holds anything
    body_row, ///< what fills most of the column
    also_row, ///< the most telling thing that occurs in the column, however short
    lane_rows,
};

/// A lane as rows of pixels, one pixel a summary. Nothing there is transparent.
[[nodiscard]] QImage lane_image(std::span<const core::Summary> columns, Lane::Kind kind,
                                const core::Scenario& scenario, const Palette& palette);

} // namespace procession::ui
