// SPDX-License-Identifier: GPL-3.0-or-later
// Every shipped lesson from start to end through the real widgets, in both languages: as a
// student who answers right, as one who answers wrong, and as one who clicks at random.
#include "lesson_student.h"
#include "lessons/lesson/progress.h"
#include "tests/support/dice.h"
#include "tests/support/rounds.h"
#include "ui/lesson/exercise_card.h"
#include "ui/lesson/lesson_place.h"
#include "ui/lesson/machine_guide.h"
#include "ui/lesson/progress_keeper.h"
#include "ui/lesson/watch_card.h"

#include <QAbstractButton>
#include <QFile>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <catch2/catch.hpp>
#include <vector>

using namespace procession;
using namespace procession::ui;

namespace {

/// What stands in the file now.
lessons::Progress on_disk(WindowFixture& fixture)
{
    QFile file(fixture.window.progress().file());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return lessons::progress_from_json(file.readAll().toStdString()).progress;
}

/// Hands in a scenario as the student's: its program typed, the rest changed in the window.
lessons::ExerciseGraded hand_in(WindowFixture& fixture, ExerciseCard& card,
                                const core::Scenario& scenario)
{
    fixture.window.lesson().page().make_current(&card, true);
    if (fixture.window.guide().is_away()) {
        fixture.window.guide().back(); // from the schedule that showed what was wrong
    }
    REQUIRE(machine_came(fixture));
    fixture.window.session().change(scenario, "by the student");
    REQUIRE(machine_came(fixture));
    QTest::qWait(1); // what was changed in the window stands in the card's editors
    QTest::mouseClick(&card.check_button(), Qt::LeftButton);
    REQUIRE(wait_until([&] { return card.graded().has_value() && !card.is_checking(); }));
    fixture.window.session().player().pause();
    return *card.graded();
}

class Walk {
public:
    Walk(WindowFixture& fixture, const LessonPointer& lesson) : fixture_(fixture), lesson_(lesson)
    {
        REQUIRE(fixture.window.open_lesson(QString::fromStdString(lesson->id)));
        place().go_to(0);
    }
    virtual ~Walk() = default;

    void go()
    {
        for (std::size_t page = 0; page < lesson_->pages.size(); ++page) {
            CAPTURE(lesson_->id, lesson_->pages[page].id);
            REQUIRE(place().visit()->page_number() == page);
            REQUIRE(machine_came(fixture_));
            REQUIRE(place().page().cards().size() == lesson_->pages[page].steps.size());
            for (const std::string& id : lesson_->pages[page].steps) {
                CAPTURE(id);
                StepCard* card = place().page().card(id);
                REQUIRE(card);
                place().page().make_current(card, true);
                REQUIRE(machine_came(fixture_));
                take(*card);
                REQUIRE(machine_came(fixture_));
                fixture_.window.session().player().pause();
            }
            CHECK(on_disk(fixture_).lessons.at(lesson_->id).page == lesson_->pages[page].id);
            CHECK(place().next() == (page + 1 < lesson_->pages.size()));
        }
    }

protected:
    virtual void take(StepCard& card) = 0;
    [[nodiscard]] LessonPlace& place() { return fixture_.window.lesson(); }

    WindowFixture& fixture_;
    LessonPointer lesson_;
};

/// Watches, answers right and solves.
class GoodStudent : public Walk {
public:
    using Walk::Walk;

protected:
    void take(StepCard& card) override
    {
        if (auto* watch = qobject_cast<WatchCard*>(&card)) {
            QTest::mouseClick(&watch->button(), Qt::LeftButton);
            fixture_.window.go_to(MainWindow::Page::run); // back from a comparison
        } else if (auto* question = qobject_cast<QuestionCard*>(&card)) {
            give(*question, lessons::right_answer(question->question(), place().visit()->runs()));
            INFO(question->verdict().toStdString());
            CHECK(question->go_on().isVisibleTo(question));
        } else if (auto* exercise = qobject_cast<ExerciseCard*>(&card)) {
            const auto& asked = exercise->exercise();
            CHECK_FALSE(hand_in(fixture_, *exercise, *lesson_->scenario(asked.near_miss)).passed());
            CHECK(hand_in(fixture_, *exercise, *lesson_->scenario(asked.solution)).passed());
        }
        CHECK(card.is_done());
    }
};

/// Gets everything wrong, and is told why each time.
class WrongStudent : public Walk {
public:
    using Walk::Walk;
    std::size_t wrong = 0;

protected:
    void take(StepCard& card) override
    {
        auto* question = qobject_cast<QuestionCard*>(&card);
        if (!question) {
            return;
        }
        lessons::Runs& runs = place().visit()->runs();
        const auto answer =
            spoiled(question->question(), lessons::right_answer(question->question(), runs), runs);
        if (!answer) {
            return;
        }
        give(*question, *answer);
        CHECK_FALSE(card.is_done());
        CHECK(question->verdict().contains(QChar(0x2717)));
        ++wrong;
    }
};

/// Presses whatever is there.
class RandomStudent : public Walk {
public:
    RandomStudent(WindowFixture& fixture, const LessonPointer& lesson, std::uint64_t seed)
        : Walk(fixture, lesson), dice_(seed)
    {
    }

protected:
    void take(StepCard& card) override
    {
        const std::string id = card.id();
        for (int i = 0; i < 4; ++i) {
            StepCard* now = place().page().card(id);
            REQUIRE(now); // also after another language
            std::vector<QAbstractButton*> buttons;
            for (auto* button : now->findChildren<QAbstractButton*>()) {
                const bool leads_away = button == find_go_on(*now);
                if (button->isVisible() && button->isEnabled() && !leads_away &&
                    !qobject_cast<QToolButton*>(button)) {
                    buttons.push_back(button);
                }
            }
            if (!buttons.empty()) {
                QTest::mouseClick(buttons[static_cast<std::size_t>(dice_.from_to(
                                      0, static_cast<std::int64_t>(buttons.size()) - 1))],
                                  Qt::LeftButton);
            }
            fixture_.window.go_to(MainWindow::Page::run);
            if (dice_.percent(15)) {
                fixture_.language.choose(dice_.percent(50) ? "en" : "zh_CN");
            }
        }
        REQUIRE(wait_until([&] { // another language makes other cards
            auto* exercise = qobject_cast<ExerciseCard*>(place().page().card(id));
            return !exercise || !exercise->is_checking();
        }));
    }

private:
    static QAbstractButton* find_go_on(StepCard& card)
    {
        auto* question = qobject_cast<QuestionCard*>(&card);
        return question ? &question->go_on() : nullptr;
    }
    tests::Dice dice_;
};

/// Both languages; `rather` alone where fewer rounds are asked for.
std::vector<const char*> languages_asked(const char* rather)
{
    return tests::rounds_asked(2) == 2 ? std::vector{"en", "zh_CN"} : std::vector{rather};
}

} // namespace

TEST_CASE_METHOD(WindowFixture, "every lesson can be walked by who answers right")
{
    for (const char* chosen : languages_asked("zh_CN")) {
        language.choose(chosen);
        window.progress().reset();
        for (const LessonPointer& lesson : shipped_lessons()) {
            CAPTURE(chosen);
            GoodStudent(*this, lesson).go();
            CHECK(standing(*lesson, on_disk(*this)) == LessonStanding::done);
        }
        CHECK(on_disk(*this).notebook.empty());
        CHECK_FALSE(next_lesson(on_disk(*this)));
    }
}

TEST_CASE_METHOD(WindowFixture, "every lesson can be walked by who answers wrong")
{
    for (const char* chosen : languages_asked("en")) {
        language.choose(chosen);
        window.progress().reset();
        std::size_t wrong = 0;
        for (const LessonPointer& lesson : shipped_lessons()) {
            CAPTURE(chosen);
            WrongStudent student(*this, lesson);
            student.go();
            wrong += student.wrong;
        }
        CHECK(wrong > 5 * shipped_lessons().size());
        CHECK(on_disk(*this).notebook.size() == wrong);
    }
}

TEST_CASE_METHOD(WindowFixture, "every lesson can be walked by who presses at random")
{
    std::uint64_t seed = 20261121;
    for (const LessonPointer& lesson : shipped_lessons()) {
        RandomStudent(*this, lesson, ++seed).go();
        CHECK(window.lesson().is_open());
    }
}
