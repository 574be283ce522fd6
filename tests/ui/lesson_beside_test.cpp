// SPDX-License-Identifier: GPL-3.0-or-later
// A wrong answer beside the moment that shows the truth, whatever the form of the question.
#include "lesson_student.h"
#include "ui/lesson/beside.h"
#include "ui/lesson/lesson_place.h"
#include "ui/lesson/machine_guide.h"
#include "ui/lesson/spotlight.h"
#include "ui/stage/state_diagram.h"
#include "ui/timeline/timeline_view.h"

#include <QTest>
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace procession;
using namespace procession::ui;

namespace {

std::vector<LitUp> lit_by_number(WindowFixture& fixture, const char* lesson, const char* step,
                                 double answer)
{
    REQUIRE(fixture.window.lesson().open_at(find_lesson(lesson), step));
    REQUIRE(machine_came(fixture));
    auto* card = qobject_cast<QuestionCard*>(fixture.window.lesson().page().card(step));
    REQUIRE(card);
    give(*card, answer);
    REQUIRE(wait_until([&] { return !fixture.window.guide().lit().empty(); }));
    return fixture.window.guide().lit();
}

} // namespace

// But what is in words, and no moment to come shows: a reason, what is saved, the steps of a
// switch.
TEST_CASE("every wrong answer to a question about a run has something to be drawn beside it")
{
    std::set<lessons::Form> forms;
    for (const LessonPointer& lesson : shipped_lessons()) {
        lessons::Runs runs(*lesson);
        for (const lessons::Step& step : lesson->steps) {
            const auto* question = std::get_if<lessons::LessonQuestion>(&step.what);
            if (!question || question->scenario.empty() || question->form == lessons::Form::fill) {
                continue;
            }
            const auto wrong = spoiled(*question, lessons::right_answer(*question, runs), runs);
            if (!wrong) {
                continue;
            }
            CAPTURE(lesson->id, step.id);
            const auto graded = lessons::grade(*question, *wrong, runs);
            REQUIRE_FALSE(graded.right);
            const Beside shown = beside(*question, *wrong, graded, runs);
            const core::Trace& trace = runs.trace(question->scenario);
            const bool in_words = question->form == lessons::Form::choice ||
                                  question->form == lessons::Form::choices ||
                                  (question->form == lessons::Form::order && !question->measure);
            if (in_words && shown.until == question->at && shown.lit.empty()) {
                continue;
            }
            CHECK_FALSE(shown.lit.empty());
            CHECK(shown.until >= 0);
            CHECK(shown.until <= trace.end());
            bool speaks = false;
            for (const LitUp& lit : shown.lit) {
                CAPTURE(lit.target.toStdString(), lit.said.toStdString());
                speaks = speaks || lit.said.startsWith("Your answer") ||
                         lit.said.contains(": your answer ");
                const std::string name = lit.target.section(':', 1).toStdString();
                CHECK((lit.target.startsWith("process:")
                           ? lessons::find_process(trace, name) != core::no_entity
                           : lit.target.startsWith("place:") || lit.target.startsWith("moment:")));
            }
            CHECK(speaks);
            forms.insert(question->form);
        }
    }
    CHECK(forms.size() == 8); // all but lines of a program
}

TEST_CASE_METHOD(WindowFixture, "a wrong number stands beside the moment that shows the right one")
{
    // Of Ann 0-2, Bo 2-3 … by hand: the response is the first run less the arrival.
    const auto lit = lit_by_number(*this, "round-robin", "response", 7);
    lessons::Runs& runs = window.lesson().visit()->runs();
    const auto& question =
        std::get<lessons::LessonQuestion>(window.lesson().lesson()->step("response")->what);
    const core::Trace& trace = runs.trace(question.scenario);
    const auto arrival = lessons::value_of({"arrival", question.measure->process}, trace);
    const auto first_run = static_cast<core::Ticks>(*arrival) + 3;
    CHECK(lit.front().target == QString("moment:%1").arg(first_run));
    // The moment is played; the number is not told, for the question is still open.
    CHECK(lit.front().said.toStdString() == "Your answer: 7");
    CHECK(wait_until([&] { return t() == first_run; }));
    auto& timeline = find<TimelineView>();
    const auto at_moment = [&] {
        const auto& spots = window.spotlight().spots();
        const int x = timeline.canvas()->mapTo(&window, timeline.lane_area().topLeft()).x() +
                      static_cast<int>(timeline.mapping().to_pixel(static_cast<double>(first_run)));
        return !spots.empty() && spots.front().box.left() <= x && spots.front().box.right() >= x &&
               spots.front().said == lit.front().said;
    };
    CHECK(wait_until(at_moment));
}

TEST_CASE("what was chosen in words does not stand where the machine shows something else")
{
    // Ann alone on two cores needs 8 ticks; a student says that she is done at 4.
    for (const LessonPointer& lesson : shipped_lessons()) {
        if (lesson->id != "concurrency-and-parallelism") {
            continue;
        }
        lessons::Runs runs(*lesson);
        const auto& question = std::get<lessons::LessonQuestion>(lesson->step("no-faster")->what);
        const auto halved = std::ranges::find_if(question.options, [](const auto& option) {
            return option.text.in("en").starts_with("At t = 4:");
        });
        REQUIRE(halved != question.options.end());
        const lessons::ChosenOptions chosen{
            {static_cast<std::size_t>(halved - question.options.begin())}};
        const auto graded = lessons::grade(question, chosen, runs);
        REQUIRE_FALSE(graded.right);
        const Beside shown = beside(question, chosen, graded, runs);
        CHECK(shown.until == 8);
        REQUIRE(shown.lit.size() == 1);
        CHECK(shown.lit.front().target == "moment:0");
        CHECK(shown.lit.front().said.toStdString() == "Your answer: At t = 4");
        return;
    }
    FAIL("the lesson is not there");
}

TEST_CASE_METHOD(WindowFixture,
                 "two moments beside each other have words that do not cover another")
{
    Spotlight& light = window.spotlight();
    light.show_spots({{QRect(300, 500, 6, 100), "Your answer: 7"},
                      {QRect(310, 500, 6, 100), "The machine: 8"},
                      {QRect(500, 100, 40, 40), {}}});
    const auto words = light.word_boxes();
    REQUIRE(words.size() == 3);
    CHECK_FALSE(words[0].isEmpty());
    CHECK_FALSE(words[1].isEmpty());
    CHECK(words[2].isEmpty());
    CHECK_FALSE(words[0].intersects(words[1]));
    for (const QRect& word : {words[0], words[1]}) {
        CHECK(word.bottom() <= 600); // below it is the axis
        CHECK(word.top() >= 500);    // above it the time
    }
    CHECK(light.rect().contains(words[0]));
    CHECK(light.rect().contains(words[1]));
}

TEST_CASE_METHOD(WindowFixture, "with the diagram open what the text names lights up in it")
{
    open_page(*this, "states/1");
    window.show_diagram(true);
    auto& diagram = find<StateDiagram>();
    REQUIRE(wait_until([&] { return diagram.isVisible() && !diagram.still().nodes.empty(); }));
    const std::pair<const char*, core::State> terms[] = {{"term:ready", core::State::ready},
                                                         {"term:running", core::State::running},
                                                         {"place:blocked", core::State::blocked}};
    for (const auto& [target, state] : terms) {
        CAPTURE(target);
        window.guide().point_at(target);
        const auto node_is_lit = [&, state = state] {
            const auto& nodes = diagram.still().nodes;
            const auto node = std::ranges::find(nodes, state, &DiagramNode::state);
            const auto& spots = window.spotlight().spots();
            return node != nodes.end() && spots.size() == 1 &&
                   spots.front().box.topLeft() ==
                       diagram.mapTo(&window, node->box.toAlignedRect().topLeft()) &&
                   spots.front().box.size() == node->box.toAlignedRect().size();
        };
        CHECK(wait_until(node_is_lit));
    }
}

TEST_CASE_METHOD(WindowFixture, "a right answer is played on to where it is to be seen")
{
    const auto answer_right = [this](const char* lesson, const char* step) {
        REQUIRE(window.lesson().open_at(find_lesson(lesson), step));
        REQUIRE(machine_came(*this));
        auto* card = qobject_cast<QuestionCard*>(window.lesson().page().card(step));
        REQUIRE(card);
        window.lesson().page().make_current(card, true);
        REQUIRE(machine_came(*this));
        REQUIRE(t() == card->question().at);
        give(*card, lessons::right_answer(card->question(), window.lesson().visit()->runs()));
        REQUIRE(card->is_done());
        settle();
        return card->question().at;
    };
    SECTION("a choice: its condition speaks of t = 3")
    {
        CHECK(answer_right("shortest-first", "at-three") == 2);
        CHECK(wait_until([&] { return t() == 3 && !window.session().player().playing(); }));
        CHECK(window.guide().lit().empty());
    }
    SECTION("an order: the last of them finishes later, and nothing is asked on the way there")
    {
        const core::Ticks at = answer_right("first-child", "order");
        const core::Trace& trace = window.lesson().visit()->runs().trace("both");
        CHECK(at < trace.end());
        CHECK(wait_until([&] { return t() > at && !window.session().player().playing(); }));
    }
    SECTION("but not while the lesson asks about the same run at that moment or before")
    {
        CHECK(answer_right("shortest-first", "order-of-ends") == 7);
        CHECK_FALSE(window.session().player().playing());
        CHECK(t() == 7);
    }
    SECTION("a click: its moment is in sight already")
    {
        const core::Ticks at = answer_right("states", "who-is-blocked");
        CHECK_FALSE(window.session().player().playing());
        CHECK(t() == at);
    }
    SECTION("what was counted has been worked out")
    {
        const core::Ticks at = answer_right("shortest-first", "wait-of-bo");
        CHECK_FALSE(window.session().player().playing());
        CHECK(t() == at);
    }
}
