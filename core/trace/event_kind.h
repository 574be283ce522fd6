// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/record.h"

#include <array>
#include <cstdint>

namespace procession::core {

/// What a person looks for in a run.
enum class EventKind : std::uint8_t {
    decision,    ///< a process takes a core
    preemption,  ///< one loses its core to another
    quantum_end, ///< a slice is used up
    block,
    wake_up,
    arrival,
    end, ///< of a process, whatever way
    boost,
};
inline constexpr std::array event_kinds{
    EventKind::decision, EventKind::preemption, EventKind::quantum_end, EventKind::block,
    EventKind::wake_up,  EventKind::arrival,    EventKind::end,         EventKind::boost};

/// Whether the record tells of that; it may tell of several (a slice ends, another
/// process is dispatched).
[[nodiscard]] bool tells_of(const Record& record, EventKind kind);

} // namespace procession::core
