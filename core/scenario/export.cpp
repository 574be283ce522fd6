// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/export.h"

#include <algorithm>

namespace procession::core {

namespace {

/// Adds a warning that names the listed processes of which `lost` is true: the
/// first few, for a message that can be read.
template <typename Lost>
void warn_of(std::vector<Message>& warnings, const Scenario& scenario, MessageCode code, Lost lost)
{
    constexpr std::size_t most_named = 5;
    std::vector<NamedValue> names;
    for (std::size_t i = 0; i < scenario.listed; ++i) {
        if (lost(scenario.processes[i])) {
            names.push_back({names.size() < most_named ? scenario.processes[i].name : "…", ""});
        }
        if (names.size() > most_named) {
            break;
        }
    }
    if (!names.empty()) {
        warnings.push_back({code, {{"processes", std::move(names)}}});
    }
}

bool machine_is_usual(const Scenario& scenario, const Sayable& sayable)
{
    MachineSpec usual;
    MachineSpec machine = scenario.machine;
    if (sayable.multiprogramming) {
        machine.multiprogramming = usual.multiprogramming;
    }
    // Devices are named where bursts use them; that loss is reported with these.
    machine.devices = usual.devices;
    return machine == usual && scenario.limits == Limits{} && !scenario.until &&
           scenario.choices.empty();
}

bool has_texts(const Scenario& scenario, const Sayable& sayable)
{
    return !scenario.title.empty() || !scenario.description.empty() || scenario.clock ||
           (scenario.rules != Rules{} && scenario.rules.conventions != sayable.conventions) ||
           !scenario.programs.empty() || !scenario.files.empty();
}

void warn_of_processes(std::vector<Message>& warnings, const Scenario& scenario,
                       const Sayable& sayable)
{
    const ProcessSpec usual;
    if (!sayable.arrivals) {
        warn_of(warnings, scenario, MessageCode::export_loses_arrivals,
                [](const ProcessSpec& process) { return process.arrival != 0; });
    }
    warn_of(warnings, scenario, MessageCode::export_loses_bursts,
            [&](const ProcessSpec& process) { return !sayable.bursts(process); });
    if (!sayable.priorities) {
        warn_of(warnings, scenario, MessageCode::export_loses_priorities,
                [](const ProcessSpec& process) { return process.priority != 0; });
    }
    warn_of(warnings, scenario, MessageCode::export_loses_attributes,
            [&](const ProcessSpec& process) {
                return process.nice != usual.nice || !process.color.empty() ||
                       !process.affinity.empty() ||
                       (process.tickets != usual.tickets && !sayable.tickets);
            });
}

} // namespace

std::vector<Message> losses(const Scenario& scenario, const Sayable& sayable)
{
    std::vector<Message> warnings;
    if (has_texts(scenario, sayable)) {
        warnings.push_back({MessageCode::export_loses_texts, {}});
    }
    if (!machine_is_usual(scenario, sayable)) {
        warnings.push_back({MessageCode::export_loses_machine, {}});
    }
    if (!sayable.scheduler && scenario.scheduler != SchedulerSpec{}) {
        warnings.push_back({MessageCode::export_loses_scheduler, {}});
    }
    if (!sayable.names && scenario.listed > 0) {
        warnings.push_back({MessageCode::export_loses_names, {}});
    }
    warn_of_processes(warnings, scenario, sayable);
    if (!scenario.interventions.empty()) {
        warnings.push_back({MessageCode::export_loses_interventions, {}});
    }
    return warnings;
}

bool is_one_cpu_burst(const ProcessSpec& process)
{
    return process.bursts.size() == 1 && process.bursts[0].kind == Burst::Kind::cpu;
}

Ticks cpu_work(const ProcessSpec& process)
{
    Ticks work = 0;
    for (const Burst& burst : process.bursts) {
        work += burst.kind == Burst::Kind::cpu ? burst.ticks : 0;
    }
    return work;
}

} // namespace procession::core
