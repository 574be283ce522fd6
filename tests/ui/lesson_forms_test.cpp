// SPDX-License-Identifier: GPL-3.0-or-later
// The boxes in which a student answers: whole at every size, nothing scrolls within the page.
#include "lesson_student.h"
#include "ui/lesson/code_lines.h"
#include "ui/lesson/exercise_card.h"
#include "ui/lesson/lesson_place.h"
#include "ui/lesson/line_box.h"
#include "ui/lesson/line_form.h"
#include "ui/lesson/program_edit.h"
#include "ui/lesson/schedule_grid.h"
#include "ui/lesson/workload_edit.h"
#include "ui/predict/answer_button.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <algorithm>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

/// How many cells stand in each row.
std::vector<int> rows_of(const ScheduleGrid& grid)
{
    std::vector<int> rows;
    int top = -1;
    for (core::Ticks t = 0; t < static_cast<core::Ticks>(grid.chart().front().size()); ++t) {
        const QRect box = grid.cell_box({0, t});
        if (box.top() != top) {
            rows.push_back(0);
            top = box.top();
        }
        ++rows.back();
    }
    return rows;
}

} // namespace

TEST_CASE_METHOD(WindowFixture, "a program with a line to be written is there whole")
{
    for (const int percent : {100, 300}) {
        CAPTURE(percent);
        theme.set_text_percent(percent);
        open_page(*this, "states/7");
        LineForm* form = window.lesson().page().findChild<LineForm*>();
        REQUIRE(form);
        settle();
        int lines = 1; // the box
        for (CodeLines* part : form->findChildren<CodeLines*>()) {
            CHECK(part->verticalScrollBar()->maximum() == 0);
            CHECK(part->horizontalScrollBar()->maximum() == 0);
            QTextCursor end(part->document());
            end.movePosition(QTextCursor::End);
            CHECK(part->viewport()->rect().contains(part->cursorRect(end)));
            lines += part->document()->blockCount();
        }
        CHECK(lines >= 20);
        // A line too long for its box goes on below, and is still one line.
        LineBox& box = form->box();
        const int usual = box.height();
        box.clear();
        QTest::keyClicks(&box, QString(60, 'a') + ' ' + QString(60, 'b'));
        settle();
        CHECK(box.height() > usual);
        CHECK(box.verticalScrollBar()->maximum() == 0);
        CHECK(std::get<std::string>(form->answer()).find('\n') == std::string::npos);
    }
    theme.set_text_percent(100);
}

TEST_CASE_METHOD(WindowFixture, "a program to be changed scrolls up and down only if it is long")
{
    for (const int percent : {100, 300}) {
        CAPTURE(percent);
        theme.set_text_percent(percent);
        open_page(*this, "first-child/10");
        auto* card = window.lesson().page().findChild<ExerciseCard*>();
        REQUIRE(card);
        REQUIRE(card->programs());
        auto* editor = card->programs()->findChild<QPlainTextEdit*>();
        REQUIRE(editor);
        settle();
        REQUIRE(editor->blockCount() < 20);
        CHECK(editor->horizontalScrollBar()->maximum() == 0);
        CHECK(editor->verticalScrollBar()->maximum() == 0);
    }
    theme.set_text_percent(100);
}

TEST_CASE_METHOD(WindowFixture, "the page goes along with who reads a program by the keys")
{
    theme.set_text_percent(300);
    window.resize(1366, 768);
    open_page(*this, "states/7");
    LessonPage& page = window.lesson().page();
    auto* part = page.findChild<CodeLines*>();
    REQUIRE(part);
    window.activateWindow();
    part->setFocus(Qt::TabFocusReason);
    settle();
    REQUIRE(part->hasFocus());
    REQUIRE(part->height() > page.viewport()->height()); // else there is nothing to show
    const auto sees = [&] {
        const QPoint caret = part->cursorRect().center();
        return page.viewport()->rect().contains(part->viewport()->mapTo(page.viewport(), caret));
    };
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Up}) {
        for (int line = 1; line < part->document()->blockCount(); ++line) {
            QTest::keyClick(part, key);
            settle();
            CHECK(sees());
        }
    }
    theme.set_text_percent(100);
}

TEST_CASE_METHOD(WindowFixture, "an option's letter leaves air above and below")
{
    for (const int percent : {100, 200, 300}) {
        CAPTURE(percent);
        theme.set_text_percent(percent);
        const Palette palette = Palette::light_theme();
        AnswerButton button;
        button.set_palette(palette);
        button.setFont(text_font(TextSize::normal));
        button.show_option('A', "ready", std::nullopt);
        button.resize(900, button.heightForWidth(900));
        const QImage picture = button.grab().toImage();
        int filled = 0;
        for (int y = 0; y < picture.height(); ++y) {
            filled += picture.pixelColor(scaled(16), y) == palette.accent ? 1 : 0;
        }
        CHECK(filled > picture.height() / 3);
        CHECK(filled <= picture.height() - 16);
    }
    theme.set_text_percent(100);
}

TEST_CASE_METHOD(WindowFixture, "a schedule to be drawn leaves no cell alone in a row")
{
    for (const int percent : {100, 300}) {
        theme.set_text_percent(percent);
        for (const core::Ticks length : {1, 7, 11, 12, 13, 23, 31, 60}) {
            for (const int width : {300, 400, 900, 1300}) {
                CAPTURE(percent, length, width);
                ScheduleGrid grid({{"Ann", 0, 3, {}}}, 2, length, Palette::light_theme());
                grid.resize(width, grid.heightForWidth(width));
                const std::vector<int> rows = rows_of(grid);
                const QRect last = grid.cell_box({1, length - 1});
                CHECK(grid.rect().contains(last));
                CHECK(grid.rect().contains(grid.cell_box({0, rows.front() - 1})));
                if (rows.size() == 2) {
                    CHECK(2 * rows.back() >= rows.front());
                }
                // A row less would have had to be wider than there is room.
                const int cell = last.width();
                const int begin = grid.cell_box({0, 0}).left();
                const auto fit = std::max((width - begin) / cell, 1);
                CHECK(static_cast<int>(rows.size()) == (length + fit - 1) / fit);
                QTest::mouseClick(&grid, Qt::LeftButton, {}, last.center());
                CHECK(grid.chart()[1][static_cast<std::size_t>(length) - 1] == "Ann");
            }
        }
    }
    theme.set_text_percent(100);
}

TEST_CASE_METHOD(WindowFixture, "how many may be in memory is asked only if several may")
{
    open_page(*this, "multiprogramming/degree");
    auto* card = window.lesson().page().findChild<ExerciseCard*>();
    REQUIRE(card);
    auto* several = card->workload()->findChild<QCheckBox*>();
    REQUIRE(several);
    REQUIRE(several->isChecked());
    QSpinBox& degree = *card->workload()->degree();
    CHECK(degree.isEnabled());
    QTest::keyClick(several, Qt::Key_Space);
    CHECK_FALSE(degree.isEnabled());
    for (QLabel* name : card->workload()->findChildren<QLabel*>()) {
        CHECK(name->isEnabled() == (name->buddy() != &degree));
    }
    QTest::keyClick(several, Qt::Key_Space);
    CHECK(degree.isEnabled());
}

TEST_CASE_METHOD(WindowFixture, "tables of lessons are as high as their rows, heads whole")
{
    for (const QSize size : {QSize(1024, 768), QSize(1366, 768)}) {
        for (const int percent : {100, 300}) {
            CAPTURE(size.width(), percent);
            theme.set_text_percent(percent);
            window.resize(size);
            for (const char* page : {"measuring-and-fcfs/6", "program-and-process/9"}) {
                CAPTURE(page);
                open_page(*this, page);
                window.session().player().set_t(17); // the question is due
                settle();
                auto* table = window.lesson().page().findChild<QTableWidget*>();
                REQUIRE(table);
                REQUIRE(table->isVisibleTo(&window));
                CHECK(table->verticalScrollBar()->maximum() == 0);
                for (int column = 0; column < table->columnCount(); ++column) {
                    if (table->isColumnHidden(column)) {
                        continue;
                    }
                    const QTableWidgetItem& head = *table->horizontalHeaderItem(column);
                    const int name = QFontMetrics(head.font()).horizontalAdvance(head.text());
                    CHECK(table->columnWidth(column) >= name + 6); // as the style sheet pads
                }
                if (percent == 100) {
                    CHECK(table->horizontalScrollBar()->maximum() == 0);
                }
            }
        }
    }
    theme.set_text_percent(100);
}

TEST_CASE_METHOD(WindowFixture, "who is named by an option has its colour there")
{
    open_page(*this, "states/2");
    window.session().player().set_t(3);
    settle();
    int named = 0;
    for (const AnswerButton* button : window.lesson().page().findChildren<AnswerButton*>()) {
        if (button->isVisible() && button->text() == "Ann") {
            CHECK(button->identity());
            ++named;
        }
    }
    CHECK(named == 1);
}

TEST_CASE_METHOD(WindowFixture, "what is said of an answer, and the way on, come into sight")
{
    for (const int percent : {100, 300}) {
        CAPTURE(percent);
        theme.set_text_percent(percent);
        window.resize(1024, 768);
        open_page(*this, "program-and-process/3");
        LessonPage& page = window.lesson().page();
        auto* card = qobject_cast<QuestionCard*>(page.card("how-many"));
        REQUIRE(card);
        give(*card, lessons::right_answer(card->question(), window.lesson().visit()->runs()));
        QTest::qWait(50);
        REQUIRE(card->go_on().isVisible());
        const QRect box(card->go_on().mapTo(page.viewport(), QPoint()), card->go_on().size());
        CHECK(page.viewport()->rect().contains(box));
        window.lesson().close();
    }
    theme.set_text_percent(100);
}

TEST_CASE_METHOD(WindowFixture, "who turns the page by the keys goes on in it")
{
    open_page(*this, "program-and-process/2");
    window.activateWindow();
    LessonPage& page = window.lesson().page();
    REQUIRE(page.current());
    page.current()->first_control()->setFocus(Qt::TabFocusReason);
    settle();
    for (const char* next : {"3", "4", "5", "6"}) {
        CAPTURE(next);
        REQUIRE(page.isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_N);
        REQUIRE(machine_came(*this));
        settle();
        CHECK(window.lesson().visit()->page_number() + 1 == QString(next).toUInt());
        CHECK(page.current()->isAncestorOf(QApplication::focusWidget()));
    }
}

TEST_CASE_METHOD(WindowFixture, "the chart to be drawn does not end where the run ends")
{
    int drawn = 0;
    for (const LessonPointer& lesson : shipped_lessons()) {
        lessons::Runs runs(*lesson);
        for (const lessons::Step& step : lesson->steps) {
            const auto* question = std::get_if<lessons::LessonQuestion>(&step.what);
            if (!question || question->form != lessons::Form::schedule) {
                continue;
            }
            CAPTURE(lesson->id, step.id);
            ++drawn;
            REQUIRE(window.lesson().open_at(lesson, step.id));
            REQUIRE(machine_came(*this));
            const auto* card = qobject_cast<QuestionCard*>(window.lesson().page().card(step.id));
            REQUIRE(card);
            const auto* grid = card->findChild<ScheduleGrid*>();
            REQUIRE(grid);
            core::Ticks longest = 0;
            for (const core::Trace& run : runs.legal(question->scenario)) {
                longest = std::max(longest, run.end());
            }
            const auto length = static_cast<core::Ticks>(grid->chart().front().size());
            CHECK(length % 5 == 0);
            CHECK(length >= longest + 2);
            CHECK(length < longest + 7);
            const auto labels = card->findChildren<QLabel*>();
            CHECK(std::ranges::any_of(labels, [](const QLabel* label) {
                return label->text().contains("All times are in ticks.");
            }));
        }
    }
    CHECK(drawn > 5);
}

TEST_CASE_METHOD(WindowFixture, "priorities are asked for only where they say anything")
{
    const auto shows_priority = [this](const char* page) {
        open_page(*this, page);
        auto* card = window.lesson().page().findChild<ExerciseCard*>();
        REQUIRE(card);
        REQUIRE(card->workload());
        QTableWidget* table = card->workload()->table();
        REQUIRE(table);
        int wide = 0;
        for (int column = 0; column < table->columnCount(); ++column) {
            wide += table->columnWidth(column);
        }
        CHECK(wide >= table->viewport()->width() - 2); // nothing is left beside
        CHECK(card->workload()->put_into(*window.session().scenario()) ==
              window.session().scenario());
        return !table->isColumnHidden(3);
    };
    CHECK_FALSE(shows_priority("measuring-and-fcfs/better")); // first come, first served
    CHECK_FALSE(shows_priority("shortest-first/starve"));
    const auto& steps = find_lesson("control-block-and-switch")->pages;
    for (const lessons::Page& page : steps) {
        if (std::ranges::count(page.steps, "urgent") > 0) {
            CHECK(shows_priority(("control-block-and-switch/" + page.id).c_str()));
        }
    }
}

TEST_CASE_METHOD(WindowFixture, "a program to be changed goes on below where a line is too long")
{
    for (const int percent : {100, 300}) {
        CAPTURE(percent);
        theme.set_text_percent(percent);
        REQUIRE(window.lesson().open_at(find_lesson("races"), "no-oversell"));
        REQUIRE(machine_came(*this));
        settle();
        auto* edit = window.lesson().page().findChild<ProgramEdit*>();
        REQUIRE(edit);
        auto* box = edit->findChild<QPlainTextEdit*>();
        REQUIRE(box);
        box->setPlainText("print(\"a line that is much too long\", \"" + QString(200, 'x') +
                          "\")\nprint(2)\n");
        settle();
        CHECK(box->horizontalScrollBar()->maximum() == 0);
        CHECK(box->verticalScrollBar()->maximum() == 0);
        CHECK(box->document()->firstBlock().layout()->lineCount() > 1);
    }
    theme.set_text_percent(100);
}

TEST_CASE_METHOD(WindowFixture, "Tab indents the program of an exercise, and leaves it after Esc")
{
    REQUIRE(window.lesson().open_at(find_lesson("races"), "no-oversell"));
    REQUIRE(machine_came(*this));
    settle();
    auto* edit = window.lesson().page().findChild<ProgramEdit*>();
    REQUIRE(edit);
    auto* box = edit->findChild<QPlainTextEdit*>();
    REQUIRE(box);
    const auto press = [box](int key, Qt::KeyboardModifiers held = Qt::NoModifier) {
        QTest::keyClick(box, static_cast<Qt::Key>(key), held);
    };
    box->setPlainText("if x:\na = 1\n\nb = 2\nc = 3");
    box->setFocus(Qt::MouseFocusReason);
    QTextCursor cursor(box->document());
    cursor.setPosition(6);
    cursor.setPosition(box->document()->findBlockByNumber(4).position(), QTextCursor::KeepAnchor);
    box->setTextCursor(cursor); // the last line only begins
    press(Qt::Key_Tab);
    CHECK(box->toPlainText() == "if x:\n    a = 1\n\n    b = 2\nc = 3");
    press(Qt::Key_Z, Qt::ControlModifier); // one step
    CHECK(box->toPlainText() == "if x:\na = 1\n\nb = 2\nc = 3");
    box->redo();
    CHECK(box->toPlainText() == "if x:\n    a = 1\n\n    b = 2\nc = 3");
    cursor.setPosition(6);
    cursor.setPosition(box->document()->findBlockByNumber(4).position(), QTextCursor::KeepAnchor);
    box->setTextCursor(cursor);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(box->toPlainText() == "if x:\na = 1\n\nb = 2\nc = 3");
    box->moveCursor(QTextCursor::End);
    press(Qt::Key_Home);
    press(Qt::Key_Tab);
    CHECK(box->toPlainText().endsWith("\n    c = 3"));
    press(Qt::Key_Backspace); // back to the stop before
    CHECK(box->toPlainText().endsWith("\nc = 3"));
    CHECK(box->hasFocus());
    press(Qt::Key_Escape);
    press(Qt::Key_Tab);
    CHECK_FALSE(box->hasFocus());
    CHECK(window.lesson().page().widget()->isVisible());
    box->setFocus(Qt::TabFocusReason); // who goes through the page by Tab is not held
    press(Qt::Key_Tab);
    CHECK_FALSE(box->hasFocus());
}
