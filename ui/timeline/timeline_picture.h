// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"
#include "core/trace/zombies.h"
#include "ui/theme/palette.h"
#include "ui/timeline/lane.h"
#include "ui/timeline/time_mapping.h"

#include <QRectF>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace procession::ui {

/// Everything that the picture of the lanes is a function of.
struct TimelinePicture {
    std::optional<core::Trace> trace;
    std::vector<Lane> lanes;
    TimeMapping mapping;
    LaneLayout layout;
    Palette palette = {};
    /// Nothing that happens after this moment is drawn: the veil. Between two ticks
    /// while playing.
    double revealed = std::numeric_limits<double>::max();
    core::EntityId selected = core::no_entity;
    std::vector<core::Ticks> bookmarks = {};
    std::vector<core::ZombieSpan> zombies = {};
    std::optional<bool> hides_why = {}; ///< whether reasons are hidden; none: as in the window

    /// What of the run is in sight and may be told: [first, second). What begins at the
    /// moment revealed shows as soon as some of its time has passed.
    [[nodiscard]] std::pair<core::Ticks, core::Ticks> span() const;
    /// Where the lane's intervals are drawn in a picture at `frame`.
    [[nodiscard]] QRectF bar(std::size_t lane, const QRectF& frame) const;
    /// Room above and below a bar.
    [[nodiscard]] double gap() const { return layout.lane_height < 36 ? 2 : 3; }
    /// When the process was a zombie; null if it never was.
    [[nodiscard]] const core::ZombieSpan* zombie_span(core::EntityId process) const;
    /// Whether the lane's intervals are few enough to be drawn one by one.
    [[nodiscard]] bool one_by_one(const Lane& lane) const;
};

/// Whether a process goes on at the border of two touching intervals because what it
/// waited for has come.
[[nodiscard]] bool is_wake_up(core::State before, core::State now);

} // namespace procession::ui
