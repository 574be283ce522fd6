// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/vm/system_call.h"

#include <array>

namespace procession::core::program {
namespace {

struct Entry {
    std::string_view name;
    std::string_view text;
};

constexpr std::array entries = {
#define PROCESSION_SYSTEM_CALL(name, text) Entry{#name, text},
#include "core/program/system_calls.inc"
#undef PROCESSION_SYSTEM_CALL
};

} // namespace

std::string_view name_of(SystemCall call)
{
    return entries[static_cast<std::size_t>(call)].name;
}

std::string_view description_of(SystemCall call)
{
    return entries[static_cast<std::size_t>(call)].text;
}

std::optional<SystemCall> system_call_named(std::string_view name)
{
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].name == name) {
            return static_cast<SystemCall>(i);
        }
    }
    return std::nullopt;
}

} // namespace procession::core::program
