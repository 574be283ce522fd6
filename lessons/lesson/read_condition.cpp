// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/condition.h"
#include "lessons/lesson/condition.h"
#include "lessons/lesson/lesson_reading.h"

#include <algorithm>
#include <array>

namespace procession::lessons {

using core::MessageCode;
using Node = core::Document::Node;

namespace {

void read_parts(core::Reading& reading, Node list, std::string_view key, Condition& condition)
{
    if (reading.expect(list, core::Document::Kind::array, key)) {
        for (const Node part : reading.document.children(list)) {
            condition.parts.push_back(read_condition(reading, part));
        }
    }
}

void read_bound(core::Reading& reading, Node object, Condition& condition)
{
    constexpr std::array<std::string_view, 5> names{"is", "below", "above", "at_most", "at_least"};
    int found = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Node member = reading.document.member(object, names.at(i));
        if (member != core::Document::none) {
            condition.compare = static_cast<Condition::Compare>(i);
            condition.bound = read_number(reading, member, names.at(i)).value_or(0);
            ++found;
        }
    }
    if (found != 1) {
        reading.fault(object, MessageCode::lesson_condition_not_one, {{"keys", joined(names)}});
    }
}

void read_state(core::Reading& reading, Node object, Node state, Condition& condition)
{
    const core::Document& document = reading.document;
    condition.kind = Condition::Kind::state;
    condition.state = read_choice(reading, state, "state", state_names());
    if (const Node of = document.member(object, "of"); of != core::Document::none) {
        condition.process = reading.name(of, "of").value_or("");
    }
    if (const Node at = document.member(object, "at"); at != core::Document::none) {
        condition.at = reading.integer(at, "at", 0, last_tick);
    }
    if (const Node lasting = document.member(object, "lasting"); lasting != core::Document::none) {
        condition.lasting = reading.integer(lasting, "lasting", 1, last_tick).value_or(1);
    }
}

EverySchedule read_every_schedule(core::Reading& reading, Node object)
{
    EverySchedule every;
    const core::Document& document = reading.document;
    if (!reading.expect(object, core::Document::Kind::object, "every_schedule")) {
        return every;
    }
    reading.check_keys(object, {"true", "without", "schedules"});
    if (const Node text = document.member(object, "true"); text != core::Document::none) {
        every.expression = reading.text(text, "true").value_or("");
        const auto made = core::explore::Condition::of(every.expression);
        if (const auto* const problem = std::get_if<core::Message>(&made)) {
            reading.fault(text, problem->code, problem->arguments);
        }
    }
    if (const Node without = document.member(object, "without"); without != core::Document::none) {
        every.without = read_choice(reading, without, "without", schedule_faults());
    }
    if (const Node most = document.member(object, "schedules"); most != core::Document::none) {
        every.schedules =
            reading.integer(most, "schedules", 1, last_tick).value_or(every.schedules);
    }
    return every;
}

void read_kind(core::Reading& reading, Node object, std::string_view kind, Condition& condition)
{
    const Node member = reading.document.member(object, kind);
    if (kind == "all" || kind == "any" || kind == "none") {
        condition.kind = kind == "all"   ? Condition::Kind::all
                         : kind == "any" ? Condition::Kind::any
                                         : Condition::Kind::none;
        read_parts(reading, member, kind, condition);
    } else if (kind == "measure") {
        condition.kind = Condition::Kind::measure;
        condition.measure = read_measure(reading, object);
        read_bound(reading, object, condition);
    } else if (kind == "state") {
        read_state(reading, object, member, condition);
    } else if (kind == "every_schedule") {
        condition.kind = Condition::Kind::every_schedule;
        condition.schedules = read_every_schedule(reading, member);
    } else if (kind == "outcome") {
        condition.kind = Condition::Kind::outcome;
        condition.text =
            read_choice(reading, member, kind,
                        std::array<std::string_view, 3>{"completed", "deadlock", "limit"});
    } else {
        condition.kind = kind == "output" ? Condition::Kind::output : Condition::Kind::prints;
        condition.text = reading.text(member, kind).value_or("");
        if (const Node times = reading.document.member(object, "times");
            times != core::Document::none) {
            condition.times = reading.integer(times, "times", 0, last_tick);
        }
    }
}

} // namespace

Measure read_measure(core::Reading& reading, Node object)
{
    Measure measure;
    const core::Document& document = reading.document;
    const Node name = document.member(object, "measure");
    const Node of = document.member(object, "of");
    if (of != core::Document::none) {
        measure.process = reading.name(of, "of").value_or("");
        measure.name = read_choice(reading, name, "measure", process_measures());
        return measure;
    }
    std::vector<std::string_view> names(run_measures().begin(), run_measures().end());
    names.insert(names.end(), average_measures().begin(), average_measures().end());
    measure.name = read_choice(reading, name, "measure", names);
    return measure;
}

Condition read_condition(core::Reading& reading, Node node)
{
    constexpr std::array<std::string_view, 9> kinds{
        "all", "any", "none", "measure", "state", "output", "prints", "outcome", "every_schedule"};
    Condition condition;
    if (!reading.expect(node, core::Document::Kind::object, "when")) {
        return condition;
    }
    std::vector<std::string_view> known(kinds.begin(), kinds.end());
    known.insert(known.end(),
                 {"of", "at", "lasting", "times", "is", "below", "above", "at_most", "at_least"});
    reading.check_keys(node, known);
    std::vector<std::string_view> found;
    for (const std::string_view kind : kinds) {
        if (reading.document.member(node, kind) != core::Document::none) {
            found.push_back(kind);
        }
    }
    if (found.size() != 1) {
        reading.fault(node, MessageCode::lesson_condition_not_one, {{"keys", joined(kinds)}});
        return condition;
    }
    read_kind(reading, node, found.front(), condition);
    return condition;
}

} // namespace procession::lessons
