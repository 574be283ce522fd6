// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/export/result.h"

#include "core/trace/export/json_writer.h"
#include "scheduler/registry.h"

#include <algorithm>
#include <fmt/format.h>

namespace procession::core {

std::string_view name(Outcome outcome)
{
    switch (outcome) {
    case Outcome::completed:
        return "completed";
    case Outcome::deadlock:
        return "deadlock";
    case Outcome::limit:
        return "limit";
    case Outcome::cancelled:
        break;
    }
    return "cancelled";
}

std::string_view name(LimitKind limit)
{
    switch (limit) {
    case LimitKind::until:
        return "until";
    case LimitKind::time:
        return "time";
    case LimitKind::events:
        return "events";
    case LimitKind::instructions:
        return "instructions";
    case LimitKind::processes:
        return "processes";
    case LimitKind::heap:
        return "heap";
    case LimitKind::output:
        return "output";
    case LimitKind::none:
        break;
    }
    return "";
}

std::string_view name(TieOrder tie)
{
    return tie == TieOrder::arrival_first ? "arrival-first" : "preempted-first";
}

std::vector<ParameterInForce> parameters_in_force(const Scenario& scenario)
{
    std::vector<ParameterInForce> result;
    const scheduler::PolicyInfo* policy = scheduler::find_policy(scenario.scheduler.policy);
    if (policy) {
        for (const scheduler::ParameterInfo& info : policy->parameters) {
            const auto* given = scenario.scheduler.parameters.find(info.name);
            result.push_back({info.name, given ? given : &info.fallback});
        }
    }
    return result;
}

std::string text_of(const scheduler::ParameterValue& value)
{
    struct Writer {
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(bool truth) const { return truth ? "true" : "false"; }
        std::string operator()(scheduler::Decimal decimal) const
        {
            std::string text = fmt::format("{}.{:06}", decimal.millionths / 1'000'000,
                                           decimal.millionths % 1'000'000);
            text.erase(text.find_last_not_of('0') + 1);
            return text.back() == '.' ? text + '0' : text;
        }
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(const scheduler::IntegerList& list) const
        {
            return fmt::format("{}", fmt::join(list, ":"));
        }
    };
    return std::visit(Writer{}, value);
}

std::vector<GanttBar> gantt_of(const Trace& trace)
{
    std::vector<GanttBar> bars;
    const std::size_t cores = trace.final_state().cores().size();
    for (std::size_t i = 0; i < cores; ++i) {
        const auto core = static_cast<CoreNumber>(i);
        const std::size_t first = bars.size();
        trace.lanes().core_intervals(core, 0, trace.end(), [&](const Interval& interval) {
            if (interval.state != State::running || interval.start >= interval.end) {
                return;
            }
            const bool touches = bars.size() > first && bars.back().end == interval.start &&
                                 bars.back().process == interval.process;
            if (touches) {
                bars.back().end = interval.end;
            } else {
                bars.push_back({core, interval.process, interval.start, interval.end});
            }
        });
    }
    std::stable_sort(bars.begin(), bars.end(),
                     [](const GanttBar& a, const GanttBar& b) { return a.start < b.start; });
    return bars;
}

} // namespace procession::core
