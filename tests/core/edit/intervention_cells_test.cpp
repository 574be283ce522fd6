// SPDX-License-Identifier: GPL-3.0-or-later
// The table of interventions: what it shows, what typing into it does to the text.
#include "core/edit/intervention_cells.h"

#include <catch2/catch.hpp>
#include <string>

using namespace procession::core;
using namespace procession::core::edit;

namespace {

std::string with(const std::string& interventions)
{
    return R"({"procession": 1, "processes": [{"name": "A", "bursts": [{"cpu": 9}]}])" +
           (interventions.empty() ? "" : R"(, "interventions": )" + interventions) + "}";
}

std::string list(const EditedScenario& edited)
{
    const auto node = edited.document().find("interventions");
    return node == Document::none ? "" : std::string(edited.document().source(node));
}

std::string shown(const EditedScenario& edited, std::size_t row, InterventionColumn column)
{
    return cell_of(edited.document(), intervention_rows(edited.document())[row], column).text;
}

/// The only intervention after something was typed into it.
std::string typed(const std::string& before, InterventionColumn column, const std::string& text)
{
    EditedScenario edited(with("[" + before + "]"));
    CHECK_FALSE(type_into(edited, 0, column, text));
    const std::string now = list(edited);
    while (edited.can_undo()) {
        edited.undo();
    }
    CHECK(list(edited) == "[" + before + "]");
    return now.substr(1, now.size() - 2);
}

constexpr auto at = InterventionColumn::at;
constexpr auto what = InterventionColumn::what;
constexpr auto who = InterventionColumn::who;
constexpr auto value = InterventionColumn::value;

} // namespace

TEST_CASE("interventions are shown as they stand, right or wrong")
{
    const EditedScenario edited(
        with(R"([{"at": 3, "kill": "A"}, {"at": 4, "set": {"pid": 101}, "nice": 5},)"
             R"( {"at": 5, "add": {"name": "B", "bursts": [{"cpu": 2}, {"io": 1}]}},)"
             R"( {"at": "soon", "zap": "A"}, 7])"));
    CHECK(shown(edited, 0, at) == "3");
    CHECK(shown(edited, 0, what) == "kill");
    CHECK(shown(edited, 0, who) == "A");
    CHECK(shown(edited, 0, value) == "");
    CHECK(shown(edited, 1, what) == "nice");
    CHECK(shown(edited, 1, who) == "pid 101");
    CHECK(shown(edited, 1, value) == "5");
    CHECK(shown(edited, 2, what) == "add");
    CHECK(shown(edited, 2, who) == "B");
    CHECK(shown(edited, 2, value) == "2 1");
    CHECK(shown(edited, 3, what) == "zap");
    CHECK(shown(edited, 3, at) == "soon");
    CHECK(shown(edited, 4, what) == "");
    const auto rows = intervention_rows(edited.document());
    CHECK(moment_of(edited.document(), rows[0]) == 3);
    CHECK_FALSE(moment_of(edited.document(), rows[3]));
    CHECK_FALSE(moment_of(edited.document(), rows[4]));
    CHECK(deed_of(edited.document(), rows[1]) == Deed::nice);
    CHECK_FALSE(deed_of(edited.document(), rows[3]));
}

TEST_CASE("moment, process and value are typed, right or wrong")
{
    const std::string kill = R"({"at": 3, "kill": "A"})";
    CHECK(typed(kill, at, "7") == R"({"at": 7, "kill": "A"})");
    CHECK(typed(kill, at, "soon") == R"({"at": "soon", "kill": "A"})");
    CHECK(typed(kill, at, "") == R"({"kill": "A"})");
    CHECK(typed(kill, who, "B") == R"({"at": 3, "kill": "B"})");
    CHECK(typed(kill, who, "pid 102") == R"({"at": 3, "kill": {"pid": 102}})");
    CHECK(typed(kill, who, "12") == R"({"at": 3, "kill": "12"})"); // a name
    CHECK(typed(kill, value, "5") == kill);                        // it has none
    CHECK(typed(R"({"at": 3, "set": "A", "nice": 0})", value, "x") ==
          R"({"at": 3, "set": "A", "nice": "x"})");
    const std::string add =
        R"({"at": 3, "add": {"name": "B", "arrival": 3, "bursts": [{"cpu": 1}]}})";
    CHECK(typed(add, value, "2 4") ==
          R"({"at": 3, "add": {"name": "B", "arrival": 3, "bursts": [{"cpu": 2}, {"io": 4}]}})");
    CHECK(typed(add, who, "pid 5") ==
          R"({"at": 3, "add": {"name": "pid 5", "arrival": 3, "bursts": [{"cpu": 1}]}})");
    CHECK(typed(add, at, "8") ==
          R"({"at": 8, "add": {"name": "B", "arrival": 8, "bursts": [{"cpu": 1}]}})");
}

TEST_CASE("what is done is changed to something else on the same process")
{
    const std::string kill = R"({"at": 3, "x-why": 1, "kill": "A"})";
    CHECK(typed(kill, what, "suspend") == R"({"at": 3, "x-why": 1, "suspend": "A"})");
    CHECK(typed(kill, what, "tickets") == R"({"at": 3, "x-why": 1, "set": "A", "tickets": 100})");
    CHECK(typed(kill, what, "add") ==
          R"({"at": 3, "x-why": 1, "add": {"name": "B", "bursts": [{"cpu": 1}]}})");
    CHECK(typed(R"({"at": 3, "set": {"pid": 101}, "nice": 4})", what, "resume") ==
          R"({"at": 3, "resume": {"pid": 101}})");
    CHECK(typed(R"({"add": {"name": "B", "bursts": []}, "at": 3})", what, "kill") ==
          R"({"kill": "B", "at": 3})");
    CHECK(typed(R"({"at": 3, "zap": "A"})", what, "kill") == R"({"at": 3, "kill": "A"})");
    CHECK(typed("{}", what, "kill") == R"({"kill": "A"})");
    CHECK(typed(kill, what, "nonsense") == kill);
}

TEST_CASE("interventions come, go, and change places, each as one step")
{
    const std::string before = with("");
    EditedScenario edited(before);
    CHECK_FALSE(add_intervention(edited, 0, Deed::kill, 4));
    CHECK(list(edited) == R"([{"at": 4, "kill": "A"}])");
    CHECK_FALSE(add_intervention(edited, 1, Deed::add, 4));
    CHECK_FALSE(add_intervention(edited, 1, Deed::priority, 2));
    CHECK(edited.reading().faults.empty());
    REQUIRE(edited.reading().scenario);
    CHECK(edited.reading().scenario->interventions.size() == 3);
    CHECK(shown(edited, 2, who) == "B");
    CHECK_FALSE(add_intervention(edited, 3, Deed::add, 5));
    CHECK(shown(edited, 3, who) == "C"); // no name twice
    CHECK_FALSE(move_intervention(edited, 0, true));
    CHECK(shown(edited, 1, what) == "kill");
    CHECK_FALSE(move_intervention(edited, 3, true)); // at the edge
    CHECK_FALSE(move_to(edited, 1, 9));
    CHECK(shown(edited, 1, at) == "9");
    CHECK_FALSE(remove_interventions(edited, {0, 1, 2, 3}));
    CHECK(edited.text() == before); // also the list
    int steps = 0;
    while (edited.can_undo()) {
        edited.undo();
        ++steps;
    }
    CHECK(steps == 7);
    CHECK(edited.text() == before);
}

TEST_CASE("faults of interventions have their cells")
{
    const auto place = [](const std::string& path) {
        return intervention_place_of(Fault{{}, path, {}});
    };
    CHECK(place("interventions[2].at") == InterventionPlace{2, at});
    CHECK(place("interventions[2]") == InterventionPlace{2, what});
    CHECK(place("interventions[2].zap") == InterventionPlace{2, what});
    CHECK(place("interventions[2].kill") == InterventionPlace{2, who});
    CHECK(place("interventions[2].set.pid") == InterventionPlace{2, who});
    CHECK(place("interventions[2].nice") == InterventionPlace{2, value});
    CHECK(place("interventions[2].add.bursts[0].cpu") == InterventionPlace{2, value});
    CHECK_FALSE(place("interventions"));
    CHECK_FALSE(place("processes[2]"));
}
