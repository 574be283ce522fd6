// SPDX-License-Identifier: GPL-3.0-or-later
// What the object "classroom" of a scenario says, and what is wrong with it.
#include "core/scenario/reader.h"
#include "lessons/classroom/classroom.h"
#include "lessons/classroom/classroom_edits.h"
#include "lessons/classroom/locks.h"
#include "lessons/lesson/exercise.h"
#include "lessons/lesson/grade.h"
#include "lessons/lesson/keeps.h"

#include <catch2/catch.hpp>

namespace procession::tests {

namespace {

using namespace lessons;
using core::Document;
using core::edit::EditedScenario;

/// FCFS: A 0–5, B 5–8, C 8–9; average waiting (0 + 4 + 6) / 3.
std::string scenario_with(const std::string& classroom)
{
    return R"({"procession": 1, "processes": [
  {"name": "A", "arrival": 0, "bursts": [{"cpu": 5}]},
  {"name": "B", "arrival": 1, "bursts": [{"cpu": 3}]},
  {"name": "C", "arrival": 2, "bursts": [{"cpu": 1}]}],
 "classroom": )" +
           classroom + "}";
}

/// One fault a line: line:column path code.
std::string faults_of(const std::vector<core::Fault>& faults)
{
    std::string lines;
    for (const core::Fault& fault : faults) {
        lines += std::to_string(fault.position.line) + ":" + std::to_string(fault.position.column) +
                 " " + fault.path + " " + core::render(fault.message) + "\n";
    }
    return lines;
}

std::string check(const std::string& classroom)
{
    const std::string text = scenario_with(classroom);
    const auto read = core::read_scenario(text);
    REQUIRE(read.scenario);
    return faults_of(check_classroom(Document(text), *read.scenario));
}

Classroom read(const std::string& classroom)
{
    const ReadClassroom read = read_classroom(Document(scenario_with(classroom)));
    INFO(faults_of(read.faults));
    CHECK(read.faults.empty());
    return read.classroom;
}

using Catch::Matchers::Contains;

} // namespace

TEST_CASE("classroom: what is hidden and locked, and an exam")
{
    const Classroom classroom =
        read(R"({"hide": ["policy", "why"], "lock": ["scheduler"], "exam": {"until": 40}})");
    CHECK(classroom.hide == std::set{Hidden::policy, Hidden::why});
    CHECK(classroom.lock == std::set{Locked::scheduler});
    CHECK(classroom.exam == 40);
    CHECK_FALSE(classroom.is_empty());
    CHECK(read("{}").is_empty());
}

TEST_CASE("classroom: unknown keys are kept and never a fault")
{
    const std::string object = R"({"mine": [1, {"a": 2}], "hide": ["metrics"]})";
    CHECK(read(object).hide == std::set{Hidden::metrics});
    const auto scenario = core::read_scenario(scenario_with(object));
    CHECK(scenario.faults.empty());
    CHECK(classroom_text(std::string_view(scenario_with(object))) == object);
}

TEST_CASE("classroom: a wrong value is a fault at its place, and the machine runs all the same")
{
    const std::string wrong =
        R"({"hide": ["police", "why"], "lock": 3, "exam": {"until": "soon"}, "goal": {}})";
    CHECK(core::read_scenario(scenario_with(wrong)).scenario);
    const std::string said = check(wrong);
    CHECK_THAT(said, Contains("5:25 classroom.hide[0]") && Contains("policy"));
    CHECK_THAT(said, Contains("classroom.lock "));
    CHECK_THAT(said, Contains("classroom.exam.until "));
    CHECK_THAT(said, Contains("classroom.goal ") && Contains("when"));
    const Classroom classroom = read_classroom(Document(scenario_with(wrong))).classroom;
    CHECK(classroom.hide == std::set{Hidden::why}); // what is right counts
    CHECK_FALSE(classroom.exam);
    CHECK_FALSE(classroom.goal);
}

TEST_CASE("classroom: what is hidden covers what would show it")
{
    const auto covers = [](const std::string& hide, Hidden part) {
        return read(R"({"hide": [")" + hide + R"("]})").covers(part);
    };
    for (const Hidden part : {Hidden::why, Hidden::compare, Hidden::predict, Hidden::policy}) {
        CHECK(covers("policy", part));
    }
    CHECK_FALSE(covers("policy", Hidden::metrics));
    CHECK(covers("metrics", Hidden::compare));
    CHECK_FALSE(covers("metrics", Hidden::why));
    CHECK(covers("bursts", Hidden::why));
    CHECK_FALSE(covers("compare", Hidden::predict));
    const Classroom exam = read(R"({"exam": {"until": 3}})");
    for (const Hidden part : {Hidden::why, Hidden::compare, Hidden::predict}) {
        CHECK(exam.covers(part));
    }
    CHECK_FALSE(exam.covers(Hidden::policy));
    CHECK(exam.keeps_veil());
}

TEST_CASE("classroom: any change that reaches the goal passes, unless it touches what is locked")
{
    const Classroom classroom =
        read(R"({"lock": ["processes"], "goal": {"when": {"measure": "waiting", "below": 2.5}}})");
    REQUIRE(classroom.goal);
    const auto given =
        std::make_shared<const core::Scenario>(*core::read_scenario(scenario_with("{}")).scenario);
    const auto lesson = lesson_around(given);
    CHECK_FALSE(grade(*classroom.goal, *lesson, *given).passed());
    core::Scenario mine = *given;
    mine.scheduler.policy = "srtf"; // waiting 4, 1, 0
    CHECK(grade(*classroom.goal, *lesson, mine).passed());
    mine.scheduler.policy = "fcfs"; // two cores: 0, 0, 2
    mine.machine.cores = 2;
    CHECK(grade(*classroom.goal, *lesson, mine).passed());
    core::Scenario shorter = *given;
    shorter.processes[0].bursts[0].ticks = 1;
    const ExerciseGraded graded = grade(*classroom.goal, *lesson, shorter);
    CHECK(graded.goals.front().reached);
    CHECK_FALSE(graded.passed());
    CHECK(graded.changed == std::vector<std::string>{"processes"});
}

TEST_CASE("classroom: a question is of the scenario that it stands in")
{
    const auto asking = [](const std::string& answer) {
        return R"({"question": {"question": "number", "text": "?", "answer": )" + answer +
               R"(, "measure": "waiting", "of": "B"}})";
    };
    CHECK(check(asking("4")).empty());
    CHECK_THAT(check(asking("5")), Contains("classroom.question the simulator says 4, not 5"));
    CHECK_THAT(check(R"({"question": {"question": "number", "text": "?", "answer": 1,
        "measure": "waiting", "of": "Z"}})"),
               Contains("there is no process \"Z\""));
    CHECK_THAT(
        check(R"({"question": {"question": "click", "text": "?", "answer": ["place:ready"]}})"),
        Contains("classroom.question.question"));
    CHECK_THAT(check(R"({"question": {"question": "choice", "text": "?", "options": [
        {"text": "1", "right": true}, {"text": "2"}]}})"),
               Contains("mistake"));
    const Classroom classroom = read(asking("4"));
    REQUIRE(classroom.question);
    const auto lesson = lesson_around(
        std::make_shared<const core::Scenario>(*core::read_scenario(scenario_with("{}")).scenario));
    Runs runs(*lesson);
    CHECK(grade(*classroom.question, 4.0, runs).right);
    CHECK_FALSE(grade(*classroom.question, 3.0, runs).right);
}

TEST_CASE("classroom: a text in one language is enough")
{
    CHECK(check(R"({"goal": {"text": {"zh_CN": "快"}, "when": {"measure": "makespan", "is": 9}}})")
              .empty());
}

TEST_CASE("classroom: edits make what is missing and take out what is empty")
{
    const std::string before =
        "{\n  \"procession\": 1,\n  \"processes\": [{\"bursts\": [{\"cpu\": 1}]}]\n}\n";
    EditedScenario edited(before);
    CHECK_FALSE(set_listed(edited, "classroom_hide", "classroom.hide", "policy", true));
    CHECK_FALSE(set_listed(edited, "classroom_hide", "classroom.hide", "why", true));
    CHECK(is_listed(edited.document(), "classroom.hide", "why"));
    CHECK_FALSE(set_part(edited, "classroom_exam", "classroom.exam.until", "40"));
    CHECK(typed_at(edited.document(), "classroom.exam.until") == "40");
    CHECK_FALSE(set_text(edited, "classroom_goal", "classroom.goal.text", "zh_CN", "快"));
    CHECK(text_at(edited.document(), "classroom.goal.text", "zh_CN") == "快");
    CHECK(text_at(edited.document(), "classroom.goal.text", "en").empty());
    CHECK(edited.undo_name() == "classroom_goal");
    CHECK_FALSE(set_text(edited, "classroom_goal", "classroom.goal.text", "zh_CN", ""));
    CHECK(edited.document().find("classroom.goal") == Document::none);
    CHECK_FALSE(set_part(edited, "classroom_exam", "classroom.exam.until", std::nullopt));
    CHECK(edited.document().find("classroom.exam") == Document::none);
    CHECK_FALSE(set_listed(edited, "classroom_hide", "classroom.hide", "policy", false));
    CHECK_FALSE(set_listed(edited, "classroom_hide", "classroom.hide", "why", false));
    CHECK(edited.document().find("classroom") == Document::none);
    CHECK(edited.text() == before);
    for (int steps = 0; edited.can_undo(); ++steps) {
        edited.undo();
        REQUIRE(steps < 10);
    }
    CHECK(edited.text() == before);
}

TEST_CASE("classroom: of interventions only those that change which processes there are, or what "
          "they are, count as theirs")
{
    using Kind = core::Intervention::Kind;
    const core::Scenario given = *core::read_scenario(scenario_with("{}")).scenario;
    const auto with = [&given](Kind kind) {
        core::Scenario mine = given;
        core::Intervention intervention;
        intervention.at = 1;
        intervention.kind = kind;
        intervention.who.name = given.processes[0].name;
        intervention.value = 7;
        if (kind == Kind::add) {
            intervention.added = mine.processes.size();
            mine.processes.push_back(given.processes[0]);
            mine.processes.back().name = "another";
        }
        mine.interventions.push_back(intervention);
        return mine;
    };
    for (const Kind kind : {Kind::suspend, Kind::resume}) {
        CHECK(keeps("processes", given, with(kind)));
        CHECK_FALSE(keeps("interventions", given, with(kind)));
    }
    for (const Kind kind :
         {Kind::kill, Kind::set_priority, Kind::set_nice, Kind::set_tickets, Kind::add}) {
        CAPTURE(static_cast<int>(kind));
        CHECK_FALSE(keeps("processes", given, with(kind)));
        CHECK(keeps("processes", with(kind), with(kind)));
        CHECK_FALSE(keeps("processes", with(kind), given)); // taking one out changes them, too
        CHECK(keeps("machine", given, with(kind)));
    }
    // One that counts between others that do not is compared by itself.
    core::Scenario both = with(Kind::kill);
    both.interventions.insert(both.interventions.begin(), with(Kind::suspend).interventions[0]);
    CHECK(keeps("processes", with(Kind::kill), both));
    const Classroom classroom =
        read(R"({"lock": ["processes"], "goal": {"when": {"measure": "waiting", "at_least": 0}}})");
    const auto lesson = lesson_around(std::make_shared<const core::Scenario>(given));
    CHECK(grade(*classroom.goal, *lesson, with(Kind::suspend)).passed());
    CHECK_FALSE(grade(*classroom.goal, *lesson, with(Kind::kill)).passed());
    CHECK(broken_lock(classroom, given, with(Kind::kill)) == Locked::processes);
    CHECK_FALSE(broken_lock(classroom, given, with(Kind::suspend)));
}

TEST_CASE("where the work is kept, priorities may be others; where the cores are, memory may")
{
    const core::Scenario given = *core::read_scenario(scenario_with("{}")).scenario;
    core::Scenario mine = given;
    mine.processes[0].priority += 3;
    CHECK(keeps("work", given, mine));
    CHECK_FALSE(keeps("processes", given, mine));
    core::Scenario later = mine;
    ++later.processes[0].arrival;
    CHECK_FALSE(keeps("work", given, later));
    core::Scenario longer = mine;
    ++longer.processes[0].bursts[0].ticks;
    CHECK_FALSE(keeps("work", given, longer));
    core::Intervention kill;
    kill.kind = core::Intervention::Kind::kill;
    kill.who.name = given.processes[0].name;
    mine.interventions.push_back(kill);
    CHECK_FALSE(keeps("work", given, mine));
    core::Scenario fuller = given;
    fuller.machine.degree += 2;
    CHECK(keeps("cores", given, fuller));
    CHECK_FALSE(keeps("machine", given, fuller));
    ++fuller.machine.cores;
    CHECK_FALSE(keeps("cores", given, fuller));
}

TEST_CASE("classroom: files that programs read are locked with them")
{
    const core::Scenario given = *core::read_scenario(scenario_with("{}")).scenario;
    core::Scenario mine = given;
    mine.files["data.txt"] = "1";
    CHECK_FALSE(keeps("programs", given, mine));
    CHECK(broken_lock(read(R"({"lock": ["programs"]})"), given, mine) == Locked::programs);
}

TEST_CASE("classroom: what only hides is written on for another scenario")
{
    CHECK(hiding_text(read(R"({"lock": ["machine"], "exam": {"until": 3}})")).empty());
    const std::string text =
        hiding_text(read(R"({"hide": ["policy", "why"], "lock": ["machine"]})"));
    CHECK(classroom_of(text).hide == std::set{Hidden::policy, Hidden::why});
    CHECK(classroom_of(text).lock.empty());
}

} // namespace procession::tests
