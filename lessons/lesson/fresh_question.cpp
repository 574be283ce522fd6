// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson/fresh_question.h"

#include "core/scenario/reader.h"
#include "core/simulate.h"
#include "lessons/predict/ask.h"

#include <fmt/format.h>

#include <array>

namespace procession::lessons {

namespace {

using scheduler::Random;

constexpr std::array<std::string_view, 4> people{"Ann", "Bo", "Cai", "Dee"};
constexpr std::array<std::string_view, 5> policies{
    R"("policy": "fcfs")", R"("policy": "sjf")", R"("policy": "srtf")",
    R"("policy": "rr", "quantum": 2)", R"("policy": "rr", "quantum": 3)"};

/// The next arrives at most two ticks later: somebody nearly always waits.
std::shared_ptr<const core::Scenario> fresh_scenario(Random& random)
{
    const std::size_t count = 3 + random.below(2);
    std::string processes;
    std::uint64_t arrival = 0;
    for (std::size_t i = 0; i < count; ++i) {
        processes += fmt::format(R"({}{{"name": "{}", "arrival": {}, "bursts": [{{"cpu": {}}}]}})",
                                 i == 0 ? "" : ", ", people[i], arrival, 1 + random.below(6));
        arrival += 1 + random.below(2);
    }
    const std::string text =
        fmt::format(R"({{"procession": 1, "scheduler": {{{}}}, "processes": [{}]}})",
                    policies[random.below(policies.size())], processes);
    return std::make_shared<const core::Scenario>(*core::read_scenario(text).scenario);
}

/// A prediction that can be asked of this run, or nothing.
std::optional<LessonQuestion> prediction_of(const core::Trace& trace, Kind kind, Random& random)
{
    LessonQuestion question;
    question.form = Form::predict;
    question.predict = kind;
    const auto from =
        static_cast<Ticks>(random.below(static_cast<std::uint64_t>(trace.end() / 2 + 1)));
    const auto at =
        kind == Kind::average_waiting ? std::optional<Ticks>(0) : moment_to_ask(trace, from);
    if (!at) {
        return std::nullopt;
    }
    question.at = *at;
    if (kind == Kind::finish) {
        question.about =
            trace.scenario().processes[random.below(trace.scenario().processes.size())].name;
    }
    const core::EntityId about =
        question.about.empty() ? core::no_entity : find_process(trace, question.about);
    return ask(trace, question.at, kind, about) ? std::optional(std::move(question)) : std::nullopt;
}

LessonQuestion number_of(const core::Scenario& scenario, Random& random)
{
    constexpr std::array<std::string_view, 3> measures{"waiting", "turnaround", "response"};
    LessonQuestion question;
    question.form = Form::number;
    question.measure = Measure{std::string(measures[random.below(measures.size())]),
                               scenario.processes[random.below(scenario.processes.size())].name};
    return question;
}

} // namespace

FreshQuestion fresh_question(Random& random)
{
    FreshQuestion made;
    made.scenario = fresh_scenario(random);
    const core::Trace trace = core::simulate(*made.scenario);
    constexpr std::array kinds{Kind::next_process, Kind::finish, Kind::average_waiting};
    const std::uint64_t which = random.below(kinds.size() + 2);
    if (which < kinds.size()) {
        if (auto question = prediction_of(trace, kinds[which], random)) {
            made.question = *std::move(question);
            return made;
        }
    }
    if (which == kinds.size()) {
        made.question.form = Form::schedule;
        made.question.shows_queue = true;
        return made;
    }
    made.question = number_of(*made.scenario, random);
    return made;
}

} // namespace procession::lessons
