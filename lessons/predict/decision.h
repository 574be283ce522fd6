// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <optional>

namespace procession::lessons {

/// Whether it tells that a process gets a core.
[[nodiscard]] bool is_dispatch(const core::Record& record);

/// A core changing hands.
struct Decision {
    core::Ticks at = 0;
    core::CoreNumber core = core::no_core;
    core::EntityId chosen = core::no_entity; ///< who has the core after it; nobody: it stays idle
    core::RecordIndex record = 0;            ///< the last one about the core at that instant
};

/// The first instant after `t` at which a core chooses or becomes idle; of several
/// cores the first that chooses, else the first that becomes idle. None once
/// every process has ended.
[[nodiscard]] std::optional<Decision> next_decision(const core::Trace& trace, core::Ticks t);

/// The same of one core.
[[nodiscard]] std::optional<Decision> next_decision_on(const core::Trace& trace,
                                                       core::CoreNumber core, core::Ticks t);

} // namespace procession::lessons
