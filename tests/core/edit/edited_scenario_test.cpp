// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/edited_scenario.h"
#include "core/scenario/read_file.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <variant>

using namespace procession::core;
using namespace procession::core::edit;

namespace {

const std::string two = R"({"procession": 1,
 "processes": [{"name": "A", "bursts": [{"cpu": 3}]},
               {"name": "B",   "bursts": [{"cpu": 5}]}]}
)";

} // namespace

TEST_CASE("what is opened and not changed is saved byte for byte")
{
    std::size_t files = 0;
    const std::filesystem::path folder = PROCESSION_SOURCE_DIR "/resources/scenarios";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const auto read = read_file(entry.path());
        if (const auto* text = std::get_if<std::string>(&read)) {
            const EditedScenario edited(*text);
            CHECK(edited.text() == *text);
            CHECK_FALSE(edited.is_modified());
            ++files;
        }
    }
    CHECK(files > 30);
    for (const char* const text : {"", "{", "no JSON", "\xEF\xBB\xBF{}", "{}\r\n\t"}) {
        CHECK(EditedScenario(text).text() == text);
    }
}

TEST_CASE("an edit changes its place; undo and redo bring the very bytes")
{
    EditedScenario edited(two);
    REQUIRE_FALSE(edited.set("set_burst", "processes[1].bursts[0].cpu", "50"));
    std::string wanted = two;
    wanted.replace(wanted.find("\"cpu\": 5") + 7, 1, "50");
    CHECK(edited.text() == wanted);
    CHECK(edited.reading().scenario->processes[1].bursts[0].ticks == 50);
    CHECK(edited.is_modified());
    CHECK(edited.undo_name() == "set_burst");
    edited.undo();
    CHECK(edited.text() == two);
    CHECK_FALSE(edited.is_modified());
    CHECK(edited.undo_name().empty());
    CHECK(edited.redo_name() == "set_burst");
    edited.redo();
    CHECK(edited.text() == wanted);
    CHECK(edited.last_good()->processes[1].bursts[0].ticks == 50);
}

TEST_CASE("what is wrong is kept as typed, beside the scenario that was last right")
{
    EditedScenario edited(two);
    REQUIRE_FALSE(edited.type("set_arrival", "processes[0].arrival", "soon"));
    CHECK(edited.text().find("\"arrival\": \"soon\"") != std::string::npos);
    CHECK_FALSE(edited.reading().scenario);
    REQUIRE(edited.reading().faults.size() == 1);
    CHECK(edited.reading().faults[0].path == "processes[0].arrival");
    CHECK(edited.last_good()->processes[0].arrival == 0);
    REQUIRE_FALSE(edited.type("set_arrival", "processes[0].arrival", "2"));
    CHECK(edited.reading().scenario->processes[0].arrival == 2);

    // Text that is no JSON at all is kept too; only edits by path have to wait.
    edited.replace_text("type", 0, 1, "");
    CHECK(edited.document().root() == Document::none);
    CHECK(edited.set("set_arrival", "processes[0].arrival", "3"));
    CHECK(edited.last_good()->processes[0].arrival == 2);
    edited.replace_text("type", 0, 0, "{");
    CHECK(edited.reading().scenario);
}

TEST_CASE("an edit that cannot be done changes nothing and is no step")
{
    EditedScenario edited(two);
    CHECK(edited.set("x", "nowhere.at.all", "1"));
    CHECK(edited.set("x", "processes[0].arrival", "1 2"));
    CHECK(edited.remove("x", "processes[7]"));
    CHECK_FALSE(edited.set("x", "processes[0].name", "\"A\"")); // as it is
    std::string deep;
    for (std::size_t i = 0; i < Document::deepest; ++i) {
        deep = "[" + deep + "]";
    }
    CHECK(edited.set("x", "processes[0].bursts", deep)); // JSON by itself, too deep here
    CHECK(edited.text() == two);
    CHECK_FALSE(edited.can_undo());
    CHECK_FALSE(edited.is_modified());
}

TEST_CASE("typing on is one step, until something else is done")
{
    EditedScenario edited("");
    for (const char letter : std::string("{\"a\"")) {
        edited.replace_text("type", edited.text().size(), 0, std::string(1, letter));
    }
    edited.pause();
    edited.replace_text("type", 4, 0, ":1}");
    edited.replace_text("type", 6, 1, ""); // taking out is no typing on
    edited.replace_text("type", 5, 1, ""); // but goes on with itself
    CHECK(edited.text() == "{\"a\":");
    edited.undo();
    CHECK(edited.text() == "{\"a\":1}");
    edited.undo();
    CHECK(edited.text() == "{\"a\"");
    edited.undo();
    CHECK(edited.text().empty());
    CHECK_FALSE(edited.can_undo());
    edited.redo();
    // After redo, typing begins a step of its own.
    edited.replace_text("type", 4, 0, "x");
    CHECK_FALSE(edited.can_redo());
    edited.undo();
    CHECK(edited.text() == "{\"a\"");
}

TEST_CASE("what is done together is undone together")
{
    EditedScenario edited(two);
    edited.begin_together("paste");
    REQUIRE_FALSE(edited.type("cell", "processes[0].arrival", "1"));
    edited.begin_together("inner");
    REQUIRE_FALSE(edited.type("cell", "processes[1].arrival", "2"));
    edited.end_together();
    CHECK_FALSE(edited.can_undo()); // in the middle of it
    edited.end_together();
    CHECK(edited.undo_name() == "paste");
    edited.undo();
    CHECK(edited.text() == two);
    edited.redo();
    CHECK(edited.reading().scenario->processes[1].arrival == 2);
    edited.begin_together("nothing");
    edited.end_together();
    CHECK(edited.undo_name() == "paste");
}

TEST_CASE("whether it is saved follows undo and redo, and what is left for good")
{
    EditedScenario edited(two);
    REQUIRE_FALSE(edited.move("move", "processes", 0, 1));
    edited.mark_saved();
    CHECK_FALSE(edited.is_modified());
    edited.undo();
    CHECK(edited.is_modified());
    edited.redo();
    CHECK_FALSE(edited.is_modified());
    edited.undo();
    REQUIRE_FALSE(edited.remove("remove", "processes[0]"));
    CHECK(edited.is_modified());
    edited.undo();
    CHECK(edited.is_modified()); // the saved text cannot be come back to
    // Typing after saving is a step of its own.
    EditedScenario typed("");
    typed.replace_text("type", 0, 0, "a");
    typed.mark_saved();
    typed.replace_text("type", 1, 0, "b");
    CHECK(typed.is_modified());
    typed.undo();
    CHECK(typed.text() == "a");
    CHECK_FALSE(typed.is_modified());
}
