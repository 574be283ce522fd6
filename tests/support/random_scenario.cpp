// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random_scenario.h"

#include "support/random_parameters.h"

#include <algorithm>
#include <initializer_list>

namespace procession::tests {

using core::Burst;
using core::CoreNumber;
using core::Intervention;
using core::MachineSpec;
using core::ProcessSpec;
using core::Scenario;
using core::Ticks;

namespace {

Burst io_burst(Dice& dice, const MachineSpec& machine)
{
    Burst burst;
    burst.kind = Burst::Kind::io;
    burst.ticks = dice.from_to(1, 6);
    burst.device = static_cast<core::DeviceIndex>(
        dice.from_to(core::no_device, static_cast<Ticks>(machine.devices.size()) - 1));
    return burst;
}

std::vector<Burst> bursts(Dice& dice, const MachineSpec& machine, Ticks unit)
{
    std::vector<Burst> result;
    if (dice.percent(12)) {
        result.push_back(io_burst(dice, machine));
    }
    const Ticks rounds = dice.percent(50) ? 1 : dice.from_to(1, 4);
    for (Ticks i = 0; i < rounds; ++i) {
        Burst computes;
        computes.ticks = dice.percent(40) ? unit * dice.from_to(1, 3) : dice.from_to(1, 9);
        result.push_back(computes);
        if (i + 1 < rounds || dice.percent(15)) {
            result.push_back(io_burst(dice, machine));
            if (dice.percent(10)) {
                // Another device at once; neighbours of one device would be one burst.
                const Burst second = io_burst(dice, machine);
                if (second.device != result.back().device) {
                    result.push_back(second);
                }
            }
        }
    }
    if (dice.percent(5)) {
        Burst fault;
        fault.kind = Burst::Kind::fault;
        fault.fault = "segmentation fault";
        result.push_back(fault);
    }
    return result;
}

MachineSpec machine(Dice& dice, CoreNumber most_cores)
{
    MachineSpec result;
    result.cores = static_cast<CoreNumber>(dice.from_to(1, most_cores));
    result.context_switch = dice.percent(60) ? 0 : dice.from_to(1, 3);
    result.migration_cost = dice.percent(70) ? 0 : dice.from_to(1, 2);
    result.ready_queues =
        dice.percent(50) ? core::ReadyQueues::global : core::ReadyQueues::per_core;
    result.stealing = dice.percent(70);
    result.multiprogramming = !dice.percent(8);
    result.degree = dice.percent(75) ? 0 : static_cast<std::uint32_t>(dice.from_to(1, 3));
    result.admission =
        dice.one_of({core::Admission::fcfs, core::Admission::sjf, core::Admission::priority});
    result.first_dispatch_costs = dice.percent(25);
    result.devices = {{"disk", 1}, {"tape", static_cast<std::uint32_t>(dice.from_to(0, 2))}};
    return result;
}

ProcessSpec process(Dice& dice, const Scenario& scenario, Ticks unit, std::size_t number)
{
    ProcessSpec result;
    result.name = std::string(1, static_cast<char>('A' + number));
    result.arrival = dice.percent(40) ? 0 : dice.from_to(0, 12);
    result.priority = static_cast<std::int32_t>(dice.from_to(dice.percent(10) ? -2 : 0, 4));
    result.nice = dice.one_of({0, 0, 0, -20, -5, 1, 5, 19});
    result.tickets = static_cast<std::uint32_t>(dice.percent(30) ? 100 : dice.from_to(1, 6));
    if (dice.percent(25)) {
        for (CoreNumber core = 0; core < scenario.machine.cores; ++core) {
            if (dice.percent(50)) {
                result.affinity.push_back(core);
            }
        }
    }
    result.bursts = bursts(dice, scenario.machine, unit);
    return result;
}

void intervene(Dice& dice, Scenario& scenario, Ticks unit)
{
    using Kind = Intervention::Kind;
    const Ticks count = dice.from_to(1, 5);
    for (Ticks i = 0; i < count; ++i) {
        Intervention what;
        what.at = dice.percent(10) ? 0 : dice.from_to(0, 24);
        what.kind =
            dice.one_of({Kind::kill, Kind::suspend, Kind::suspend, Kind::resume, Kind::resume,
                         Kind::set_priority, Kind::set_nice, Kind::set_tickets, Kind::add});
        const auto who = static_cast<std::size_t>(
            dice.from_to(0, static_cast<Ticks>(scenario.processes.size()) - 1));
        if (dice.percent(80)) {
            what.who.name = scenario.processes[who].name;
        } else {
            what.who.pid = core::first_pid + static_cast<std::int64_t>(who);
        }
        if (what.kind == Kind::add) {
            what.who = {};
            what.added = scenario.processes.size();
            scenario.processes.push_back(process(dice, scenario, unit, what.added));
            scenario.processes.back().arrival = what.at;
        } else if (what.kind == Kind::set_nice) {
            what.value = dice.from_to(-20, 19);
        } else if (what.kind == Kind::set_tickets) {
            what.value = dice.from_to(1, 6);
        } else if (what.kind == Kind::set_priority) {
            what.value = dice.from_to(0, 4);
        }
        scenario.interventions.push_back(what);
        if (what.kind == Kind::suspend && dice.percent(70)) {
            what.kind = Kind::resume;
            what.at += dice.from_to(0, 10);
            scenario.interventions.push_back(what);
        }
    }
}

} // namespace

Scenario random_scenario(std::uint64_t seed, const std::string& policy, CoreNumber most_cores)
{
    Dice dice(seed);
    Scenario scenario;
    scenario.seed = static_cast<std::uint64_t>(dice.from_to(1, 1000));
    scenario.machine = machine(dice, most_cores);
    const Ticks unit = dice.from_to(1, 4);
    scenario.scheduler.policy = policy;
    scenario.scheduler.parameters = random_parameters(dice, policy, unit);
    scenario.scheduler.tie =
        dice.percent(50) ? core::TieOrder::arrival_first : core::TieOrder::preempted_first;
    const auto count =
        static_cast<std::size_t>(dice.percent(10) ? dice.from_to(1, 9) : dice.from_to(2, 5));
    for (std::size_t i = 0; i < count; ++i) {
        scenario.processes.push_back(process(dice, scenario, unit, i));
    }
    scenario.listed = count;
    scenario.limits.events = 100'000; // a machine that never ends is to fail, not to hang
    if (dice.percent(35)) {
        intervene(dice, scenario, unit);
    }
    if (dice.percent(5)) {
        scenario.until = dice.from_to(0, 40);
    }
    return scenario;
}

} // namespace procession::tests
