// SPDX-License-Identifier: GPL-3.0-or-later
// Checks that take their time: how far they have come is shown, and they can be ended.
#include "lesson_student.h"
#include "ui/lesson/check_row.h"
#include "ui/lesson/code_lines.h"
#include "ui/lesson/exercise_card.h"
#include "ui/lesson/lesson_place.h"
#include "ui/lesson/line_box.h"
#include "ui/lesson/line_form.h"
#include "ui/lesson/machine_guide.h"
#include "ui/lesson/progress_keeper.h"

#include <QProgressBar>
#include <QPushButton>
#include <QTest>
#include <catch2/catch.hpp>
#include <cstdlib>

using namespace procession;
using namespace procession::ui;

namespace {

/// Four processes that each write into a cell of their own: more orders than are ever tried.
const char* const many_orders = R"(from multiprocessing import Array, Process
sold = Array('i', 4, lock=False)
def sell(me):
    for i in range(40):
        sold[me] += 1
all = [Process(target=sell, args=(i,)) for i in range(4)]
for one in all:
    one.start()
for one in all:
    one.join()
)";

/// `lesson`'s step on its page, with the machine there.
template <typename Card>
Card& card_at(WindowFixture& fixture, const char* lesson, const char* step)
{
    const LessonPointer opened = find_lesson(lesson);
    REQUIRE(opened);
    REQUIRE(fixture.window.lesson().open_at(opened, step));
    REQUIRE(machine_came(fixture));
    auto* card = qobject_cast<Card*>(fixture.window.lesson().page().card(step));
    REQUIRE(card);
    return *card;
}

} // namespace

TEST_CASE_METHOD(WindowFixture, "a long check says how far it has come and can be cancelled")
{
    auto& card = card_at<ExerciseCard>(*this, "races", "no-oversell");
    core::Scenario mine = *window.lesson().lesson()->scenario(card.exercise().solution);
    REQUIRE(mine.programs.size() == 1);
    mine.programs.begin()->second = many_orders;
    window.session().change(mine, "by the student");
    REQUIRE(machine_came(*this));
    QTest::qWait(1); // the editors follow
    CHECK(card.checking().isHidden());
    QTest::mouseClick(&card.check_button(), Qt::LeftButton);
    CHECK(card.checking().isVisibleTo(&card));
    CHECK_FALSE(card.check_button().isEnabled());
    QProgressBar& bar = card.checking().bar();
    REQUIRE(wait_until([&] { return bar.value() > 0 || !card.is_checking(); }));
    REQUIRE(card.is_checking());
    CHECK(bar.isVisibleTo(&card));
    CHECK(bar.value() < bar.maximum());
    CHECK(card.checking().text().contains("100,000"));
    const int before = bar.value();
    CHECK(wait_until([&] { return bar.value() > before; }));
    QTest::mouseClick(&card.checking().cancel_button(), Qt::LeftButton);
    REQUIRE(wait_until([&] { return !card.is_checking(); }));
    CHECK(card.checking().isHidden());
    CHECK(card.check_button().isEnabled());
    CHECK_FALSE(card.graded()); // nothing was found out
    CHECK_FALSE(window.progress().progress().lessons.at("races").exercises.contains("no-oversell"));
}

TEST_CASE_METHOD(WindowFixture,
                 "a line that is being tried can be cancelled, and counts for nothing")
{
    auto& card = card_at<QuestionCard>(*this, "grand-tour", "close-it");
    auto* form = qobject_cast<LineForm*>(&card.form());
    REQUIRE(form);
    form->box().setText("for again in range(1000000000):");
    QTest::mouseClick(&card.hand_in_button(), Qt::LeftButton);
    REQUIRE(card.is_checking());
    CHECK(card.checking().isVisibleTo(&card));
    QTest::mouseClick(&card.checking().cancel_button(), Qt::LeftButton);
    REQUIRE(wait_until([&] { return !card.is_checking(); }));
    CHECK(card.checking().isHidden());
    CHECK(card.hand_in_button().isEnabled());
}

TEST_CASE_METHOD(WindowFixture, "a wrong line is played: in the schedule in which it goes wrong")
{
    auto& card = card_at<QuestionCard>(*this, "grand-tour", "close-it");
    give(card, card.question().mistakes.front().answer);
    CHECK(card.verdict().contains(QChar(0x2717)));
    MachineGuide& guide = window.guide();
    REQUIRE(wait_until([&] { return guide.shows_other_run(); }));
    const auto& programs = window.session().scenario()->programs;
    CHECK(programs.at(card.question().program).find(card.question().mistakes.front().answer) !=
          std::string::npos);
    REQUIRE(wait_until([&] { return !guide.lit().empty(); }));
    CHECK(guide.lit().front().target == "place:source");
    CHECK(guide.lit().front().said == "Your line");
    REQUIRE(guide.is_away());
    guide.back();
    REQUIRE(wait_until([&] { return guide.is_there(); }));
    CHECK(window.session().scenario() == *window.lesson().lesson()->scenario("doors"));
}

TEST_CASE_METHOD(WindowFixture, "a line to be written begins where the lines around it begin")
{
    for (const int percent : {100, 300}) {
        CAPTURE(percent);
        theme.set_text_percent(percent);
        auto& card = card_at<QuestionCard>(*this, "grand-tour", "close-it");
        auto* form = qobject_cast<LineForm*>(&card.form());
        REQUIRE(form);
        settle();
        auto* above = form->findChild<CodeLines*>();
        REQUIRE(above);
        QTextCursor cursor(above->document());
        cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, 2 + 2); // " 1  "
        const int neighbour =
            above->viewport()->mapTo(form, above->cursorRect(cursor).center()).x();
        LineBox& box = form->box();
        const std::string& program =
            window.lesson().lesson()->scenario("doors")->programs.at("main.py");
        const QString line =
            QString::fromStdString(program).split('\n')[static_cast<int>(card.question().line) - 1];
        const auto indent = line.indexOf(line.trimmed());
        REQUIRE(indent > 0);
        const int begin = box.viewport()->mapTo(form, box.cursorRect().center()).x() -
                          box.fontMetrics().horizontalAdvance(QString(indent, ' '));
        CHECK(std::abs(begin - neighbour) <= 2);
    }
    theme.set_text_percent(100);
}
