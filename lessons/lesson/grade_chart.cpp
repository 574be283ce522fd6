// SPDX-License-Identifier: GPL-3.0-or-later
// Grading a schedule that a student drew.
#include "core/trace/explain.h"
#include "lessons/lesson/grade.h"
#include "lessons/predict/other_policies.h"

#include <algorithm>

namespace procession::lessons {

using core::MessageCode;

namespace {

std::string cell(const Chart& chart, std::size_t core, std::size_t at)
{
    return core < chart.size() && at < chart[core].size() ? chart[core][at] : std::string();
}

std::size_t length(const Chart& chart)
{
    std::size_t longest = 0;
    for (const auto& core : chart) {
        longest = std::max(longest, core.size());
    }
    return longest;
}

/// The first cell in which two charts differ, tick by tick.
std::optional<ChartCell> first_difference(const Chart& a, const Chart& b)
{
    for (std::size_t at = 0; at < std::max(length(a), length(b)); ++at) {
        for (std::size_t core = 0; core < std::max(a.size(), b.size()); ++core) {
            if (cell(a, core, at) != cell(b, core, at)) {
                return ChartCell{core, static_cast<Ticks>(at)};
            }
        }
    }
    return std::nullopt;
}

bool is_before(const ChartCell& a, const ChartCell& b)
{
    return a.at != b.at ? a.at < b.at : a.core < b.core;
}

/// The mistake of taking another policy for the one in force, if the chart is right
/// for that one up to and including the wrong cell.
std::optional<Message> as_other_policy(const Chart& chart, const core::Trace& trace,
                                       const ChartCell& wrong)
{
    for (const OtherPolicy& other : other_policies(trace.scenario())) {
        const auto run = run_under(other, trace);
        const auto differs =
            run ? first_difference(chart, chart_of(*run)) : std::optional(ChartCell{});
        if (!differs || is_before(wrong, *differs)) {
            return mistaken_for(other, trace.scenario());
        }
    }
    return std::nullopt;
}

Message about_cell(const Chart& chart, const core::Trace& trace, const ChartCell& wrong)
{
    const std::string truth = cell(chart_of(trace), wrong.core, static_cast<std::size_t>(wrong.at));
    const std::string found = cell(chart, wrong.core, static_cast<std::size_t>(wrong.at));
    const auto core = static_cast<std::int64_t>(wrong.core);
    if (truth.empty()) {
        return {MessageCode::answer_chart_idle, {{"at", wrong.at}, {"core", core}}};
    }
    Message message{found.empty() ? MessageCode::answer_chart_not_idle
                                  : MessageCode::answer_chart_cell,
                    {{"at", wrong.at}, {"core", core}, {"right", truth}, {"found", found}}};
    const auto index = core::record_of(trace, find_process(trace, truth), wrong.at);
    if (index < trace.records().size()) {
        message.then.push_back(core::explain(trace, index));
    }
    return message;
}

} // namespace

Graded grade_chart(const LessonQuestion& question, const Chart& chart, Runs& runs)
{
    Graded graded;
    const core::Trace* nearest = nullptr;
    for (const core::Trace& run : runs.legal(question.scenario)) {
        const auto differs = first_difference(chart, chart_of(run));
        if (!differs) {
            graded.right = true;
            return graded;
        }
        if (!nearest || is_before(*graded.first_wrong, *differs)) {
            nearest = &run;
            graded.first_wrong = differs;
        }
    }
    graded.first_wrong->core =
        std::min<std::size_t>(graded.first_wrong->core, nearest->scenario().machine.cores - 1U);
    graded.replay_at = graded.first_wrong->at;
    auto other = as_other_policy(chart, *nearest, *graded.first_wrong);
    graded.mistake = other ? std::move(*other) : about_cell(chart, *nearest, *graded.first_wrong);
    return graded;
}

} // namespace procession::lessons
