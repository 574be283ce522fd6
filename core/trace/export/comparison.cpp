// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/export/comparison.h"

#include "core/trace/export/json_writer.h"
#include "core/trace/export/result.h"
#include "core/trace/export/text_metrics.h"
#include "core/trace/export/text_table.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace procession::core {

namespace {

/// A measure of a whole run, and which end of it is good.
struct Measure {
    const char* header;
    std::optional<double> (*value)(const Metrics&);
    bool more_is_better = false;
    const char* format = "{:.2f}";
};

using M = const Metrics&;

constexpr auto compared_measures = std::to_array<Measure>({
    {"response", [](M m) { return m.averages.response; }},
    {"turnaround", [](M m) { return m.averages.turnaround; }},
    {"weighted", [](M m) { return m.averages.weighted_turnaround; }},
    {"waiting", [](M m) { return m.averages.waiting; }},
    {"makespan", [](M m) { return std::optional(static_cast<double>(m.makespan)); }, false,
     "{:.0f}"},
    {"utilisation", [](M m) { return m.utilisation; }, true, "{:.4f}"},
    {"switches", [](M m) { return std::optional(static_cast<double>(m.context_switches)); }, false,
     "{:.0f}"},
    {"fairness", [](M m) { return m.fairness; }, true, "{:.4f}"},
});

/// What programs have spent; beside the others where any ran.
constexpr auto efforts = std::to_array<Measure>({
    {"cpu", [](M m) { return std::optional(static_cast<double>(m.cpu)); }, false, "{:.0f}"},
    {"questions",
     [](M m) {
         return m.effort ? std::optional(static_cast<double>(m.effort->questions)) : std::nullopt;
     },
     false, "{:.0f}"},
    {"work",
     [](M m) {
         return m.effort ? std::optional(static_cast<double>(m.effort->work)) : std::nullopt;
     },
     true, "{:.0f}"},
});

std::vector<Measure> measures_of(std::span<const ComparedRun> runs)
{
    std::vector<Measure> all(compared_measures.begin(), compared_measures.end());
    if (std::any_of(runs.begin(), runs.end(),
                    [](const ComparedRun& run) { return run.measures.effort.has_value(); })) {
        all.insert(all.end(), efforts.begin(), efforts.end());
    }
    return all;
}

std::string shown(const Measure& measure, const ComparedRun& run)
{
    const auto value = measure.value(run.measures);
    return value ? fmt::format(fmt::runtime(measure.format), *value) : "-";
}

/// The best value among runs that completed: an unfinished run's averages are
/// over fewer processes and prove nothing.
std::optional<double> best_of(const Measure& measure, std::span<const ComparedRun> runs)
{
    std::optional<double> best;
    for (const ComparedRun& run : runs) {
        const auto value = measure.value(run.measures);
        if (!value || run.trace.outcome() != Outcome::completed) {
            continue;
        }
        if (!best || (measure.more_is_better ? *value > *best : *value < *best)) {
            best = value;
        }
    }
    return best;
}

} // namespace

void write_comparison_text(std::ostream& out, std::span<const ComparedRun> runs,
                           const TextStyle& style)
{
    const std::vector<Measure> columns = measures_of(runs);
    std::vector<std::string> header{runs.empty() || runs.front().is_policy ? "policy" : "scenario"};
    for (const Measure& measure : columns) {
        header.emplace_back(std::string(measure.header) + ' ');
    }
    const bool all_completed = std::all_of(runs.begin(), runs.end(), [](const ComparedRun& run) {
        return run.trace.outcome() == Outcome::completed;
    });
    if (!all_completed) {
        header.emplace_back("outcome");
    }
    TextTable table(std::move(header));
    for (const ComparedRun& run : runs) {
        std::vector<std::string> row{run.label};
        for (const Measure& measure : columns) {
            const auto value = measure.value(run.measures);
            const bool best = value && run.trace.outcome() == Outcome::completed &&
                              value == best_of(measure, runs);
            row.push_back(shown(measure, run) + (best ? '*' : ' '));
        }
        if (!all_completed) {
            row.emplace_back(name(run.trace.outcome()));
        }
        table.add(std::move(row));
    }
    table.write(out, style.colour, style.unicode);
}

void write_comparison_json(std::ostream& out, std::span<const ComparedRun> runs)
{
    JsonWriter json(out);
    json.begin_object(JsonWriter::Layout::lines);
    json.key("runs");
    json.begin_array(JsonWriter::Layout::lines);
    for (const ComparedRun& run : runs) {
        json.begin_object(JsonWriter::Layout::lines);
        json.member("label", run.label);
        write_result_members(json, run.trace, run.measures, Detail::summary);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

void write_comparison_csv(std::ostream& out, std::span<const ComparedRun> runs)
{
    write_summary_header_csv(out);
    for (const ComparedRun& run : runs) {
        write_summary_row_csv(out, run.trace, run.measures, run.label);
    }
}

} // namespace procession::core
