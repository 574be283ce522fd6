// SPDX-License-Identifier: GPL-3.0-or-later
// Typing into many cells at once comes to the same as typing into one after the other.
#include "core/edit/cell_block.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <rapidcheck.h>

namespace procession::tests {

namespace {

using namespace core::edit;

constexpr const char* three = R"({
  "procession": 1,
  "processes": [
    {"name": "A", "arrival": 0, "bursts": [{"cpu": 5}]},
    {"name":   "B", "bursts": [{"cpu": 3}, {"io": 2}, {"cpu": 1}],
     "x-note": "long"},
    {
      "arrival": 2
    }
  ]
}
)";

std::string one_after_the_other(const std::vector<TypedInto>& cells)
{
    EditedScenario edited(three);
    for (const TypedInto& cell : cells) {
        while (cell.row >= process_rows(edited.document()).size()) {
            REQUIRE_FALSE(add_process(edited, process_rows(edited.document()).size()));
        }
        (void)type_into(edited, cell.row, cell.column, cell.typed);
    }
    return edited.text();
}

} // namespace

TEST_CASE("many cells: as one after the other, in one step")
{
    CHECK(rc::check([] {
        std::vector<TypedInto> cells;
        const auto count = *rc::gen::inRange(1, 12);
        for (int i = 0; i < count; ++i) {
            const auto column =
                *rc::gen::inRange(1, static_cast<int>(process_column_count)); // names are given
            cells.push_back({*rc::gen::inRange<std::size_t>(0, 5),
                             static_cast<ProcessColumn>(column),
                             *rc::gen::element<std::string>("", "7", "0", " 3 ", "12")});
        }
        std::ranges::stable_sort(cells, {}, &TypedInto::row);
        EditedScenario edited(three);
        RC_ASSERT(!type_into_all(edited, "paste", cells));
        RC_ASSERT(edited.text() == one_after_the_other(cells));
        if (edited.can_undo()) {
            RC_ASSERT(edited.undo_name() == "paste");
            edited.undo();
        }
        RC_ASSERT(edited.text() == std::string(three));
        RC_ASSERT(!edited.can_undo());
    }));
}

TEST_CASE("many cells: times of day change all others as one cell would")
{
    const std::vector<TypedInto> cells{{0, ProcessColumn::arrival, "8:00"},
                                       {2, ProcessColumn::arrival, "8:30"},
                                       {2, ProcessColumn::bursts, "4"}};
    EditedScenario edited(three);
    (void)type_into_all(edited, "paste", cells);
    CHECK(edited.text() == one_after_the_other(cells));
    edited.undo();
    CHECK(edited.text() == three);
}

TEST_CASE(
    "many cells: times of day, units and decimals are one step, also with one that is refused")
{
    const std::vector<TypedInto> cells{
        {0, ProcessColumn::arrival, "8:00"},      {0, ProcessColumn::bursts, "5 2 1"},
        {1, ProcessColumn::arrival, "0.5 h"},     {1, ProcessColumn::bursts, "3"},
        {2, ProcessColumn::arrival, "1.2345678"}, // finer than anything that is counted
        {3, ProcessColumn::arrival, "8:30 "},     {3, ProcessColumn::bursts, "2"},
    };
    EditedScenario edited(three);
    (void)type_into_all(edited, "paste", cells);
    CHECK(edited.text() == one_after_the_other(cells));
    CHECK(process_rows(edited.document()).size() == 4); // what came behind it was typed, too
    CHECK(edited.undo_name() == "paste");
    edited.undo();
    CHECK(edited.text() == three);
    CHECK_FALSE(edited.can_undo());
    edited.redo();
    CHECK(edited.text() == one_after_the_other(cells));
}

TEST_CASE("many cells: rows that there are not yet are added, each with a name of its own")
{
    EditedScenario edited(three);
    CHECK_FALSE(type_into_all(edited, "paste",
                              {{4, ProcessColumn::arrival, "9"}, {3, ProcessColumn::bursts, "2"}}));
    const auto rows = process_rows(edited.document());
    REQUIRE(rows.size() == 5);
    CHECK(cell_of(edited.document(), rows[4], ProcessColumn::arrival).text == "9");
    CHECK(cell_of(edited.document(), rows[3], ProcessColumn::bursts).text == "2");
    CHECK(cell_of(edited.document(), rows[3], ProcessColumn::name).text !=
          cell_of(edited.document(), rows[4], ProcessColumn::name).text);
    edited.undo();
    CHECK(edited.text() == three);
    edited.redo();
    CHECK(process_rows(edited.document()).size() == 5);
}

} // namespace procession::tests
