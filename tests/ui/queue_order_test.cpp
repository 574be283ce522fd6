// SPDX-License-Identifier: GPL-3.0-or-later
// While somebody is asked who comes next, no queue is shown in the order in which it is served.
#include "lesson_student.h"
#include "lessons/lesson/due.h"
#include "ui/inspector/queue_panel.h"
#include "ui/inspector/why_line.h"
#include "ui/lesson/lesson_place.h"
#include "ui/lesson/machine_guide.h"
#include "ui/predict/predict_panel.h"
#include "ui/room/room_card.h"
#include "ui/stage/stage.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

using Names = std::vector<std::string>;

/// Bursts of 8, 4, 9, 5 arriving at 0, 1, 2, 3. At t = 4 under SRTF P2 runs, and P4 comes before
/// P1 and P3; they joined the queue as P1, P3, P4.
QByteArray textbook(const char* policy)
{
    return QByteArray(R"({"procession": 1, "scheduler": {"policy": ")") + policy +
           R"("}, "processes": [
        {"name": "P1", "arrival": 0, "bursts": [{"cpu": 8}]},
        {"name": "P2", "arrival": 1, "bursts": [{"cpu": 4}]},
        {"name": "P3", "arrival": 2, "bursts": [{"cpu": 9}]},
        {"name": "P4", "arrival": 3, "bursts": [{"cpu": 5}]}]})";
}

struct QueueFixture : WindowFixture {
    [[nodiscard]] Names names(const std::vector<core::EntityId>& processes)
    {
        Names result;
        for (const core::EntityId id : processes) {
            result.push_back(window.session().trace()->scenario().processes[id].name);
        }
        return result;
    }
    [[nodiscard]] Names on_stage()
    {
        const auto& places = find<Stage>().still().places;
        const auto ready = std::ranges::find(places, StageArea::ready, &StagePlace::area);
        REQUIRE(ready != places.end());
        return names(ready->members);
    }
    [[nodiscard]] Names in_panel()
    {
        find<QueuePanel>().show_moment(*window.session().moment());
        const auto& rows = find<QueuePanel>().rows();
        const auto ready = std::ranges::find(rows, QueueRow::Kind::ready, &QueueRow::kind);
        REQUIRE(ready != rows.end());
        return names(ready->members);
    }
    [[nodiscard]] bool says_so()
    {
        return find<Stage>().accessibleDescription().contains("in order of arrival");
    }
    void at(const char* policy, core::Ticks t)
    {
        open(file(QString(policy) + ".json", textbook(policy)));
        window.session().player().set_t(t);
        settle();
    }
    void check_shown(const Names& order, bool said)
    {
        CHECK(on_stage() == order);
        CHECK(in_panel() == order);
        CHECK(says_so() == said);
    }
};

const Names as_served{"P4", "P1", "P3"};
const Names as_joined{"P1", "P3", "P4"};

} // namespace

TEST_CASE_METHOD(QueueFixture, "while Predict asks, the ready queue stands in order of arrival",
                 "[queue-order]")
{
    at("srtf", 4);
    check_shown(as_served, false);
    window.ask();
    settle();
    auto& panel = find<PredictPanel>();
    REQUIRE(panel.prediction().phase() == Prediction::Phase::open);
    check_shown(as_joined, true);
    SECTION("until the run has shown it")
    {
        panel.reveal();
        REQUIRE(wait_until([&] { return !window.session().player().playing(); }));
        settle();
        REQUIRE(t() == panel.prediction().question()->settled_at);
        CHECK_FALSE(says_so());
        window.session().player().set_t(4);
        settle();
        check_shown(as_served, false);
    }
    SECTION("and not of the next scenario")
    {
        at("sjf", 4);
        CHECK_FALSE(says_so());
    }
}

TEST_CASE_METHOD(QueueFixture, "asked at every decision one does not see the order beforehand",
                 "[queue-order]")
{
    at("srtf", 4);
    find<PredictPanel>().set_asking(PredictPanel::Asking::at_every_decision);
    settle();
    check_shown(as_joined, true);
    find<PredictPanel>().set_asking(PredictPanel::Asking::off);
    settle();
    check_shown(as_served, false);
}

TEST_CASE_METHOD(QueueFixture,
                 "while the room is asked, the ready queue stands in order of arrival",
                 "[queue-order]")
{
    at("srtf", 4);
    window.ask_room();
    settle();
    REQUIRE(find<RoomCard>().is_open());
    check_shown(as_joined, true);
    find<RoomCard>().put_away();
    settle();
    check_shown(as_served, false);
}

TEST_CASE_METHOD(QueueFixture, "a queue that is its own rule stays as it is", "[queue-order]")
{
    for (const char* policy : {"fcfs", "rr"}) {
        CAPTURE(policy);
        at(policy, 4);
        const Names before = on_stage();
        window.ask_room();
        settle();
        REQUIRE(find<RoomCard>().is_open());
        check_shown(before, false);
        find<RoomCard>().put_away();
    }
}

TEST_CASE_METHOD(QueueFixture, "no open question of a lesson shows the order of service",
                 "[queue-order]")
{
    int otherwise = 0; // moments at which the two orders differ
    for (const LessonPointer& lesson : shipped_lessons()) {
        for (const lessons::Page& page : lesson->pages) {
            REQUIRE(window.open_lesson(QString::fromStdString(lesson->id + '/' + page.id)));
            REQUIRE(machine_came(*this));
            for (StepCard* card : window.lesson().page().cards()) {
                auto* question = qobject_cast<QuestionCard*>(card);
                if (!question || !lessons::told_by_queues(question->question())) {
                    continue;
                }
                CAPTURE(lesson->id, page.id, question->id());
                window.lesson().page().make_current(card, true);
                REQUIRE(machine_came(*this));
                settle();
                const Moment& moment = *window.session().moment();
                REQUIRE(moment.t == question->question().at);
                const auto order = moment.trace.traits().order;
                if (order == scheduler::QueueOrder::fifo ||
                    order == scheduler::QueueOrder::as_listed) {
                    continue;
                }
                for (core::QueueIndex queue = 0; queue < moment.state->ready_queue_count();
                     ++queue) {
                    auto waiting = moment.state->members(queue);
                    std::ranges::stable_sort(waiting, {}, [&](core::EntityId id) {
                        return moment.state->process(id).joined;
                    });
                    CHECK(on_stage() == names(waiting));
                    otherwise += waiting != core::waiting_in_order(moment.trace, *moment.state, 0);
                }
            }
        }
    }
    CHECK(otherwise > 2);
}

TEST_CASE_METHOD(QueueFixture, "once it is answered the order of service is shown again",
                 "[queue-order]")
{
    open_page(*this, "shortest-first/order");
    auto* card = qobject_cast<QuestionCard*>(window.lesson().page().card("order-of-ends"));
    REQUIRE(card);
    window.lesson().page().make_current(card, true);
    REQUIRE(machine_came(*this));
    settle();
    REQUIRE(t() == 7);
    CHECK(says_so());
    for (StepCard* one : window.lesson().page().cards()) { // all that are asked of this run
        if (auto* question = qobject_cast<QuestionCard*>(one)) {
            window.lesson().page().make_current(question, true);
            REQUIRE(machine_came(*this));
            give(*question,
                 lessons::right_answer(question->question(), window.lesson().visit()->runs()));
        }
    }
    REQUIRE(wait_until([&] { return !window.session().player().playing(); }));
    window.session().player().set_t(6);
    settle();
    CHECK_FALSE(says_so());
    CHECK(on_stage() == Names{"Cai", "Dee", "Bo"});
}

TEST_CASE_METHOD(WindowFixture, "Why says that a lot was drawn where no rule decides",
                 "[queue-order]")
{
    open_page(*this, "measuring-and-fcfs/tie");
    settle();
    auto& why = find<WhyLine>();
    CHECK(why.sentence().contains("came at the same moment as"));
    CHECK(why.sentence().contains("A lot was drawn."));
    CHECK_FALSE(why.sentence().contains("at its head"));
    window.session().player().set_t(6); // Fay came later: that is a reason
    settle();
    CHECK_FALSE(why.sentence().contains("drawn"));
    // The same without shuffled ties: the order of the list is the rule.
    core::Scenario listed = *window.session().scenario();
    listed.machine.shuffle_ties = false;
    window.session().change(listed, "ties");
    REQUIRE(wait_until([&] { return !window.session().simulation().running(); }));
    window.session().player().set_t(0);
    settle();
    CHECK_FALSE(why.sentence().contains("drawn"));
}
