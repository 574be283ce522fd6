// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson/page_text.h"
#include "tests/lessons/small_lesson.h"

#include <catch2/catch.hpp>

namespace procession::tests {

namespace {

using Catch::Matchers::Contains;

SmallLesson running()
{
    return {R"({"go": {"run": "s", "to": 4}})", {"go"}, {{"s", three_jobs}}};
}

} // namespace

TEST_CASE("lesson: text is cut into pages and pieces")
{
    const auto text =
        lessons::read_lesson_text("# one: First page\n\nSee [it](term:process).\n"
                                  "```steps\ngo\n  stay \n```\n```\n# no heading\n```\n"
                                  "# two: Second\nEnd.\n");
    CHECK(text.faults.empty());
    REQUIRE(text.pages.size() == 2);
    CHECK(text.pages[0].first == "one");
    const lessons::PageText& first = text.pages[0].second;
    CHECK(first.title == "First page");
    REQUIRE(first.pieces.size() == 4);
    CHECK(first.pieces[0].markdown == "\nSee [it](term:process).\n");
    CHECK(first.pieces[1].step == "go");
    CHECK(first.pieces[2].step == "stay");
    CHECK(first.pieces[2].line == 6);
    CHECK(first.pieces[3].markdown == "```\n# no heading\n```\n");
    REQUIRE(first.links.size() == 1);
    CHECK(first.links[0].target == "term:process");
    CHECK(first.links[0].position.line == 3);
    CHECK(first.links[0].position.column == 10);
}

TEST_CASE("lesson: what is wrong in a text has its line and column")
{
    const auto open = lessons::read_lesson_text("# one: A\n```steps\ngo\n");
    REQUIRE(open.faults.size() == 1);
    CHECK(open.faults[0].position.line == 2);
    CHECK(open.faults[0].message.code == core::MessageCode::lesson_block_not_closed);
    const auto nameless = lessons::read_lesson_text("# A page\n");
    REQUIRE(nameless.faults.size() == 1);
    CHECK(nameless.faults[0].message.code == core::MessageCode::lesson_page_without_id);
    const auto twice = lessons::read_lesson_text("# one: A\n# one: B\n");
    REQUIRE(twice.faults.size() == 1);
    CHECK(twice.faults[0].position.line == 2);
}

TEST_CASE("lesson: a right one is read whole")
{
    const lessons::Lesson lesson = running().lesson();
    CHECK(lesson.id == "small");
    CHECK(lesson.number == 3);
    CHECK(lesson.title.in("zh_CN") == "小");
    REQUIRE(lesson.pages.size() == 1);
    CHECK(lesson.pages[0].steps == std::vector<std::string>{"go"});
    CHECK(lesson.pages[0].texts.size() == 2);
    CHECK(std::get<lessons::RunStep>(lesson.step("go")->what).to == 4);
    CHECK(running().faults().empty());
}

TEST_CASE("lesson: each slip in a folder is a fault that says where and what")
{
    struct Slip {
        std::string file, from, to, fault;
    };
    const std::vector<Slip> slips{
        {"lesson.json", "\"number\": 3", "\"number\": 4", "lesson.json:1:21: id: the folder"},
        {"lesson.json", "\"title\": {\"en\": \"Small\", ", "\"title\": {",
         "lesson.json:2:11: title: the text in en is missing"},
        {"lesson.json", ", \"zh_CN\": \"小\"}", "}", "the text in zh_CN is missing"},
        {"lesson.json", "\"minutes\"", "\"minuts\"", "did you mean \"minutes\""},
        {"lesson.json", "s.json", "t.json", "there is no file t.json"},
        {"lesson.json", "\"run\": \"s\"", "\"run\": \"r\"", "must be one of s, not r"},
        {"lesson.json", "\"run\": \"s\"", "\"run\": \"s\", \"compare\": \"s\"", "exactly one of"},
        {"lesson.json", "\"to\": 4", "\"to\": 400", "steps.go: t = 400 comes after the end"},
        {"lesson.json", "\"to\": 4", "\"to\": 4, \"policy\": \"rrr\"", "unknown policy \"rrr\""},
        {"lesson.json", "[\"process\"]", "[\"proces\"]", "the nearest is \"process\""},
        {"en.md", "Text.", "[A](term:prozess)", "en.md:3:5: the glossary has no term"},
        {"zh_CN.md", "正文", "[A](nowhere:1)", "zh_CN.md:3:5: the link \"nowhere:1\""},
        {"en.md", "Text.", "[D](process:D)", "the link \"process:D\" leads nowhere"},
        {"en.md", "\ngo\n", "\ngone\n", "en.md:6:1: the lesson has no step \"gone\""},
        {"zh_CN.md", "\ngo\n", "\n", "zh_CN.md:1:1: the steps here are"},
        {"zh_CN.md", "# one", "# two", "zh_CN.md:1:1: the page \"two\" stands here"},
        {"s.json", "\"cpu\": 5", "\"cpu\": 0", "s.json:2:"},
    };
    for (const Slip& slip : slips) {
        SmallLesson changed = running();
        changed.change(slip.file, slip.from, slip.to);
        INFO(slip.from << " -> " << slip.to);
        CHECK_THAT(changed.faults(), Contains(slip.fault));
    }
    SmallLesson cut = running();
    cut.files.erase("zh_CN.md");
    CHECK_THAT(cut.faults(), Contains("there is no file zh_CN.md"));
    const SmallLesson unused{
        R"({"go": {"run": "s", "to": 4}, "idle": {"highlight": ["place:ready"]}})",
        {"go"},
        {{"s", three_jobs}}};
    CHECK_THAT(unused.faults(), Contains("no page takes the step \"idle\""));
    const SmallLesson still{R"({"go": {"run": "s", "to": 4}})", {}, {{"s", three_jobs}}};
    CHECK_THAT(still.faults(), Contains("no page goes without"));
}

TEST_CASE("lesson: every cut of lesson.json is refused and nothing breaks")
{
    const SmallLesson whole = running();
    const std::string text = whole.files.at("lesson.json");
    for (std::size_t length = 0; length + 2 < text.size(); length += 7) {
        SmallLesson cut = whole;
        cut.files["lesson.json"] = text.substr(0, length);
        INFO(text.substr(0, length));
        CHECK_FALSE(cut.faults().empty());
    }
}

} // namespace procession::tests
