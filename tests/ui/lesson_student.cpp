// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson_student.h"

#include "ui/lesson/click_form.h"
#include "ui/lesson/line_box.h"
#include "ui/lesson/line_form.h"
#include "ui/lesson/machine_guide.h"
#include "ui/lesson/number_form.h"
#include "ui/lesson/options_form.h"
#include "ui/lesson/order_form.h"
#include "ui/lesson/schedule_form.h"
#include "ui/lesson/schedule_grid.h"
#include "ui/lesson/table_form.h"
#include "ui/predict/answer_button.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <algorithm>
#include <catch2/catch.hpp>

namespace procession::ui {

using lessons::Form;
using lessons::LessonAnswer;
using lessons::LessonQuestion;

namespace {

/// The first option that is wrong.
std::optional<LessonAnswer> wrong_option(const LessonQuestion& question, lessons::Runs& runs)
{
    std::vector<bool> right;
    if (question.form == Form::predict) {
        const auto asked = lessons::prediction(question, runs);
        REQUIRE(asked);
        for (const auto& option : asked->options) {
            right.push_back(option.right);
        }
    } else {
        for (const auto& option : question.options) {
            right.push_back(option.right);
        }
    }
    const auto wrong = std::ranges::find(right, false);
    if (wrong == right.end()) {
        return std::nullopt;
    }
    return lessons::ChosenOptions{{static_cast<std::size_t>(wrong - right.begin())}};
}

std::optional<LessonAnswer> wrong_target(const LessonQuestion& question, lessons::Runs& runs)
{
    for (const auto& process : runs.lesson().scenario(question.scenario)->processes) {
        const std::string target = "process:" + process.name;
        if (std::ranges::find(question.targets, target) == question.targets.end()) {
            return target;
        }
    }
    return std::nullopt;
}

void press(QWidget& widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(&widget, key, modifiers);
}

/// By the keys: each item is carried up to its place.
void put_in_order(OrderForm& form, const lessons::Ordering& order)
{
    QListWidget& list = form.list();
    for (int place = 0; place < list.count(); ++place) {
        const auto wanted = static_cast<qulonglong>(order.items[static_cast<std::size_t>(place)]);
        int row = place;
        while (row < list.count() && list.item(row)->data(Qt::UserRole).toULongLong() != wanted) {
            ++row;
        }
        list.setCurrentRow(row);
        for (; row > place; --row) {
            press(list, Qt::Key_Up, Qt::AltModifier);
        }
    }
}

/// By the keys: each cell of the first core, then of the next.
void draw(ScheduleForm& form, const lessons::Chart& chart)
{
    ScheduleGrid& grid = form.grid();
    grid.set_chart({});
    const std::size_t length = grid.chart().front().size();
    for (std::size_t core = 0; core < grid.chart().size(); ++core) {
        for (std::size_t t = 0; t < length; ++t) {
            const std::string who =
                core < chart.size() && t < chart[core].size() ? chart[core][t] : std::string();
            const lessons::ChartCell cell{core, static_cast<core::Ticks>(t)};
            if (who.empty()) {
                continue;
            }
            // The pointer chooses the cell, the letter the process.
            grid.set_brush(std::nullopt);
            QTest::mouseClick(&grid, Qt::LeftButton, {}, grid.cell_box(cell).center());
            QTest::keyClicks(&grid, QString::fromStdString(who.substr(0, 1)));
        }
    }
}

void fill_in(TableForm& form, const lessons::TableAnswer& answer, const LessonQuestion& question)
{
    QTableWidget& table = form.table();
    for (int row = 0; row < table.rowCount(); ++row) {
        for (int column = 0; column < table.columnCount(); ++column) {
            const bool is_average = !question.averages.empty() && row + 1 == table.rowCount();
            const std::string who =
                is_average ? "average" : table.verticalHeaderItem(row)->text().toStdString();
            const auto cell =
                answer.cells.find(who + "." + question.columns[static_cast<std::size_t>(column)]);
            table.item(row, column)
                ->setText(cell == answer.cells.end() ? QString()
                                                     : QString::number(cell->second, 'g', 8));
        }
    }
}

template <typename Widget>
void click(Widget* button)
{
    REQUIRE(button);
    QTest::mouseClick(button, Qt::LeftButton);
}

} // namespace

std::optional<LessonAnswer> spoiled(const LessonQuestion& question, const LessonAnswer& right,
                                    lessons::Runs& runs)
{
    switch (question.form) {
    case Form::choice:
    case Form::choices:
    case Form::predict:
        return wrong_option(question, runs);
    case Form::number:
        return std::get<double>(right) + 1000;
    case Form::order: {
        auto order = std::get<lessons::Ordering>(right);
        std::ranges::reverse(order.items);
        return order;
    }
    case Form::click:
        return wrong_target(question, runs);
    case Form::fill:
        return question.mistakes.empty() ? std::string("pass") : question.mistakes.front().answer;
    case Form::schedule: {
        auto chart = std::get<lessons::Chart>(right);
        auto& first =
            *std::ranges::find_if(chart.front(), [](const auto& who) { return !who.empty(); });
        first.clear();
        return chart;
    }
    case Form::table:
        break;
    }
    auto table = std::get<lessons::TableAnswer>(right);
    table.cells.begin()->second += 5;
    return table;
}

void give(QuestionCard& card, const LessonAnswer& answer)
{
    AnswerForm& form = card.form();
    if (auto* options = qobject_cast<OptionsForm*>(&form)) {
        const auto& chosen = std::get<lessons::ChosenOptions>(answer).options;
        if (!options->answers_at_once()) {
            options->show_answer(lessons::ChosenOptions{});
        }
        for (const std::size_t option : chosen) {
            click(options->button_of(option));
        }
    } else if (auto* number = qobject_cast<NumberForm*>(&form)) {
        number->box().clear();
        QTest::keyClicks(&number->box(), QString::number(std::get<double>(answer), 'g', 8));
    } else if (auto* order = qobject_cast<OrderForm*>(&form)) {
        put_in_order(*order, std::get<lessons::Ordering>(answer));
    } else if (auto* target = qobject_cast<ClickForm*>(&form)) {
        click(target->button_of(QString::fromStdString(std::get<std::string>(answer))));
    } else if (auto* line = qobject_cast<LineForm*>(&form)) {
        line->box().clear();
        QTest::keyClicks(&line->box(), QString::fromStdString(std::get<std::string>(answer)));
    } else if (auto* schedule = qobject_cast<ScheduleForm*>(&form)) {
        draw(*schedule, std::get<lessons::Chart>(answer));
    } else if (auto* table = qobject_cast<TableForm*>(&form)) {
        fill_in(*table, std::get<lessons::TableAnswer>(answer), card.question());
    }
    if (!form.answers_at_once()) {
        click(&card.hand_in_button());
        REQUIRE(wait_until([&] { return !card.is_checking(); }));
    }
}

bool machine_came(WindowFixture& fixture)
{
    MachineGuide& guide = fixture.window.guide();
    const bool came = wait_until([&] {
        return !guide.wanted() || ((guide.is_there() || guide.shows_other_run()) &&
                                   !fixture.window.session().simulation().running());
    });
    QTest::qWait(1); // what layouts put off: nobody presses what has no place yet
    return came;
}

void open_page(WindowFixture& fixture, const char* page)
{
    REQUIRE(fixture.window.open_lesson(page));
    REQUIRE(machine_came(fixture));
    QTest::qWait(1);
}

} // namespace procession::ui
