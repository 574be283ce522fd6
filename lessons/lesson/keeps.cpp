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

std::vector<core::Intervention> those_of_processes(const core::Scenario& scenario)
{
    std::vector<core::Intervention> found;
    std::ranges::copy_if(scenario.interventions, std::back_inserter(found), changes_processes);
    return found;
}

} // namespace

bool keeps(std::string_view part, const core::Scenario& before, const core::Scenario& after)
{
    if (part == "processes") {
        return before.processes == after.processes && before.listed == after.listed &&
               those_of_processes(before) == those_of_processes(after);
    }
    if (part == "interventions") {
        return before.interventions == after.interventions;
    }
    if (part == "machine") {
        return before.machine == after.machine;
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
