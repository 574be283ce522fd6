// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson/runs.h"

#include "core/simulate.h"
#include "lessons/predict/courses.h"

#include <algorithm>

namespace procession::lessons {

using core::Trace;

const Trace& Runs::trace(std::string_view scenario)
{
    auto found = traces_.find(scenario);
    if (found == traces_.end()) {
        const auto& asked = lesson_.scenarios.find(scenario)->second;
        found = traces_.emplace(scenario, std::vector{core::simulate(asked)}).first;
    }
    return found->second.front();
}

const std::vector<Trace>& Runs::legal(std::string_view scenario)
{
    const auto known = legal_.find(scenario);
    if (known != legal_.end()) {
        return known->second;
    }
    const Trace& own = trace(scenario);
    std::vector<Trace> courses{own};
    if (leaves_choices(own)) {
        constexpr std::size_t records_in_all = 400'000;
        constexpr std::size_t most = 2000;
        const std::size_t records = std::max<std::size_t>(own.records().size(), 1);
        const std::size_t tried = std::clamp(records_in_all / records, std::size_t{8}, most);
        std::vector<Chart> charts{chart_of(own)};
        core::Scenario varied = *lesson_.scenario(scenario);
        for (std::size_t seed = 1; seed <= tried; ++seed) {
            varied.seed = seed;
            Trace course = core::simulate(varied);
            Chart chart = chart_of(course);
            if (std::ranges::find(charts, chart) == charts.end()) {
                charts.push_back(std::move(chart));
                courses.push_back(std::move(course));
            }
        }
    }
    return legal_.emplace(scenario, std::move(courses)).first->second;
}

core::Scenario within_limits(core::Scenario scenario)
{
    constexpr std::int64_t instructions = 5'000'000;
    constexpr std::int64_t events = 500'000;
    constexpr std::int64_t processes = 200;
    constexpr std::int64_t output = 1 << 20;
    core::Limits& limits = scenario.limits;
    limits.instructions = std::min(limits.instructions, instructions);
    limits.events = std::min(limits.events, events);
    limits.processes = std::min(limits.processes, processes);
    limits.output = std::min(limits.output, output);
    return scenario;
}

Trace run_within_limits(core::Scenario scenario, const std::atomic<bool>* cancel)
{
    core::RunOptions options;
    options.cancel = cancel;
    return core::simulate(within_limits(std::move(scenario)), options);
}

Chart chart_of(const Trace& trace)
{
    constexpr core::Ticks most_cells = 10'000;
    Chart chart(trace.scenario().machine.cores);
    for (core::Ticks t = 0; t < std::min(trace.end(), most_cells); ++t) {
        for (core::CoreNumber core = 0; core < chart.size(); ++core) {
            const core::EntityId holder = core::holder_at(trace, core, t);
            chart[core].push_back(holder == core::no_entity
                                      ? std::string()
                                      : trace.scenario().processes[holder].name);
        }
    }
    return chart;
}

} // namespace procession::lessons
