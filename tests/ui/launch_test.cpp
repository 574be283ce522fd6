// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/launch/options.h"

#include <catch2/catch.hpp>

using namespace procession::ui;

TEST_CASE("the command line is read")
{
    const ParsedOptions parsed =
        parse_options({"procession", "a.json", "--screenshot", "out.png", "--at", "12", "--size",
                       "1366x768", "--theme", "dark", "--language", "zh"});
    REQUIRE(parsed.problem.isEmpty());
    CHECK(parsed.options.file == "a.json");
    CHECK(parsed.options.screenshot == "out.png");
    CHECK(parsed.options.at == 12);
    CHECK(parsed.options.size == QSize(1366, 768));
    CHECK(parsed.options.theme == ThemeChoice::dark);
    CHECK(parsed.options.language == "zh_CN");
}

TEST_CASE("a lesson is asked for by --lesson")
{
    const ParsedOptions parsed = parse_options({"procession", "--lesson", "round-robin/3"});
    CHECK(parsed.problem.isEmpty());
    CHECK(parsed.options.lesson == "round-robin/3");
    CHECK_FALSE(parse_options({"procession", "--lesson"}).problem.isEmpty());
}

TEST_CASE("a lecture to be presented is asked for by --present")
{
    CHECK(parse_options({"procession", "--present", "a.lecture.json"}).options.lecture ==
          "a.lecture.json");
    CHECK_FALSE(parse_options({"procession", "--present", "a", "b"}).problem.isEmpty());
    CHECK_FALSE(parse_options({"procession", "--present"}).problem.isEmpty());
}

TEST_CASE("the help names every view that can be asked for")
{
    const ParsedOptions parsed = parse_options({"procession", "--help", "--view", "nowhere"});
    CHECK(parsed.options.help);
    const QString told = parsed.problem.section("one of ", 1).section(", not", 0, 0);
    const QStringList views = told.split(", ");
    CHECK(views.size() > 40);
    const QString help = QString(parsed.help).simplified();
    for (const QString& view : views) {
        CAPTURE(view.toStdString());
        CHECK((help.contains(view + ",") || help.contains(view + ".")));
        CHECK(parse_options({"procession", "--view", view}).problem.isEmpty());
    }
}

TEST_CASE("wrong usage is told")
{
    for (const QStringList& arguments :
         {QStringList{"--at", "-1"}, QStringList{"--size", "big"}, QStringList{"--theme", "pink"},
          QStringList{"--language", "tlh"}, QStringList{"--nonsense"}, QStringList{"a", "b"}}) {
        CAPTURE(arguments.join(' ').toStdString());
        CHECK_FALSE(parse_options(QStringList{"procession"} + arguments).problem.isEmpty());
    }
}
