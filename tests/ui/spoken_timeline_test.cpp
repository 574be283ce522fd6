// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline as a screen reader meets it: a part for each lane, told up to the moment.
#include "core/simulate.h"
#include "ui/timeline/timeline_view.h"
#include "window_fixture.h"

#include <QAccessible>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

QString lane_said(TimelineView& view, const QString& name)
{
    QAccessibleInterface* all = QAccessible::queryAccessibleInterface(&view);
    for (int i = 0; i < all->childCount(); ++i) {
        if (all->child(i)->text(QAccessible::Name) == name) {
            return all->child(i)->text(QAccessible::Description);
        }
    }
    return {};
}

} // namespace

TEST_CASE("spoken timeline: each lane is a part that says what it shows up to the moment")
{
    // A and B, 4 ticks each, quantum 2: A runs 0–2 and 4–6, B 2–4 and 6–8.
    const core::Trace trace = core::simulate(round_robin_scenario());
    TimelineView view;
    view.resize(900, 240);
    view.set_trace(trace, true);
    view.show_moment(Moment::of(trace, 3, 3));
    QAccessibleInterface* all = QAccessible::queryAccessibleInterface(&view);
    REQUIRE(all);
    REQUIRE(all->childCount() >= 3);
    CHECK(all->child(0)->text(QAccessible::Name) == "CPU");
    CHECK(all->child(1)->text(QAccessible::Name) == "A");
    CHECK(all->child(1)->parent() == all);
    CHECK(all->indexOfChild(all->child(2)) == 2);
    CHECK(all->child(1)->rect().height() > 10);
    CHECK(all->child(1)->rect().bottom() <= all->child(2)->rect().top() + 1);
    CHECK(lane_said(view, "CPU") == "At t = 3: B; dispatches so far: 2");
    CHECK(lane_said(view, "A") == "At t = 3: ready since 2; intervals so far: 2");
    CHECK(lane_said(view, "B") == "At t = 3: running since 2; intervals so far: 2");
    view.show_moment(Moment::of(trace, 7, 7));
    CHECK(lane_said(view, "A") == "At t = 7: terminated since 6; intervals so far: 4");
    // Going back it tells of that moment again, not of what was seen after it.
    view.show_moment(Moment::of(trace, 3, 7));
    CHECK(lane_said(view, "A") == "At t = 3: ready since 2; intervals so far: 2");
}

TEST_CASE("spoken timeline: inside an instant what it ends with is not told")
{
    const core::Trace trace = core::simulate(round_robin_scenario());
    TimelineView view;
    view.resize(900, 240);
    view.set_trace(trace, true);
    const core::RecordIndex first = trace.first_at_or_after(2); // B is dispatched in A's place
    view.show_moment(Moment::inside(trace, 2, 2, first));
    CHECK(lane_said(view, "A") == "At t = 2: running since 0; intervals so far: 1");
    CHECK(lane_said(view, "B") == "At t = 2: ready since 0; intervals so far: 1");
    CHECK(lane_said(view, "CPU") == "At t = 2: A; dispatches so far: 1");
}

TEST_CASE_METHOD(WindowFixture, "spoken timeline: a walk along a process says each interval")
{
    open(file("own.procession.json",
              R"({"procession": 1, "scheduler": {"policy": "rr", "quantum": 2}, "processes": [)"
              R"({"name": "A", "bursts": [{"cpu": 4}]}, {"name": "B", "bursts": [{"cpu": 4}]}]})"));
    window.session().select(0);
    settle();
    auto& timeline = find<TimelineView>();
    std::vector<QString> said;
    for (int i = 0; i < 2; ++i) {
        press(Qt::Key_BracketRight);
        settle();
        said.push_back(lane_said(timeline, "A"));
        // What Qt tells screen readers of by itself whenever it changes.
        CHECK(timeline.accessibleDescription() == "A: " + said.back());
    }
    CHECK(said[0] == "At t = 2: ready since 2; intervals so far: 2");
    CHECK(said[1] == "At t = 4: running since 4; intervals so far: 3");
}
