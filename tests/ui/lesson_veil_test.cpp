// SPDX-License-Identifier: GPL-3.0-or-later
// A question of a lesson tells nothing of the run before the run is where the question is put.
#include "lesson_student.h"
#include "lessons/lesson/due.h"
#include "ui/lesson/lesson_place.h"
#include "ui/lesson/machine_guide.h"
#include "ui/lesson/moment_row.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

/// What eyes or a screen reader find in a card.
QStringList to_be_read(const QWidget& card)
{
    QStringList texts{card.accessibleName()};
    for (const QWidget* one : card.findChildren<QWidget*>()) {
        if (!one->isVisibleTo(&card)) {
            continue;
        }
        texts.append(one->accessibleName());
        if (const auto* label = qobject_cast<const QLabel*>(one)) {
            texts.append(label->text());
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(one)) {
            texts.append(button->text());
        }
    }
    texts.removeDuplicates();
    texts.removeAll(QString());
    return texts;
}

/// The same for every run there could be: made of the moment alone.
QStringList told_of_the_moment(QuestionCard& card)
{
    QStringList texts = card.moment()->texts();
    texts.append(texts.join(' '));
    return texts;
}

bool tells_of_the_moment_alone(QuestionCard& card)
{
    const QStringList told = told_of_the_moment(card);
    const QStringList read = to_be_read(card);
    return std::ranges::all_of(read, [&](const QString& text) { return told.contains(text); });
}

/// Of no run, or of a run as it starts, and not what a run will do.
bool asked_at_once(const lessons::LessonQuestion& question)
{
    return question.scenario.empty() ||
           (question.at == 0 && question.form != lessons::Form::predict);
}

std::vector<QuestionCard*> waiting_cards(WindowFixture& fixture)
{
    std::vector<QuestionCard*> waiting;
    for (StepCard* card : fixture.window.lesson().page().cards()) {
        auto* question = qobject_cast<QuestionCard*>(card);
        if (question && !question->is_due()) {
            waiting.push_back(question);
        }
    }
    return waiting;
}

} // namespace

TEST_CASE_METHOD(WindowFixture, "no question tells of the run before the run is there")
{
    int waited = 0;
    for (const LessonPointer& lesson : shipped_lessons()) {
        for (const lessons::Page& page : lesson->pages) {
            CAPTURE(lesson->id, page.id);
            REQUIRE(window.open_lesson(QString::fromStdString(lesson->id + '/' + page.id)));
            REQUIRE(machine_came(*this));
            for (StepCard* card : window.lesson().page().cards()) {
                auto* question = qobject_cast<QuestionCard*>(card);
                if (!question || asked_at_once(question->question())) {
                    continue;
                }
                CAPTURE(question->id());
                const auto& asked = question->question();
                const bool there = window.guide().has_come_to(asked.scenario, asked.at);
                CHECK(question->is_due() == there);
                if (!there) {
                    ++waited;
                    INFO(to_be_read(*question).join('\n').toStdString());
                    CHECK(tells_of_the_moment_alone(*question));
                }
            }
        }
    }
    CHECK(waited > 80);
}

TEST_CASE_METHOD(WindowFixture, "a prediction is there once the run is, however it came there")
{
    open_page(*this, "grand-tour/2");
    const auto waiting = waiting_cards(*this);
    REQUIRE(waiting.size() == 2);
    QuestionCard& first = *waiting[0];
    QuestionCard& second = *waiting[1];
    REQUIRE(first.question().at < second.question().at);
    SECTION("the run is played")
    {
        window.session().player().set_t(first.question().at - 1);
        settle();
        CHECK(tells_of_the_moment_alone(first));
        window.session().player().set_t(first.question().at);
        REQUIRE(wait_until([&] { return first.is_due(); }));
    }
    SECTION("its moment is asked for")
    {
        QTest::mouseClick(&first.moment()->button(), Qt::LeftButton);
        REQUIRE(wait_until([&] { return first.is_due(); }));
        CHECK(t() == first.question().at);
    }
    SECTION("Tab comes to it")
    {
        window.activateWindow();
        first.moment()->button().setFocus(Qt::TabFocusReason);
        REQUIRE(wait_until([&] { return first.is_due(); }));
        CHECK(t() == first.question().at);
    }
    CHECK_FALSE(first.moment()->is_waiting());
    CHECK(first.form().isVisibleTo(&first));
    CHECK(to_be_read(first).contains("Whom does the scheduler choose next?"));
    // What comes later still says nothing of it, and what was asked stays asked.
    CHECK(tells_of_the_moment_alone(second));
    const std::string id = first.id();
    language.choose("zh_CN");
    settle();
    auto* now = qobject_cast<QuestionCard*>(window.lesson().page().card(id));
    REQUIRE(now);
    CHECK(now->is_due());
}

TEST_CASE_METHOD(WindowFixture, "a changed run does not bring the question")
{
    open_page(*this, "multilevel-feedback/1");
    const auto waiting = waiting_cards(*this);
    REQUIRE(waiting.size() == 1);
    core::Scenario changed = *window.session().scenario();
    changed.scheduler.policy = "fcfs";
    window.session().change(changed, "policy");
    REQUIRE(wait_until([&] { return !window.session().simulation().running(); }));
    window.session().player().to_end();
    settle();
    CHECK(tells_of_the_moment_alone(*waiting.front()));
}

TEST_CASE("questions of a moment wait for it, those of the start and of no run do not")
{
    lessons::LessonQuestion question;
    CHECK_FALSE(lessons::waits_for_run(question));
    question.at = 5; // says nothing without a run
    CHECK_FALSE(lessons::waits_for_run(question));
    question.scenario = "jobs";
    CHECK(lessons::waits_for_run(question));
    question.at = 0;
    CHECK_FALSE(lessons::waits_for_run(question));
    question.form = lessons::Form::predict;
    CHECK(lessons::waits_for_run(question));
}
