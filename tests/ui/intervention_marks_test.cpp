// SPDX-License-Identifier: GPL-3.0-or-later
// Where marks stand on a time line.
#include "support/dice.h"
#include "ui/editor/intervention_marks.h"

#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

InterventionMarks marks_of(const std::vector<scheduler::Ticks>& moments, double width)
{
    InterventionMarks marks;
    marks.mapping.end = 100;
    marks.mapping.width = 400;
    marks.mapping.fit();
    marks.bottom = 100;
    for (std::size_t row = 0; row < moments.size(); ++row) {
        marks.marks.push_back({row, moments[row], width, 0, 0, {}});
    }
    marks.place();
    return marks;
}

} // namespace

TEST_CASE("marks stand at their moments, those at one moment above each other as listed")
{
    const InterventionMarks marks = marks_of({50, 10, 50}, 60);
    REQUIRE(marks.marks.size() == 3);
    CHECK(marks.marks[0].row == 1);
    CHECK(marks.marks[1].row == 0);
    CHECK(marks.marks[2].row == 2);
    CHECK(marks.marks[1].x == marks.marks[2].x);
    CHECK(marks.marks[1].level == 0);
    CHECK(marks.marks[2].level == 1);
    CHECK(marks.levels() == 2);
    CHECK(marks.row_at(marks.marks[2].box.center()) == 2);
    CHECK(marks.row_at(QPointF(marks.marks[0].x, marks.bottom - 1)) == 1);
    CHECK_FALSE(marks.row_at(QPointF(390, 5)));
    CHECK(marks.mark_of(2)->at == 50);
    CHECK(marks.mark_of(7) == nullptr);
}

TEST_CASE("no label covers another, and none leaves the line")
{
    tests::Dice dice(7);
    for (int i = 0; i < 200; ++i) {
        std::vector<scheduler::Ticks> moments;
        for (std::int64_t k = dice.from_to(0, 12); k > 0; --k) {
            moments.push_back(dice.from_to(0, 100));
        }
        const InterventionMarks marks = marks_of(moments, static_cast<double>(dice.from_to(5, 90)));
        for (std::size_t a = 0; a < marks.marks.size(); ++a) {
            CHECK(marks.marks[a].box.left() >= 0);
            CHECK(marks.marks[a].box.right() <= marks.mapping.width);
            for (std::size_t b = 0; b < a; ++b) {
                CHECK_FALSE(marks.marks[a].box.intersects(marks.marks[b].box));
            }
        }
    }
}

TEST_CASE("the line reaches beyond the run and what is done to it")
{
    CHECK(end_with_room(80, 0) == 91);
    CHECK(end_with_room(80, 160) == 181);
    CHECK(end_with_room(0, 0) > 0);
    CHECK(end_with_room(scheduler::latest_tick, 0) == scheduler::latest_tick);
}
