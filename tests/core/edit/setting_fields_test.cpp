// SPDX-License-Identifier: GPL-3.0-or-later
// What a form shows of a scenario's settings, and what typing into it does to the text.
#include "core/edit/setting_fields.h"
#include "core/scenario/keys.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

using namespace procession::core;
using namespace procession::core::edit;

namespace {

std::string with(const std::string& more)
{
    return R"({"procession": 1, )" + more + R"( "processes": [{"bursts": [{"cpu": 2}]}]})";
}

SettingField field(std::string_view path)
{
    const auto found = setting_at(path);
    REQUIRE(found);
    return *found;
}

std::string fallback(const std::string& more, std::string_view path)
{
    return fallback_of(Document(with(more)), field(path));
}

std::set<std::string> paths(const std::string& text)
{
    std::set<std::string> all;
    for (const SettingField& one : setting_fields(Document(text))) {
        CHECK(all.insert(one.path()).second);
        CHECK(std::string(one.info.label) != "");
        CHECK(std::string(one.info.explanation) != "");
    }
    return all;
}

Idle idle(const std::string& more, std::string_view path)
{
    const ReadScenario read = read_scenario(with(more));
    REQUIRE(read.scenario);
    return idle_reason(*read.scenario, field(path));
}

} // namespace

TEST_CASE("the form has every key that a scenario states once, and the policy's parameters")
{
    const auto all = paths(with(R"("scheduler": {"policy": "mlfq"},)"));
    const std::set<std::string> not_in_forms{"devices"}; // a table
    for (const std::string_view object : {"machine", "limits", "clock", "scheduler"}) {
        for (const std::string_view name : key_names(object)) {
            CAPTURE(object, name);
            const std::string path = std::string(object) + "." + std::string(name);
            CHECK(all.contains(path) != not_in_forms.contains(std::string(name)));
        }
    }
    for (const char* path : {"seed", "until", "conventions"}) {
        CHECK(all.contains(path));
    }
    for (const auto& parameter : procession::scheduler::find_policy("mlfq")->parameters) {
        CHECK(all.contains("scheduler." + std::string(parameter.name)));
    }
    CHECK(paths(with("")).contains("scheduler.io_preempts")); // first come first served
    CHECK_FALSE(paths(with("")).contains("scheduler.quantum"));
    CHECK(paths(with(R"("scheduler": {"quantum": 4},)")).contains("scheduler.quantum"));
    CHECK(paths(with(R"("scheduler": {"policy": "none"},)")).contains("scheduler.tie"));
    CHECK_FALSE(paths("[1]").empty());
    CHECK_FALSE(paths("no JSON").empty());
}

TEST_CASE("what holds by default follows the conventions and what else is stated")
{
    CHECK(fallback("", "machine.cores") == "1");
    CHECK(fallback("", "seed") == "1");
    CHECK(fallback("", "until") == "");
    CHECK(fallback("", "conventions") == "procession");
    CHECK(fallback("", "scheduler.policy") == "fcfs");
    CHECK(fallback("", "machine.stealing") == "true");
    CHECK(fallback("", "scheduler.tie") == "arrival-first");
    CHECK(fallback(R"("conventions": "ostep",)", "scheduler.tie") == "preempted-first");
    CHECK(fallback(R"("conventions": "china-408",)", "machine.first_dispatch_costs") == "true");
    const std::string mlfq = R"("conventions": "china-408", "scheduler": {"policy": "mlfq",)";
    CHECK(fallback(mlfq + R"("queues": 4},)", "scheduler.quantum") == "1 2 4 8");
    CHECK(fallback(mlfq + R"("quantum": [1, 2]},)", "scheduler.queues") == "2");
    CHECK(fallback(mlfq + R"("quantum": [1, 2]},)", "scheduler.preempted") == "tail");
}

TEST_CASE("what is typed is in the text as it was typed, as one step")
{
    const std::string before = with("");
    EditedScenario edited(before);
    CHECK_FALSE(type_into(edited, field("machine.cores"), "2"));
    CHECK(edited.document().source(edited.document().find("machine")) == R"({"cores": 2})");
    CHECK(edited.undo_name() == "setting:machine.cores");
    CHECK_FALSE(type_into(edited, field("machine.cores"), "many"));
    CHECK(value_of(edited.document(), field("machine.cores")).text == "many");
    REQUIRE(edited.reading().faults.size() == 1);
    CHECK(is_about(edited.reading().faults[0], field("machine.cores")));
    CHECK_FALSE(is_about(edited.reading().faults[0], field("machine.costs")));
    CHECK_FALSE(type_into(edited, field("machine.cores"), ""));
    CHECK(edited.text() == before); // the object that nothing else was in goes, too
    for (int i = 0; i < 3; ++i) {
        edited.undo();
    }
    CHECK(edited.text() == before);
    CHECK_FALSE(edited.can_undo());
}

TEST_CASE("lists, switches, texts and times are typed as people write them")
{
    const auto typed = [](std::string_view path, std::string_view text) {
        EditedScenario edited(with(R"("scheduler": {"policy": "mlfq"},)"));
        CHECK_FALSE(type_into(edited, field(path), text));
        return std::string(edited.document().source(edited.document().find(path)));
    };
    CHECK(typed("machine.stealing", "false") == "false");
    CHECK(typed("machine.ready_queues", "per-core") == R"("per-core")");
    CHECK(typed("conventions", "ostep") == R"("ostep")");
    CHECK(typed("clock.start", "08:00") == R"("08:00")");
    CHECK(typed("until", "7") == "7");
    EditedScenario edited(with(R"("scheduler": {"policy": "mlfq"},)"));
    const auto fields = setting_fields(edited.document());
    const auto quantum = *std::find_if(fields.begin(), fields.end(), [](const SettingField& one) {
        return one.path() == "scheduler.quantum";
    });
    for (const auto& [text, json] :
         {std::pair("2 4 8", "[2, 4, 8]"), std::pair("2:4", "[2, 4]"), std::pair("[1,2]", "[1,2]"),
          std::pair("3", "3"), std::pair("2 x", R"("2 x")")}) {
        CHECK_FALSE(type_into(edited, quantum, text));
        CHECK(edited.document().source(edited.document().find("scheduler.quantum")) == json);
    }
}

TEST_CASE("another policy takes along what it knows, and undo brings back the rest")
{
    const std::string before =
        with(R"("scheduler": {"policy": "rr", "quantum": 4, "tie": "preempted-first", "x-a": 1},)");
    EditedScenario edited(before);
    CHECK_FALSE(type_into(edited, field("scheduler.policy"), "lottery"));
    CHECK(edited.text().find(R"("quantum": 4)") != std::string::npos);
    CHECK_FALSE(type_into(edited, field("scheduler.policy"), "fcfs"));
    CHECK(edited.document().source(edited.document().find("scheduler")) ==
          R"({"policy": "fcfs", "tie": "preempted-first", "x-a": 1})");
    CHECK(edited.reading().faults.empty());
    edited.undo();
    edited.undo();
    CHECK(edited.text() == before);
    CHECK_FALSE(type_into(edited, field("scheduler.policy"), "what"));
    CHECK(edited.text().find(R"("policy": "what", "quantum": 4)") != std::string::npos);
}

TEST_CASE("a place that is taken by something else is no place to type into")
{
    CHECK_FALSE(can_type_into(Document("{"), field("seed")));
    CHECK_FALSE(can_type_into(Document("[]"), field("seed")));
    CHECK_FALSE(can_type_into(Document(R"({"machine": 5})"), field("machine.cores")));
    CHECK(can_type_into(Document(R"({"machine": 5})"), field("seed")));
    CHECK(can_type_into(Document("{}"), field("machine.cores")));
}

TEST_CASE("settings that change nothing say why")
{
    CHECK(idle("", "machine.migration_cost") == Idle::one_core);
    CHECK(idle(R"("machine": {"cores": 2},)", "machine.migration_cost") == Idle::none);
    CHECK(idle(R"("machine": {"cores": 2},)", "machine.stealing") == Idle::shared_queue);
    CHECK(idle(R"("machine": {"cores": 2, "ready_queues": "per-core"},)", "machine.stealing") ==
          Idle::none);
    CHECK(idle("", "machine.admission") == Idle::all_admitted);
    CHECK(idle(R"("machine": {"multiprogramming": false},)", "machine.degree") ==
          Idle::one_at_a_time);
    CHECK(idle("", "machine.first_dispatch_costs") == Idle::free_switches);
    CHECK(idle("", "machine.costs") == Idle::no_programs);
    CHECK(idle("", "limits.heap") == Idle::no_programs);
    CHECK(idle("", "limits.events") == Idle::none);
    CHECK(idle("", "seed") == Idle::nothing_drawn);
    CHECK(idle(R"("scheduler": {"policy": "lottery"},)", "seed") == Idle::none);
    CHECK(idle(R"("scheduler": {"policy": "sjf"},)", "scheduler.alpha") == Idle::exact_lengths);
    CHECK(idle(R"("scheduler": {"policy": "sjf", "estimate": "ema"},)", "scheduler.alpha") ==
          Idle::none);
}
