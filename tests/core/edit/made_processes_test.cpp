// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/made_processes.h"
#include "core/edit/process_cells.h"
#include "core/scenario/import_preview.h"

#include <catch2/catch.hpp>

using namespace procession::core;
using namespace procession::core::edit;

namespace {

const std::string two = R"({
  "procession": 1,
  "scheduler": {"policy": "rr", "quantum": 2},
  "processes": [
    {"name": "A", "arrival": 0, "bursts": [{"cpu": 5}]},
    {"name": "B", "arrival": 1, "bursts": [{"cpu": 3}]}
  ],
  "x-note": [1,  2]
}
)";

Scenario imported(std::string_view text)
{
    const ReadScenario read = taken(preview_import(text));
    REQUIRE(read.scenario);
    return *read.scenario;
}

} // namespace

TEST_CASE("imported processes come behind the others, as one step, and nothing else changes")
{
    EditedScenario edited = EditedScenario(two);
    const std::string before = edited.text();
    const Scenario made = imported("name,arrival,burst\nB,4,2\nX,6,1\n");
    CHECK(clocks_agree(edited, made));
    REQUIRE_FALSE(append_processes(edited, "import", made));
    REQUIRE(edited.reading().scenario);
    const Scenario& now = *edited.reading().scenario;
    REQUIRE(now.processes.size() == 4);
    CHECK(now.processes[2].name == "C"); // B is taken
    CHECK(now.processes[2].arrival == 4);
    CHECK(now.processes[2].bursts[0].ticks == 2);
    CHECK(now.processes[3].name == "X");
    CHECK(now.scheduler.policy == "rr");
    CHECK(edited.text().starts_with(before.substr(0, before.find("\"B\""))));
    CHECK(edited.text().find("\"x-note\": [1,  2]") != std::string::npos);
    CHECK(edited.undo_name() == "import");
    edited.undo();
    CHECK(edited.text() == before);
    CHECK_FALSE(edited.can_undo());
}

TEST_CASE("processes are replaced as one step; policy and machine stay")
{
    EditedScenario edited = EditedScenario(two);
    const std::string before = edited.text();
    REQUIRE_FALSE(replace_processes(edited, "random", imported("burst\n7\n8\n9\n")));
    REQUIRE(edited.reading().scenario);
    CHECK(edited.reading().scenario->processes.size() == 3);
    CHECK(edited.reading().scenario->scheduler.policy == "rr");
    edited.undo();
    CHECK(edited.text() == before);
}

TEST_CASE("times of another clock do not stand beside ticks, but come with it into an empty one")
{
    const Scenario made = imported("name,arrival,burst\nA,8:00,30 min\nB,8:20,1 h\n");
    REQUIRE(made.clock);
    CHECK_FALSE(clocks_agree(EditedScenario(two), made));
    EditedScenario empty(R"({"procession": 1, "processes": []})");
    CHECK(clocks_agree(empty, made));
    REQUIRE_FALSE(append_processes(empty, "import", made));
    REQUIRE(empty.reading().scenario);
    CHECK(empty.reading().scenario->clock == made.clock);
    CHECK(empty.reading().scenario->processes == made.processes);
    CHECK(clocks_agree(empty, made));
    EditedScenario none("{\"procession\": 1}");
    REQUIRE_FALSE(append_processes(none, "import", made));
    REQUIRE(none.reading().scenario);
    CHECK(none.reading().scenario->processes == made.processes);
}

TEST_CASE("into a text that is no JSON nothing is put")
{
    EditedScenario broken("{\"processes\": [");
    CHECK(append_processes(broken, "import", imported("burst\n7\n")));
    CHECK(broken.text() == "{\"processes\": [");
}
