// SPDX-License-Identifier: GPL-3.0-or-later
// The boxes in which a student answers: whole at every size, nothing scrolls within the page.
#include "lesson_student.h"
#include "ui/lesson/code_lines.h"
#include "ui/lesson/exercise_card.h"
#include "ui/lesson/lesson_place.h"
#include "ui/lesson/line_box.h"
#include "ui/lesson/line_form.h"
#include "ui/lesson/schedule_grid.h"
#include "ui/lesson/workload_edit.h"
#include "ui/predict/answer_button.h"

#include <QCheckBox>
#include <QLabel>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
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
