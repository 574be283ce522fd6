// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/event_loop_at.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace procession::core {

/// What processes share through the kernel.
struct SharedAt {
    enum class Kind : std::uint8_t { cells, semaphore, channel };
    Kind kind{};
    std::int64_t id = 0; ///< the kernel's
    friend bool operator==(const SharedAt&, const SharedAt&) = default;
};

/// A name of a program and what it stands for at a moment.
struct VariableAt {
    std::string name;
    std::string value; ///< as repr() shows it; cut where it is long
    std::string type;  ///< "int", "list", the name of a class
    /// Which object it is in its address space, 0 for what has no identity worth showing
    /// (numbers, text, None): two names for one list have the same.
    std::int64_t identity = 0;
    /// It stands for something in the kernel: then `value` says how that stands ("Value(3)"), or
    /// what it is called where processes wait ("Lock 1").
    std::optional<SharedAt> shared{};
    friend bool operator==(const VariableAt&, const VariableAt&) = default;
};

/// One call under way.
struct CallAt {
    std::string function; ///< "<module>" for a program's outermost lines
    std::string program;  ///< its name in Scenario::programs
    std::uint32_t line = 0;
    std::vector<VariableAt> variables; ///< in the order of the source; of a module its globals
    friend bool operator==(const CallAt&, const CallAt&) = default;
};

/// The memory of a process in pages of 4 KiB.
struct PagesAt {
    std::size_t all = 0;
    std::size_t shared = 0; ///< that it has in common with another's
    friend bool operator==(const PagesAt&, const PagesAt&) = default;
};

/// Where a program is at a moment: what a debugger would show.
struct ProgramAt {
    std::string program;       ///< its name in Scenario::programs; empty: there is none
    std::vector<CallAt> calls; ///< outermost first; calls inside the library are left out
    /// The system call in which it is, with its arguments: "sleep(1.0)"; else empty.
    std::string system_call;
    std::vector<EventLoopAt> loops; ///< of asyncio, that it runs: one at most
    std::uint64_t statements = 0;   ///< begun so far, also inside one line
    bool is_in_library = false;     ///< the innermost call is the library's
    bool has_ended = false;
    friend bool operator==(const ProgramAt&, const ProgramAt&) = default;
};

} // namespace procession::core
