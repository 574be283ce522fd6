// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/moment.h"

#include <QString>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace procession::ui {

/// One lane of the timeline.
struct Lane {
    enum class Kind : std::uint8_t { core, device, process };
    Kind kind = Kind::process;
    std::uint32_t id = 0; ///< core number, device index or entity
    friend bool operator==(const Lane&, const Lane&) = default;
};

/// Which lanes are shown.
enum class LaneMode : std::uint8_t { by_process, by_core, both };

/// The lanes of a scenario, from the top: cores, devices that a burst uses, processes.
[[nodiscard]] std::vector<Lane> lanes_of(const core::Scenario& scenario, LaneMode mode);
/// The same as far as may be told at a moment: with a veil no device that has not been
/// used yet, no process that has not arrived.
[[nodiscard]] std::vector<Lane> lanes_told(const Moment& moment, LaneMode mode);

/// The name beside a lane, in the language of the window.
[[nodiscard]] QString lane_name(const core::Scenario& scenario, const Lane& lane);

/// Where lanes stand, in pixels from the top of the picture. As high as they fit,
/// within bounds; if not all fit, some are scrolled out.
struct LaneLayout {
    std::size_t count = 0;
    double room = 0; ///< height of the picture
    double lane_height = 24;
    double scrolled = 0; ///< pixels of the lanes above the picture

    [[nodiscard]] static LaneLayout of(std::size_t count, double room, double scrolled);
    [[nodiscard]] double top(std::size_t lane) const
    {
        return static_cast<double>(lane) * lane_height - scrolled;
    }
    [[nodiscard]] double total() const { return static_cast<double>(count) * lane_height; }
    /// First lane that shows, and the one behind the last.
    [[nodiscard]] std::size_t first_visible() const;
    [[nodiscard]] std::size_t end_visible() const;
};

} // namespace procession::ui
