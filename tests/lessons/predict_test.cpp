// SPDX-License-Identifier: GPL-3.0-or-later
// Questions and scores, by examples worked out by hand.
#include "core/scenario/settings.h"
#include "core/simulate.h"
#include "lessons/predict/ask.h"
#include "lessons/predict/score.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <initializer_list>

using namespace procession;
using core::MessageCode;
using core::Scenario;
using core::Trace;
using lessons::Kind;
using lessons::Option;
using lessons::Question;

namespace {

/// Arrive at 0, 1, 2, 3 with bursts of 8, 4, 9, 5: the example of SRTF in the books.
Scenario textbook(const char* policy)
{
    Scenario scenario;
    REQUIRE_FALSE(core::set_policy_with_values(scenario, policy));
    core::Ticks arrival = 0;
    for (const core::Ticks burst : {8, 4, 9, 5}) {
        core::ProcessSpec process;
        process.name = "P" + std::to_string(arrival + 1);
        process.arrival = arrival++;
        process.bursts = {{core::Burst::Kind::cpu, core::no_device, burst, {}}};
        scenario.processes.push_back(process);
    }
    scenario.listed = scenario.processes.size();
    return scenario;
}

Question ask(const char* policy, core::Ticks t, Kind kind, core::EntityId about = core::no_entity)
{
    const auto question = lessons::ask(core::simulate(textbook(policy)), t, kind, about);
    REQUIRE(question);
    return *question;
}

std::string right(const Question& question)
{
    const auto found = std::ranges::find_if(question.options, &Option::right);
    REQUIRE(found != question.options.end());
    return core::render(found->text);
}

/// The mistake behind the option of that text.
MessageCode mistake(const Question& question, const std::string& text)
{
    INFO(text);
    const auto found = std::ranges::find_if(
        question.options, [&](const Option& option) { return core::render(option.text) == text; });
    REQUIRE(found != question.options.end());
    REQUIRE(found->mistake);
    return found->mistake->code;
}

} // namespace

TEST_CASE("who runs next: wrong answers are other policies' choices", "[predict]")
{
    // SRTF at 5: P4 (5) before P1 (7) and P3 (9).
    const Question srtf = ask("srtf", 4, Kind::next_process);
    CHECK(right(srtf) == "P4");
    CHECK(mistake(srtf, "P1") == MessageCode::mistake_fcfs);
    CHECK(srtf.settled_at == 5);
    CHECK(core::render(srtf.prompt) == "Whom does the scheduler choose next?");
    // FCFS at 8: P2; SJF chooses it too, nothing but P4 and P3 are left to be wrong.
    const Question sjf = ask("sjf", 7, Kind::next_process);
    CHECK(right(sjf) == "P2");
    // Preempted at 1 by P2: under SJF, the nearest that interrupts nobody, P1 would go on.
    const Question preempts = ask("srtf", 0, Kind::next_process);
    CHECK(right(preempts) == "P2");
    CHECK(mistake(preempts, "P1, which goes on") == MessageCode::mistake_sjf);
    const auto& sentences = preempts.options.front().mistake->then;
    REQUIRE(sentences.size() == 1);
    CHECK(sentences.front().code == MessageCode::here_srtf);
}

TEST_CASE("how long: the quantum, the burst, the newcomer", "[predict]")
{
    const Question rr = ask("rr,quantum=3", 0, Kind::how_long);
    CHECK(right(rr) == "3 ticks");
    CHECK(mistake(rr, "8 ticks") == MessageCode::mistake_forgets_quantum);
    CHECK(mistake(rr, "1 tick") == MessageCode::mistake_newcomer);
    const Question fcfs = ask("fcfs", 2, Kind::how_long);
    CHECK(right(fcfs) == "6 ticks");
    CHECK(mistake(fcfs, "8 ticks") == MessageCode::mistake_ran_already);
    const Question srtf = ask("srtf", 0, Kind::how_long);
    CHECK(right(srtf) == "1 tick");
    CHECK(mistake(srtf, "8 ticks") == MessageCode::mistake_forgets_preemption);
}

TEST_CASE("which state, when finished, waiting how long on average", "[predict]")
{
    const Question state = ask("srtf", 3, Kind::state_at, 0);
    CHECK(state.about == 0);
    CHECK(core::render(state.prompt) == "Which state will P1 be in at t = 11?");
    CHECK(right(state) == "running"); // it is back on the core from 10 on
    const Question finish = ask("srtf", 0, Kind::finish, 0);
    CHECK(right(finish) == "t = 17");
    CHECK(mistake(finish, "t = 8") == MessageCode::mistake_fcfs);
    const Question average = ask("srtf", 0, Kind::average_waiting);
    CHECK(right(average) == "6.5");
    CHECK(mistake(average, "8.75") == MessageCode::mistake_fcfs);
    CHECK(mistake(average, "7.75") == MessageCode::mistake_sjf);
}

TEST_CASE("what must be known to answer is given, and no more", "[predict]")
{
    const Question next = ask("srtf", 0, Kind::next_process);
    REQUIRE(next.given);
    CHECK(core::render(*next.given) == "Still to arrive: P2 (t = 1, CPU 4).");
    const Question later = ask("srtf", 4, Kind::next_process);
    CHECK_FALSE(later.given); // all have arrived
    Scenario scenario = textbook("fcfs");
    scenario.processes[0].bursts.push_back({core::Burst::Kind::io, 0, 2, {}});
    const Trace trace = core::simulate(scenario);
    const auto finish = lessons::ask(trace, 5, Kind::finish, 1);
    REQUIRE(finish);
    REQUIRE(finish->given);
    CHECK(core::render(*finish->given) ==
          "Arrivals and all bursts: P1 (t = 0, CPU 8, I/O 2), P2 (t = 1, CPU 4), "
          "P3 (t = 2, CPU 9), P4 (t = 3, CPU 5).");
}

TEST_CASE("what is given stands in one list, by arrival", "[predict]")
{
    Scenario scenario = textbook("fcfs");
    scenario.processes[0].arrival = 4; // listed first, and last to come
    const auto finish = lessons::ask(core::simulate(scenario), 2, Kind::finish, 1);
    REQUIRE(finish);
    REQUIRE(finish->given);
    CHECK(core::render(*finish->given) ==
          "Arrivals and all bursts: P2 (t = 1, CPU 4), P3 (t = 2, CPU 9), P4 (t = 3, CPU 5), "
          "P1 (t = 4, CPU 8).");
}

TEST_CASE("nobody is asked to foresee what the user will do", "[predict]")
{
    Scenario scenario = textbook("fcfs");
    core::Intervention kill;
    kill.at = 6;
    kill.who.name = "P1";
    scenario.interventions.push_back(kill);
    const Trace trace = core::simulate(scenario);
    CHECK_FALSE(lessons::ask(trace, 4, Kind::next_process));
    CHECK_FALSE(lessons::ask(trace, 4, Kind::how_long));
    CHECK(lessons::ask(trace, 6, Kind::next_process));
}

TEST_CASE("with several cores the one that chooses is named", "[predict]")
{
    Scenario scenario = textbook("fcfs");
    scenario.machine.cores = 2;
    // P1 has core 0 until 8, P2 core 1 from 1 to 5.
    const auto question = lessons::ask(core::simulate(scenario), 3, Kind::next_process);
    REQUIRE(question);
    CHECK(core::render(question->prompt) == "Whom does the scheduler choose next for core 1?");
    CHECK(right(*question) == "P3");
}

TEST_CASE("nobody is an answer, and right where the core stays idle", "[predict]")
{
    Scenario scenario = textbook("fcfs");
    scenario.processes.resize(2);
    scenario.listed = 2;
    scenario.processes[1].arrival = 20;
    const Trace trace = core::simulate(scenario);
    const auto question = lessons::ask(trace, 0, Kind::next_process);
    REQUIRE(question);
    CHECK(right(*question) == "Nobody: the core stays idle");
    const auto decision = lessons::next_decision(trace, 0);
    REQUIRE(decision);
    CHECK(decision->at == 8);
    CHECK(decision->chosen == core::no_entity);
    CHECK_FALSE(lessons::next_decision(trace, 20)); // P2 ends, and with it the run
}

TEST_CASE("nothing is asked once all is over", "[predict]")
{
    const Trace trace = core::simulate(textbook("rr,quantum=2"));
    CHECK(lessons::kinds_possible(trace, trace.end()).empty());
}

TEST_CASE("the score counts by kind, and what is right in a row", "[predict]")
{
    const Question question = ask("rr,quantum=3", 0, Kind::how_long);
    lessons::Score score;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        score.add(lessons::grade(question, i));
    }
    const auto asked = static_cast<int>(question.options.size());
    CHECK(score.of(Kind::how_long) == lessons::Score::Count{1, asked});
    CHECK(score.of(Kind::finish) == lessons::Score::Count{0, 0});
    CHECK(score.total() == lessons::Score::Count{1, asked});
    const auto truth = std::ranges::find_if(question.options, &Option::right);
    const auto index = static_cast<std::size_t>(truth - question.options.begin());
    score.add(lessons::grade(question, index));
    CHECK(score.streak() >= 1);
    CHECK_FALSE(lessons::grade(question, index).mistake);
}
