// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/named_device.h"

#include <algorithm>

namespace procession::ui {

bool names_device(const Moment& moment, core::DeviceIndex device)
{
    const core::Scenario& scenario = moment.trace.scenario();
    for (core::EntityId id = 0; id < scenario.processes.size(); ++id) {
        const auto names = [device](const core::Burst& burst) {
            return burst.kind == core::Burst::Kind::io && burst.device == device;
        };
        if (std::ranges::any_of(scenario.processes[id].bursts, names) &&
            (id < scenario.listed || moment.tells_of(id))) {
            return true;
        }
    }
    return false;
}

} // namespace procession::ui
