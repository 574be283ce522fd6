// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson/condition.h"

#include "core/scenario/nearest.h"
#include "core/trace/scenario_asked.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace procession::lessons {

using core::EntityId;
using core::Message;
using core::MessageCode;
using core::State;
using core::Ticks;
using core::Trace;

namespace {

/// Numbers that are written with three decimals are meant to that precision.
constexpr double same = 0.0006;

constexpr std::array<std::string_view, 11> states{
    "unborn",     "new",     "ready",           "running",
    "switching",  "blocked", "suspended_ready", "suspended_blocked",
    "terminated", "zombie",  "orphan"};

State plain_state(std::string_view name)
{
    constexpr std::array<State, 9> values{
        State::unborn,    State::new_,    State::ready,           State::running,
        State::switching, State::blocked, State::suspended_ready, State::suspended_blocked,
        State::terminated};
    return values.at(static_cast<std::size_t>(std::ranges::find(states, name) - states.begin()));
}

bool matches(const core::ProcessAt& process, std::string_view state)
{
    const bool zombie = process.state == State::terminated && process.forked && !process.reaped;
    if (state == "zombie" || state == "terminated") {
        return (process.state == State::terminated) && zombie == (state == "zombie");
    }
    if (state == "orphan") { // a child whose parent has ended before it
        return process.forked && process.parent == core::no_entity &&
               process.state != State::unborn && process.state != State::terminated;
    }
    return process.state == plain_state(state);
}

/// Whether anybody wished for is in the state for as long as wished.
bool lasts(const Condition& condition, const Trace& trace, EntityId process)
{
    Ticks since = -1;
    for (Ticks t = 0; t <= trace.end();) {
        const bool now = matches(trace.view(t).process(process), condition.state);
        const Ticks next = trace.next_event(t);
        const Ticks until = std::clamp(next, t + 1, trace.end() + 1);
        since = now ? (since < 0 ? t : since) : -1;
        if (now && std::min(until, trace.end()) - since >= condition.lasting) {
            return true;
        }
        t = until;
    }
    return false;
}

bool state_holds(const Condition& condition, const Trace& trace)
{
    const auto count = static_cast<EntityId>(trace.final_state().processes().size());
    for (EntityId id = 0; id < count; ++id) {
        if (!condition.process.empty() &&
            trace.scenario().processes[id].name != condition.process) {
            continue;
        }
        if (condition.at ? is_in(trace, id, condition.state, *condition.at)
                         : lasts(condition, trace, id)) {
            return true;
        }
    }
    return false;
}

std::string printed(const Trace& trace)
{
    std::string all;
    for (const core::Output& output : trace.output()) {
        all += output.stream == 1 ? output.text : "";
    }
    return all;
}

std::int64_t times_in(std::string_view all, std::string_view part)
{
    std::int64_t times = 0;
    for (auto at = all.find(part); at != std::string_view::npos; at = all.find(part, at + 1)) {
        ++times;
    }
    return times;
}

/// When the text was there as often as it ever is; the end of the run if it never is.
Ticks when_printed(const Condition& condition, const Trace& trace)
{
    std::string all;
    std::int64_t before = 0;
    Ticks last = trace.end();
    for (const core::Output& output : trace.output()) {
        all += output.stream == 1 ? output.text : "";
        const std::int64_t now = times_in(all, condition.text);
        last = now > before ? output.at : last;
        before = now;
    }
    return last;
}

std::string_view outcome_name(core::Outcome outcome)
{
    constexpr std::array<std::string_view, 4> names{"completed", "deadlock", "limit", "cancelled"};
    return names.at(static_cast<std::size_t>(outcome));
}

bool compares(const Condition& condition, double value)
{
    switch (condition.compare) {
    case Condition::Compare::is:
        return std::abs(value - condition.bound) < same;
    case Condition::Compare::below:
        return value < condition.bound;
    case Condition::Compare::above:
        return value > condition.bound;
    case Condition::Compare::at_most:
        return value <= condition.bound;
    case Condition::Compare::at_least:
        break;
    }
    return value >= condition.bound;
}

} // namespace

std::span<const std::string_view> state_names()
{
    return states;
}

bool is_in(const Trace& trace, EntityId process, std::string_view state, Ticks t)
{
    const core::ProcessAt at =
        t >= trace.end() ? trace.final_state().process(process) : trace.view(t).process(process);
    return matches(at, state);
}

EntityId find_process(const Trace& trace, std::string_view name)
{
    const auto& processes = trace.scenario().processes;
    const auto found = std::ranges::find(processes, name, &core::ProcessSpec::name);
    return found == processes.end() ? core::no_entity
                                    : static_cast<EntityId>(found - processes.begin());
}

bool holds(const Condition& condition, const Trace& trace)
{
    std::vector<SchedulesSeen> seen;
    return holds(condition, trace, seen);
}

bool holds(const Condition& condition, const Trace& trace, std::vector<SchedulesSeen>& seen,
           const Onlooker& onlooker)
{
    const auto part_holds = [&](const Condition& part) {
        return holds(part, trace, seen, onlooker);
    };
    switch (condition.kind) {
    case Condition::Kind::all:
        return std::ranges::all_of(condition.parts, part_holds);
    case Condition::Kind::any:
        return std::ranges::any_of(condition.parts, part_holds);
    case Condition::Kind::none:
        return std::ranges::none_of(condition.parts, part_holds);
    case Condition::Kind::measure: {
        const auto value = value_of(condition.measure, trace);
        return value && compares(condition, *value);
    }
    case Condition::Kind::state:
        return state_holds(condition, trace);
    case Condition::Kind::output: {
        const std::int64_t times = times_in(printed(trace), condition.text);
        return condition.times ? times == *condition.times : times > 0;
    }
    case Condition::Kind::prints:
        return printed(trace) == condition.text;
    case Condition::Kind::every_schedule:
        seen.push_back(see_every_schedule(condition.schedules, scenario_asked(trace), onlooker));
        return seen.back().holds;
    case Condition::Kind::outcome:
        break;
    }
    return outcome_name(trace.outcome()) == condition.text;
}

std::optional<core::Ticks> moment_of(const Condition& condition, const Trace& trace)
{
    std::optional<core::Ticks> latest;
    switch (condition.kind) {
    case Condition::Kind::all:
    case Condition::Kind::any:
    case Condition::Kind::none:
        for (const Condition& part : condition.parts) {
            const auto moment = moment_of(part, trace);
            latest = moment ? std::max(*moment, latest.value_or(*moment)) : latest;
        }
        return latest;
    case Condition::Kind::measure:
        return moment_of(condition.measure, trace);
    case Condition::Kind::state:
        return condition.at;
    case Condition::Kind::output:
        return when_printed(condition, trace);
    case Condition::Kind::prints:
    case Condition::Kind::outcome:
        return trace.end();
    case Condition::Kind::every_schedule:
        break; // it is about other runs
    }
    return std::nullopt;
}

std::string found_for(const Condition& condition, const Trace& trace)
{
    if (condition.kind != Condition::Kind::measure) {
        return {};
    }
    const auto value = value_of(condition.measure, trace);
    if (value && condition.measure.name == "utilisation") {
        return fmt::format("{:.4g}%", *value * 100);
    }
    return value ? fmt::format("{:.4g}", *value) : std::string();
}

std::optional<Message> out_of_range(const Measure& measure, const Trace& trace)
{
    if (measure.process.empty() || find_process(trace, measure.process) != core::no_entity) {
        return std::nullopt;
    }
    std::vector<std::string_view> known;
    for (const core::ProcessSpec& process : trace.scenario().processes) {
        known.push_back(process.name);
    }
    const std::string_view meant = known.empty() ? "" : core::nearest(measure.process, known).word;
    return Message{MessageCode::who_unknown_near,
                   {{"name", measure.process}, {"nearest", std::string(meant)}}};
}

std::vector<Message> out_of_range(const Condition& condition, const Trace& trace)
{
    std::vector<Message> all;
    for (const Condition& part : condition.parts) {
        for (Message& message : out_of_range(part, trace)) {
            all.push_back(std::move(message));
        }
    }
    const bool has_process = condition.kind == Condition::Kind::state;
    const Measure named{"", has_process ? condition.process : condition.measure.process};
    if (auto message = out_of_range(named, trace)) {
        all.push_back(std::move(*message));
    }
    if (condition.at && *condition.at > trace.end()) {
        all.push_back(
            {MessageCode::lesson_time_beyond, {{"at", *condition.at}, {"end", trace.end()}}});
    }
    return all;
}

} // namespace procession::lessons
