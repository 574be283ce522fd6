// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/settings.h"
#include "core/simulate.h"
#include "shipped.h"
#include "ui/compare/sweep_plot.h"
#include "ui/compare/sweep_view.h"
#include "window_fixture.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

TEST_CASE("sweep: every value is that of a single run")
{
    SweepView view;
    view.resize(1000, 500);
    view.show();
    const core::Scenario base = shipped("05-quantum-too-large");
    view.set_base(base);
    view.choose("quantum", 1, 9, 2);
    view.run();
    REQUIRE(wait_until([&] { return !view.sweep().running(); }));
    const auto& points = view.sweep().points();
    REQUIRE(points.size() == 5);
    for (std::size_t i = 0; i < points.size(); ++i) {
        CHECK(points[i].value == 1 + 2 * static_cast<double>(i));
        core::Scenario single = base;
        REQUIRE_FALSE(core::set_value(single, "quantum", std::to_string(1 + 2 * i)));
        const core::Trace trace = core::simulate(single);
        const core::Metrics measured = core::metrics(trace.scenario(), trace.final_state());
        REQUIRE(points[i].measures);
        for (const Measure& measure : measures()) {
            CHECK(measure.value(*points[i].measures) == measure.value(measured));
        }
    }
    const auto* table = view.findChild<QTableWidget*>();
    CHECK(table->rowCount() == 5);
    CHECK(view.findChild<SweepPlot*>()->accessibleDescription().contains("9 →"));
}

TEST_CASE("sweep: the measure that is chosen is the one that is shown")
{
    SweepView view;
    view.set_base(round_robin_scenario());
    const auto* table = view.findChild<QTableWidget*>();
    for (const Measure& measure : measures()) {
        view.choose_measure(measure.key);
        CHECK(table->horizontalHeaderItem(1)->text() == measure_label(measure));
    }
}

TEST_CASE("sweep: a long one can be cancelled, and what has come stays")
{
    SweepView view;
    view.show();
    core::Scenario slow = round_robin_scenario();
    for (core::ProcessSpec& process : slow.processes) {
        process.bursts[0].ticks = 1'500'000;
    }
    view.set_base(slow);
    view.choose("quantum", 1, 1000, 1);
    QPushButton* button = view.findChild<QPushButton*>();
    QTest::mouseClick(button, Qt::LeftButton);
    REQUIRE(wait_until([&] { return view.sweep().tried() >= 1; }));
    CHECK(view.sweep().running());
    CHECK(view.findChild<QProgressBar*>()->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    REQUIRE(wait_until([&] { return !view.sweep().running(); }));
    CHECK(view.sweep().tried() >= 1);
    CHECK(view.sweep().tried() < 1000);
    CHECK(view.sweep().points().front().measures);
    CHECK_FALSE(view.findChild<QProgressBar*>()->isVisible());
}

TEST_CASE("sweep: what cannot be is told at its value, and the rest is run")
{
    core::Scenario base = round_robin_scenario();
    base.processes[1].affinity = {1};
    base.machine.cores = 2;
    SweepView view;
    view.set_base(base);
    view.choose("machine.cores", 1, 3, 1);
    view.run();
    REQUIRE(wait_until([&] { return !view.sweep().running(); }));
    CHECK_FALSE(view.sweep().points()[0].measures);
    CHECK_FALSE(view.sweep().points()[0].problem.isEmpty());
    bool told = false;
    for (const QLabel* label : view.findChildren<QLabel*>()) {
        told = told || label->text().endsWith(view.sweep().points()[0].problem);
    }
    CHECK(told);
    CHECK(view.sweep().points()[1].measures);
}
