// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/ostep.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace procession::core {

/// What an option of an OSTEP simulator says.
enum class OstepOption : std::uint8_t {
    jobs,
    policy,
    quantum,
    quantum_list,
    queues,
    allotment,
    allotment_list,
    boost,
    io_time,
    stay,    ///< takes no value
    io_bump, ///< takes no value
    switch_on,
    io_done,
    flag,   ///< changes only what is printed; takes no value
    seed,   ///< has no effect on jobs that are written out
    random, ///< makes jobs, or parts of them, at random
};

struct OstepOptionInfo {
    OstepTool tool;
    std::string_view name; ///< "-l"
    OstepOption option;
};

[[nodiscard]] std::span<const OstepOptionInfo> ostep_options();

/// "mlfq.py".
[[nodiscard]] std::string_view script_name(OstepTool tool);

} // namespace procession::core
