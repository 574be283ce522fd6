// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson/lesson_reading.h"
#include "lessons/lesson/read_lesson.h"

#include <algorithm>
#include <array>

namespace procession::lessons {

using core::MessageCode;
using Node = core::Document::Node;

namespace {

RunStep read_run(core::Reading& reading, Node object)
{
    RunStep run;
    const core::Document& document = reading.document;
    reading.check_keys(object, {"run", "from", "to", "policy"});
    run.scenario = reading.name(document.member(object, "run"), "run").value_or("");
    if (const Node from = document.member(object, "from"); from != core::Document::none) {
        run.from = reading.integer(from, "from", 0, last_tick).value_or(0);
    }
    run.to = run.from;
    if (const Node to = document.member(object, "to"); to != core::Document::none) {
        run.to = reading.integer(to, "to", run.from, last_tick).value_or(run.from);
    }
    if (const Node policy = document.member(object, "policy"); policy != core::Document::none) {
        run.policy = reading.text(policy, "policy").value_or("");
    }
    return run;
}

HighlightStep read_highlight(core::Reading& reading, Node object)
{
    reading.check_keys(object, {"highlight"});
    HighlightStep highlight{read_names(reading, object, "highlight")};
    for (const std::string& target : highlight.targets) {
        const std::string place = target.substr(target.find(':') + 1);
        const bool known = target.starts_with("process:") ||
                           (target.starts_with("place:") &&
                            std::ranges::find(place_names(), place) != place_names().end());
        if (!known) {
            reading.fault(object, MessageCode::lesson_link_unknown, {{"link", target}});
        }
    }
    return highlight;
}

CompareStep read_compare(core::Reading& reading, Node object)
{
    reading.check_keys(object, {"compare", "policies"});
    return {reading.name(reading.document.member(object, "compare"), "compare").value_or(""),
            read_names(reading, object, "policies")};
}

} // namespace

Exercise read_exercise(core::Reading& reading, Node object)
{
    reading.check_keys(object, {"exercise", "text", "hint", "stronger", "goals", "keeps",
                                "solution", "near_miss"});
    Exercise exercise;
    const auto name_of = [&](std::string_view key) {
        const Node member = required(reading, object, key);
        return member == core::Document::none ? std::string()
                                              : reading.name(member, key).value_or("");
    };
    exercise.scenario = name_of("exercise");
    exercise.solution = name_of("solution");
    exercise.near_miss = name_of("near_miss");
    (void)required(reading, object, "text");
    exercise.text = texts_of(reading, object, "text");
    exercise.hint = texts_of(reading, object, "hint");
    exercise.stronger = texts_of(reading, object, "stronger");
    if (reading.document.member(object, "keeps") != core::Document::none) {
        constexpr std::array<std::string_view, 8> parts{"processes", "work",    "interventions",
                                                        "machine",   "cores",   "scheduler",
                                                        "policy",    "programs"};
        const Node list = reading.document.member(object, "keeps");
        for (const Node entry : reading.document.children(list)) {
            exercise.keeps.push_back(read_choice(reading, entry, "keeps", parts));
        }
    }
    const Node goals = required(reading, object, "goals");
    if (goals == core::Document::none ||
        !reading.expect(goals, core::Document::Kind::array, "goals")) {
        return exercise;
    }
    for (const Node goal : reading.document.children(goals)) {
        if (!reading.expect(goal, core::Document::Kind::object, "goals")) {
            continue;
        }
        reading.check_keys(goal, {"text", "when"});
        (void)required(reading, goal, "text");
        if (const Node when = required(reading, goal, "when"); when != core::Document::none) {
            exercise.goals.push_back(
                {texts_of(reading, goal, "text"), read_condition(reading, when)});
        }
    }
    return exercise;
}

std::optional<Step> read_step(core::Reading& reading, Node member)
{
    constexpr std::array<std::string_view, 5> kinds{"run", "highlight", "compare", "question",
                                                    "exercise"};
    if (!reading.expect(member, core::Document::Kind::object, "steps")) {
        return std::nullopt;
    }
    Step step;
    step.id = reading.document.key(member);
    step.position = position_of(reading, member);
    const auto has = [&](std::string_view kind) {
        return reading.document.member(member, kind) != core::Document::none;
    };
    if (std::ranges::count_if(kinds, has) != 1) {
        reading.fault(member, MessageCode::lesson_step_not_one, {{"keys", joined(kinds)}});
        return std::nullopt;
    }
    if (has("run")) {
        step.what = read_run(reading, member);
    } else if (has("highlight")) {
        step.what = read_highlight(reading, member);
    } else if (has("compare")) {
        step.what = read_compare(reading, member);
    } else if (has("question")) {
        step.what = read_question(reading, member);
    } else {
        step.what = read_exercise(reading, member);
    }
    return step;
}

} // namespace procession::lessons
