// SPDX-License-Identifier: GPL-3.0-or-later
// What a lesson states is held against the simulator.
#include "lessons/lesson/check_lesson.h"
#include "tests/lessons/small_lesson.h"

#include <catch2/catch.hpp>

namespace procession::tests {

namespace {

using Catch::Matchers::Contains;

const char* const contradicted = "the simulator says";

const char* const printing = R"({"procession": 1,
  "programs": {"p.py": "count = 2\nfor i in range(count):\n    print(\"tick\", i)\n"},
  "processes": [{"name": "P", "program": "p.py"}]})";

SmallLesson exercise(const std::string& solution, const std::string& near_miss)
{
    const std::string steps = R"({"e": {"exercise": "s", "text": "?", "keeps": ["processes"],
      "goals": [{"text": "short", "when": {"measure": "waiting", "below": 2.5}}],
      "solution": "right", "near_miss": "wrong"}})";
    return {steps, {"e"}, {{"s", three_jobs}, {"right", solution}, {"wrong", near_miss}}};
}

std::string under(const std::string& policy)
{
    std::string text = three_jobs;
    return text.replace(1, 0, "\"scheduler\": {\"policy\": \"" + policy + "\"}, ");
}

} // namespace

TEST_CASE("lesson check: options whose condition the run contradicts")
{
    const auto question = [](const std::string& who) {
        return asking(
            "choice",
            R"("options": [{"text": "A", "right": true, "when": {"state": "running", "of": ")" +
                who + R"(", "at": 3}}, {"text": "B", "mistake": "no"}])",
            three_jobs);
    };
    CHECK(question("A").faults().empty());
    CHECK_THAT(question("B").faults(), Contains(contradicted));
    CHECK_THAT(question("Z").faults(), Contains("there is no process \"Z\""));
}

TEST_CASE("lesson check: exactly one option of a choice is right")
{
    const auto two = asking(
        "choice", R"("options": [{"text": "A", "right": true}, {"text": "B", "right": true}])",
        three_jobs);
    CHECK_THAT(two.faults(), Contains("exactly one option"));
}

TEST_CASE("lesson check: numbers, orders and clicks")
{
    const auto number = [](const std::string& stated) {
        return asking("number", R"("measure": "waiting", "of": "C", "answer": )" + stated,
                      three_jobs)
            .faults();
    };
    CHECK(number("6").empty()); // from 2 to 8
    CHECK_THAT(number("7"), Contains("says 6, not 7"));

    const auto order = [](const std::string& first, const std::string& second) {
        return asking("order",
                      R"("measure": "turnaround", "items": [{"text": "1", "process": ")" + first +
                          R"("}, {"text": "2", "process": ")" + second + "\"}]",
                      three_jobs)
            .faults();
    };
    CHECK(order("A", "C").empty()); // 5, 7
    CHECK_THAT(order("C", "A"), Contains(contradicted));

    const auto click = [](const std::string& targets) {
        return asking("click", R"("at": 3, "state": "ready", "answer": [)" + targets + "]",
                      three_jobs)
            .faults();
    };
    CHECK(click("\"process:B\", \"process:C\"").empty());
    CHECK_THAT(click("\"process:B\""), Contains(contradicted));
}

TEST_CASE("lesson check: answers that are none")
{
    CHECK_THAT(asking("click", R"("answer": [])", three_jobs).faults(),
               Contains("nothing says what is right"));
    CHECK_THAT(asking("number", R"("measure": "makespan")", three_jobs).faults(),
               Contains("nothing says what is right"));
    const auto mistake = asking(
        "number",
        R"("answer": 9, "measure": "makespan", "mistakes": [{"answer": "x", "mistake": "?"}])",
        three_jobs);
    CHECK_THAT(mistake.faults(), Contains("must be a number"));
    CHECK_THAT(
        asking("number", R"("answer": 9, "measure": "waiting", "of": "Z")", three_jobs).faults(),
        Contains("there is no process \"Z\""));
    CHECK_THAT(asking("number", R"("answer": 9, "measure": "finish", "of": "A")",
                      R"({"procession": 1, "processes": []})")
                   .faults(),
               Contains("there is no process \"A\""));
}

TEST_CASE("lesson check: predictions must be possible, moments within the run")
{
    CHECK(asking("predict", R"("predict": "next_process", "at": 4)", three_jobs).faults().empty());
    CHECK_THAT(asking("predict", R"("predict": "next_print", "at": 4)", three_jobs).faults(),
               Contains("cannot be asked at t = 4"));
    CHECK_THAT(asking("predict", R"("predict": "next_process", "at": 40)", three_jobs).faults(),
               Contains("comes after the end"));
}

TEST_CASE("lesson check: stored lines of a program")
{
    const auto fill = [](const std::string& right, const std::string& wrong, int line = 1) {
        return asking("fill",
                      R"("program": "p.py", "line": )" + std::to_string(line) +
                          R"(, "goal": {"output": "tick", "times": 3}, "answers": [")" + right +
                          R"("], "mistakes": [{"answer": ")" + wrong + R"(", "mistake": "no"}])",
                      printing)
            .faults();
    };
    CHECK(fill("count = 3", "count = 4").empty());
    CHECK_THAT(fill("count = 4", "count = 2"),
               Contains("stored as right, but does not pass: count = 4"));
    CHECK_THAT(fill("count = 3", "count = 1 + 2"), Contains("stored as wrong, but passes"));
    CHECK_THAT(fill("count = 3", "count = 4", 9), Contains("there is no line 9"));
}

TEST_CASE("lesson check: stored solutions pass and near misses fail")
{
    CHECK(exercise(under("srtf"), under("sjf")).faults().empty()); // 1.667 and 3
    CHECK_THAT(exercise(under("sjf"), under("fcfs")).faults(), Contains("does not pass: short"));
    CHECK_THAT(exercise(under("srtf"), under("srtf")).faults(),
               Contains("stored as wrong, but passes"));
    std::string shorter = under("srtf");
    shorter.replace(shorter.find("\"cpu\": 5"), 8, "\"cpu\": 4");
    CHECK_THAT(exercise(shorter, under("fcfs")).faults(), Contains("it changes processes"));
}

TEST_CASE("lesson check: the ids of a glossary")
{
    const auto terms = lessons::glossary_terms(R"({"terms": [{"id": "a"}, {"id": "b"}, 3]})");
    CHECK(terms == std::set<std::string, std::less<>>{"a", "b"});
    CHECK(lessons::glossary_terms("[").empty());
    CHECK(lessons::glossary_terms("{}").empty());
}

} // namespace procession::tests
