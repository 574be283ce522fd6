// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/contention.h"
#include "core/program/vm/system_call.h"
#include "core/program/vm/thread.h"

#include <cstdint>
#include <limits>
#include <span>
#include <string>

namespace procession::core::program {

/// What an execution may use.
struct RunLimits {
    /// Runs until the first instruction that would start at or after this value of
    /// `thread.clock`; it stops exactly there.
    std::uint64_t clock = std::numeric_limits<std::uint64_t>::max();
    /// Ends soon after this value of `thread.instructions`.
    std::uint64_t instructions = std::numeric_limits<std::uint64_t>::max();
    std::uint32_t recursion = 1000;
    /// Stops where the heap's limit is exceeded, instead of a MemoryError.
    bool stops_at_memory = false;
    /// Stops before what other threads of the process may notice, unless `thread.is_permitted`.
    bool stops_at_accesses = false;
    /// Is told what is used where; may be null.
    Contention* contention = nullptr;
};

/// Why a thread stopped running.
struct Stop {
    enum class Of : std::uint8_t {
        clock,        ///< limits.clock
        instructions, ///< limits.instructions
        memory,       ///< the heap's limit
        access,       ///< see limits.stops_at_accesses
        system_call,  ///< `call` with `arguments`; goes on after thread.complete or thread.raise
        ended,        ///< its first call has returned: `result`
        failed,       ///< an exception nobody caught: `result` is the exception
    } of = Of::ended;
    SystemCall call{};
    /// Held by the thread until it is completed.
    std::span<const Value> arguments;
    Ref result;
};

/// Runs a thread. Goes on where it stopped, also if it was cloned in between; a thread that has
/// ended must not be run. Where it stops does not depend on how often it was stopped before.
[[nodiscard]] Stop run(Heap& heap, Thread& thread, const RunLimits& limits);

/// What CPython prints to standard error for an exception that nobody has caught, with a last
/// newline: the traceback, those of its causes before it. Sources of the program's modules are
/// those of the heap. `traceback.print_exc`, which is also what a process that multiprocessing has
/// started ends with, never asks "Did you mean": is_module.
[[nodiscard]] std::string traceback_text(Heap& heap, Value exception, bool is_module = false);

/// How a program ends that `ended` or `failed`: SystemExit tells its code (None is 0, an int
/// itself, anything else is printed to standard error and 1), another exception is 1.
struct ProgramEnd {
    std::int64_t exit_code = 0;
    std::string error_text; ///< for standard error
};
[[nodiscard]] ProgramEnd program_end(Heap& heap, const Stop& stop);

} // namespace procession::core::program
