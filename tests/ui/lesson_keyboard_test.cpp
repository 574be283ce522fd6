// SPDX-License-Identifier: GPL-3.0-or-later
// A page of a lesson by the keyboard alone: Tab comes to every control in the order of the page,
// where the keys are is to be seen, and questions can be answered.
#include "lesson_student.h"
#include "ui/lesson/click_form.h"
#include "ui/lesson/lesson_place.h"
#include "ui/lesson/line_box.h"
#include "ui/lesson/line_form.h"
#include "ui/lesson/machine_guide.h"
#include "ui/lesson/moment_row.h"
#include "ui/lesson/number_form.h"
#include "ui/lesson/options_form.h"
#include "ui/lesson/order_form.h"
#include "ui/lesson/schedule_form.h"
#include "ui/lesson/schedule_grid.h"
#include "ui/lesson/table_form.h"
#include "ui/predict/answer_button.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace procession;
using namespace procession::ui;

namespace {

void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    REQUIRE(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), which, modifiers);
}

void type(const QString& text)
{
    for (const QChar letter : text) { // the first may open an editor for the others
        REQUIRE(QApplication::focusWidget());
        QTest::keyClicks(QApplication::focusWidget(), letter);
    }
}

/// What Tab comes to from the top of the lesson until it leaves it.
std::vector<QWidget*> tabbed_through(LessonPlace& place)
{
    constexpr int most = 300; // links of a text are one widget
    std::vector<QWidget*> met;
    QWidget* first = nullptr;
    for (QWidget* one : place.findChildren<QWidget*>()) {
        if (!first && one->isVisible() && one->focusPolicy() & Qt::TabFocus) {
            first = one;
        }
    }
    REQUIRE(first);
    first->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < most; ++i) {
        QWidget* now = QApplication::focusWidget();
        if (!now || !place.isAncestorOf(now)) {
            break;
        }
        if (met.empty() || met.back() != now) {
            if (std::ranges::find(met, now) != met.end()) {
                break; // once round
            }
            met.push_back(now);
        }
        QTest::keyClick(now, Qt::Key_Tab);
    }
    return met;
}

/// Presses Tab until it is there.
void tab_to(QWidget& wanted)
{
    QWidget& target = wanted.focusProxy() ? *wanted.focusProxy() : wanted;
    for (int i = 0; i < 300 && !target.hasFocus(); ++i) {
        key(Qt::Key_Tab);
    }
    REQUIRE(target.hasFocus());
}

std::vector<QWidget*> controls_of(LessonPage& page)
{
    std::vector<QWidget*> controls;
    for (QWidget* one : page.widget()->findChildren<QWidget*>()) {
        const bool takes_keys = (one->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        const bool is_part = qobject_cast<QTableWidget*>(one->parentWidget()) != nullptr;
        if (one->isVisible() && one->isEnabled() && takes_keys && !one->focusProxy() && !is_part) {
            controls.push_back(one);
        }
    }
    return controls;
}

/// One step for each form of question, and one exercise with a program, one with a workload.
std::vector<std::pair<LessonPointer, std::string>> one_of_each()
{
    std::set<int> met;
    std::vector<std::pair<LessonPointer, std::string>> steps;
    for (const LessonPointer& lesson : shipped_lessons()) {
        for (const lessons::Step& step : lesson->steps) {
            const auto* question = std::get_if<lessons::LessonQuestion>(&step.what);
            const auto* exercise = std::get_if<lessons::Exercise>(&step.what);
            const bool has_program =
                exercise && !lesson->scenario(exercise->scenario)->programs.empty();
            const int kind = question   ? static_cast<int>(question->form)
                             : exercise ? (has_program ? -1 : -2)
                                        : -3 - static_cast<int>(step.what.index());
            if (met.insert(kind).second) {
                steps.emplace_back(lesson, step.id);
            }
        }
    }
    return steps;
}

void put_in_order(OrderForm& form, const lessons::Ordering& order)
{
    tab_to(form.list());
    key(Qt::Key_Home);
    for (std::size_t place = 0; place < order.items.size(); ++place) {
        const auto is_it = [&](int row) {
            return form.list().item(row)->data(Qt::UserRole).toULongLong() == order.items[place];
        };
        while (!is_it(form.list().currentRow())) {
            key(Qt::Key_Down);
        }
        while (form.list().currentRow() > static_cast<int>(place)) {
            key(Qt::Key_Up, Qt::AltModifier);
        }
        key(Qt::Key_Down);
    }
}

void draw(ScheduleForm& form, const lessons::Chart& chart, const core::Scenario& scenario)
{
    tab_to(form.grid());
    for (std::size_t core = 0; core < chart.size(); ++core) {
        key(Qt::Key_Home);
        if (core > 0) {
            key(Qt::Key_Down);
        }
        for (const std::string& name : chart[core]) {
            const auto who = std::ranges::find(scenario.processes, name, &core::ProcessSpec::name);
            if (who == scenario.processes.end()) {
                key(Qt::Key_Right);
            } else {
                type(QString::number(who - scenario.processes.begin() + 1));
            }
        }
    }
}

/// The arrows go to each cell; Return leaves it with what was typed.
void fill_in(TableForm& form, const lessons::TableAnswer& answer,
             const lessons::LessonQuestion& question, const core::Scenario& scenario)
{
    auto* table = form.findChild<QTableWidget*>();
    REQUIRE(table);
    tab_to(*table);
    key(Qt::Key_Home, Qt::ControlModifier);
    const auto go_to = [table](int now, int wanted, Qt::Key back, Qt::Key on) {
        for (; now != wanted; now += now < wanted ? 1 : -1) {
            key(now < wanted ? on : back);
        }
    };
    for (const auto& [cell, value] : answer.cells) {
        const auto dot = cell.find('.');
        const auto who =
            std::ranges::find(scenario.processes, cell.substr(0, dot), &core::ProcessSpec::name);
        const auto what = std::ranges::find(question.columns, cell.substr(dot + 1));
        // Below the processes stands the row of averages, of which some cells cannot be entered:
        // from above it is reached in its own column.
        go_to(table->currentColumn(), static_cast<int>(what - question.columns.begin()),
              Qt::Key_Left, Qt::Key_Right);
        go_to(table->currentRow(), static_cast<int>(who - scenario.processes.begin()), Qt::Key_Up,
              Qt::Key_Down);
        type(QString::number(value, 'g', 8));
        key(Qt::Key_Return);
        if (table->currentRow() == static_cast<int>(scenario.listed)) {
            key(Qt::Key_Up);
        }
    }
}

/// By the keys alone, from wherever they are.
void answer_by_keys(QuestionCard& card, const lessons::LessonAnswer& answer,
                    const core::Scenario* scenario)
{
    if (!card.form().isVisible()) { // asked once the run is there
        tab_to(card.moment()->button());
        key(Qt::Key_Space);
        REQUIRE(wait_until([&card] { return card.form().isVisible(); }));
    }
    AnswerForm& form = card.form();
    if (auto* options = qobject_cast<OptionsForm*>(&form)) {
        for (const std::size_t option : std::get<lessons::ChosenOptions>(answer).options) {
            tab_to(*options->button_of(option));
            key(Qt::Key_Space);
        }
    } else if (auto* number = qobject_cast<NumberForm*>(&form)) {
        tab_to(number->box());
        type(QString::number(std::get<double>(answer), 'g', 8));
        return key(Qt::Key_Return);
    } else if (auto* order = qobject_cast<OrderForm*>(&form)) {
        put_in_order(*order, std::get<lessons::Ordering>(answer));
    } else if (auto* target = qobject_cast<ClickForm*>(&form)) {
        tab_to(*target->button_of(QString::fromStdString(std::get<std::string>(answer))));
        return key(Qt::Key_Space);
    } else if (auto* line = qobject_cast<LineForm*>(&form)) {
        tab_to(line->box());
        key(Qt::Key_A, Qt::ControlModifier);
        type(QString::fromStdString(std::get<std::string>(answer)));
        return key(Qt::Key_Return);
    } else if (auto* schedule = qobject_cast<ScheduleForm*>(&form)) {
        draw(*schedule, std::get<lessons::Chart>(answer), *scenario);
    } else if (auto* table = qobject_cast<TableForm*>(&form)) {
        fill_in(*table, std::get<lessons::TableAnswer>(answer), card.question(), *scenario);
    }
    if (!form.answers_at_once()) {
        tab_to(card.hand_in_button());
        key(Qt::Key_Space);
    }
}

} // namespace

TEST_CASE_METHOD(WindowFixture, "Tab comes to every control of a page, from top to bottom")
{
    for (const auto& [lesson, step] : one_of_each()) {
        CAPTURE(lesson->id, step);
        REQUIRE(window.lesson().open_at(lesson, step));
        REQUIRE(machine_came(*this));
        LessonPage& page = window.lesson().page();
        const auto met = tabbed_through(window.lesson());
        QRect before;
        for (QWidget* control : met) {
            if (!page.widget()->isAncestorOf(control)) {
                continue;
            }
            const QRect box(control->mapTo(page.widget(), QPoint()), control->size());
            INFO(control->metaObject()->className()
                 << ' ' << control->accessibleName().toStdString());
            CHECK((before.isNull() || box.bottom() > before.top()));
            before = box;
        }
        for (QWidget* control : controls_of(page)) {
            INFO(control->metaObject()->className()
                 << ' ' << control->accessibleName().toStdString());
            CHECK(std::ranges::find(met, control) != met.end());
        }
    }
}

TEST_CASE_METHOD(WindowFixture, "where the keys are is to be seen on every control of a page")
{
    std::set<std::string> kinds;
    for (const auto& [lesson, step] : one_of_each()) {
        CAPTURE(lesson->id, step);
        REQUIRE(window.lesson().open_at(lesson, step));
        REQUIRE(machine_came(*this));
        for (QWidget* control : tabbed_through(window.lesson())) {
            INFO(control->metaObject()->className()
                 << ' ' << control->accessibleName().toStdString());
            control->setFocus(Qt::TabFocusReason);
            REQUIRE(control->hasFocus());
            const QImage with = control->grab().toImage();
            control->clearFocus();
            CHECK(with != control->grab().toImage());
            kinds.insert(control->metaObject()->className());
        }
    }
    CHECK(kinds.size() >= 8);
}

TEST_CASE_METHOD(WindowFixture, "every form of question is answered by the keyboard alone")
{
    std::set<lessons::Form> forms;
    for (const auto& [lesson, step] : one_of_each()) {
        const auto* question = std::get_if<lessons::LessonQuestion>(&lesson->step(step)->what);
        if (!question) {
            continue;
        }
        CAPTURE(lesson->id, step, static_cast<int>(question->form));
        REQUIRE(window.lesson().open_at(lesson, step));
        REQUIRE(machine_came(*this));
        auto* card = qobject_cast<QuestionCard*>(window.lesson().page().card(step));
        REQUIRE(card);
        tabbed_through(window.lesson()).front()->setFocus(Qt::TabFocusReason);
        answer_by_keys(*card, lessons::right_answer(*question, window.lesson().visit()->runs()),
                       lesson->scenario(question->scenario));
        REQUIRE(wait_until([&] { return !card->is_checking(); }));
        INFO(card->verdict().toStdString());
        CHECK(card->is_done());
        window.session().player().pause();
        tab_to(card->go_on());
        forms.insert(question->form);
    }
    CHECK(forms.size() == 9);
}
