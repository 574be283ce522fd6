// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "core/trace/system_state.h"

#include <string>
#include <string_view>

namespace procession::core {

/// How a process comes into the world (Tanenbaum's four ways; a process creates one in two).
enum class Creation : std::uint8_t {
    system_start, ///< is there when the machine starts
    fork,         ///< by another process, as a copy of that
    spawn,        ///< by another process, with an address space of its own
    user_request, ///< added by an intervention
    thread,       ///< no process of its own: another thread of its creator's
    batch_job,    ///< comes later, or has to wait in the job queue
};

/// How it ends: of its own will the first two, against it the others.
enum class Termination : std::uint8_t {
    none,   ///< it has not ended
    normal, ///< has done its work
    error,  ///< ends itself with an exit code that tells of an error
    fault,  ///< a fatal fault of its own, or a fatal signal that it sent to itself
    killed, ///< by another process, or by the user
};

/// As results name them: "system-start", "fork" …
[[nodiscard]] std::string_view name(Creation creation);
/// "normal", "error" …; empty if it has not ended.
[[nodiscard]] std::string_view name(Termination termination);

/// Of process `id` of a trace's scenario, whose state `process` is.
[[nodiscard]] Creation creation_of(const Scenario& scenario, const ProcessAt& process, EntityId id);
[[nodiscard]] Termination termination_of(const ProcessAt& process);

/// The name of a signal by its number on Linux: "SIGTERM"; of an unknown one its number.
[[nodiscard]] std::string signal_name(std::int64_t signal);

} // namespace procession::core
