// SPDX-License-Identifier: GPL-3.0-or-later
// What is true of every question, whatever the run.
#include "core/scenario/reader.h"
#include "core/simulate.h"
#include "lessons/predict/ask.h"
#include "support/property.h"
#include "truth.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace procession::tests {

using core::Ticks;
using core::Trace;
using lessons::Kind;
using lessons::Option;
using lessons::Question;

namespace {

std::vector<std::string> texts(const Question& question)
{
    std::vector<std::string> result;
    for (const Option& option : question.options) {
        result.push_back(core::render(option.text));
    }
    return result;
}

/// Every kind that can be asked at `t`.
std::vector<Question> questions_at(const Trace& trace, Ticks t)
{
    std::vector<Question> questions;
    for (std::size_t kind = 0; kind < lessons::kind_count; ++kind) {
        if (auto question = lessons::ask(trace, t, static_cast<Kind>(kind))) {
            questions.push_back(*std::move(question));
        }
    }
    return questions;
}

bool is_chance(const Trace& trace)
{
    return trace.scenario().scheduler.policy == "lottery";
}

void is_well_made(const Question& question)
{
    const auto options = texts(question);
    RC_ASSERT(options.size() >= 2 && options.size() <= 4);
    RC_ASSERT(std::set<std::string>(options.begin(), options.end()).size() == options.size());
    for (const Option& option : question.options) {
        RC_ASSERT(option.right == !option.mistake.has_value());
    }
    RC_ASSERT(std::ranges::any_of(question.options, &Option::right));
    RC_ASSERT(std::ranges::count(question.options, false, &Option::right) > 0);
    RC_ASSERT(question.settled_at > question.asked_at);
    RC_ASSERT(core::render(question.prompt).find('{') == std::string::npos);
}

/// The one right answer is what the run then does; of several it is among them.
void tells_the_truth(const Trace& trace, const Question& question)
{
    const std::string then = truth(trace, question);
    for (const Option& option : question.options) {
        const bool happens = core::render(option.text) == then;
        if (!is_chance(trace)) {
            RC_ASSERT(option.right == happens);
        } else if (happens) {
            RC_ASSERT(option.right);
        }
    }
    RC_ASSERT(std::ranges::count(texts(question), then) == 1);
}

} // namespace

TEST_CASE("every question of every run: one truth, told apart from every mistake", "[predict]")
{
    check_property("questions", 300, [] {
        const AnyScenario any = *any_scenario("", 3);
        const Trace trace = core::simulate(any.scenario);
        const Ticks t = *rc::gen::inRange<Ticks>(0, std::min<Ticks>(trace.end(), 200) + 1);
        for (const Question& question : questions_at(trace, t)) {
            RC_LOG() << "t = " << t << ": " << core::render(question.prompt) << '\n';
            for (const Option& option : question.options) {
                RC_LOG() << (option.right ? " + " : " - ") << core::render(option.text) << '\n';
            }
            is_well_made(question);
            tells_the_truth(trace, question);
        }
    });
}

TEST_CASE("the kinds that are possible are those that can be asked", "[predict]")
{
    check_property("kinds", 60, [] {
        const AnyScenario any = *any_scenario("", 2);
        const Trace trace = core::simulate(any.scenario);
        const Ticks t = *rc::gen::inRange<Ticks>(0, std::min<Ticks>(trace.end(), 60) + 1);
        std::vector<Kind> kinds;
        for (const Question& question : questions_at(trace, t)) {
            kinds.push_back(question.kind);
        }
        RC_ASSERT(lessons::kinds_possible(trace, t) == kinds);
    });
}

TEST_CASE("a question is a function of the trace and the moment", "[predict]")
{
    check_property("same", 40, [] {
        const AnyScenario any = *any_scenario("", 2);
        const Trace trace = core::simulate(any.scenario);
        const Trace again = core::simulate(any.scenario);
        const Ticks t = *rc::gen::inRange<Ticks>(0, std::min<Ticks>(trace.end(), 60) + 1);
        RC_ASSERT(questions_at(trace, t) == questions_at(again, t));
    });
}

TEST_CASE("every shipped scenario has something to ask, of every kind", "[predict]")
{
    std::set<Kind> everywhere;
    for (const auto& entry : std::filesystem::directory_iterator(PROCESSION_SCENARIOS)) {
        INFO(entry.path().filename().string());
        const auto read = core::read_scenario_file(entry.path());
        REQUIRE(read.scenario);
        if (!read.scenario->programs.empty()) {
            continue; // each question runs them again: see below
        }
        const Trace trace = core::simulate(*read.scenario);
        std::set<Kind> kinds;
        std::size_t of_next = 0;
        for (Ticks t = 0; t < trace.end(); ++t) {
            for (const Question& question : questions_at(trace, t)) {
                kinds.insert(question.kind);
                of_next += question.kind == Kind::next_process ? 1 : 0;
                const std::string then = truth(trace, question);
                for (const Option& option : question.options) {
                    CHECK(option.right == (core::render(option.text) == then));
                }
            }
        }
        CHECK(of_next > 0);
        CHECK(kinds.size() >= 4);
        everywhere.insert(kinds.begin(), kinds.end());
    }
    CHECK(everywhere.size() == lessons::kind_count - lessons::program_kind_count);
}

TEST_CASE("what is printed next, and which line is run next, is asked of programs")
{
    core::Scenario scenario;
    scenario.machine.statement_ticks = 1;
    scenario.scheduler.policy = "rr";
    scenario.scheduler.parameters.set("quantum", std::int64_t{3});
    scenario.programs["main.py"] = R"(import os

def add(n):
    total = n + 1
    return total

pid = os.fork()
for i in range(3):
    if pid:
        print("parent", add(i))
    else:
        print("child", add(i))
if pid:
    os.wait()
    print("the end")
)";
    core::ProcessSpec& process = scenario.processes.emplace_back();
    process.name = "main";
    process.program = "main.py";
    scenario.listed = 1;
    core::RunOptions options;
    options.level = core::Level::programs;
    const Trace trace = core::simulate(scenario, options);
    std::set<Kind> kinds;
    for (Ticks t = 0; t < trace.end(); ++t) {
        for (const Kind kind : {Kind::next_print, Kind::next_line}) {
            const auto question = lessons::ask(trace, t, kind);
            if (!question) {
                continue;
            }
            INFO("t = " << t << ", kind " << static_cast<int>(kind));
            kinds.insert(kind);
            CHECK(question->settled_at > t);
            CHECK(question->options.size() >= 2);
            const std::string then = truth(trace, *question);
            for (const Option& option : question->options) {
                CHECK(option.right == (core::render(option.text) == then));
                CHECK(option.right == !option.mistake.has_value());
            }
        }
    }
    CHECK(kinds.size() == 2);
}

} // namespace procession::tests
