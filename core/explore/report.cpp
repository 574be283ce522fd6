// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/report.h"

#include "core/trace/explain.h"

#include <algorithm>
#include <ostream>

namespace procession::core::explore {

namespace {

MessageCode heading(const Result& result)
{
    if (result.found) {
        return MessageCode::explore_found;
    }
    switch (result.incomplete) {
    case Incomplete::schedules:
        return MessageCode::explore_limited;
    case Incomplete::long_runs:
        return MessageCode::explore_long_runs;
    case Incomplete::cancelled:
        return MessageCode::explore_cancelled;
    default:
        return MessageCode::explore_absent;
    }
}

/// Names of the processes of the schedule found.
NameOf names_of(const Result& result)
{
    return [&result](EntityId id) {
        const auto& names = result.found->names;
        return id < names.size() ? names[id] : std::string();
    };
}

MessageCode sentence(const Stretch& stretch)
{
    const bool has_line = stretch.line > 0;
    switch (stretch.left) {
    case Stretch::Left::ended:
        return MessageCode::explore_stretch_ends;
    case Stretch::Left::waits:
        return has_line ? MessageCode::explore_stretch_waits
                        : MessageCode::explore_stretch_waits_nowhere;
    case Stretch::Left::held_up:
        if (stretch.call == "memory") {
            return has_line ? MessageCode::explore_stretch_held_up_memory
                            : MessageCode::explore_stretch_held_up_memory_nowhere;
        }
        return has_line ? MessageCode::explore_stretch_held_up
                        : MessageCode::explore_stretch_held_up_nowhere;
    case Stretch::Left::not_yet:
        break;
    }
    return MessageCode::explore_stretch_last;
}

Message explain_deadlock_found(const Result& result)
{
    std::vector<NamedValue> names;
    const NameOf name = names_of(result);
    for (const Waiting& waiting : result.deadlock ? result.deadlock->members : result.stuck) {
        names.push_back({name(waiting.process), ""});
    }
    const auto count = static_cast<std::int64_t>(names.size());
    return {MessageCode::explore_deadlock, {{"processes", std::move(names)}, {"count", count}}};
}

void write_indented(std::ostream& out, const std::string& text)
{
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        out << "    " << text.substr(begin, end - begin) << '\n';
        begin = end + 1;
    }
}

void write_prints(std::ostream& out, MessageCode heading, const Outcome& outcome)
{
    if (!outcome.output.empty()) {
        out << '\n' << render(Message{heading, {}}) << '\n';
        write_indented(out, outcome.output);
    }
}

} // namespace

std::string_view name(Find find)
{
    switch (find) {
    case Find::fault:
        return "fault";
    case Find::deadlock:
        return "deadlock";
    case Find::assertion:
        return "assertion";
    case Find::difference:
        return "difference";
    case Find::expression:
        break;
    }
    return "expression";
}

Message explain(const Result& result, const Question& question)
{
    if (result.problem) {
        return *result.problem;
    }
    Message message{heading(result),
                    {{"schedules", result.schedules},
                     {"states", result.states},
                     {"switches", std::int64_t{result.found ? result.found->switches : 0}}}};
    if (question.find == Find::difference && result.is_complete()) {
        message.then.push_back({MessageCode::explore_outcomes,
                                {{"count", static_cast<std::int64_t>(result.outcomes.size())}}});
    }
    return message;
}

std::vector<Message> explain_found(const Result& result, const Question& question)
{
    std::vector<Message> messages;
    if (!result.found) {
        return messages;
    }
    const NameOf name = names_of(result);
    switch (result.find) {
    case Find::deadlock:
        messages.push_back(explain_deadlock_found(result));
        for (const Waiting& waiting : result.deadlock ? result.deadlock->members : result.stuck) {
            messages.push_back(explain_waiting(waiting, name));
        }
        break;
    case Find::assertion:
        messages.push_back({MessageCode::explore_assertion,
                            {{"process", result.failed}, {"exception", result.exception}}});
        break;
    case Find::difference:
        messages.push_back({MessageCode::explore_difference, {}});
        break;
    default:
        messages.push_back(
            {MessageCode::explore_expression, {{"expression", question.expression}}});
        break;
    }
    return messages;
}

std::vector<Message> explain_stretches(const Schedule& schedule)
{
    std::vector<Message> messages;
    for (const Stretch& stretch : schedule.stretches) {
        messages.push_back({sentence(stretch),
                            {{"process", stretch.name},
                             {"line", std::int64_t{stretch.line}},
                             {"call", stretch.call}}});
    }
    return messages;
}

void write_text(std::ostream& out, const Result& result, const Question& question)
{
    out << render(explain(result, question)) << '\n';
    if (!result.found) {
        return;
    }
    for (const Message& message : explain_found(result, question)) {
        out << render(message) << '\n';
    }
    out << '\n';
    std::size_t number = 0;
    for (const Message& message : explain_stretches(*result.found)) {
        out << "  " << ++number << ". " << render(message) << '\n';
    }
    write_prints(out, MessageCode::explore_prints, result.found->outcome);
    if (result.other) {
        write_prints(out, MessageCode::explore_first_prints, result.other->outcome);
    }
    std::string choices = "[";
    for (const std::uint64_t choice : result.found->scenario->choices) {
        choices += (choices.size() > 1 ? ", " : "") + std::to_string(choice);
    }
    out << '\n'
        << render(Message{MessageCode::explore_choices, {{"choices", choices + "]"}}}) << '\n';
}

} // namespace procession::core::explore
