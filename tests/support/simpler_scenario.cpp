// SPDX-License-Identifier: GPL-3.0-or-later
// Steps towards a simpler scenario.
#include "support/random_scenario.h"

#include <algorithm>
#include <utility>

namespace procession::tests {

using core::Burst;
using core::Intervention;
using core::Scenario;
using core::Ticks;

namespace {

/// Collects the scenarios that differ from the given one.
class Steps {
public:
    explicit Steps(const Scenario& from) : from_(from) {}

    template <typename Change>
    void by(Change&& change)
    {
        Scenario next = from_;
        change(next);
        if (next != from_) {
            found_.push_back(std::move(next));
        }
    }
    [[nodiscard]] std::vector<Scenario> found() { return std::move(found_); }

private:
    const Scenario& from_;
    std::vector<Scenario> found_;
};

/// Takes out a listed process and the interventions that mean it.
void drop_process(Scenario& scenario, std::size_t id)
{
    std::erase_if(scenario.interventions, [&](const Intervention& each) {
        return each.who.name == scenario.processes[id].name || each.who.pid != 0 ||
               (each.kind == Intervention::Kind::add && each.added == id);
    });
    for (Intervention& each : scenario.interventions) {
        each.added -= each.kind == Intervention::Kind::add && each.added > id ? 1 : 0;
    }
    scenario.processes.erase(scenario.processes.begin() + static_cast<std::ptrdiff_t>(id));
    scenario.listed -= id < scenario.listed ? 1 : 0;
}

/// Takes out a burst, and what would then stand beside its like.
void drop_burst(core::ProcessSpec& process, std::size_t index)
{
    auto& bursts = process.bursts;
    bursts.erase(bursts.begin() + static_cast<std::ptrdiff_t>(index));
    const auto twin = std::ranges::adjacent_find(bursts, [](const Burst& a, const Burst& b) {
        return a.kind == b.kind && a.device == b.device;
    });
    if (twin != bursts.end()) {
        bursts.erase(twin);
    }
}

void simpler_machine(Steps& steps)
{
    using core::MachineSpec;
    const MachineSpec plain;
    steps.by([](Scenario& s) {
        s.interventions.clear();
        s.processes.resize(s.listed);
    });
    steps.by([&](Scenario& s) {
        const core::CoreNumber cores = s.machine.cores;
        auto devices = s.machine.devices;
        s.machine = plain;
        s.machine.cores = cores;
        s.machine.devices = std::move(devices);
    });
    steps.by([&](Scenario& s) { s.machine.context_switch = plain.context_switch; });
    steps.by([&](Scenario& s) { s.machine.migration_cost = plain.migration_cost; });
    steps.by([&](Scenario& s) { s.machine.ready_queues = plain.ready_queues; });
    steps.by([&](Scenario& s) { s.machine.stealing = plain.stealing; });
    steps.by([&](Scenario& s) { s.machine.multiprogramming = plain.multiprogramming; });
    steps.by([&](Scenario& s) { s.machine.degree = plain.degree; });
    steps.by([&](Scenario& s) { s.machine.admission = plain.admission; });
    steps.by([&](Scenario& s) { s.machine.first_dispatch_costs = plain.first_dispatch_costs; });
    steps.by([](Scenario& s) { s.scheduler.tie = core::TieOrder::arrival_first; });
    steps.by([](Scenario& s) { s.until.reset(); });
    steps.by([](Scenario& s) {
        if (s.machine.cores > 1) {
            --s.machine.cores;
            for (core::ProcessSpec& process : s.processes) {
                std::erase_if(process.affinity,
                              [&](core::CoreNumber core) { return core >= s.machine.cores; });
            }
        }
    });
}

void simpler_process(Steps& steps, const Scenario& scenario, std::size_t id)
{
    const core::ProcessSpec plain;
    steps.by([&](Scenario& s) { s.processes[id].affinity.clear(); });
    steps.by([&](Scenario& s) { s.processes[id].priority = plain.priority; });
    steps.by([&](Scenario& s) { s.processes[id].nice = plain.nice; });
    steps.by([&](Scenario& s) { s.processes[id].tickets = plain.tickets; });
    for (std::size_t burst = 0; burst < scenario.processes[id].bursts.size(); ++burst) {
        if (scenario.processes[id].bursts.size() > 1) {
            steps.by([&](Scenario& s) { drop_burst(s.processes[id], burst); });
        }
        steps.by([&](Scenario& s) {
            Burst& one = s.processes[id].bursts[burst];
            one.device = one.kind == Burst::Kind::io ? core::no_device : one.device;
        });
        steps.by([&](Scenario& s) {
            Ticks& ticks = s.processes[id].bursts[burst].ticks;
            ticks = ticks > 1 ? ticks / 2 : ticks;
        });
        steps.by([&](Scenario& s) {
            Ticks& ticks = s.processes[id].bursts[burst].ticks;
            ticks = ticks > 1 ? ticks - 1 : ticks;
        });
    }
    steps.by([&](Scenario& s) { s.processes[id].arrival /= id < s.listed ? 2 : 1; });
    steps.by([&](Scenario& s) {
        s.processes[id].arrival -= id < s.listed && s.processes[id].arrival > 0 ? 1 : 0;
    });
}

void simpler_parameters(Steps& steps, const Scenario& scenario)
{
    // The value that is plainest in the contract; quanta and levels stay.
    const std::pair<const char*, scheduler::ParameterValue> plainest[] = {
        {"io_preempts", false},
        {"estimate", std::string("exact")},
        {"equal", std::string("queue")},
        {"aging", std::int64_t{0}},
        {"larger_is_higher", false},
        {"boost", std::int64_t{0}},
        {"stay", false},
        {"io_bump", false},
        {"preempted", std::string("front")},
        {"slice", std::string("keep")},
        {"last", std::string("rr")},
        {"draws", scheduler::IntegerList{}},
    };
    for (const auto& [name, value] : plainest) {
        if (scenario.scheduler.parameters.contains(name)) {
            steps.by([&](Scenario& s) { s.scheduler.parameters.set(name, value); });
        }
    }
}

} // namespace

std::vector<Scenario> simpler(const Scenario& scenario)
{
    Steps steps(scenario);
    simpler_machine(steps);
    for (std::size_t id = 0; id < scenario.processes.size() && scenario.listed > 1; ++id) {
        steps.by([&](Scenario& s) { drop_process(s, id); });
    }
    for (std::size_t i = 0; i < scenario.interventions.size(); ++i) {
        if (scenario.interventions[i].kind != Intervention::Kind::add) {
            steps.by([&](Scenario& s) {
                s.interventions.erase(s.interventions.begin() + static_cast<std::ptrdiff_t>(i));
            });
        }
    }
    simpler_parameters(steps, scenario);
    for (std::size_t id = 0; id < scenario.processes.size(); ++id) {
        simpler_process(steps, scenario, id);
    }
    return steps.found();
}

} // namespace procession::tests
