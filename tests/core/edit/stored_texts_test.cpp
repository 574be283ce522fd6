// SPDX-License-Identifier: GPL-3.0-or-later
// Programs and files of a scenario while it is edited.
#include "core/edit/stored_texts.h"

#include <catch2/catch.hpp>
#include <string>

using namespace procession;
using namespace procession::core;
using namespace procession::core::edit;

namespace {

using Kind = StoredText::Kind;

const char* const two = R"({
  "procession": 1,
  "processes": [
    {"name": "main", "program": "a.py"},
    {"name": "b", "program": "b.py"}
  ],
  "programs": {
    "a.py" : "print(1)\n",
    "b.py": "x = \"\u65b0\"\n"
  },
  "files": {"data.json": "{}"},
  "interventions": [{"at": 5, "add": {"name": "late", "program": "a.py"}}]
}
)";

std::string replaced(std::string text, const std::string& what, const std::string& by)
{
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + by.size())) {
        text.replace(at, what.size(), by);
    }
    return text;
}

} // namespace

TEST_CASE("programs and files are listed, also of what is no scenario")
{
    const std::vector<StoredText> wanted{
        {Kind::program, "a.py"}, {Kind::program, "b.py"}, {Kind::file, "data.json"}};
    CHECK(stored_texts(Document(two)) == wanted);
    CHECK(stored_texts(Document("{")).empty());
    CHECK(stored_texts(Document("[1]")).empty());
    CHECK(stored_texts(Document(R"({"programs": 7})")).empty());
    const Document odd(R"({"programs": {"a": 7}})");
    REQUIRE(stored_texts(odd).size() == 1);
    CHECK(node_of(odd, {Kind::program, "a"}) == Document::none);
    const Document document(two);
    CHECK(document.string(node_of(document, {Kind::program, "b.py"})) == "x = \"\u65b0\"\n");
}

TEST_CASE("a program is renamed where it is named, as one step")
{
    EditedScenario edited(two);
    REQUIRE_FALSE(rename_text(edited, {Kind::program, "a.py"}, "tickets.py"));
    CHECK(edited.text() == replaced(two, "\"a.py\"", "\"tickets.py\""));
    CHECK(edited.undo_name() == "rename_program");
    edited.undo();
    CHECK(edited.text() == two);
    CHECK(name_problem(edited.document(), Kind::program, "b.py") == NameProblem::taken);
    CHECK(name_problem(edited.document(), Kind::file, "b.py") == NameProblem::none);
    CHECK(name_problem(edited.document(), Kind::program, "") == NameProblem::empty);
    CHECK_FALSE(rename_text(edited, {Kind::program, "a.py"}, "b.py"));
    CHECK_FALSE(rename_text(edited, {Kind::program, "a.py"}, "a.py"));
    CHECK(edited.text() == two);
    REQUIRE_FALSE(rename_text(edited, {Kind::file, "data.json"}, "b.py")); // it is no program
    CHECK(edited.text() == replaced(two, "\"data.json\"", "\"b.py\""));
}

TEST_CASE("programs come, go and are run")
{
    EditedScenario edited("{\"procession\": 1, \"processes\": []}");
    REQUIRE_FALSE(add_text(edited, {Kind::program, "p.py"}, "a = \"1\"\n"));
    CHECK(edited.text() ==
          R"({"procession": 1, "processes": [], "programs": {"p.py": "a = \"1\"\n"}})");
    REQUIRE_FALSE(add_process_of(edited, "p.py"));
    REQUIRE_FALSE(add_process_of(edited, "p.py"));
    REQUIRE(edited.reading().scenario);
    CHECK(edited.reading().scenario->processes[0].name == "p");
    CHECK(edited.reading().scenario->processes[1].name == "p2");
    CHECK(edited.reading().scenario->processes[1].program == "p.py");
    CHECK(free_name(edited.document(), Kind::program, "p.py") == "p_2.py");
    CHECK(free_name(edited.document(), Kind::file, "p.py") == "p.py");
    CHECK_FALSE(add_text(edited, {Kind::program, "p.py"}, ""));
    CHECK(edited.text().find("a = ") != std::string::npos); // it is as it was
    REQUIRE_FALSE(remove_text(edited, {Kind::program, "p.py"}));
    CHECK_FALSE(edited.reading().scenario); // nobody hides that they run nothing now
    for (int i = 0; i < 4; ++i) {
        edited.undo();
    }
    CHECK(edited.text() == "{\"procession\": 1, \"processes\": []}");
}
