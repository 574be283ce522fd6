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

TEST_CASE("many cells: the clock is that of all of them, in whatever order they stand")
{
    const auto pasted = [](std::vector<TypedInto> cells) {
        EditedScenario edited(three);
        CHECK_FALSE(type_into_all(edited, "paste", cells));
        REQUIRE(edited.reading().scenario);
        const core::Scenario scenario = *edited.reading().scenario;
        REQUIRE(scenario.clock);
        std::string said = scenario.clock->start + " / " + scenario.clock->tick + ":";
        for (const core::ProcessSpec& process : scenario.processes) {
            said += " " + std::to_string(process.arrival);
            for (const core::Burst& burst : process.bursts) {
                said += "+" + std::to_string(burst.ticks);
            }
        }
        edited.undo();
        CHECK(edited.text() == three); // one step
        CHECK_FALSE(edited.can_undo());
        return said;
    };
    constexpr auto arrival = ProcessColumn::arrival;
    constexpr auto bursts = ProcessColumn::bursts;
    const std::vector<TypedInto> table{{0, arrival, "9:00"},  {0, bursts, "8.5 h"},
                                       {1, arrival, "8:00"},  {1, bursts, "0.5"},
                                       {2, arrival, "10:30"}, {2, bursts, "2"}};
    // Fractions beside times of day are hours, and so are the numbers beside them.
    CHECK(pasted(table) == "8:00 / 1 min: 60+510 0+30 150+120");
    std::vector<TypedInto> turned(table.rbegin(), table.rend());
    CHECK(pasted(turned) == pasted(table));
    CHECK(pasted({{0, arrival, "8:00"},
                  {0, bursts, "30 5 10"},
                  {1, arrival, "8:00:30"},
                  {1, bursts, "1"},
                  {2, arrival, "8:01"},
                  {2, bursts, "2"}}) == "8:00 / 1 s: 0+1800+300+600 30+60 60+120");
    // What is refused in one cell does not keep the others.
    EditedScenario edited(three);
    CHECK(type_into_all(edited, "paste", {{0, arrival, "8:00"}, {1, arrival, "1.2345678 h"}}));
    CHECK(edited.document().find("clock") != core::Document::none);
}

TEST_CASE("many cells: decimals alone make all numbers of the block whole, and of the rest")
{
    EditedScenario edited(
        R"({"procession": 1, "processes": [{"bursts": [{"cpu": 5}]}, {"bursts": [{"cpu": 3}]},
        {"arrival": 2, "bursts": [{"cpu": 4}]}]})");
    REQUIRE(edited.reading().scenario);
    CHECK_FALSE(type_into_all(edited, "paste",
                              {{0, ProcessColumn::arrival, "3"},
                               {0, ProcessColumn::bursts, "4 2@disk 1"},
                               {1, ProcessColumn::arrival, "0.4"},
                               {1, ProcessColumn::bursts, "1.25"}}));
    const auto& now = edited.reading().scenario;
    REQUIRE(now);
    CHECK_FALSE(now->clock);
    CHECK(now->processes[0].arrival == 300);
    REQUIRE(now->processes[0].bursts.size() == 3);
    CHECK(now->processes[0].bursts[1].ticks == 200);
    CHECK(now->processes[1].arrival == 40);
    CHECK(now->processes[1].bursts.front().ticks == 125);
    CHECK(now->processes[2].bursts.front().ticks == 400);
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
