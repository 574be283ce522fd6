// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/predict/other_policies.h"

#include "core/scenario/settings.h"
#include "core/simulate.h"
#include "core/trace/scenario_asked.h"
#include "lessons/predict/asking.h"
#include "lessons/predict/courses.h"
#include "scheduler/registry.h"

#include <algorithm>

namespace procession::lessons {

using core::MessageCode;
using core::Scenario;
using core::Trace;

namespace {

bool priorities_differ(const Scenario& scenario)
{
    return std::ranges::any_of(scenario.processes, [&](const core::ProcessSpec& process) {
        return process.priority != scenario.processes.front().priority;
    });
}

std::optional<MessageCode> rule_in_force(const std::string& policy)
{
    struct Rule {
        std::string_view policy;
        MessageCode code;
    };
    constexpr Rule rules[] = {
        {"cfs", MessageCode::here_cfs},   {"fcfs", MessageCode::here_fcfs},
        {"hrrn", MessageCode::here_hrrn}, {"lottery", MessageCode::here_lottery},
        {"mlfq", MessageCode::here_mlfq}, {"priority", MessageCode::here_priority},
        {"rr", MessageCode::here_rr},     {"sjf", MessageCode::here_sjf},
        {"srtf", MessageCode::here_srtf}, {"stride", MessageCode::here_stride},
    };
    const auto found = std::ranges::find(rules, policy, &Rule::policy);
    return found == std::end(rules) ? std::nullopt : std::optional(found->code);
}

std::optional<Scenario> under(const std::string& policy, const Scenario& scenario)
{
    Scenario changed = scenario;
    return core::set_policy(changed, policy) ? std::nullopt : std::optional(std::move(changed));
}

std::optional<Trace> run_again(const Trace& trace, Scenario scenario)
{
    if (trace.records().size() > most_records_again) {
        return std::nullopt;
    }
    scenario.limits.events = 10 * static_cast<std::int64_t>(most_records_again);
    Trace run = core::simulate(scenario);
    return run.outcome() == trace.outcome() ? std::optional(std::move(run)) : std::nullopt;
}

} // namespace

std::vector<OtherPolicy> other_policies(const Scenario& scenario)
{
    std::vector<OtherPolicy> others{
        {"fcfs", MessageCode::mistake_fcfs, false}, {"sjf", MessageCode::mistake_sjf, false},
        {"srtf", MessageCode::mistake_srtf, true},  {"rr", MessageCode::mistake_rr, false},
        {"hrrn", MessageCode::mistake_hrrn, false},
    };
    if (priorities_differ(scenario)) {
        others.insert(others.begin() + 2, {"priority", MessageCode::mistake_priority, true});
    }
    std::erase_if(
        others, [&](const OtherPolicy& other) { return other.name == scenario.scheduler.policy; });
    return others;
}

Message mistaken_for(const OtherPolicy& other, const Scenario& scenario)
{
    Message message{other.mistake, {}};
    if (const auto rule = rule_in_force(scenario.scheduler.policy)) {
        message.then.push_back({*rule, {}});
    }
    return message;
}

EntityId choice_of(const OtherPolicy& other, const Scenario& scenario,
                   const core::SystemState& state, const std::vector<EntityId>& candidates)
{
    const auto changed = under(other.name, scenario);
    if (candidates.empty() || !changed) {
        return core::no_entity;
    }
    const auto policy = scheduler::find_policy(other.name)->make(changed->scheduler.parameters);
    policy->reserve(scenario.processes.size());
    for (const EntityId id : candidates) {
        const core::ProcessAt& process = state.process(id);
        const core::ProcessSpec& spec = scenario.processes[id];
        const BurstPlace place = burst_place(scenario, id, process.cpu);
        const bool waits = process.state == core::State::ready;
        const bool born = process.state != core::State::unborn;
        scheduler::Entity entity;
        entity.id = id;
        entity.priority = born ? process.priority : spec.priority;
        entity.nice = born ? process.nice : spec.nice;
        entity.tickets = born ? process.tickets : spec.tickets;
        entity.arrival = spec.arrival;
        entity.joined = waits ? process.joined : state.now();
        entity.burst_left = place.left;
        entity.burst_ran = place.ran;
        (void)policy->enqueue(entity, scheduler::Became::arrived, entity.joined);
    }
    scheduler::Choices first_come;
    return policy->pick(state.now(), first_come).chosen;
}

std::optional<Trace> run_under(const OtherPolicy& other, const Trace& trace)
{
    auto changed = under(other.name, core::scenario_asked(trace));
    return changed ? run_again(trace, *std::move(changed)) : std::nullopt;
}

std::optional<Trace> run_without_switch_costs(const Trace& trace)
{
    Scenario scenario = core::scenario_asked(trace);
    if (scenario.machine.context_switch == 0 && scenario.machine.migration_cost == 0) {
        return std::nullopt;
    }
    scenario.machine.context_switch = 0;
    scenario.machine.migration_cost = 0;
    return run_again(trace, std::move(scenario));
}

} // namespace procession::lessons
