// SPDX-License-Identifier: GPL-3.0-or-later
// Cells of the table of processes: what they show, what typing into them does to the text.
#include "core/edit/burst_line.h"
#include "core/edit/process_cells.h"
#include "support/dice.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <string>
#include <vector>

using namespace procession::core;
using namespace procession::core::edit;
using procession::tests::Dice;

namespace {

std::string line_of(const std::string& json)
{
    const Document document(json);
    return burst_line(document, document.root()).value_or("none");
}

std::vector<Burst> bursts_of(const std::string& json)
{
    const ReadScenario read =
        read_scenario(R"({"procession": 1, "processes": [{"bursts": )" + json + "}]}");
    REQUIRE(read.scenario);
    return read.scenario->processes[0].bursts;
}

std::string shown(const EditedScenario& edited, std::size_t row, ProcessColumn column)
{
    return cell_of(edited.document(), process_rows(edited.document())[row], column).text;
}

} // namespace

TEST_CASE("bursts are typed in one line, CPU and I/O in turn")
{
    CHECK(bursts_of_line("5") == R"([{"cpu": 5}])");
    CHECK(bursts_of_line(" 2  6, 2 ") == R"([{"cpu": 2}, {"io": 6}, {"cpu": 2}])");
    CHECK(bursts_of_line("2 6@disk 2") ==
          R"([{"cpu": 2}, {"io": 6, "device": "disk"}, {"cpu": 2}])");
    CHECK(bursts_of_line("io:3 2 cpu:4") == R"([{"io": 3}, {"cpu": 2}, {"cpu": 4}])");
    CHECK(bursts_of_line("2 !division by zero") ==
          R"([{"cpu": 2}, {"fault": "division by zero"}])");
    CHECK(bursts_of_line("2\xEF\xBC\x8C"
                         "6") == R"([{"cpu": 2}, {"io": 6}])");
    for (const char* wrong :
         {"", "  ", "x", "2 x", "1.5", "-1", "02", "2@", "@disk", "2 !", "gpu:2"}) {
        CAPTURE(wrong);
        CHECK_FALSE(bursts_of_line(wrong));
    }
}

TEST_CASE("a line says bursts whole or not at all")
{
    CHECK(line_of(R"([{"cpu": 2}, {"device": "tape", "io": 6}, {"cpu": 2}])") == "2 6@tape 2");
    CHECK(line_of(R"([{"io": 3}, {"io": 4}, {"cpu": 2}, {"cpu": 2}])") == "io:3 io:4 2 cpu:2");
    for (const char* more :
         {"[]", "{}", "5", R"([{"cpu": 2, "x-note": "hard"}])", R"([{"cpu": "2"}])",
          R"([{"cpu": 1, "io": 2}])", R"([{"io": 1, "device": "old disk"}])", R"([7])",
          R"([{"fault": "a"}, {"cpu": 1}])", R"([{"cpu": 1.5}])", R"([{}])",
          R"([{"cpu": 2, "device": "disk"}])", R"([{"cpu": 2, "cpu": 3}])"}) {
        CAPTURE(more);
        CHECK(line_of(more) == "none");
    }
}

TEST_CASE("random bursts come back from their line as the reader reads them")
{
    Dice dice(20261122);
    for (int i = 0; i < 2000; ++i) {
        std::string json;
        const std::int64_t count = dice.from_to(1, 6);
        for (std::int64_t k = 0; k < count; ++k) {
            const auto ticks = dice.from_to(1, 99);
            json += json.empty() ? "[" : ",\n ";
            json += dice.percent(50)   ? fmt::format(R"({{"cpu":{}}})", ticks)
                    : dice.percent(50) ? fmt::format(R"({{"io": {}}})", ticks)
                                       : fmt::format(R"({{"device": "磁盘{}", "io": {}}})",
                                                     dice.from_to(1, 2), ticks);
        }
        if (dice.percent(20)) {
            json += R"(, {"fault": "out of range, say"})";
        }
        json += ']';
        const std::string line = line_of(json);
        CAPTURE(json, line);
        const auto again = bursts_of_line(line);
        REQUIRE(again);
        CHECK(bursts_of(*again) == bursts_of(json));
    }
}

TEST_CASE("what is typed into a cell is what it shows, right or wrong")
{
    EditedScenario edited(empty_scenario());
    REQUIRE(edited.reading().scenario);
    const std::string before = edited.text();
    for (std::size_t i = 0; i < process_column_count; ++i) {
        const auto column = static_cast<ProcessColumn>(i);
        CHECK(column_of(key_of(column)) == column);
        for (const char* typed :
             {"3", "soon", "0 2", "2 6@disk", "[1, 2]", "{\"a\": 1}", "\"", "true", "#12ab34"}) {
            CAPTURE(typed, key_of(column));
            REQUIRE_FALSE(type_into(edited, 0, column, std::string(" ") + typed + " "));
            const bool numbers = column == ProcessColumn::affinity && typed[0] == '[';
            CHECK(shown(edited, 0, column) == (numbers ? "1 2" : typed));
            const std::string text = edited.text();
            REQUIRE_FALSE(type_into(edited, 0, column, typed)); // stands there already
            CHECK(edited.text() == text);
        }
        REQUIRE_FALSE(type_into(edited, 0, column, " "));
        CHECK_FALSE(cell_of(edited.document(), process_rows(edited.document())[0], column).stated);
        REQUIRE_FALSE(type_into(edited, 0, column, ""));
    }
    while (edited.can_undo()) {
        edited.undo();
    }
    CHECK(edited.text() == before);
}

TEST_CASE("cells are read as the kinds that their columns want")
{
    EditedScenario edited(empty_scenario());
    REQUIRE_FALSE(edited.set("machine", "machine", R"({"cores": 4})"));
    using Column = ProcessColumn;
    for (const auto& [column, typed] :
         std::vector<std::pair<Column, const char*>>{{Column::name, "7"},
                                                     {Column::color, "#102030"},
                                                     {Column::arrival, "2"},
                                                     {Column::bursts, "2 6@disk 2"},
                                                     {Column::priority, "-1"},
                                                     {Column::nice, "5"},
                                                     {Column::tickets, "50"},
                                                     {Column::affinity, "3, 1"}}) {
        REQUIRE_FALSE(type_into(edited, 0, column, typed));
    }
    REQUIRE(edited.reading().scenario);
    const ProcessSpec& process = edited.reading().scenario->processes[0];
    CHECK(process.name == "7");
    CHECK(process.color == "#102030");
    CHECK(process.arrival == 2);
    CHECK(process.bursts.size() == 3);
    CHECK(process.priority == -1);
    CHECK(process.nice == 5);
    CHECK(process.tickets == 50);
    CHECK(process.affinity.size() == 2);
    CHECK(default_of(3, Column::name) == "P4");
    CHECK(default_of(0, Column::tickets) == "100");
    CHECK(default_of(0, Column::bursts).empty());
}

TEST_CASE("rows are added, copied, moved and taken out, each as one step")
{
    EditedScenario edited(empty_scenario());
    const auto names = [&edited] {
        std::string all;
        for (std::size_t i = 0; i < process_rows(edited.document()).size(); ++i) {
            all += shown(edited, i, ProcessColumn::name);
        }
        return all;
    };
    REQUIRE_FALSE(add_process(edited, 1));
    REQUIRE_FALSE(add_process(edited, 0));
    CHECK(names() == "CAB");
    REQUIRE_FALSE(duplicate_processes(edited, {0, 2}));
    CHECK(names() == "CABDE");
    CHECK(edited.undo_name() == "duplicate_process");
    REQUIRE_FALSE(move_processes(edited, 1, 2, true));
    CHECK(names() == "CDABE");
    REQUIRE_FALSE(move_processes(edited, 2, 3, false));
    CHECK(names() == "CABDE");
    REQUIRE_FALSE(move_processes(edited, 0, 1, false)); // at the edge
    REQUIRE_FALSE(move_processes(edited, 3, 4, true));
    CHECK(names() == "CABDE");
    REQUIRE_FALSE(remove_processes(edited, {4, 0, 2}));
    CHECK(names() == "AD");
    REQUIRE(edited.reading().scenario);
    for (const char* wanted : {"CABDE", "CDABE", "CABDE", "CAB", "AB", "A"}) {
        edited.undo();
        CHECK(names() == wanted);
    }
    CHECK_FALSE(edited.can_undo());

    EditedScenario bare("{}");
    REQUIRE_FALSE(add_process(bare, 0));
    CHECK(process_rows(bare.document()).size() == 1);
    bare.undo();
    CHECK(bare.text() == "{}");
    EditedScenario none("[");
    CHECK(add_process(none, 0));
    CHECK(process_rows(none.document()).empty());
}

TEST_CASE("faults have their cells")
{
    EditedScenario edited(R"({"procession": 1, "processes": [
      {"name": "A", "bursts": [{"cpu": 0}]}, {"name": "A", "bursts": [{"cpu": 1}], "nice": "x"},
      {"name": "C"}, {"name": "D", "bursts": [{"cpu": 1}], "speed": 3}], "seed": "x"})");
    std::vector<CellPlace> places;
    for (const Fault& fault : edited.reading().faults) {
        if (const auto place = edit::place_of(fault)) {
            places.push_back(*place);
        }
    }
    using Column = ProcessColumn;
    CHECK(places == std::vector<CellPlace>{{0, Column::bursts},
                                           {1, Column::name},
                                           {1, Column::nice},
                                           {2, Column::bursts},
                                           {3, Column::name}});
}
