// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/datum.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace procession::core {

/// What a program can ask of the machine; see core/program/system_calls.inc.
enum class SystemCallCode : std::uint8_t {
#define PROCESSION_SYSTEM_CALL(name, meaning) name,
#include "core/program/system_calls.inc"
#undef PROCESSION_SYSTEM_CALL
    count
};

struct SystemCall {
    SystemCallCode code{};
    Data arguments;
};

/// Why a system call failed: the Python exception that the caller gets.
struct CallError {
    std::string type; ///< "ChildProcessError"
    int number = 0;   ///< errno as on Linux; 0 = none
    std::string text; ///< "No child processes"
};

/// Nobody else can tell when a process made one of these.
[[nodiscard]] bool is_private(SystemCallCode code);
/// The name as in the list, for the trace and for messages.
[[nodiscard]] std::string_view name_of(SystemCallCode code);

} // namespace procession::core
