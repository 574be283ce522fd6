// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/kernel/system_call.h"

#include <algorithm>
#include <array>

namespace procession::core {

bool is_private(SystemCallCode code)
{
    using Code = SystemCallCode;
    constexpr std::array calls{Code::alarm,       Code::cancel_feeder, Code::cells_new,
                               Code::channel_new, Code::compute,       Code::cpu_count,
                               Code::cpu_time,    Code::entropy,       Code::fork,
                               Code::getpid,      Code::gettid,        Code::now,
                               Code::pause,       Code::sleep,         Code::semaphore_new,
                               Code::spawn,       Code::start_method,  Code::switch_interval};
    return std::find(calls.begin(), calls.end(), code) != calls.end();
}

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
