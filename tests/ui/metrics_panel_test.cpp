// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate.h"
#include "ui/inspector/metrics_panel.h"
#include "ui/inspector/process_tree.h"
#include "window_fixture.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCoreApplication>
#include <QTest>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;
using core::Ticks;

namespace {

/// Round robin, quantum 2: A 0–2, B 2–4, A 4–6, B 6–8, and A reads the disk between.
core::Scenario with_disk(Ticks last_burst)
{
    core::Scenario scenario = round_robin_scenario();
    scenario.processes[0].bursts = {{core::Burst::Kind::cpu, core::no_device, 2, {}},
                                    {core::Burst::Kind::io, 0, 3, {}},
                                    {core::Burst::Kind::cpu, core::no_device, last_burst, {}}};
    return scenario;
}

QString words(const MetricsPanel& panel)
{
    return panel.picture().accessibleDescription();
}

} // namespace

TEST_CASE("the measures of the whole run are what the books say", "[metrics]")
{
    MetricsPanel panel;
    const core::Trace trace = core::simulate(round_robin_scenario());
    panel.show_moment(Moment::of(trace, trace.end()));
    const MetricsFacts& facts = *panel.picture().facts();
    CHECK(facts.whole);
    // A waits 2, B waits 4; A ends at 6, B at 8.
    CHECK(facts.metrics.averages.waiting == 3.0);
    CHECK(facts.metrics.averages.turnaround == 7.0);
    CHECK(words(panel).contains("Average waiting: 3.00"));
    CHECK(words(panel).contains("Average turnaround: 7.00"));
    CHECK(words(panel).contains("The whole run"));
    CHECK(words(panel).contains("A: waiting 2, running 4"));
}

TEST_CASE("each bar is as long as the process has lived, part by part", "[metrics]")
{
    const core::Trace trace = core::simulate(with_disk(2));
    for (Ticks t = 0; t <= trace.end(); ++t) {
        const Moment moment = Moment::of(trace, t);
        const MetricsFacts facts = MetricsFacts::of(moment);
        CHECK(facts.whole == (t == trace.end()));
        for (const ProcessBar& bar : facts.bars) {
            const core::ProcessAt& process = moment.state->process(bar.process);
            const Ticks until = process.finish >= 0 ? process.finish : t;
            CHECK(bar.total == until - process.created);
            CHECK(bar.ended == (process.finish >= 0));
            Ticks sum = 0;
            for (const LifePart& part : bar.parts) {
                sum += part.ticks;
            }
            CHECK(sum == bar.total);
        }
    }
}

TEST_CASE("the panel says \"so far\", and the same of runs that differ only later", "[metrics]")
{
    const core::Trace one = core::simulate(with_disk(2));
    const core::Trace other = core::simulate(with_disk(7));
    MetricsPanel panel;
    panel.resize(320, 900);
    panel.show();
    for (Ticks t = 0; t < 6; ++t) {
        panel.show_moment(Moment::of(one, t, t));
        const QString before = words(panel);
        const QImage picture = panel.grab().toImage();
        CHECK(before.contains("So far"));
        panel.show_moment(Moment::of(other, t, t));
        CHECK(words(panel) == before);
        CHECK(panel.grab().toImage() == picture);
    }
}

TEST_CASE("the picture needs no more width than it is given", "[metrics]")
{
    MetricsPanel panel;
    panel.show_moment(Moment::of(core::simulate(with_disk(2)), 6));
    for (const int width : {200, 288, 480, 1200}) {
        panel.resize(width, 300);
        panel.show();
        QCoreApplication::processEvents();
        CHECK(panel.picture().width() <= width);
        CHECK(panel.picture().minimumHeight() > 300);
    }
}

TEST_CASE("covered measures are told by nothing: picture and words are those of another run",
          "[metrics]")
{
    // The same process names and as many of them, but other values everywhere.
    const core::Trace one = core::simulate(round_robin_scenario());
    core::Scenario longer = round_robin_scenario();
    longer.processes[0].bursts[0].ticks = 5;
    longer.scheduler.parameters.set("quantum", std::int64_t{1});
    const core::Trace other = core::simulate(longer);
    MetricsPanel panel;
    panel.resize(480, 900);
    panel.set_covered(true);
    panel.show();
    panel.show_moment(Moment::of(one, 7));
    const QString told = words(panel);
    const QImage seen = panel.grab().toImage();
    CHECK(told.contains("Average waiting: covered"));
    CHECK(told.contains("A: covered"));
    CHECK_FALSE(told.contains("waiting 2"));
    panel.show_moment(Moment::of(other, 7));
    CHECK(words(panel).section('\n', 2) == told.section('\n', 2)); // but for the heading
    const int below_heading = panel.picture().places().front().second.top();
    const QRect values(0, below_heading, seen.width(), seen.height() - below_heading);
    CHECK(panel.grab().toImage().copy(values) == seen.copy(values));
    CHECK(panel.picture().toolTip().isEmpty());
    CHECK(panel.picture().accessibleName().contains("covered"));
}

TEST_CASE("covered measures are opened one by one, by click and by Enter", "[metrics]")
{
    const core::Trace trace = core::simulate(round_robin_scenario());
    MetricsPanel panel;
    panel.resize(480, 900);
    panel.show();
    panel.show_moment(Moment::of(trace, trace.end()));
    panel.set_covered(true);
    MetricsPicture& picture = panel.picture();
    settle();
    REQUIRE(picture.places().size() > 10);
    QTest::mouseClick(&picture, Qt::LeftButton, {}, picture.places()[0].second.center());
    CHECK(words(panel).contains("Average waiting: 3.00"));
    CHECK(words(panel).contains("Average turnaround: covered"));
    picture.setFocus();
    QTest::keyClick(&picture, Qt::Key_Right);
    CHECK(picture.accessibleName() == "Average turnaround: covered");
    QTest::keyClick(&picture, Qt::Key_Return);
    CHECK(picture.accessibleName() == "Average turnaround: 7.00");
    CHECK(words(panel).contains("Average turnaround: 7.00"));
    CHECK(words(panel).contains("Average response: covered"));
    QTest::keyClick(&picture, Qt::Key_Return); // and covered again
    CHECK(words(panel).contains("Average turnaround: covered"));
    for (std::size_t i = 0; i < picture.places().size(); ++i) { // every one can be reached
        QTest::mouseClick(&picture, Qt::LeftButton, {}, picture.places()[i].second.center());
        CHECK((i == 0) == picture.cover().covers(picture.places()[i].first));
    }
    panel.show_moment(Moment::of(core::simulate(with_disk(2)), 3)); // another run
    CHECK(words(panel).contains("A: covered"));
    panel.set_covered(false);
    CHECK_FALSE(words(panel).contains("covered"));
}

TEST_CASE_METHOD(WindowFixture, "the measures are covered by a key and walked by arrows",
                 "[metrics]")
{
    window.session().open_scenario(round_robin_scenario(), "rr");
    REQUIRE(wait_until([this] { return window.session().trace().has_value(); }));
    settle();
    press(Qt::Key_H, Qt::ControlModifier);
    MetricsPicture& picture = find<MetricsPanel>().picture();
    CHECK(picture.isVisible());
    REQUIRE(QApplication::focusWidget() == &picture);
    const QString first = picture.accessibleName();
    QTest::keyClick(&picture, Qt::Key_Down);
    QTest::keyClick(&picture, Qt::Key_Space);
    CHECK(t() == 0); // elsewhere these keys step and play
    CHECK_FALSE(window.session().player().playing());
    CHECK(picture.accessibleName() != first);
    CHECK_FALSE(picture.accessibleName().contains("covered"));
}

TEST_CASE("a sound tree at every moment: those created, under init", "[tree]")
{
    ProcessTreeModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    core::Scenario scenario = round_robin_scenario();
    scenario.processes[1].arrival = 3;
    const core::Trace trace = core::simulate(scenario);
    for (Ticks t = 0; t <= trace.end(); ++t) {
        model.show_moment(Moment::of(trace, t));
        const QModelIndex init = model.index(0, 0);
        CHECK(model.data(init, Qt::DisplayRole) == "init");
        CHECK(model.rowCount(init) == (t < 3 ? 1 : 2)); // B is not there before it comes
    }
}

TEST_CASE("children stand under their parents, orphans under init", "[tree]")
{
    ProcessTreeModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    core::Scenario scenario = round_robin_scenario();
    scenario.processes.resize(4, scenario.processes[0]);
    scenario.processes[2].name = "C";
    scenario.processes[3].name = "D";
    scenario.listed = 4;
    const Moment moment = Moment::of(core::simulate(scenario), 1);
    model.show_entries(moment, {{0, 101, 1}, {1, 102, 101}, {2, 103, 102}, {3, 104, 999}});
    const QModelIndex init = model.index(0, 0);
    REQUIRE(model.rowCount(init) == 2);
    const QModelIndex a = model.index(0, 0, init);
    REQUIRE(model.rowCount(a) == 1);
    const QModelIndex b = model.index(0, 0, a);
    CHECK(model.data(model.index(0, 0, b), Qt::DisplayRole) == "C");
    CHECK(model.data(model.index(1, 0, init), Qt::DisplayRole) == "D");
    CHECK(model.parent(b) == a);
}
