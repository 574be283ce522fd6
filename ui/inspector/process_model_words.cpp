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
    // With a veil not by bursts and interventions to come.
    const core::Ticks until = moment_->veiled() ? moment_->seen : moment_->trace.end();
    const bool suspends =
        std::ranges::any_of(scenario.interventions, [until](const core::Intervention& what) {
            return what.kind == core::Intervention::Kind::suspend && what.at <= until;
        });
    std::vector<core::State> states = states_of(scenario.machine, true, suspends);
    states.push_back(core::State::unborn);
    // Programs stop each other without a word in the scenario.
    if (!suspends && !scenario.programs.empty() && has_suspended(*moment_->state)) {
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
        // With a veil only what has been used.
        if (!moment_->veiled() ||
            moment_->trace.lanes().device_used(static_cast<core::DeviceIndex>(i), moment_->seen)) {
            names.append(device_name(moment_->trace.scenario(), i));
        }
    }
    return names;
}

} // namespace procession::ui
