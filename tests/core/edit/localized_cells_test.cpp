// SPDX-License-Identifier: GPL-3.0-or-later
// Title and description by language, typed into the text.
#include "core/edit/localized_cells.h"

#include <catch2/catch.hpp>
#include <string>

using namespace procession::core;
using namespace procession::core::edit;

namespace {

std::string with(const std::string& title)
{
    return R"({"procession": 1, )" + (title.empty() ? "" : R"("title": )" + title + ", ") +
           R"("processes": [{"bursts": [{"cpu": 2}]}]})";
}

std::string title(const EditedScenario& edited)
{
    const auto node = edited.document().find("title");
    return node == Document::none ? "" : std::string(edited.document().source(node));
}

std::string typed(const std::string& before, NoteLanguage language, const std::string& text)
{
    EditedScenario edited(with(before));
    CHECK_FALSE(type_into(edited, Note::title, language, text));
    CHECK(note_in(edited.document(), Note::title, language) == text);
    if (edited.can_undo()) {
        CHECK(edited.undo_name() == "note:title");
        const std::string now = title(edited);
        edited.undo();
        CHECK(edited.text() == with(before));
        edited.redo();
        CHECK(title(edited) == now);
    }
    return title(edited);
}

constexpr auto english = NoteLanguage::english;
constexpr auto chinese = NoteLanguage::chinese;

} // namespace

TEST_CASE("a note keeps the form that it has until a second language comes")
{
    CHECK(typed("", english, "Turns") == R"("Turns")");
    CHECK(typed(R"("Turns")", english, "More turns") == R"("More turns")");
    CHECK(typed(R"("Turns")", chinese, "轮转") == R"({"en": "Turns", "zh_CN": "轮转"})");
    CHECK(typed("", chinese, "轮转") == R"("轮转")");
    CHECK(typed(R"("轮转")", english, "Turns") == R"({"en": "Turns", "zh_CN": "轮转"})");
    CHECK(typed(R"({"en": "Turns"})", chinese, "轮转") == R"({"en": "Turns", "zh_CN": "轮转"})");
    CHECK(typed(R"({"en": "Turns", "de": "Reihum"})", english, "T") ==
          R"({"en": "T", "de": "Reihum"})");
}

TEST_CASE("what is of the other language's letters keeps its language")
{
    CHECK(typed("", chinese, "FCFS") == R"({"zh_CN": "FCFS"})");
    CHECK(typed("", english, "时") == R"({"en": "时"})");
    CHECK(typed(R"("轮转")", chinese, "FCFS") == R"({"zh_CN": "FCFS"})");
}

TEST_CASE("nothing typed takes a note out, and only that language")
{
    CHECK(typed(R"("Turns")", english, "") == "");
    CHECK(typed(R"({"en": "Turns", "zh_CN": "轮转"})", english, "") == R"({"zh_CN": "轮转"})");
    CHECK(typed(R"({"en": "Turns"})", english, "") == "");
    CHECK(typed("", english, "") == "");
}

TEST_CASE("what is no text is shown as it stands, with its fault at the note")
{
    EditedScenario edited(with("5"));
    CHECK(note_in(edited.document(), Note::title, english) == "5");
    REQUIRE(edited.reading().faults.size() == 1);
    CHECK(note_place_of(edited.reading().faults[0]) == NotePlace{Note::title, english});
    CHECK_FALSE(type_into(edited, Note::title, english, "Five"));
    CHECK(title(edited) == R"("Five")");
    EditedScenario inner(with(R"({"zh_CN": 5})"));
    REQUIRE(inner.reading().faults.size() == 1);
    CHECK(note_place_of(inner.reading().faults[0]) == NotePlace{Note::title, chinese});
    CHECK_FALSE(note_place_of(Fault{{}, "titles", {}}));
}
