// SPDX-License-Identifier: GPL-3.0-or-later
// What columns of the process table may have to say: how wide they are does not change with time.
#include "ui/inspector/process_model.h"
#include "ui/stage/stage_places.h"
#include "ui/text/device_name.h"
#include "ui/timeline/legend.h"

#include <algorithm>

namespace procession::ui {

std::vector<core::State> ProcessModel::states() const
{
    if (!moment_) {
        return {};
    }
    const core::Scenario& scenario = moment_->trace.scenario();
    std::vector<core::State> states = states_of(scenario);
    states.push_back(core::State::unborn);
    // Programs stop each other without a word in the scenario.
    if (!scenario.programs.empty() && has_suspended(*moment_->state)) {
        states.push_back(core::State::suspended_ready);
        states.push_back(core::State::suspended_blocked);
    }
    return states;
}

QStringList ProcessModel::devices(std::size_t most) const
{
    QStringList names{tr("timer")};
    const std::size_t count = moment_ ? moment_->trace.scenario().machine.devices.size() : 0;
    for (std::size_t i = 0; i < std::min(count, most); ++i) {
        names.append(device_name(moment_->trace.scenario(), i));
    }
    return names;
}

} // namespace procession::ui
