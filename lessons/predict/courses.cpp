// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/predict/courses.h"

#include "core/simulate.h"
#include "core/trace/scenario_asked.h"

#include <algorithm>

namespace procession::lessons {

using core::Scenario;
using core::Ticks;
using core::Trace;

namespace {

/// Whether a lottery draws anything that its list of draws does not give.
bool draws_by_chance(const Trace& trace)
{
    const core::SchedulerSpec& scheduler = trace.scenario().scheduler;
    if (scheduler.policy != "lottery") {
        return false;
    }
    std::int64_t dispatches = 0;
    for (const core::ProcessAt& process : trace.final_state().processes()) {
        dispatches += process.dispatches + process.renewals;
    }
    const auto given = scheduler.parameters.list("draws", {});
    return static_cast<std::int64_t>(given.size()) < dispatches;
}

} // namespace

bool leaves_choices(const Trace& trace)
{
    const Scenario& scenario = trace.scenario();
    return scenario.machine.shuffle_ties || !scenario.choices.empty() || draws_by_chance(trace);
}

std::vector<Trace> legal_courses(const Trace& trace, Ticks t)
{
    if (!leaves_choices(trace)) {
        return {trace};
    }
    constexpr std::size_t records_in_all = 400'000;
    constexpr std::size_t most_tried = 64;
    const std::size_t records = trace.records().size();
    if (records > most_records_again) {
        return {};
    }
    const std::size_t tried =
        std::clamp(records_in_all / std::max<std::size_t>(records, 1), std::size_t{8}, most_tried);
    std::vector<Trace> courses{trace};
    const auto scenario = std::make_shared<const Scenario>(core::scenario_asked(trace));
    for (std::size_t seed = 1; seed <= tried; ++seed) {
        core::RunOptions options;
        options.other_course = core::OtherCourse{t, seed};
        courses.push_back(core::simulate(scenario, options));
    }
    return courses;
}

} // namespace procession::lessons
