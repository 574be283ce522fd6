// SPDX-License-Identifier: GPL-3.0-or-later
// The user's hand on a process with threads: at whichever thread it is aimed, it is the process
// that is killed, stopped, and goes on.
#include "core/simulate.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace procession::tests {

namespace {

using core::Intervention;
using core::State;

/// Two threads that count for ever so long, and the main thread, which waits for them.
core::Scenario counting(std::vector<Intervention> interventions)
{
    core::Scenario scenario;
    scenario.machine.cores = 2;
    scenario.machine.interpreter_lock = GENERATE(true, false);
    scenario.scheduler.policy = "rr";
    scenario.scheduler.parameters.set("quantum", std::int64_t{1000});
    scenario.programs["p.py"] = "import threading\n"
                                "def work():\n    n = 0\n    for i in range(20000):\n"
                                "        n += 1\n"
                                "both = [threading.Thread(target=work, name=w) for w in 'AB']\n"
                                "for one in both:\n    one.start()\n"
                                "for one in both:\n    one.join()\nprint('done')\n";
    core::ProcessSpec process;
    process.name = "main";
    process.program = "p.py";
    scenario.processes = {process};
    scenario.listed = 1;
    scenario.interventions = std::move(interventions);
    return scenario;
}

Intervention at(core::Ticks when, Intervention::Kind kind, const std::string& who)
{
    Intervention intervention;
    intervention.at = when;
    intervention.kind = kind;
    intervention.who.name = who;
    return intervention;
}

std::string printed(const core::Trace& trace)
{
    std::string all;
    for (const core::Output& output : trace.output()) {
        all += output.text;
    }
    return all;
}

bool is_suspended(State state)
{
    return state == State::suspended_ready || state == State::suspended_blocked;
}

constexpr core::Ticks early = 50'000;
constexpr core::Ticks later = 300'000;

} // namespace

TEST_CASE("a thread does not die alone")
{
    const std::string who = GENERATE("main", "A", "B");
    const core::Trace trace = core::simulate(counting({at(early, Intervention::Kind::kill, who)}));
    CHECK(trace.end() == early);
    CHECK(trace.outcome() == core::Outcome::completed);
    CHECK(printed(trace).empty());
    CHECK(trace.final_state().process(0).exit_code == -9);
    for (const core::ProcessAt& one : trace.final_state().processes()) {
        CHECK(one.state == State::terminated);
    }
}

TEST_CASE("a thread is not stopped alone, and all go on together")
{
    const std::string who = GENERATE("main", "A", "B");
    const std::string whom = GENERATE("main", "B");
    const core::Scenario undisturbed = counting({});
    core::Scenario scenario = undisturbed;
    scenario.interventions = {at(early, Intervention::Kind::suspend, who),
                              at(later, Intervention::Kind::resume, whom)};
    const core::Trace trace = core::simulate(scenario);
    REQUIRE(trace.outcome() == core::Outcome::completed);
    for (const core::Ticks t : {early, (early + later) / 2, later - 1}) {
        const auto& processes = trace.view(t).processes();
        REQUIRE(processes.size() == 3);
        CHECK(std::all_of(processes.begin(), processes.end(),
                          [](const auto& one) { return is_suspended(one.state); }));
    }
    CHECK(printed(trace) == "done\n");
    // What they had still to do they do afterwards.
    const core::Ticks alone = core::simulate(undisturbed).end();
    CHECK(trace.end() > alone);
    CHECK(trace.end() >= alone + (later - early) - 10'000);
}

TEST_CASE("stopped for good, nobody goes on")
{
    core::Scenario scenario = counting({at(early, Intervention::Kind::suspend, "A")});
    const core::Trace trace = core::simulate(scenario);
    CHECK(trace.outcome() == core::Outcome::deadlock);
    CHECK(printed(trace).empty());
    // A second time there is nobody left to be stopped: it has no effect.
    scenario.interventions.push_back(at(later, Intervention::Kind::suspend, "B"));
    CHECK(core::simulate(scenario).outcome() == core::Outcome::deadlock);
}

} // namespace procession::tests
