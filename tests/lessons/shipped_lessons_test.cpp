// SPDX-License-Identifier: GPL-3.0-or-later
// Plays every lesson that is shipped: as a student who answers right, as one who answers
// wrong, and as one who clicks at random.
#include "core/scenario/read_file.h"
#include "core/scenario/settings.h"
#include "lessons/lesson/check_lesson.h"
#include "lessons/lesson/visit.h"
#include "tests/support/dice.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

namespace procession::tests {

using lessons::Form;
using lessons::Lesson;
using lessons::LessonAnswer;
using lessons::LessonQuestion;

namespace {

std::set<std::string, std::less<>> terms()
{
    const auto text = core::read_file(PROCESSION_GLOSSARY);
    return lessons::glossary_terms(std::get<std::string>(text));
}

std::vector<std::shared_ptr<const Lesson>> shipped()
{
    std::vector<std::shared_ptr<const Lesson>> all;
    for (const auto& folder : lessons::lesson_folders(PROCESSION_LESSONS)) {
        auto read = lessons::read_lesson(lessons::files_in(folder), folder.filename().string());
        for (const lessons::LessonFault& fault : read.faults) {
            UNSCOPED_INFO(core::render(fault.fault, (folder / fault.file).string()));
        }
        REQUIRE(read.lesson);
        all.push_back(std::make_shared<const Lesson>(*std::move(read.lesson)));
    }
    return all;
}

/// Something right made wrong, whatever the form.
LessonAnswer spoiled(const LessonQuestion& question, const LessonAnswer& right, lessons::Runs& runs)
{
    switch (question.form) {
    case Form::choice:
    case Form::choices: {
        lessons::ChosenOptions wrong;
        for (std::size_t i = 0; i < question.options.size(); ++i) {
            if (!question.options[i].right) {
                wrong.options.insert(i);
            }
        }
        return wrong;
    }
    case Form::predict: {
        const auto asked = lessons::prediction(question, runs);
        const auto wrong = std::ranges::find(asked->options, false, &lessons::Option::right);
        return lessons::ChosenOptions{{static_cast<std::size_t>(wrong - asked->options.begin())}};
    }
    case Form::number:
        return std::get<double>(right) + 1;
    case Form::order: {
        auto order = std::get<lessons::Ordering>(right);
        std::ranges::reverse(order.items);
        return order;
    }
    case Form::click:
        return std::string("place:nowhere");
    case Form::fill:
        return question.mistakes.at(0).answer;
    case Form::schedule: {
        auto chart = std::get<lessons::Chart>(right);
        chart.at(0).push_back(runs.lesson().scenario(question.scenario)->processes[0].name);
        return chart;
    }
    case Form::table:
        break;
    }
    auto table = std::get<lessons::TableAnswer>(right);
    table.cells.begin()->second += 1;
    return table;
}

/// Any answer, most of them foolish.
LessonAnswer random_answer(Dice& dice)
{
    const auto some = [&](int most) { return static_cast<std::size_t>(dice.from_to(0, most)); };
    const auto name = [&] { return std::string(some(3), static_cast<char>('A' + some(5))); };
    switch (some(6)) {
    case 0:
        return std::monostate{};
    case 1:
        return lessons::ChosenOptions{{some(5), some(5)}};
    case 2:
        return static_cast<double>(dice.from_to(-5, 30));
    case 3:
        return lessons::Ordering{{some(3), some(3), some(3)}};
    case 4:
        return "print(" + name() + ")";
    case 5:
        return lessons::Chart{{name(), name()}, {name()}};
    default:
        return lessons::TableAnswer{{{name() + ".waiting", 3}}, {{name()}}};
    }
}

} // namespace

TEST_CASE("shipped lessons: nothing is wrong with them")
{
    const auto all = shipped();
    REQUIRE(all.size() >= 16);
    std::set<std::string> ids;
    for (const auto& lesson : all) { // in the order of their numbers
        for (const std::string& earlier : lesson->needs) {
            INFO(lesson->id << " needs " << earlier);
            CHECK(ids.contains(earlier));
        }
        for (const lessons::LessonFault& fault : lessons::check_lesson(*lesson, terms())) {
            FAIL_CHECK(lesson->id << "/" << core::render(fault.fault, fault.file));
        }
        CHECK(ids.insert(lesson->id).second);
    }
}

TEST_CASE("shipped lessons: three predictions, a change of one's own and an exercise in each")
{
    for (const auto& lesson : shipped()) {
        INFO(lesson->id);
        int predictions = 0;
        int changes = 0;
        int exercises = 0;
        for (const lessons::Step& step : lesson->steps) {
            const auto* question = std::get_if<LessonQuestion>(&step.what);
            // Asked before the moment that shows the answer.
            predictions +=
                question && (question->form == Form::predict || question->form == Form::schedule);
            changes += question && question->form == Form::fill;
            changes += std::holds_alternative<lessons::CompareStep>(step.what) ||
                       std::holds_alternative<lessons::Exercise>(step.what);
            exercises += std::holds_alternative<lessons::Exercise>(step.what);
        }
        CHECK(predictions >= 3);
        CHECK(changes >= 2);
        CHECK(exercises >= 1);
        CHECK(lesson->minutes >= 10);
        CHECK(lesson->minutes <= 20);
    }
}

TEST_CASE("shipped lessons: played through in both languages, right, wrong and at random")
{
    Dice dice(6);
    for (const auto& lesson : shipped()) {
        lessons::Visit visit(lesson, {});
        std::size_t questions = 0;
        do {
            INFO(lesson->id << ", page " << visit.page().id);
            CHECK_FALSE(visit.text("en").title.empty());
            CHECK(visit.text("en").title != visit.text("zh_CN").title);
            for (const std::string& id : visit.page().steps) {
                const auto* question = std::get_if<LessonQuestion>(&lesson->step(id)->what);
                if (!question) {
                    continue;
                }
                INFO("question " << id);
                ++questions;
                const LessonAnswer right = lessons::right_answer(*question, visit.runs());
                const auto wrong = visit.answer(id, spoiled(*question, right, visit.runs()));
                CHECK_FALSE(wrong.right);
                CHECK(lessons::answer_from_json(to_json(right)) == right);
                for (int i = 0; i < 50; ++i) {
                    (void)visit.answer(id, random_answer(dice)); // must not break
                }
                CHECK(visit.answer(id, right).right);
                CHECK(visit.answer(id, right).right);
            }
        } while (visit.next());
        CHECK(questions >= 5);
        CHECK(visit.progress().notebook.empty()); // each was right twice in the end
        CHECK(visit.progress().lessons.at(lesson->id).seen.size() == lesson->pages.size());
        const auto kept = lessons::progress_from_json(to_json(visit.progress()));
        CHECK(kept.progress == visit.progress());
    }
}

TEST_CASE("shipped lessons: every stored solution passes, every near miss fails")
{
    for (const auto& lesson : shipped()) {
        lessons::Visit visit(lesson, {});
        for (const lessons::Step& step : lesson->steps) {
            const auto* exercise = std::get_if<lessons::Exercise>(&step.what);
            if (!exercise) {
                continue;
            }
            INFO(lesson->id << ", exercise " << step.id);
            CHECK_FALSE(visit.hand_in(step.id, *lesson->scenario(exercise->scenario)).passed());
            CHECK_FALSE(visit.hand_in(step.id, *lesson->scenario(exercise->near_miss)).passed());
            CHECK(visit.hand_in(step.id, *lesson->scenario(exercise->solution)).passed());
            CHECK(visit.progress().lessons.at(lesson->id).exercises.at(step.id));
        }
    }
}

TEST_CASE("shipped lessons: where the policy is to stay, another one does not pass")
{
    int kept = 0;
    for (const auto& lesson : shipped()) {
        for (const lessons::Step& step : lesson->steps) {
            const auto* exercise = std::get_if<lessons::Exercise>(&step.what);
            if (!exercise || std::ranges::count(exercise->keeps, "policy") == 0) {
                continue;
            }
            INFO(lesson->id << ", exercise " << step.id);
            ++kept;
            core::Scenario other = *lesson->scenario(exercise->scenario);
            REQUIRE_FALSE(core::set_policy_with_values(other, "rr,quantum=4"));
            const lessons::ExerciseGraded graded = lessons::grade(*exercise, *lesson, other);
            CHECK_FALSE(graded.passed());
            CHECK(graded.changed == std::vector<std::string>{"policy"});
        }
    }
    CHECK(kept > 0);
}

TEST_CASE("shipped lessons: every wrong option names its mistake in both languages")
{
    for (const auto& lesson : shipped()) {
        for (const lessons::Step& step : lesson->steps) {
            const auto* question = std::get_if<LessonQuestion>(&step.what);
            for (std::size_t i = 0; question && i < question->options.size(); ++i) {
                const lessons::LessonOption& option = question->options[i];
                INFO(lesson->id << ", " << step.id << ", option " << i);
                CHECK(option.right == option.mistake.empty());
                CHECK(option.right != (option.mistake.in("zh_CN").size() > 0));
            }
        }
    }
}

} // namespace procession::tests
