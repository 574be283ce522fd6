// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/scenario_asked.h"

#include <algorithm>

namespace procession::core {

Scenario scenario_asked(const Trace& trace)
{
    Scenario scenario = trace.scenario();
    // Those created stand behind all others.
    const auto& lived = trace.final_state().processes();
    const auto created =
        std::find_if(lived.begin(), lived.end(), [](const ProcessAt& one) { return one.forked; });
    scenario.processes.resize(static_cast<std::size_t>(created - lived.begin()));
    std::erase_if(scenario.machine.devices, [](const DeviceSpec& device) { return device.place; });
    return scenario;
}

} // namespace procession::core
