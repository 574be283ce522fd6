// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of every form, right and wrong. Truths are worked out by hand.
#include "lessons/lesson/grade.h"
#include "tests/lessons/small_lesson.h"

#include <catch2/catch.hpp>

namespace procession::tests {

using core::MessageCode;
using lessons::Chart;
using lessons::ChosenOptions;
using lessons::Graded;
using lessons::Ordering;
using lessons::TableAnswer;

namespace {

/// Two arrive together and no rule says who is first; a third comes later.
const char* const tie = R"({"procession": 1, "machine": {"shuffle_ties": true}, "processes": [
  {"name": "A", "arrival": 0, "bursts": [{"cpu": 2}]},
  {"name": "B", "arrival": 0, "bursts": [{"cpu": 2}]},
  {"name": "C", "arrival": 1, "bursts": [{"cpu": 1}]}]})";

const char* const two_cores = R"({"procession": 1, "machine": {"cores": 2}, "processes": [
  {"name": "A", "arrival": 0, "bursts": [{"cpu": 3}]},
  {"name": "B", "arrival": 0, "bursts": [{"cpu": 1}]},
  {"name": "C", "arrival": 2, "bursts": [{"cpu": 1}]}]})";

struct Grader {
    lessons::Lesson lesson;
    lessons::Runs runs;

    explicit Grader(const SmallLesson& small) : lesson(small.lesson()), runs(lesson) {}
    Graded operator()(const lessons::LessonAnswer& answer)
    {
        return lessons::grade(question_of(lesson), answer, runs);
    }
};

/// "AABB." as the row of one core; a dot is idle.
std::vector<std::string> row(std::string_view letters)
{
    std::vector<std::string> cells;
    for (const char letter : letters) {
        cells.push_back(letter == '.' ? std::string() : std::string(1, letter));
    }
    return cells;
}

Chart chart(std::string_view letters)
{
    return {row(letters)};
}

} // namespace

TEST_CASE("lesson answer: one option, several options")
{
    Grader several(
        asking("choices",
               R"("options": [{"text": "1", "right": true}, {"text": "2", "mistake": "not 2"},
                          {"text": "3", "right": true}])",
               three_jobs));
    CHECK(several(ChosenOptions{{0, 2}}).right);
    CHECK(several(ChosenOptions{{0}}).mistake->code == MessageCode::answer_missed);
    CHECK(several(ChosenOptions{{0, 1, 2}}).said.in("en") == "not 2");
    CHECK(several(ChosenOptions{}).mistake->code == MessageCode::answer_empty);
    CHECK_FALSE(several(ChosenOptions{{0, 2, 9}}).right);
    CHECK_FALSE(several(3.0).right);
}

TEST_CASE("lesson answer: a number, its known mistakes, and one that is only close")
{
    Grader number(asking("number",
                         R"("measure": "waiting", "answer": 3.333, "mistakes":
                         [{"answer": 6.333, "mistake": "turnaround"}])",
                         three_jobs)); // (0 + 4 + 6) / 3
    CHECK(number(3.33).right);
    CHECK(number(10.0 / 3).right);
    CHECK_FALSE(number(3.3).right);
    CHECK(number(6.33).said.in("en") == "turnaround");
    CHECK(number(4.0).mistake->code == MessageCode::answer_number_beside);
    CHECK_FALSE(number(100.0).mistake);
}

TEST_CASE("lesson answer: an order, in which equals may stand either way")
{
    const auto items = [](const char* scenario) {
        return asking("order",
                      R"("measure": "arrival", "items": [{"text": "A", "process": "A"},
                      {"text": "B", "process": "B"}, {"text": "C", "process": "C"}])",
                      scenario);
    };
    Grader order(items(three_jobs));
    CHECK(order(Ordering{{0, 1, 2}}).right);
    CHECK_FALSE(order(Ordering{{1, 0, 2}}).right);
    CHECK_FALSE(order(Ordering{{0, 0, 2}}).right);
    CHECK_FALSE(order(Ordering{{0, 1}}).right);
    CHECK(order(Ordering{{0, 2, 1}}).mistake->arguments[0].value ==
          core::Message::Value(std::int64_t{2}));
    Grader equals(items(tie));
    CHECK(equals(Ordering{{1, 0, 2}}).right);
    CHECK_FALSE(equals(Ordering{{2, 0, 1}}).right);
}

TEST_CASE("lesson answer: a click")
{
    Grader click(asking("click",
                        R"("at": 3, "state": "ready", "answer": ["process:B", "process:C"],
                        "mistakes": [{"answer": "place:cores", "mistake": "that is A"}])",
                        three_jobs));
    CHECK(click(std::string("process:C")).right);
    CHECK(click(std::string("place:cores")).said.in("en") == "that is A");
    CHECK(click(std::string("process:A")).mistake->code == MessageCode::answer_click_state);
    CHECK_FALSE(click(std::string("process:Z")).right);
    CHECK_FALSE(click(std::string()).right);
}

TEST_CASE("lesson answer: a prediction is graded by the trace")
{
    Grader predict(asking("predict", R"("predict": "next_process", "at": 4)", three_jobs));
    const auto asked = lessons::prediction(question_of(predict.lesson), predict.runs);
    REQUIRE(asked);
    for (std::size_t i = 0; i < asked->options.size(); ++i) {
        const bool is_b = asked->options[i].process == 1; // A leaves at 5, B is next
        CHECK(predict(ChosenOptions{{i}}).right == is_b);
    }
    CHECK_FALSE(predict(ChosenOptions{{9}}).right);
    CHECK_FALSE(predict(ChosenOptions{}).right);
}

TEST_CASE("lesson answer: a schedule is right, or wrong from one cell on")
{
    Grader schedule(asking("schedule", "", three_jobs));
    CHECK(schedule(chart("AAAAABBBC")).right);
    CHECK(schedule(chart("AAAAABBBC...")).right);
    const Graded early = schedule(chart("AAAAABBC"));
    REQUIRE(early.first_wrong);
    CHECK(*early.first_wrong == lessons::ChartCell{0, 7});
    CHECK(early.mistake->code == MessageCode::answer_chart_cell);
    CHECK(schedule(chart("AAAA")).mistake->code == MessageCode::answer_chart_not_idle);
    CHECK(schedule(chart("AAAAABBBCC")).mistake->code == MessageCode::answer_chart_idle);
    CHECK_FALSE(schedule(Chart{}).right);
    CHECK_FALSE(schedule(Chart{row("AAAAABBBC"), row("A")}).right);
}

TEST_CASE("lesson answer: a schedule of another policy is named")
{
    Grader schedule(asking("schedule", "", three_jobs));
    const Graded sjf = schedule(chart("AAAAACBBB"));
    CHECK(*sjf.first_wrong == lessons::ChartCell{0, 5});
    CHECK(sjf.mistake->code == MessageCode::mistake_sjf);
    const Graded srtf = schedule(chart("ABCBBAAAA"));
    CHECK(*srtf.first_wrong == lessons::ChartCell{0, 1});
    CHECK(srtf.replay_at == 1);
    CHECK(srtf.mistake->code != MessageCode::answer_chart_cell);
}

TEST_CASE("lesson answer: where the rules leave a tie open every legal schedule is right")
{
    Grader schedule(asking("schedule", "", tie));
    CHECK(schedule(chart("AABBC")).right);
    CHECK(schedule(chart("BBAAC")).right);
    CHECK_FALSE(schedule(chart("AACBB")).right);
    const Graded second = schedule(chart("BBABC"));
    CHECK(*second.first_wrong == lessons::ChartCell{0, 3}); // not marked against the other course
    Grader cores(asking("schedule", "", two_cores));
    CHECK(cores(Chart{row("AAA"), row("B.C")}).right);
    CHECK(*cores(Chart{row("AAA"), row("BC")}).first_wrong == lessons::ChartCell{1, 1});
}

TEST_CASE("lesson answer: a table, by the rule and by one's own chart")
{
    Grader table(asking("table", R"("columns": ["finish", "waiting"], "averages": ["waiting"])",
                        three_jobs));
    TableAnswer answer;
    answer.cells = {{"A.finish", 5},  {"B.finish", 8},  {"C.finish", 9},          {"A.waiting", 0},
                    {"B.waiting", 4}, {"C.waiting", 6}, {"average.waiting", 3.33}};
    CHECK(table(answer).right);
    answer.cells["C.waiting"] = 7;
    CHECK(table(answer).wrong == std::set<std::string>{"C.waiting"});
    CHECK(table(answer).mistake->code == MessageCode::answer_table_cell);
    answer.cells.erase("C.waiting");
    CHECK(table(answer).mistake->code == MessageCode::answer_missed);

    TableAnswer own; // everything follows from a chart that is right for SJF
    own.chart = chart("AAAAACBBB");
    own.cells = {{"A.finish", 5},  {"B.finish", 9},  {"C.finish", 6},          {"A.waiting", 0},
                 {"B.waiting", 5}, {"C.waiting", 3}, {"average.waiting", 2.67}};
    const Graded graded = table(own);
    CHECK_FALSE(graded.right);
    CHECK(graded.wrong.empty());
    CHECK(graded.follows == std::set<std::string>{"B.finish", "B.waiting", "C.finish", "C.waiting",
                                                  "average.waiting"});
    CHECK(graded.mistake->code == MessageCode::answer_table_chart);
}

TEST_CASE("lesson answer: a table over an open tie goes with one of the courses")
{
    Grader table(asking("table", R"("columns": ["finish"])", tie));
    CHECK(table(TableAnswer{{{"A.finish", 2}, {"B.finish", 4}, {"C.finish", 5}}, {}}).right);
    CHECK(table(TableAnswer{{{"A.finish", 4}, {"B.finish", 2}, {"C.finish", 5}}, {}}).right);
    CHECK_FALSE(table(TableAnswer{{{"A.finish", 4}, {"B.finish", 4}, {"C.finish", 5}}, {}}).right);
}

TEST_CASE("lesson answer: a line of a program")
{
    Grader line(asking("fill",
                       R"js("program": "p.py", "line": 2, "answers": ["print(n)"],
                       "goal": {"prints": "1\n2\n"}, "mistakes": [{"answer": "print( 1 )", "mistake": "always 1"}])js",
                       R"({"procession": 1, "programs": {"p.py": "for n in (1, 2):\n    pass\n"},
                       "processes": [{"name": "P", "program": "p.py"}]})"));
    CHECK(line(std::string("print(n)")).right);
    CHECK(line(std::string("    print(n)")).right);
    CHECK(line(std::string("print(str(n))")).right); // another way
    CHECK(line(std::string("print(1)")).said.in("en") == "always 1");
    CHECK(line(std::string("print(n+1)")).mistake->code == MessageCode::answer_line_fails);
    CHECK(line(std::string("print(n")).mistake);
    CHECK(line(std::string("print(n)\nprint(n)")).mistake->code == MessageCode::answer_empty);
    CHECK(line(std::string("  ")).mistake->code == MessageCode::answer_empty);
    CHECK_FALSE(line(std::string("while True: print(n)")).right); // ends by a limit
    const Graded wrong = line(std::string("print(n+1)"));
    REQUIRE(wrong.replay); // what came of it can be played
    CHECK(wrong.replay->programs.at("p.py") == "for n in (1, 2):\n    print(n+1)\n");
    CHECK_FALSE(line(std::string("print(n")).replay);
    const Graded right = line(std::string("print(n)"));
    REQUIRE(right.replay); // nor is what was accepted to be left out
    CHECK(right.replay->programs.at("p.py") == "for n in (1, 2):\n    print(n)\n");
}

/// A 0-5, B 5-8, C 8-9; they arrive at 0, 1 and 2.
TEST_CASE("lesson answer: the moment that settles a measure, or a condition")
{
    const lessons::Lesson lesson = asking("schedule", "", three_jobs).lesson();
    lessons::Runs runs(lesson);
    const core::Trace& trace = runs.trace("s");
    CHECK(lessons::moment_of({"arrival", "C"}, trace) == 2);
    CHECK(lessons::moment_of({"start", "B"}, trace) == 5);
    CHECK(lessons::moment_of({"response", "C"}, trace) == 8);
    CHECK(lessons::moment_of({"finish", "A"}, trace) == 5);
    CHECK(lessons::moment_of({"waiting", "B"}, trace) == 8);
    CHECK(lessons::moment_of({"waiting", ""}, trace) == 9);
    CHECK(lessons::moment_of({"makespan", ""}, trace) == 9);
    CHECK(lessons::is_moment({"finish", "A"}));
    CHECK_FALSE(lessons::is_moment({"waiting", "A"}));
    lessons::Condition state;
    state.kind = lessons::Condition::Kind::state;
    CHECK_FALSE(lessons::moment_of(state, trace));
    state.at = 3;
    lessons::Condition measure;
    measure.kind = lessons::Condition::Kind::measure;
    measure.measure = {"start", "C"};
    lessons::Condition both;
    both.parts = {state, measure};
    CHECK(lessons::moment_of(state, trace) == 3);
    CHECK(lessons::moment_of(both, trace) == 8);
}

} // namespace procession::tests
