// SPDX-License-Identifier: GPL-3.0-or-later
// Which settings change nothing under the others, and why.
#include "core/edit/setting_fields.h"

#include <algorithm>
#include <array>

namespace procession::core::edit {

namespace {

bool has_programs(const Scenario& scenario)
{
    return std::any_of(scenario.processes.begin(), scenario.processes.end(),
                       [](const ProcessSpec& process) { return !process.program.empty(); });
}

Idle when(bool idle, Idle reason)
{
    return idle ? reason : Idle::none;
}

Idle of_machine(const Scenario& scenario, std::string_view name)
{
    const MachineSpec& machine = scenario.machine;
    const bool alone = machine.cores == 1;
    if (name == "migration_cost" || name == "ready_queues") {
        return when(alone, Idle::one_core);
    }
    if (name == "stealing") {
        return alone ? Idle::one_core
                     : when(machine.ready_queues == ReadyQueues::global, Idle::shared_queue);
    }
    if (name == "degree") {
        return when(!machine.multiprogramming, Idle::one_at_a_time);
    }
    if (name == "admission") {
        return when(machine.multiprogramming && machine.degree == 0, Idle::all_admitted);
    }
    if (name == "first_dispatch_costs") {
        return when(machine.context_switch == 0, Idle::free_switches);
    }
    return Idle::none;
}

} // namespace

Idle idle_reason(const Scenario& scenario, const SettingField& field)
{
    const std::string_view name = field.info.name;
    const bool programs = has_programs(scenario);
    if (field.group == SettingGroup::programs) {
        return when(!programs, Idle::no_programs);
    }
    if (field.group == SettingGroup::machine) {
        return of_machine(scenario, name);
    }
    if (field.group == SettingGroup::limits) {
        return when(name != "events" && !programs, Idle::no_programs);
    }
    if (field.object == "scheduler" && (name == "alpha" || name == "initial")) {
        const bool exact = scenario.scheduler.parameters.choice("estimate", "exact") == "exact";
        return when(exact && !programs, Idle::exact_lengths);
    }
    if (field.object.empty() && name == "seed") {
        const bool drawn = scenario.scheduler.policy == "lottery" || scenario.machine.shuffle_ties;
        return when(!drawn && !programs, Idle::nothing_drawn);
    }
    return Idle::none;
}

} // namespace procession::core::edit
