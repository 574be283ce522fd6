// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace procession::core::program {

/// Calls of the kernel: system_calls.inc.
enum class SystemCall : std::uint8_t {
#define PROCESSION_SYSTEM_CALL(name, text) name,
#include "core/program/system_calls.inc"
#undef PROCESSION_SYSTEM_CALL
    count
};

[[nodiscard]] std::string_view name_of(SystemCall call);
/// What it does, as system_calls.inc says.
[[nodiscard]] std::string_view description_of(SystemCall call);
[[nodiscard]] std::optional<SystemCall> system_call_named(std::string_view name);

} // namespace procession::core::program
