// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/inside.h"

#include <vector>

namespace procession::ui {

/// Who waits for whom at a moment.
struct WaitGraph {
    struct Edge {
        core::EntityId from = core::no_entity; ///< waits
        core::EntityId to = core::no_entity;   ///< could let it go on
        core::DeviceIndex place = core::no_device;
        friend bool operator==(const Edge&, const Edge&) = default;
    };
    std::vector<core::EntityId> processes; ///< that are in an edge, by number
    std::vector<Edge> edges;
    /// Those that can never go on by themselves: each waits, with no end set, for nobody but
    /// others of them.
    std::vector<core::EntityId> stuck;
    /// Those of them that wait in a circle: the others wait for one of these.
    std::vector<core::EntityId> circle;

    [[nodiscard]] bool is_stuck(core::EntityId process) const;
    [[nodiscard]] bool is_in_circle(core::EntityId process) const;
    [[nodiscard]] bool is_in_circle(const Edge& edge) const
    {
        return is_in_circle(edge.from) && is_in_circle(edge.to);
    }
};

[[nodiscard]] WaitGraph wait_graph(Inside& inside, const Moment& moment);

} // namespace procession::ui
