// SPDX-License-Identifier: GPL-3.0-or-later
// Goals over all interleavings: whatever is right in every order passes, what goes wrong in one of
// them fails, and that order can be played.
#include "core/simulate.h"
#include "lessons/lesson/exercise.h"
#include "tests/lessons/small_lesson.h"

#include <catch2/catch.hpp>

namespace procession::tests {

namespace {

using Catch::Matchers::Contains;

/// One ticket; two processes that each do `buy`.
std::string tickets(const std::string& buy)
{
    const std::string program = R"(from multiprocessing import Process, Lock, Value, Array\n)"
                                R"(left = Value('i', 1, lock=False)\n)"
                                R"(sold = Array('i', 2, lock=False)\n)"
                                R"(lock = Lock()\nother = Lock()\n)"
                                R"(def buy(me):\n)" +
                                buy +
                                R"(two = [Process(target=buy, args=(i,)) for i in range(2)]\n)"
                                R"(for one in two:\n    one.start()\n)"
                                R"(for one in two:\n    one.join()\nprint(sum(sold))\n)";
    return R"({"procession": 1, "programs": {"p.py": ")" + program +
           R"("}, "processes": [{"name": "P", "program": "p.py"}]})";
}

const std::string unguarded = tickets(R"(    if left.value > 0:\n        left.value -= 1\n)"
                                      R"(        sold[me] = 1\n)");
const std::string guarded = tickets(R"(    with lock:\n        if left.value > 0:\n)"
                                    R"(            left.value -= 1\n            sold[me] = 1\n)");
/// Looks before it has the lock.
const std::string late = tickets(R"(    if left.value > 0:\n        with lock:\n)"
                                 R"(            left.value -= 1\n            sold[me] = 1\n)");
/// Another way: not with, and the ticket is taken before it is looked whether there was one.
const std::string taken_first =
    tickets(R"(    lock.acquire()\n    mine = left.value\n    left.value = mine - 1\n)"
            R"(    lock.release()\n    if mine > 0:\n        sold[me] = 1\n)");
/// Never sells twice, and may hang.
const std::string hanging =
    tickets(R"(    first, second = (lock, other) if me else (other, lock)\n)"
            R"(    with first:\n        with second:\n            if left.value > 0:\n)"
            R"(                left.value -= 1\n                sold[me] = 1\n)");

SmallLesson exercise(const std::string& goal, const std::string& solution,
                     const std::string& near_miss)
{
    const std::string steps = R"({"e": {"exercise": "s", "text": "?",
      "goals": [{"text": "sold once", "when": {"every_schedule": )" +
                              goal + R"(}}], "solution": "right", "near_miss": "wrong"}})";
    return {steps, {"e"}, {{"s", unguarded}, {"right", solution}, {"wrong", near_miss}}};
}

const char* const once = R"({"true": "sum(sold) <= 1"})";

lessons::ExerciseGraded graded(const std::string& goal, const std::string& student)
{
    const lessons::Lesson lesson = exercise(goal, guarded, student).lesson();
    return lessons::grade(std::get<lessons::Exercise>(lesson.steps.at(0).what), lesson,
                          *lesson.scenario("wrong"));
}

} // namespace

TEST_CASE("every schedule: any solution passes, a near miss fails", "[long]")
{
    CHECK(exercise(once, guarded, late).faults().empty());
    CHECK(exercise(once, taken_first, unguarded).faults().empty());
    CHECK_THAT(exercise(once, late, unguarded).faults(), Contains("does not pass: sold once"));
    CHECK_THAT(exercise(once, guarded, taken_first).faults(),
               Contains("stored as wrong, but passes"));
}

TEST_CASE("every schedule: the one in which it goes wrong can be played")
{
    const lessons::ExerciseGraded fails = graded(once, late);
    REQUIRE(fails.goals.size() == 1);
    CHECK_FALSE(fails.passed());
    CHECK_FALSE(fails.goals[0].said.empty());
    REQUIRE(fails.goals[0].replay);
    const core::Scenario& played = *fails.goals[0].replay;
    std::string printed;
    const core::Trace trace = core::simulate(played);
    for (const core::Output& output : trace.output()) {
        printed += output.text;
    }
    CHECK(printed == "2\n");
}

TEST_CASE("every schedule: what hangs has not reached the goal, unless that is allowed")
{
    const lessons::ExerciseGraded fails = graded(once, hanging);
    CHECK_FALSE(fails.passed());
    REQUIRE(fails.goals[0].replay);
    CHECK(core::simulate(*fails.goals[0].replay).outcome() == core::Outcome::deadlock);
    CHECK(graded(R"({"true": "sum(sold) <= 1", "without": "nothing"})", hanging).passed());
    CHECK(graded(R"({"without": "exception"})", hanging).passed());
    CHECK_FALSE(graded(R"({"without": "deadlock"})", hanging).passed());
}

TEST_CASE("every schedule: what could not be seen is not taken for reached, and is told")
{
    const lessons::ExerciseGraded few = graded(R"({"schedules": 2})", guarded);
    CHECK_FALSE(few.passed());
    CHECK_FALSE(few.goals[0].replay);
    REQUIRE(few.goals[0].said.size() == 1);
    CHECK(few.goals[0].said[0].code == core::MessageCode::explore_limited);

    const lessons::ExerciseGraded unknown = graded(R"({"true": "sum(gone) <= 1"})", guarded);
    CHECK_FALSE(unknown.passed());
    REQUIRE(unknown.goals[0].said.size() == 1);
    CHECK(unknown.goals[0].said[0].code == core::MessageCode::explore_expression_fails);
}

TEST_CASE("every schedule: a search can be ended from outside")
{
    const lessons::Lesson lesson = exercise(once, guarded, late).lesson();
    const std::atomic<bool> cancel{true};
    const auto ended = lessons::grade(std::get<lessons::Exercise>(lesson.steps.at(0).what), lesson,
                                      *lesson.scenario("right"), {&cancel, {}});
    CHECK_FALSE(ended.passed());
}

TEST_CASE("every schedule: who waits is told how far it has come", "[long]")
{
    // Two that write into cells of their own, many times each: some hundred orders.
    const std::string many = tickets(R"(    for i in range(12):\n        sold[me] += 1\n)");
    const lessons::Lesson lesson = exercise(once, guarded, many).lesson();
    std::vector<lessons::SearchShare> told;
    const auto note = [&](const lessons::SearchShare& share) { told.push_back(share); };
    (void)lessons::grade(std::get<lessons::Exercise>(lesson.steps.at(0).what), lesson,
                         *lesson.scenario("wrong"), {nullptr, note});
    REQUIRE_FALSE(told.empty());
    for (std::size_t i = 0; i < told.size(); ++i) {
        CHECK(told[i].most == 100'000);
        CHECK(told[i].schedules <= told[i].most);
        CHECK((i == 0 || told[i].schedules > told[i - 1].schedules ||
               told[i].schedules <= 64)); // the next search begins anew
    }
}

TEST_CASE("every schedule: what is written wrongly is refused")
{
    CHECK_THAT(exercise(R"({"true": "sum(sold <= 1"})", guarded, late).faults(),
               Contains("is no expression"));
    CHECK_THAT(exercise(R"({"without": "trouble"})", guarded, late).faults(),
               Contains("one of fault, deadlock"));
    CHECK_THAT(exercise(R"({"output": "1"})", guarded, late).faults(), Contains("output"));
    CHECK_THAT(exercise(R"("sum(sold) <= 1")", guarded, late).faults(), Contains("every_schedule"));
}

} // namespace procession::tests
