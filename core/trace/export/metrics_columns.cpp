// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/export/metrics_columns.h"

#include "core/scenario/rules.h"
#include "scheduler/registry.h"

#include <algorithm>
#include <array>

namespace procession::core {

namespace {

using P = const ProcessMetrics&;
using A = const Averages&;

template <typename Number>
Measured maybe(const std::optional<Number>& value)
{
    return value ? Measured(*value) : Measured();
}

constexpr auto known_columns = std::to_array<MetricsColumn>({
    {"arrival", PROCESSION_TR("metric", "arrival"), nullptr,
     [](P p) { return Measured(p.arrival); }},
    {"cpu", PROCESSION_TR("metric", "CPU"), nullptr, [](P p) { return Measured(p.cpu); }},
    {"first_run", PROCESSION_TR("metric", "start"), nullptr,
     [](P p) { return maybe(p.first_run); }},
    {"finish", PROCESSION_TR("metric", "finish"), nullptr, [](P p) { return maybe(p.finish); }},
    {"response", PROCESSION_TR("metric", "response"), nullptr,
     [](P p) { return maybe(p.response); }, [](A a) { return maybe(a.response); }},
    {"turnaround", PROCESSION_TR("metric", "turnaround"), nullptr,
     [](P p) { return maybe(p.turnaround); }, [](A a) { return maybe(a.turnaround); }},
    {"weighted_turnaround", PROCESSION_TR("metric", "weighted turnaround"), nullptr,
     [](P p) { return maybe(p.weighted_turnaround); },
     [](A a) { return maybe(a.weighted_turnaround); }},
    {"waiting", PROCESSION_TR("metric", "waiting"), nullptr,
     [](P p) { return Measured(p.waiting); }, [](A a) { return maybe(a.waiting); }},
    {"held", PROCESSION_TR("metric", "held"), nullptr, [](P p) { return Measured(p.held); }},
    {"blocked", PROCESSION_TR("metric", "blocked"), nullptr,
     [](P p) { return Measured(p.blocked); }},
    {"switching", PROCESSION_TR("metric", "switching"), nullptr,
     [](P p) { return Measured(p.switching); }},
    {"suspended", PROCESSION_TR("metric", "suspended"), nullptr,
     [](P p) { return Measured(p.suspended); }},
});

/// Shown beside the conventions' own columns where some process has such time.
constexpr auto if_any =
    std::to_array<std::string_view>({"held", "blocked", "switching", "suspended"});

const Conventions& conventions_of(const Scenario& scenario)
{
    const Conventions* found = find_conventions(scenario.rules.conventions);
    return found ? *found : conventions().front();
}

/// The name of a quotient is what books differ in; states keep their names here,
/// for "waiting" is a column already.
const ConventionWord* convention_word(const MetricsColumn& column, const Conventions& rules)
{
    const auto found = std::ranges::find_if(rules.words, [&column](const ConventionWord& word) {
        return word.term == column.name && word.term == "weighted_turnaround";
    });
    return found == rules.words.end() ? nullptr : &*found;
}

} // namespace

std::vector<MetricsColumn> metrics_columns(const Scenario& scenario, const Metrics& measures)
{
    const Conventions& rules = conventions_of(scenario);
    std::vector<MetricsColumn> columns;
    const auto add = [&](std::string_view name) {
        const auto found = std::ranges::find(known_columns, name, &MetricsColumn::name);
        if (found != known_columns.end()) {
            columns.push_back(*found);
            columns.back().word = convention_word(*found, rules);
        }
        return found;
    };
    std::ranges::for_each(rules.columns, add);
    for (const std::string_view name : if_any) {
        const auto* column = std::ranges::find(known_columns, name, &MetricsColumn::name);
        const bool there = std::ranges::find(columns, name, &MetricsColumn::name) != columns.end();
        const bool says = std::ranges::any_of(measures.processes, [&](P process) {
            return column->value(process) != Measured(Ticks{0});
        });
        if (!there && says) {
            add(name);
        }
    }
    return columns;
}

bool has_row(const Scenario& scenario, const ProcessMetrics& process)
{
    return process.pid > 0 || process.process < scenario.listed;
}

} // namespace procession::core
