// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson/keeps.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace procession::lessons {

namespace {

bool changes_processes(const core::Intervention& intervention)
{
    using Kind = core::Intervention::Kind;
    switch (intervention.kind) {
    case Kind::suspend:
    case Kind::resume:
        return false;
    case Kind::kill:
    case Kind::set_priority:
    case Kind::set_nice:
    case Kind::set_tickets:
    case Kind::add:
        break;
    }
    return true;
}

/// Which processes there are.
bool changes_work(const core::Intervention& intervention)
{
    using Kind = core::Intervention::Kind;
    return intervention.kind == Kind::kill || intervention.kind == Kind::add;
}

std::vector<core::Intervention> those_that(bool (*change)(const core::Intervention&),
                                           const core::Scenario& scenario)
{
    std::vector<core::Intervention> found;
    std::ranges::copy_if(scenario.interventions, std::back_inserter(found), change);
    return found;
}

bool keeps_work(const core::Scenario& before, const core::Scenario& after)
{
    const auto is_same = [](const core::ProcessSpec& one, const core::ProcessSpec& other) {
        return one.name == other.name && one.arrival == other.arrival &&
               one.bursts == other.bursts && one.program == other.program;
    };
    return before.listed == after.listed &&
           std::ranges::equal(before.processes, after.processes, is_same) &&
           those_that(changes_work, before) == those_that(changes_work, after);
}

} // namespace

bool keeps(std::string_view part, const core::Scenario& before, const core::Scenario& after)
{
    if (part == "processes") {
        return before.processes == after.processes && before.listed == after.listed &&
               those_that(changes_processes, before) == those_that(changes_processes, after);
    }
    if (part == "work") {
        return keeps_work(before, after);
    }
    if (part == "interventions") {
        return before.interventions == after.interventions;
    }
    if (part == "machine") {
        return before.machine == after.machine;
    }
    if (part == "cores") {
        return before.machine.cores == after.machine.cores;
    }
    if (part == "policy") {
        return before.scheduler.policy == after.scheduler.policy;
    }
    if (part == "scheduler") {
        return before.scheduler == after.scheduler;
    }
    return before.programs == after.programs && before.files == after.files;
}

} // namespace procession::lessons
