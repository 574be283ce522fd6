// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "core/text/message.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace procession::core {

/// A scenario in a format that cannot say everything.
struct Export {
    std::string text;
    std::vector<Message> warnings; ///< one for each kind of thing that is left out
};

[[nodiscard]] bool is_one_cpu_burst(const ProcessSpec& process);

/// What a format can say of a scenario.
struct Sayable {
    bool names = false;
    bool arrivals = false;
    bool priorities = false;
    bool tickets = false;
    /// Whether the format can say the bursts of a process.
    std::function<bool(const ProcessSpec&)> bursts = is_one_cpu_burst;
    bool scheduler = false; ///< policy and parameters
    bool multiprogramming = false;
    std::string_view conventions = "procession"; ///< of the format
};

/// Warnings for what the scenario says and the format does not.
[[nodiscard]] std::vector<Message> losses(const Scenario& scenario, const Sayable& sayable);

/// Ticks of all CPU bursts of a process.
[[nodiscard]] Ticks cpu_work(const ProcessSpec& process);

} // namespace procession::core
