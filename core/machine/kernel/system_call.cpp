// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/kernel/system_call.h"

#include <array>

namespace procession::core {

std::string_view name_of(SystemCallCode code)
{
    static constexpr std::array<std::string_view, static_cast<std::size_t>(SystemCallCode::count)>
        names{
#define PROCESSION_SYSTEM_CALL(name, meaning) #name,
#include "core/program/system_calls.inc"
#undef PROCESSION_SYSTEM_CALL
        };
    return names[static_cast<std::size_t>(code)];
}

} // namespace procession::core
