// SPDX-License-Identifier: GPL-3.0-or-later
// Quizzes and trials: questions that can be asked, have an answer, and differ each time.
#include "lessons/lesson/check_lesson.h"
#include "lessons/lesson/drill.h"
#include "lessons/lesson/fresh_question.h"
#include "lessons/lesson/visit.h"

#include <catch2/catch.hpp>

#include <set>

namespace procession::tests {

using lessons::Form;
using lessons::Lesson;
using lessons::LessonQuestion;

namespace {

std::vector<std::shared_ptr<const Lesson>> shipped()
{
    std::vector<std::shared_ptr<const Lesson>> all;
    for (const auto& folder : lessons::lesson_folders(PROCESSION_LESSONS)) {
        auto read = lessons::read_lesson(lessons::files_in(folder), folder.filename().string());
        REQUIRE(read.lesson);
        all.push_back(std::make_shared<const Lesson>(*std::move(read.lesson)));
    }
    return all;
}

/// Every question of a drill can be answered: what is right passes.
void check_answerable(const Lesson& drill)
{
    lessons::Runs runs(drill);
    for (const lessons::Step& step : drill.steps) {
        const auto& question = std::get<LessonQuestion>(step.what);
        CAPTURE(step.id, static_cast<int>(question.form), question.at);
        CHECK(lessons::grade(question, lessons::right_answer(question, runs), runs).right);
        CHECK((question.scenario.empty() || drill.scenario(question.scenario)));
    }
}

} // namespace

TEST_CASE("a quiz has so many questions, each with an answer, half of them fresh")
{
    const auto all = shipped();
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        const Lesson quiz = lessons::make_quiz(all, 10, seed);
        REQUIRE(quiz.pages.size() == 10);
        REQUIRE(quiz.steps.size() == 10);
        check_answerable(quiz);
        const auto fresh = std::ranges::count_if(quiz.steps, [](const lessons::Step& step) {
            return std::get<LessonQuestion>(step.what).text.empty() &&
                   std::get<LessonQuestion>(step.what).mistakes.empty();
        });
        CHECK(fresh >= 5);
    }
}

TEST_CASE("the same seed makes the same quiz, another one another")
{
    const auto all = shipped();
    const auto workloads = [&](std::uint64_t seed) {
        std::vector<core::Scenario> made;
        for (const auto& [name, scenario] : lessons::make_quiz(all, 10, seed).scenarios) {
            made.push_back(*scenario);
        }
        return made;
    };
    CHECK(workloads(3) == workloads(3));
    CHECK(workloads(3) != workloads(4));
}

TEST_CASE("fresh questions come in several forms, all of them answerable")
{
    scheduler::Random random(20261121, scheduler::Stream::workload);
    std::set<Form> forms;
    for (int i = 0; i < 200; ++i) {
        lessons::FreshQuestion made = lessons::fresh_question(random);
        Lesson lesson;
        made.question.scenario = "s";
        lesson.scenarios.emplace("s", made.scenario);
        lessons::Runs runs(lesson);
        CAPTURE(i, static_cast<int>(made.question.form));
        CHECK(
            lessons::grade(made.question, lessons::right_answer(made.question, runs), runs).right);
        forms.insert(made.question.form);
    }
    CHECK(forms == std::set{Form::predict, Form::number, Form::schedule});
}

TEST_CASE("a question made up is the same when it has been kept as text")
{
    scheduler::Random random(20261121, scheduler::Stream::workload);
    for (int i = 0; i < 100; ++i) {
        const lessons::FreshQuestion made = lessons::fresh_question(random);
        const std::string kept = to_json(made);
        CAPTURE(i, kept);
        CHECK(kept.find('\n') == std::string::npos);
        const auto read = lessons::made_up_from_json(kept);
        REQUIRE(read);
        CHECK(*read->scenario == *made.scenario);
        CHECK(to_json(*read) == kept);
        CHECK(read->question.form == made.question.form);
        CHECK(read->question.at == made.question.at);
        for (std::size_t length = 0; length < kept.size(); length += 7) {
            CHECK_FALSE(lessons::made_up_from_json(kept.substr(0, length)));
        }
    }
    CHECK_FALSE(lessons::made_up_from_json("[]"));
    CHECK_FALSE(lessons::made_up_from_json(R"({"form": "number", "at": 0})"));
}

TEST_CASE("wrong answers of a quiz go into the notebook, by where the question comes from")
{
    const auto all = shipped();
    const auto quiz = std::make_shared<const Lesson>(lessons::make_quiz(all, 10, 5));
    lessons::Visit visit(quiz, {});
    std::size_t made_up = 0;
    for (const lessons::Step& step : quiz->steps) {
        REQUIRE(step.origin);
        (void)visit.answer(step.id, std::monostate());
        const lessons::Mistake& noted = visit.progress().notebook.back();
        const auto lesson =
            std::ranges::find(all, noted.lesson, [](const auto& one) { return one->id; });
        const auto repetition = lessons::make_repetition(noted);
        CHECK(repetition.has_value() != (lesson != all.end()));
        if (lesson != all.end()) {
            CHECK((*lesson)->step(noted.question));
            continue;
        }
        ++made_up;
        REQUIRE(repetition->steps.size() == 1);
        check_answerable(*repetition);
        // Twice right, asked by itself, and it is forgotten.
        lessons::Progress kept = visit.progress();
        const std::size_t before = kept.notebook.size();
        for (int right = 0; right < 2; ++right) {
            lessons::Visit again(std::make_shared<const Lesson>(*repetition), kept);
            const auto& question = std::get<LessonQuestion>(repetition->steps.front().what);
            CHECK(again.answer("q1", lessons::right_answer(question, again.runs())).right);
            kept = again.progress();
        }
        CHECK(kept.notebook.size() == before - 1);
    }
    CHECK(made_up == 5);
    CHECK(visit.progress().notebook.size() == 10);
    const auto read = lessons::progress_from_json(to_json(visit.progress()));
    CHECK_FALSE(read.damaged);
    CHECK(read.progress.notebook == visit.progress().notebook);
}

TEST_CASE("a trial asks three questions spread over the lesson")
{
    for (const auto& lesson : shipped()) {
        std::set<std::string> pages;
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            const Lesson trial = lessons::make_trial(*lesson, 3, seed);
            CAPTURE(lesson->id, seed);
            CHECK(trial.steps.size() == 3);
            CHECK(trial.id == lesson->id);
            check_answerable(trial);
        }
    }
}

} // namespace procession::tests
