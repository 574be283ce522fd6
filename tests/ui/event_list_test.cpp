// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate.h"
#include "core/trace/explain.h"
#include "ui/inspector/event_boxes.h"
#include "ui/inspector/event_list.h"
#include "ui/inspector/event_words.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>
#include <set>

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

TEST_CASE("a row has room for its whole sentence at every width and size", "[events]")
{
    const core::Trace trace = core::simulate(round_robin_scenario());
    Theme theme;
    for (const int percent : {100, 300}) {
        theme.set_text_percent(percent);
        for (const int width : {160, 320, 480, 2400}) {
            for (RecordIndex i = 0; i < trace.records().size(); ++i) {
                const core::Record record = trace.records()[i];
                const EventTexts texts{event_name(record), "core 0",
                                       translate(core::explain_beside(trace, i))};
                const EventBoxes boxes = event_boxes(texts, width, scaled(40));
                const QFontMetrics metrics(
                    text_font(boxes.is_wide ? TextSize::normal : TextSize::small));
                const QRect needed = metrics.boundingRect(QRect(0, 0, boxes.sentence.width(), 0),
                                                          Qt::TextWordWrap, texts.sentence);
                CAPTURE(percent, width, texts.sentence.toStdString());
                CHECK(needed.height() <= boxes.sentence.height());
                CHECK(boxes.sentence.bottom() < boxes.height);
                CHECK(boxes.sentence.right() < width);
                CHECK_FALSE(boxes.sentence.intersects(boxes.name));
                CHECK_FALSE(boxes.sentence.intersects(boxes.core));
                CHECK_FALSE(boxes.name.intersects(boxes.core));
            }
        }
    }
    theme.set_text_percent(100);
}

TEST_CASE("rows of several heights are chosen where they stand, the playhead's is whole",
          "[events]")
{
    const core::Trace trace = core::simulate(round_robin_scenario());
    EventList list;
    show(list);
    list.resize(200, 320);
    for (Ticks t = 0; t <= trace.end(); ++t) {
        list.show_moment(Moment::of(trace, t));
        const QRect box = list.view().row_box(list.view().playhead_row());
        REQUIRE_FALSE(box.isEmpty());
        CHECK(box.bottom() < list.view().viewport()->height());
    }
    std::set<int> heights;
    for (qint64 row = 0; row < list.rows().size(); ++row) {
        const QRect box = list.view().row_box(row);
        if (!box.isEmpty() && box.bottom() < list.view().viewport()->height()) {
            heights.insert(box.height());
            QTest::mouseClick(list.view().viewport(), Qt::LeftButton, {}, box.center());
            CHECK(list.view().current_row() == row);
        }
    }
    CHECK(heights.size() > 1);
}
