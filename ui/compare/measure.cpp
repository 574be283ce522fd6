// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/measure.h"

#include "ui/glossary/both_terms.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <string_view>

namespace procession::ui {

namespace {

using M = const core::Metrics&;

std::optional<double> most(const std::optional<core::Percentiles>& spread)
{
    return spread ? std::optional(static_cast<double>(spread->most)) : std::nullopt;
}

std::optional<double> most_weighted(M metrics)
{
    std::optional<double> largest;
    for (const core::ProcessMetrics& process : metrics.processes) {
        if (process.weighted_turnaround && process.weighted_turnaround > largest) {
            largest = process.weighted_turnaround;
        }
    }
    return largest;
}

std::optional<double> questions_of(M metrics)
{
    return metrics.effort ? std::optional(static_cast<double>(metrics.effort->questions))
                          : std::nullopt;
}

std::optional<double> work_of(M metrics)
{
    return metrics.effort ? std::optional(static_cast<double>(metrics.effort->work)) : std::nullopt;
}

constexpr auto all_measures = std::to_array<Measure>({
    {"waiting.mean", QT_TRANSLATE_NOOP("measure", "Waiting, mean"),
     QT_TRANSLATE_NOOP("measure", "Ticks a process spends ready, on average"),
     [](M m) { return m.averages.waiting; }, false, 2, "waiting_time"},
    {"waiting.most", QT_TRANSLATE_NOOP("measure", "Waiting, longest"),
     QT_TRANSLATE_NOOP("measure", "Ticks ready of the process that waits longest"),
     [](M m) { return most(m.waiting); }, false, 0, "waiting_time"},
    {"turnaround.mean", QT_TRANSLATE_NOOP("measure", "Turnaround, mean"),
     QT_TRANSLATE_NOOP("measure", "Ticks from arrival to finish, on average"),
     [](M m) { return m.averages.turnaround; }, false, 2, "turnaround"},
    {"turnaround.most", QT_TRANSLATE_NOOP("measure", "Turnaround, longest"),
     QT_TRANSLATE_NOOP("measure", "Ticks from arrival to finish of the process that takes longest"),
     [](M m) { return most(m.turnaround); }, false, 0, "turnaround"},
    {"weighted.mean", QT_TRANSLATE_NOOP("measure", "Weighted turnaround, mean"),
     QT_TRANSLATE_NOOP("measure", "Turnaround over CPU time, on average"),
     [](M m) { return m.averages.weighted_turnaround; }, false, 2, "weighted_turnaround"},
    {"weighted.most", QT_TRANSLATE_NOOP("measure", "Weighted turnaround, largest"),
     QT_TRANSLATE_NOOP("measure", "Turnaround over CPU time of the process that is worst off"),
     most_weighted, false, 2, "weighted_turnaround"},
    {"response.mean", QT_TRANSLATE_NOOP("measure", "Response, mean"),
     QT_TRANSLATE_NOOP("measure", "Ticks from arrival to the first run, on average"),
     [](M m) { return m.averages.response; }, false, 2, "response_time"},
    {"response.most", QT_TRANSLATE_NOOP("measure", "Response, longest"),
     QT_TRANSLATE_NOOP("measure",
                       "Ticks to the first run of the process that waits longest for it"),
     [](M m) { return most(m.response); }, false, 0, "response_time"},
    {"throughput", QT_TRANSLATE_NOOP("measure", "Throughput"),
     QT_TRANSLATE_NOOP("measure", "Processes finished a tick"), [](M m) { return m.throughput; },
     true, 4, "throughput"},
    {"utilisation", QT_TRANSLATE_NOOP("measure", "CPU utilisation"),
     QT_TRANSLATE_NOOP("measure", "Share of the time of all cores in which processes run"),
     [](M m) { return m.utilisation; }, true, 4, "utilisation"},
    {"switches", QT_TRANSLATE_NOOP("measure", "Context switches"),
     QT_TRANSLATE_NOOP("measure", "Times a core went from one process to another"),
     [](M m) { return std::optional(static_cast<double>(m.context_switches)); }, false, 0,
     "context_switch"},
    {"fairness", QT_TRANSLATE_NOOP("measure", "Fairness (Jain's index)"),
     QT_TRANSLATE_NOOP("measure",
                       "1 if CPU time over turnaround is the same for all; lower if not"),
     [](M m) { return m.fairness; }, true, 4, "fairness"},
    {"makespan", QT_TRANSLATE_NOOP("measure", "Makespan"),
     QT_TRANSLATE_NOOP("measure", "Ticks until the last process has ended"),
     [](M m) { return std::optional(static_cast<double>(m.makespan)); }, false, 0},
    {"cpu", QT_TRANSLATE_NOOP("measure", "CPU time"),
     QT_TRANSLATE_NOOP("measure", "Ticks of CPU that all processes together have used"),
     [](M m) { return std::optional(static_cast<double>(m.cpu)); }, false, 0},
    {"questions", QT_TRANSLATE_NOOP("measure", "Questions asked"),
     QT_TRANSLATE_NOOP("measure", "Times programs asked how far a download is"), questions_of,
     false, 0, "", true},
    {"work", QT_TRANSLATE_NOOP("measure", "Work done"),
     QT_TRANSLATE_NOOP("measure", "Ticks of CPU that programs used for work of their own: busy()"),
     work_of, true, 0, "", true},
});

} // namespace

std::span<const Measure> measures()
{
    return all_measures;
}

const Measure& find_measure(const QString& key)
{
    const auto* found = std::ranges::find_if(
        all_measures, [&key](const Measure& measure) { return key == measure.key; });
    return found == all_measures.end() ? all_measures.front() : *found;
}

QString measure_label(const Measure& measure)
{
    return QCoreApplication::translate("measure", measure.label);
}

QString measure_title(const Measure& measure)
{
    const auto first =
        std::ranges::find(all_measures, std::string_view(measure.term),
                          [](const Measure& each) { return std::string_view(each.term); });
    const bool is_first = first->key == std::string_view(measure.key);
    return is_first ? with_other_term(measure_label(measure), measure.term)
                    : measure_label(measure);
}

QString measure_explanation(const Measure& measure)
{
    return QCoreApplication::translate("measure", measure.explanation);
}

QString measure_text(const Measure& measure, const std::optional<double>& value)
{
    if (value && std::string_view(measure.key) == "utilisation") { // a share, as in Metrics
        return QLocale().toString(*value * 100, 'f', measure.decimals - 2) + QStringLiteral(" %");
    }
    return value ? QLocale().toString(*value, 'f', measure.decimals) : QString::fromUtf8("–");
}

std::vector<bool> best_of(const Measure& measure, std::span<const std::optional<double>> values)
{
    std::optional<double> best;
    for (const auto& value : values) {
        if (value && (!best || (measure.more_is_better ? *value > *best : *value < *best))) {
            best = value;
        }
    }
    // What is not to be seen in the table makes no winner there.
    const QString text = measure_text(measure, best);
    std::vector<bool> marks;
    for (const auto& value : values) {
        marks.push_back(value && measure_text(measure, value) == text);
    }
    const auto compared =
        std::ranges::count_if(values, [](const auto& v) { return v.has_value(); });
    const bool differ = std::ranges::count(marks, true) < compared;
    return differ ? marks : std::vector<bool>(values.size(), false);
}

} // namespace procession::ui
