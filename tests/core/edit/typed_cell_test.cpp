// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/edited_scenario.h"
#include "core/edit/scaled_times.h"
#include "core/scenario/writer.h"
#include "core/simulate.h"
#include "core/trace/metrics.h"
#include "support/dice.h"
#include "support/random_scenario.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <variant>
#include <vector>

using namespace procession;
using namespace procession::core;
using namespace procession::core::edit;

namespace {

std::string scenario_with(const std::string& members)
{
    return "{\"procession\": 1" + members +
           ",\n \"processes\": [{\"name\": \"A\", \"bursts\": [{\"cpu\": 3}]},\n"
           "               {\"name\": \"B\", \"arrival\": 2, \"bursts\": [{\"cpu\": 5}]}]}\n";
}

const std::string plain = scenario_with("");
const std::string by_minutes =
    scenario_with(", \"clock\": {\"start\": \"8:00\", \"tick\": \"10 min\"}");
const std::string first = "processes[0].arrival";
const std::string second = "processes[1].arrival";

/// Arrivals and bursts, then the clock.
std::string said(const EditedScenario& edited)
{
    if (!edited.reading().scenario) {
        return "faults";
    }
    std::string text;
    for (const ProcessSpec& process : edited.reading().scenario->processes) {
        text += fmt::format("{}+{} ", process.arrival, process.bursts[0].ticks);
    }
    const auto& clock = edited.reading().scenario->clock;
    return clock ? fmt::format("{}{} / {}", text, clock->start, clock->tick) : text + "none";
}

/// The same after something was typed into a cell of a text.
std::string typed(const std::string& text, const std::string& path, const std::string& what)
{
    EditedScenario edited(text);
    const auto problem = edited.type("cell", path, what);
    CHECK(edited.undo_name() == "cell");
    const std::string result = problem ? std::string(name(problem->code)) : said(edited);
    if (problem) { // what was typed is there, unless it is no number at all
        CHECK(edited.text().find(what) != std::string::npos);
    }
    edited.undo(); // one step, whatever it changed
    CHECK(edited.text() == text);
    return result;
}

} // namespace

TEST_CASE("times of day become ticks of the scenario's clock")
{
    CHECK(typed(by_minutes, second, "8:30") == "0+3 3+5 8:00 / 10 min");
    CHECK(typed(by_minutes, second, "８：３０") == "0+3 3+5 8:00 / 10 min");
    CHECK(typed(by_minutes, second, "8:30 AM") == "0+3 3+5 8:00 / 10 min");
    CHECK(typed(by_minutes, second, "24:10") == "0+3 97+5 8:00 / 10 min");
    // In between: ticks of a minute, and what was there keeps its time.
    CHECK(typed(by_minutes, second, "8:35") == "0+30 35+50 8:00 / 1 min");
    // Before the start: everything is counted from there.
    CHECK(typed(by_minutes, second, "7:30") == "3+3 0+5 7:30 / 10 min");
    CHECK(typed(by_minutes, first, "7:55") == "0+30 25+50 7:55 / 1 min");
    CHECK(typed(by_minutes, second, "8:30:15") == "0+1800 1815+3000 8:00 / 1 s");
    // Lengths.
    CHECK(typed(by_minutes, "processes[0].bursts[0].cpu", "1.5 h") == "0+9 2+5 8:00 / 10 min");
    CHECK(typed(by_minutes, "processes[0].bursts[0].cpu", "1:00") == "0+6 2+5 8:00 / 10 min");
    CHECK(typed(by_minutes, second, "2 h") == "0+3 12+5 8:00 / 10 min");
    CHECK(typed(by_minutes, second, "0.5") == "0+30 5+50 8:00 / 1 min");
}

TEST_CASE("the first time of day typed starts a clock; decimals make ticks shorter")
{
    CHECK(typed(plain, first, "8:00") == "0+3 2+5 8:00 / 1 min");
    CHECK(typed(plain, second, "8:30:20") == "0+3 20+5 8:30 / 1 s");
    CHECK(typed(plain, "processes[0].bursts[0].cpu", "0.5 h") == "0+30 2+5  / 1 min");
    CHECK(typed(plain, second, "2.5") == "0+30 25+50 none");
    CHECK(typed(plain, second, "0,125") == "0+3000 125+5000 none");
    CHECK(typed(plain, second, "７") == "0+3 7+5 none");
    EditedScenario edited(plain);
    REQUIRE_FALSE(edited.type("cell", first, "8:10"));
    REQUIRE_FALSE(edited.type("cell", second, "8:00"));
    CHECK(said(edited) == "10+3 0+5 8:00 / 1 min");
}

TEST_CASE("what counts ticks without saying so is written out when ticks become shorter")
{
    const auto after = [](const std::string& members) {
        EditedScenario edited(scenario_with(members));
        REQUIRE_FALSE(edited.type("cell", second, "0.5"));
        REQUIRE(edited.reading().scenario);
        return *edited.reading().scenario;
    };
    CHECK(after(R"(, "scheduler": {"policy": "rr"})").scheduler.parameters.integer("quantum", 0) ==
          40);
    const Scenario levels = after(R"(, "scheduler": {"policy": "mlfq", "queues": 4, "boost": 7})");
    CHECK(levels.scheduler.parameters.list("quantum", {}) ==
          scheduler::IntegerList{20, 40, 80, 160});
    CHECK(levels.scheduler.parameters.integer("boost", 0) == 70);
    const Scenario rest = after(R"(, "until": 9, "machine": {"context_switch": 1},
        "interventions": [{"at": 3, "kill": "A"},
                          {"at": 4, "add": {"arrival": 4, "bursts": [{"cpu": 1}, {"io": 2}]}}])");
    CHECK(rest.until == 90);
    CHECK(rest.machine.context_switch == 10);
    CHECK(rest.interventions[1].at == 40);
    CHECK(rest.processes[2].arrival == 40);
    CHECK(rest.processes[2].bursts[1].ticks == 20);
}

TEST_CASE("a time that cannot become ticks is kept as typed, with the reason")
{
    CHECK(typed(plain, second, "0.1234567") == "time_too_fine");
    CHECK(typed(by_minutes, second, "0.000001 us") == "time_too_fine");
    const std::string faulty = scenario_with(", \"until\": true");
    CHECK(typed(faulty, second, "0.5") == "time_faults_first");
    const std::string program =
        R"--({"procession": 1, "programs": {"a.py": "print(1)"}, "processes": [
            {"arrival": 1, "program": "a.py"}, {"arrival": 2, "program": "a.py"}]})--";
    CHECK(typed(program, second, "0.5") == "time_of_programs");
    const std::string long_one = R"({"procession": 1, "processes": [
        {"bursts": [{"cpu": 9007199254740000}]}, {"arrival": 1, "bursts": [{"cpu": 1}]}]})";
    CHECK(typed(long_one, second, "0.5") == "scenario_too_long");
    // No times at all, and cells that hold none.
    CHECK(typed(plain, second, "8:3O") == "faults");
    CHECK(typed(plain, second, "1,000") == "faults");
    CHECK(typed(plain, "processes[0].name", "8:00") == "0+3 2+5 none");
    CHECK(typed(plain, "processes[0].priority", "8:00") == "faults");
}

TEST_CASE("shorter ticks leave the run what it was")
{
    for (const std::string& policy : tests::policy_names()) {
        if (policy == "cfs") {
            continue; // its granularity rounds
        }
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            const Scenario scenario = tests::random_scenario(seed, policy, 2);
            INFO(policy << ", seed " << seed);
            const Document document(to_json(scenario));
            const ReadScenario before = read_scenario(document);
            REQUIRE(before.scenario);
            const auto text = scaled_times(document, *before.scenario, 6, 0);
            REQUIRE(std::holds_alternative<std::string>(text));
            const ReadScenario now = read_scenario(std::get<std::string>(text));
            REQUIRE(now.scenario);
            const Trace one = simulate(*before.scenario);
            const Trace other = simulate(*now.scenario);
            REQUIRE(one.outcome() == other.outcome());
            REQUIRE(one.end() * 6 == other.end());
            const Metrics those = metrics(one.scenario(), one.final_state());
            const Metrics these = metrics(other.scenario(), other.final_state());
            REQUIRE(those.processes.size() == these.processes.size());
            for (std::size_t i = 0; i < those.processes.size(); ++i) {
                const auto finish = those.processes[i].finish;
                REQUIRE(these.processes[i].finish ==
                        (finish ? std::optional(*finish * 6) : std::nullopt));
                REQUIRE(these.processes[i].waiting == those.processes[i].waiting * 6);
            }
        }
    }
}
