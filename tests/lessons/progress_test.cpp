// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson/progress.h"
#include "lessons/lesson/visit.h"
#include "tests/lessons/small_lesson.h"

#include <catch2/catch.hpp>

namespace procession::tests {

using lessons::Help;
using lessons::Progress;

namespace {

Progress much()
{
    Progress progress;
    progress.open_page("states", "one");
    progress.open_page("states", "two");
    progress.open_page("rr", "one");
    progress.answered("states", "q1", lessons::ChosenOptions{{2, 0}}, false, 7);
    progress.answered("states", "q2", 4.5, true, 0);
    progress.answered("rr", "order", lessons::Ordering{{2, 0, 1}}, false, 3);
    progress.answered("rr", "line", std::string("print(\"\xE4\xBD\xA0\\n\")"), false, 0);
    progress.answered("rr", "chart", lessons::Chart{{"A", "", "B"}, {"C"}}, false, 0);
    progress.answered("rr", "table", lessons::TableAnswer{{{"A.waiting", 1.25}}, {{"A"}}}, false,
                      9);
    progress.exercised("rr", "build", true);
    progress.exercised("rr", "more", false);
    return progress;
}

} // namespace

TEST_CASE("progress: a mistake is kept until it has been right twice in a row")
{
    Progress progress;
    progress.answered("l", "q", 1.0, false, 5);
    progress.answered("l", "q", 2.0, false, 5);
    REQUIRE(progress.notebook.size() == 1);
    CHECK(progress.notebook[0].times == 2);
    CHECK(progress.notebook[0].answer == lessons::LessonAnswer(2.0));
    progress.answered("l", "q", 3.0, true, 5);
    CHECK(progress.notebook.size() == 1);
    progress.answered("l", "q", 1.0, false, 5);
    progress.answered("l", "q", 3.0, true, 5);
    CHECK(progress.notebook.size() == 1);
    progress.answered("l", "q", 3.0, true, 5);
    CHECK(progress.notebook.empty());
    CHECK(progress.lessons.at("l").questions.at("q") == lessons::QuestionProgress{6, 3});
}

TEST_CASE("progress: an exercise once passed stays passed")
{
    Progress progress = much();
    progress.exercised("rr", "build", false);
    CHECK(progress.lessons.at("rr").exercises.at("build"));
    CHECK_FALSE(progress.lessons.at("rr").exercises.at("more"));
}

TEST_CASE("progress: what is written is read again")
{
    const Progress progress = much();
    const auto read = lessons::progress_from_json(to_json(progress));
    CHECK(read.progress == progress);
    CHECK_FALSE(read.damaged);
    CHECK(lessons::progress_from_json("").progress == Progress{});
}

TEST_CASE("progress: a damaged file keeps what can be read and says so")
{
    const std::string whole = to_json(much());
    for (std::size_t length = 1; length < whole.size(); ++length) {
        const auto cut = lessons::progress_from_json(whole.substr(0, length));
        INFO(whole.substr(0, length));
        const char end = whole[length - 1];
        const bool at_line_end = end == '\n' || whole[length] == '\n';
        CHECK(cut.damaged.has_value() != at_line_end);
    }
    std::string bent = whole;
    bent.replace(bent.find("\"lesson\": \"rr\""), 8, "garbage!");
    const auto read = lessons::progress_from_json(bent);
    CHECK(read.damaged);
    CHECK(read.progress.lessons.contains("states"));
    CHECK(read.progress.notebook.size() == much().notebook.size());
    CHECK(lessons::progress_from_json(std::string("\0\xff\n[[[[\n{}\n", 11)).damaged);
    const auto impossible = lessons::progress_from_json(
        R"({"lesson": "x", "page": "", "seen": [], "questions": {"q": [3, 1]}, "exercises": {}, "known": false})");
    CHECK(impossible.damaged);
    CHECK(impossible.progress.lessons.empty());
}

TEST_CASE("visit: pages, answers, help, and coming back")
{
    const auto small =
        asking("number", R"("measure": "waiting", "of": "B", "answer": 4, "at": 2)", three_jobs);
    const auto lesson = std::make_shared<const lessons::Lesson>(small.lesson());
    lessons::Visit visit(lesson, {});
    CHECK(visit.page().id == "one");
    CHECK(visit.text("zh_CN").title == "一");
    CHECK(visit.text("fr").title == "One");
    CHECK_FALSE(visit.next());
    CHECK_FALSE(visit.previous());
    CHECK_FALSE(visit.go_to("elsewhere"));
    CHECK_FALSE(visit.answer("q", 5.0).right);
    REQUIRE(visit.progress().notebook.size() == 1);
    CHECK(visit.progress().notebook[0].at == 2);
    CHECK(visit.answer("q", 4.0).right);
    CHECK(visit.ask_for_help("q") == Help::hint);
    CHECK(visit.ask_for_help("q") == Help::stronger);
    CHECK(visit.ask_for_help("q") == Help::shown);
    CHECK(visit.ask_for_help("q") == Help::shown);
    CHECK(visit.answer("q", 4.0).right); // was shown: counts for nothing
    CHECK(visit.progress().notebook[0].right_since == 1);
    CHECK(visit.progress().lessons.at("small").questions.at("q") ==
          lessons::QuestionProgress{2, 1});
    Progress kept = visit.progress();
    kept.lessons.at("small").page = "gone";
    CHECK(lessons::Visit(lesson, kept).page_number() == 0);
}

} // namespace procession::tests
