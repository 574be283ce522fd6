// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate.h"
#include "core/trace/explain.h"
#include "ui/inspector/event_list.h"
#include "ui/inspector/event_words.h"
#include "ui/text/translate.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;
using core::RecordIndex;
using core::Ticks;

namespace {

void show(EventList& list)
{
    list.resize(320, 480);
    list.show();
    list.activateWindow();
    (void)QTest::qWaitForWindowActive(&list);
}

bool searched(const EventList& list)
{
    return wait_until([&list] { return list.rows().searched(); });
}

core::Trace long_run(Ticks bursts)
{
    core::Scenario scenario = round_robin_scenario();
    for (core::ProcessSpec& process : scenario.processes) {
        process.bursts[0].ticks = bursts;
    }
    scenario.scheduler.parameters.set("quantum", std::int64_t{1});
    return core::simulate(scenario);
}

} // namespace

TEST_CASE("one row a record, with the sentence that explains it", "[events]")
{
    const core::Trace trace = core::simulate(round_robin_scenario());
    EventList list;
    list.show_moment(Moment::of(trace, 0));
    REQUIRE(list.rows().size() == qint64{trace.records().size()});
    for (RecordIndex i = 0; i < trace.records().size(); ++i) {
        CHECK(list.view().words(i).contains(translate(core::explain_beside(trace, i))));
    }
}

TEST_CASE("under the veil there are no rows of what has not been seen", "[events]")
{
    const core::Trace trace = core::simulate(round_robin_scenario());
    EventList list;
    show(list);
    for (const EventFilter& filter :
         {EventFilter{}, EventFilter{EventGroup::decisions, core::no_entity, {}},
          EventFilter{EventGroup::all, 1, {}},
          EventFilter{EventGroup::all, core::no_entity, "B"}}) {
        list.set_filter(filter);
        for (const Ticks seen : {Ticks{0}, Ticks{3}, trace.end(), Ticks{5}, Ticks{1}}) {
            list.show_moment(Moment::of(trace, std::min<Ticks>(seen, 1), seen));
            REQUIRE(searched(list));
            for (qint64 row = 0; row < list.rows().size(); ++row) {
                CHECK(trace.records().at(list.rows().record(row)) <= seen);
            }
            if (list.rows().size() > 0) {
                list.view().set_current_row(list.rows().size());
                CHECK(list.view().accessibleDescription() ==
                      list.view().words(list.rows().size() - 1));
            }
            CHECK(list.findChildren<QLabel*>().at(0)->text().contains(
                QString::number(list.rows().size())));
        }
    }
}

TEST_CASE("inside an instant the rest of it is not listed", "[events]")
{
    const core::Trace trace = core::simulate(round_robin_scenario());
    EventList list;
    REQUIRE(trace.first_at_or_after(1) > 1); // two arrivals and a dispatch at 0
    list.show_moment(Moment::inside(trace, 0, 0, 1));
    CHECK(list.rows().size() == 1);
    CHECK(list.view().playhead_row() == 0);
}

TEST_CASE("under the veil nobody is to choose who has not arrived", "[events]")
{
    core::Scenario scenario = round_robin_scenario();
    scenario.processes[1].arrival = 3;
    const core::Trace trace = core::simulate(scenario);
    EventList list;
    const auto& processes = *list.findChildren<QComboBox*>().at(1);
    list.show_moment(Moment::of(trace, 1, 1));
    CHECK(processes.findText("A") > 0);
    CHECK(processes.findText("B") == -1);
    list.show_moment(Moment::of(trace, 3, 3));
    CHECK(processes.findText("B") > 0);
    list.set_filter({EventGroup::all, 1, {}});
    REQUIRE(searched(list));
    CHECK(list.rows().size() > 0);
    CHECK(trace.records()[list.rows().record(0)].subject == 1);
}

TEST_CASE("filters let through what they name, and all of it", "[events]")
{
    const core::Trace trace = core::simulate(round_robin_scenario());
    EventList list;
    list.show_moment(Moment::of(trace, trace.end()));
    list.set_filter({EventGroup::decisions, 1, {}});
    REQUIRE(searched(list));
    qint64 expected = 0;
    trace.records().for_each(0, trace.records().size(), [&](RecordIndex, const core::Record& r) {
        expected += group_of(r) == EventGroup::decisions && r.subject == 1 ? 1 : 0;
    });
    CHECK(expected > 0);
    CHECK(list.rows().size() == expected);
    list.set_filter({EventGroup::all, core::no_entity, "QUANTUM"});
    REQUIRE(searched(list));
    CHECK(list.rows().size() > 0);
    for (qint64 row = 0; row < list.rows().size(); ++row) {
        CHECK(list.view().words(row).contains("quantum", Qt::CaseInsensitive));
    }
}

TEST_CASE("the list follows the playhead, and leads it", "[events]")
{
    const core::Trace trace = core::simulate(round_robin_scenario());
    EventList list;
    show(list);
    for (Ticks t = 0; t <= trace.end(); ++t) {
        list.show_moment(Moment::of(trace, t));
        const RecordIndex now = list.rows().record(list.view().playhead_row());
        CHECK(trace.records().at(now) <= t);
        CHECK(trace.first_at_or_after(t + 1) == now + 1);
        CHECK(list.view().current_row() == list.view().playhead_row());
    }
    QSignalSpy wanted(&list, &EventList::time_wanted);
    list.view().setFocus();
    QTest::keyClick(&list.view(), Qt::Key_Home);
    QTest::keyClick(&list.view(), Qt::Key_Down);
    QTest::keyClick(&list.view(), Qt::Key_Down);
    QTest::keyClick(&list.view(), Qt::Key_Return);
    REQUIRE(wanted.size() == 1);
    CHECK(wanted[0][0].value<Ticks>() == trace.records().at(2));
    QTest::mouseDClick(list.view().viewport(), Qt::LeftButton, {}, QPoint(40, 5));
    CHECK(wanted.size() == 2);
}

TEST_CASE("a million events are listed as far as they have been seen, and searched", "[events]")
{
    const core::Trace trace = long_run(500'000);
    REQUIRE(trace.records().size() > 900'000);
    EventList list;
    show(list);
    for (int i = 0; i < 20; ++i) {
        const core::Ticks t = trace.end() * i / 20;
        list.show_moment(Moment::of(trace, t, t));
        REQUIRE(searched(list));
        CHECK(list.rows().size() == trace.first_at_or_after(t + 1));
        CHECK_FALSE(list.grab().isNull());
    }
    list.set_filter({EventGroup::life, core::no_entity, {}});
    REQUIRE(searched(list));
    CHECK(list.rows().size() <= trace.records().size());
}
