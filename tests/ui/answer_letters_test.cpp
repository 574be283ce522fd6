// SPDX-License-Identifier: GPL-3.0-or-later
// Letters of answers, and answers given by clicking the picture.
#include "ui/predict/answer_button.h"
#include "ui/predict/answer_letters.h"
#include "ui/predict/predict_panel.h"
#include "ui/room/room_card.h"
#include "ui/stage/state_diagram.h"
#include "ui/timeline/timeline_view.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QTest>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;
using lessons::Kind;
using lessons::Question;

namespace {

core::Scenario named(const std::vector<std::string>& names)
{
    core::Scenario scenario;
    for (const std::string& name : names) {
        core::ProcessSpec process;
        process.name = name;
        scenario.processes.push_back(process);
    }
    scenario.listed = names.size();
    return scenario;
}

/// A question whose options name these processes; no_entity for "nobody".
Question about(const std::vector<core::EntityId>& processes)
{
    Question question;
    for (const core::EntityId process : processes) {
        lessons::Option option;
        option.process = process;
        question.options.push_back(option);
    }
    return question;
}

std::vector<core::EntityId> processes(const Question& question)
{
    std::vector<core::EntityId> all;
    for (const lessons::Option& option : question.options) {
        all.push_back(option.process);
    }
    return all;
}

/// SRTF: One runs 0–2, then Two 2–6 preempts it; One ends at 10. Three has I/O.
const QByteArray srtf = R"({"procession": 1, "scheduler": {"policy": "srtf"}, "processes": [
    {"name": "One", "arrival": 0, "bursts": [{"cpu": 6}]},
    {"name": "Two", "arrival": 2, "bursts": [{"cpu": 3}, {"io": 2}, {"cpu": 1}]},
    {"name": "Three", "arrival": 3, "bursts": [{"cpu": 9}]}]})";

/// Asks for a question of that kind at `t`.
const Question& ask(WindowFixture& fixture, Kind kind, core::Ticks t)
{
    fixture.window.session().player().set_t(t);
    settle();
    auto& panel = fixture.find<PredictPanel>();
    auto& kinds = *panel.findChildren<QComboBox*>().at(1);
    kinds.setCurrentIndex(kinds.findData(static_cast<int>(kind)));
    fixture.window.ask();
    settle();
    REQUIRE(panel.prediction().can_answer());
    REQUIRE(panel.prediction().question()->kind == kind);
    return *panel.prediction().question();
}

const lessons::Option& right(const Question& question)
{
    return *std::ranges::find_if(question.options, &lessons::Option::right);
}

} // namespace

TEST_CASE("a process that is called by a letter keeps it, whatever the order", "[predict]")
{
    Question question = about({0, 1, 2, core::no_entity});
    CHECK(give_letters(question, named({"C", "A", "B"})) == "ABCD");
    CHECK(processes(question) == std::vector<core::EntityId>{1, 2, 0, core::no_entity});

    question = about({0, 1});
    CHECK(give_letters(question, named({"C", "B"})) == "BC");
    CHECK(processes(question) == std::vector<core::EntityId>{1, 0});

    question = about({0, 1, 2});
    CHECK(give_letters(question, named({"P1", "a", "X"})) == "ABX");
    CHECK(processes(question) == std::vector<core::EntityId>{1, 0, 2});

    question = about({5, 1, core::no_entity}); // no letter of a process that is not asked about
    CHECK(give_letters(question, named({"A", "B", "C", "D", "E", "F"})) == "BFG");
    CHECK(processes(question) == std::vector<core::EntityId>{1, 5, core::no_entity});

    question = about({0, 1}); // two that might claim one letter
    CHECK(give_letters(question, named({"a", "A"})) == "AB");
    CHECK(processes(question) == std::vector<core::EntityId>{0, 1});

    question = about({0, 1, 2});
    CHECK(give_letters(question, named({"P1", "P2", "P3"})) == "ABC");
    CHECK(processes(question) == std::vector<core::EntityId>{0, 1, 2});
}

TEST_CASE("answers that name no process are numbered where processes have their letters",
          "[predict]")
{
    const core::Scenario letters = named({"P1", "c"});
    const core::Scenario words = named({"P1", "P2", "X"});
    CHECK(plain_marks(2, &letters) == "12"); // as four of them would be
    CHECK(plain_marks(4, &letters) == "1234");
    CHECK(plain_marks(4, &words) == "ABCD");
    CHECK(plain_marks(3, nullptr) == "ABC");
    CHECK(plain_marks(11, &letters) == "ABCDEFGHIJK"); // more than there are digits

    Question question = about({core::no_entity, core::no_entity, core::no_entity});
    CHECK(give_letters(question, letters) == "123");
    CHECK(give_letters(question, words) == "ABC");

    core::Scenario later = named({"P1", "A"});
    later.listed = 1; // A is made by a program, and nobody knows of it yet
    CHECK(plain_marks(2, &later) == "AB");
}

TEST_CASE_METHOD(WindowFixture, "a question about a state of A is answered by numbers", "[predict]")
{
    open(file("letters.json", R"({"procession": 1, "processes": [
        {"name": "A", "arrival": 0, "bursts": [{"cpu": 6}]},
        {"name": "B", "arrival": 1, "bursts": [{"cpu": 2}, {"io": 2}, {"cpu": 1}]},
        {"name": "C", "arrival": 2, "bursts": [{"cpu": 1}]}]})"));
    const Question& question = ask(*this, Kind::state_at, 3);
    auto& panel = find<PredictPanel>();
    const auto truth = &right(question) - question.options.data();
    for (const AnswerButton* button : panel.findChildren<AnswerButton*>()) {
        CHECK((button->isHidden() || button->accessibleName().front().isDigit()));
    }
    QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(Qt::Key_1 + truth));
    CHECK(panel.prediction().right());
}

TEST_CASE_METHOD(WindowFixture, "a numbered answer is chosen in front of the room, then counted",
                 "[room]")
{
    // Who is asked about has no letter, but D is about.
    open(file("mixed.json", R"({"procession": 1, "processes": [
        {"name": "One", "arrival": 0, "bursts": [{"cpu": 6}]},
        {"name": "Two", "arrival": 1, "bursts": [{"cpu": 2}]},
        {"name": "Three", "arrival": 2, "bursts": [{"cpu": 1}]},
        {"name": "D", "arrival": 20, "bursts": [{"cpu": 1}]}]})"));
    window.session().player().set_t(3);
    settle();
    window.ask_room();
    auto& card = find<RoomCard>();
    REQUIRE(card.is_open());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_2); // of the answers
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1); // hands
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_4);
    CHECK(card.hands(1) == 14);
    CHECK(card.hands(0) == 0);
}

TEST_CASE_METHOD(WindowFixture, "letters answer where the processes are called by letters, too",
                 "[predict][room]")
{
    open(file("letters.json", R"({"procession": 1, "processes": [
        {"name": "C", "arrival": 0, "bursts": [{"cpu": 6}]},
        {"name": "B", "arrival": 1, "bursts": [{"cpu": 2}]},
        {"name": "A", "arrival": 2, "bursts": [{"cpu": 1}]}]})"));
    (void)ask(*this, Kind::next_process, 3);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_B); // first come, first served: B
    CHECK(find<PredictPanel>().prediction().right());

    window.ask_room();
    auto& card = find<RoomCard>();
    REQUIRE(card.is_open());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_B);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_7);
    const auto& options = card.question()->options;
    for (std::size_t i = 0; i < options.size(); ++i) {
        CHECK(card.hands(i) == (options[i].process == 1 ? 7 : 0));
    }
    CHECK(card.answer().startsWith("B: B"));
}

TEST_CASE_METHOD(WindowFixture, "a question about a state is answered by pressing its box",
                 "[predict]")
{
    open(file("srtf.json", srtf));
    window.show_diagram(true);
    window.session().player().set_t(2);
    settle();
    auto& diagram = find<StateDiagram>();
    const QString before = diagram.caption();
    const Question question = ask(*this, Kind::state_at, 2);
    CHECK(diagram.caption() == "Press the state that answers the question.");
    const auto state = static_cast<core::State>(right(question).value);
    for (const DiagramNode& node : diagram.still().nodes) {
        if (node.state == state) {
            const QPointF corner = node.title.bottomLeft() - QPointF(-2, 2);
            QTest::mouseClick(&diagram, Qt::LeftButton, {}, corner.toPoint());
        }
    }
    CHECK(find<PredictPanel>().prediction().right());
    CHECK(diagram.caption() == before); // and the boxes ask about arrows again
}

TEST_CASE_METHOD(WindowFixture, "a question about a moment is answered on the time axis",
                 "[predict]")
{
    open(file("srtf.json", srtf));
    auto& timeline = find<TimelineView>();
    const Question question = ask(*this, Kind::finish, 2);
    const core::Ticks truth = right(question).value;
    for (const lessons::Option& option : question.options) { // all of them, not the right one only
        CHECK_FALSE(timeline.answer_place(option.value).isNull());
    }
    QTest::mouseClick(timeline.canvas(), Qt::LeftButton, {},
                      timeline.answer_place(truth).toPoint());
    CHECK(find<PredictPanel>().prediction().right());
    CHECK(t() == 2); // it did not move the playhead
    CHECK(timeline.answer_place(truth).isNull());
    const QRect area = timeline.lane_area();
    const auto x = static_cast<int>(timeline.mapping().to_pixel(1));
    QTest::mouseClick(timeline.canvas(), Qt::LeftButton, {},
                      QPoint(area.left() + x, area.bottom() + 3));
    CHECK(t() == 1); // now it does
}
