// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/moment.h"

#include <cstdint>
#include <vector>

namespace procession::ui {

/// One place where processes are: a core, or a queue in true order.
struct QueueRow {
    enum class Kind : std::uint8_t {
        cores,     ///< members stand at their core's number; no_entity = idle
        ready,     ///< number = level, core = whose queue
        device,    ///< number = device; the first `serving` members are in service
        alone,     ///< I/O that waits for no device of a name
        job_queue, ///< held back until there is room in memory
        suspended,
    };
    Kind kind = Kind::ready;
    std::uint32_t number = 0;
    core::CoreNumber core = core::no_core; ///< ready: of the core's own queue; no_core = of all
    std::size_t serving = 0;
    std::vector<core::EntityId> members; ///< first in line first
    friend bool operator==(const QueueRow&, const QueueRow&) = default;
};

/// The rows at a moment. Without the veil, which rows there are depends on the
/// scenario alone, so that nothing jumps while time passes; with it, they come as
/// they are needed.
[[nodiscard]] std::vector<QueueRow> queue_rows(const Moment& moment);

} // namespace procession::ui
