// SPDX-License-Identifier: GPL-3.0-or-later
// Around the lessons: the notebook, ways in, what is kept, the remote, trials and quizzes.
#include "core/scenario/settings.h"
#include "lesson_student.h"
#include "ui/commands/command_palette.h"
#include "ui/home/home.h"
#include "ui/lesson/exercise_card.h"
#include "ui/lesson/first_offer.h"
#include "ui/lesson/lesson_map.h"
#include "ui/lesson/lesson_place.h"
#include "ui/lesson/machine_guide.h"
#include "ui/lesson/mistakes_book.h"
#include "ui/lesson/progress_keeper.h"
#include "ui/lesson/workload_edit.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

TEST_CASE_METHOD(WindowFixture, "the notebook leads back to the question until it is right twice")
{
    open_page(*this, "round-robin/tail");
    give(*qobject_cast<QuestionCard*>(window.lesson().page().card("where-ann")),
         lessons::ChosenOptions{{1}});
    REQUIRE(window.progress().progress().notebook.size() == 1);
    window.lesson().close();
    for (int right = 0; right < 2; ++right) {
        window.show_view("mistakes");
        auto* book = window.findChild<MistakesBook*>();
        REQUIRE(book);
        REQUIRE(book->list().count() == 1);
        CHECK(book->list().item(0)->text().contains("Where does she go?"));
        QTest::keyClick(&book->list(), Qt::Key_Return);
        REQUIRE(machine_came(*this));
        QTest::qWait(1);
        CHECK(t() == 1);
        auto* card = qobject_cast<QuestionCard*>(window.lesson().page().card("where-ann"));
        REQUIRE(card);
        REQUIRE(window.lesson().page().current() == card);
        give(*card, lessons::ChosenOptions{{0}});
    }
    CHECK(window.progress().progress().notebook.empty());
}

TEST_CASE_METHOD(WindowFixture, "lessons are found by name in both languages")
{
    for (const char* typed : {"round robin", "时间片轮转"}) {
        CAPTURE(typed);
        bool found = false;
        for (const Findable& one : window.findables()) {
            found = found || (one.kind == Findable::Kind::lesson &&
                              fit(one.words, QString::fromUtf8(typed)) > 0);
        }
        CHECK(found);
    }
    auto* palette = window.show_commands();
    QTest::keyClicks(&palette->box(), "Multilevel feedback, and");
    QTest::keyClick(&palette->box(), Qt::Key_Return);
    REQUIRE(machine_came(*this));
    CHECK(window.lesson().lesson()->id == "multilevel-feedback");
}

TEST_CASE_METHOD(WindowFixture, "Home offers the first lesson, then where one was")
{
    window.go_to(MainWindow::Page::home);
    QPushButton* offer = nullptr;
    for (auto* button : find<Home>().findChildren<QPushButton*>()) {
        offer = button->isVisible() && button->text().contains("first lesson") ? button : offer;
    }
    REQUIRE(offer);
    QTest::mouseClick(offer, Qt::LeftButton);
    REQUIRE(machine_came(*this));
    CHECK(window.lesson().lesson() == shipped_lessons().front());
    press(Qt::Key_N);
    window.go_to(MainWindow::Page::home);
    CHECK(offer->text().startsWith("&Go on with"));
    QTest::mouseClick(offer, Qt::LeftButton);
    CHECK(window.lesson().visit()->page_number() == 1);
}

TEST_CASE_METHOD(WindowFixture, "a first launch offers one thing, once it is refused no more")
{
    auto& offer = find<FirstOffer>();
    CHECK_FALSE(offer.isVisible());
    offer.offer(window.progress().progress());
    REQUIRE(offer.isVisible());
    const auto buttons = offer.findChildren<QPushButton*>();
    REQUIRE(buttons.size() == 2);
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    CHECK_FALSE(offer.isVisible());
    offer.offer(window.progress().progress());
    CHECK_FALSE(offer.isVisible());
    settings.remove("lessons/offered");
    offer.offer(window.progress().progress());
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    REQUIRE(machine_came(*this));
    CHECK(window.lesson().lesson() == shipped_lessons().front());
    offer.offer(window.progress().progress());
    CHECK_FALSE(offer.isVisible()); // something has been learned
}

TEST_CASE_METHOD(WindowFixture, "progress survives: another window goes on where this one stopped")
{
    open_page(*this, "round-robin/turns");
    const QString file = window.progress().file();
    ProgressKeeper again(file);
    CHECK(again.progress() == window.progress().progress());
    CHECK(again.progress().lessons.at("round-robin").page == "turns");
}

TEST_CASE_METHOD(WindowFixture, "what a student makes in an exercise is there again")
{
    open_page(*this, "round-robin/choose");
    core::Scenario mine = *window.session().scenario();
    const core::Scenario given = mine;
    REQUIRE_FALSE(core::set_policy_with_values(mine, "rr,quantum=5"));
    window.session().change(mine, "quantum");
    REQUIRE(machine_came(*this));
    press(Qt::Key_N, Qt::ShiftModifier); // away, and
    REQUIRE(machine_came(*this));
    press(Qt::Key_N); // back
    REQUIRE(wait_until([&] { return window.session().scenario() == mine; }));
    window.lesson().close();
    CHECK(window.progress().workpiece("round-robin", "choose") == mine);
    open_page(*this, "round-robin/choose");
    REQUIRE(wait_until([&] { return window.session().scenario() == mine; }));
    // And away for good: from the beginning.
    for (auto* button : window.lesson().findChildren<QPushButton*>()) {
        if (button->text() == "Start &again" && button->isVisible()) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    CHECK(wait_until([&] { return window.session().scenario() == given; }));
}

TEST_CASE_METHOD(WindowFixture, "an exercise on the workload is solved in its table")
{
    open_page(*this, "measuring-and-fcfs/better");
    auto* card = qobject_cast<ExerciseCard*>(window.lesson().page().card("better"));
    REQUIRE(card);
    REQUIRE(card->workload());
    QTableWidget& table = *card->workload()->table();
    REQUIRE(table.rowCount() == 3);
    // Ann, the long one, last: as the stored solution has it.
    for (int row = 0; row < 3; ++row) {
        const QString name = table.item(row, 0)->text();
        table.item(row, 1)->setText(name == "Ann" ? "2" : name == "Bo" ? "0" : "1");
    }
    QTest::mouseClick(&card->check_button(), Qt::LeftButton);
    REQUIRE(wait_until([&] { return card->graded() && !card->is_checking(); }));
    CHECK(card->graded()->passed());
    CHECK(card->is_done());
    // A row that is none is said, and nothing is handed in.
    table.item(0, 2)->setText("much");
    QTest::mouseClick(&card->check_button(), Qt::LeftButton);
    CHECK_FALSE(card->is_checking());
    CHECK(table.item(0, 2)->text() == "much");
}

TEST_CASE_METHOD(WindowFixture, "what an exercise keeps cannot be changed on its page")
{
    open_page(*this, "control-block-and-switch/urgent");
    auto* card = qobject_cast<ExerciseCard*>(window.lesson().page().card("urgent"));
    REQUIRE(card);
    QTableWidget& table = *card->workload()->table();
    for (int row = 0; row < table.rowCount(); ++row) {
        for (int column = 0; column < table.columnCount(); ++column) {
            const bool is_priority = column == table.columnCount() - 1;
            CHECK(table.item(row, column)->flags().testFlag(Qt::ItemIsEditable) == is_priority);
        }
    }
    CHECK(card->workload()->findChildren<QPushButton*>().empty()); // none to add or remove rows
    open_page(*this, "multiprogramming/switch");
    card = qobject_cast<ExerciseCard*>(window.lesson().page().card("switch-on"));
    REQUIRE(card);
    CHECK(card->workload()->degree());
    CHECK_FALSE(card->workload()->cores());
}

TEST_CASE_METHOD(WindowFixture, "a goal that wraps stays to the right of its mark")
{
    window.resize(1024, 768);
    open_page(*this, "measuring-and-fcfs/better");
    auto* card = qobject_cast<ExerciseCard*>(window.lesson().page().card("better"));
    REQUIRE(card);
    int goals = 0;
    const QStringList marks{QString(QChar(0x2022)), QString(QChar(0x2713)), QString(QChar(0x2717))};
    for (const QLabel* mark : card->findChildren<QLabel*>()) {
        if (!marks.contains(mark->text())) {
            continue;
        }
        for (const QLabel* text : card->findChildren<QLabel*>()) {
            if (text->accessibleName().startsWith(mark->text() + ' ') && text->y() == mark->y()) {
                ++goals;
                CHECK(text->x() >= mark->geometry().right());
                CHECK(text->wordWrap());
                CHECK(text->geometry().right() <= card->rect().right());
                CHECK(text->height() >= text->heightForWidth(text->width()));
            }
        }
    }
    CHECK(goals > 0);
}

TEST_CASE_METHOD(WindowFixture, "an exercise on the machine is solved on the page")
{
    open_page(*this, "multiprogramming/degree");
    auto* card = qobject_cast<ExerciseCard*>(window.lesson().page().card("let-in"));
    REQUIRE(card);
    REQUIRE(card->workload());
    REQUIRE(card->workload()->degree());
    card->workload()->degree()->setValue(4);
    QTest::mouseClick(&card->check_button(), Qt::LeftButton);
    REQUIRE(wait_until([&] { return card->graded() && !card->is_checking(); }));
    CHECK(card->graded()->passed());
}

TEST_CASE_METHOD(WindowFixture, "the lecturer's remote goes through a lesson step by step")
{
    open_page(*this, "round-robin/1");
    window.present(true, false);
    window.session().player().set_speed(0); // a key press may take longer than a tick does
    press(Qt::Key_PageDown);                // plays
    CHECK(window.session().player().playing());
    press(Qt::Key_PageDown); // the question
    CHECK(window.lesson().page().current()->id() == "next-at-two");
    press(Qt::Key_PageDown); // the next page
    CHECK(window.lesson().visit()->page_number() == 1);
    press(Qt::Key_PageUp);
    CHECK(window.lesson().visit()->page_number() == 0);
    window.present(false);
}

TEST_CASE_METHOD(WindowFixture, "who knows a lesson skips it by three questions right at once")
{
    window.go_to(MainWindow::Page::learn);
    QTest::mouseClick(&find<LessonMap>().know(), Qt::LeftButton);
    REQUIRE(window.lesson().is_drill());
    const std::string id = window.lesson().lesson()->id;
    REQUIRE(window.lesson().lesson()->pages.size() == 3);
    for (int i = 0; i < 3; ++i) {
        REQUIRE(machine_came(*this));
        auto* card = qobject_cast<QuestionCard*>(window.lesson().page().cards().front());
        give(*card, lessons::right_answer(card->question(), window.lesson().visit()->runs()));
        QTest::mouseClick(&card->go_on(), Qt::LeftButton);
    }
    auto* told = window.findChild<QMessageBox*>();
    REQUIRE(told);
    CHECK(told->text().startsWith("3 of 3"));
    CHECK(window.progress().progress().lessons.at(id).known);
    CHECK(window.page() == MainWindow::Page::learn);
    told->close();
}

TEST_CASE_METHOD(WindowFixture, "a mixed quiz is walked, and what was wrong is told")
{
    window.start_quiz(7);
    const std::size_t count = window.lesson().lesson()->pages.size();
    REQUIRE(count == 10);
    for (std::size_t i = 0; i < count; ++i) {
        REQUIRE(machine_came(*this));
        auto* card = qobject_cast<QuestionCard*>(window.lesson().page().cards().front());
        REQUIRE(card);
        CAPTURE(i);
        lessons::Runs& runs = window.lesson().visit()->runs();
        const auto right = lessons::right_answer(card->question(), runs);
        if (i == 0) {
            if (const auto wrong = spoiled(card->question(), right, runs)) {
                give(*card, *wrong);
                REQUIRE(machine_came(*this));
            }
        }
        give(*card, right);
        REQUIRE(card->is_done());
        QTest::mouseClick(&card->go_on(), Qt::LeftButton);
    }
    auto* told = window.findChild<QMessageBox*>();
    REQUIRE(told);
    CHECK(told->text().startsWith("9 of 10"));
    told->close();
    CHECK(window.progress().progress().lessons.empty());
}

TEST_CASE_METHOD(WindowFixture, "what is wrong in a quiz stands in the notebook until right twice")
{
    window.start_quiz(7);
    REQUIRE(machine_came(*this));
    std::string id; // the first is made up, the second comes from a lesson
    core::Scenario asked_of;
    for (const bool is_made_up : {true, false}) {
        auto* card = qobject_cast<QuestionCard*>(window.lesson().page().cards().front());
        REQUIRE(card);
        lessons::Runs& runs = window.lesson().visit()->runs();
        const auto wrong =
            spoiled(card->question(), lessons::right_answer(card->question(), runs), runs);
        REQUIRE(wrong);
        give(*card, *wrong);
        REQUIRE(machine_came(*this));
        const auto& noted = window.progress().progress().notebook.back();
        CHECK(noted.made_up.empty() != is_made_up);
        CHECK(noted.answer == *wrong);
        CHECK(noted.at == card->question().at);
        CHECK((find_lesson(QString::fromStdString(noted.lesson)) == nullptr) == is_made_up);
        if (is_made_up) {
            asked_of = *window.session().scenario();
            id = noted.question;
            press(Qt::Key_N);
            REQUIRE(machine_came(*this));
        }
    }
    window.lesson().close();
    REQUIRE(ProgressKeeper(window.progress().file()).progress().notebook.size() == 2);
    for (int right = 0; right < 2; ++right) {
        window.show_view("mistakes");
        auto* book = window.findChild<MistakesBook*>();
        REQUIRE(book);
        REQUIRE(book->list().count() == 2);
        CHECK(book->list().item(1)->text().contains("Mixed quiz"));
        book->list().setCurrentRow(1); // the latest comes first
        QTest::keyClick(&book->list(), Qt::Key_Return);
        REQUIRE(machine_came(*this));
        QTest::qWait(1); // the notebook is gone
        CHECK(window.session().scenario() == asked_of);
        auto* card = qobject_cast<QuestionCard*>(window.lesson().page().cards().front());
        REQUIRE(card);
        CHECK(t() == card->question().at);
        give(*card, lessons::right_answer(card->question(), window.lesson().visit()->runs()));
        CHECK(card->is_done());
        window.lesson().close();
    }
    const auto& left = window.progress().progress().notebook;
    REQUIRE(left.size() == 1);
    CHECK(left.front().question != id);
}
