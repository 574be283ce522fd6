// SPDX-License-Identifier: GPL-3.0-or-later
// `check` on folders of lessons.
#include "tests/app/cli/program.h"

#include <catch2/catch.hpp>

#include <fstream>

namespace procession::tests {

namespace {

using Catch::Matchers::Contains;

namespace fs = std::filesystem;

const fs::path shipped = PROCESSION_LESSONS;

std::string quoted(const fs::path& path)
{
    return "'" + path.string() + "'";
}

/// A copy of a shipped lesson in a folder of its own, beside a copy of the glossary.
fs::path copy_of(const std::string& lesson)
{
    const fs::path root = scratch_file("resources");
    fs::remove_all(root);
    fs::create_directories(root / "lessons");
    fs::create_directories(root / "glossary");
    fs::copy(shipped / lesson, root / "lessons" / lesson, fs::copy_options::recursive);
    fs::copy(shipped.parent_path() / "glossary" / "terms.json", root / "glossary" / "terms.json");
    return root / "lessons" / lesson;
}

void replace_in(const fs::path& file, const std::string& from, const std::string& to)
{
    std::string text = content_of(file);
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    std::ofstream(file, std::ios::binary) << text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("check lessons: those that are shipped have no fault, alone and together")
{
    const Finished all = call("check " + quoted(shipped));
    CHECK(all.out.empty());
    CHECK(all.status == 0);
    const Finished one = call("check " + quoted(shipped / "02-states") + "/");
    CHECK(one.out.empty());
    CHECK(one.status == 0);
}

TEST_CASE("check lessons: a fault has file, line and column")
{
    const fs::path lesson = copy_of("06-measuring-and-fcfs");
    CHECK(call("check " + quoted(lesson)).status == 0);
    replace_in(lesson / "lesson.json", "\"answer\": 6.5", "\"answer\": 7.5");
    const Finished stated = call("check " + quoted(lesson));
    CHECK(stated.status == 2);
    CHECK_THAT(stated.out, Contains("lesson.json:") &&
                               Contains(": steps.weighted: the simulator says 6.5, not 7.5"));
    replace_in(lesson / "lesson.json", "\"answer\": 7.5", "\"answer\": 6.5");
    replace_in(lesson / "zh_CN.md", "term:fcfs", "term:fcsf");
    const Finished term = call("check " + quoted(lesson.parent_path()));
    CHECK(term.status == 2);
    CHECK_THAT(term.out, Contains("zh_CN.md:") && Contains("the nearest is \"fcfs\""));
}

TEST_CASE("check lessons: a lesson without its texts, and a folder without lessons")
{
    const fs::path lesson = copy_of("02-states");
    fs::remove(lesson / "en.md");
    const Finished cut = call("check " + quoted(lesson));
    CHECK(cut.status == 2);
    CHECK_THAT(cut.out, Contains("there is no file en.md"));
    const Finished none = call("check " + quoted(lesson.parent_path().parent_path() / "glossary"));
    CHECK(none.status == 2);
    CHECK_THAT(none.out, Contains("is a folder"));
}

} // namespace procession::tests
