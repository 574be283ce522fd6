// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate.h"
#include "ui/inspector/process_model.h"
#include "ui/inspector/process_table.h"
#include "ui/inspector/queue_panel.h"
#include "ui/inspector/queue_rows.h"
#include "ui/inspector/why_line.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "window_fixture.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QTest>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;
using Column = ProcessModel::Column;

namespace {

QString cell(const ProcessModel& model, int row, Column column)
{
    return model.data(model.index(row, model.section_of(column)), Qt::DisplayRole).toString();
}

core::Scenario with_disk()
{
    core::Scenario scenario = round_robin_scenario();
    for (core::ProcessSpec& process : scenario.processes) {
        process.bursts = {{core::Burst::Kind::io, 0, 3, {}},
                          {core::Burst::Kind::cpu, core::no_device, 2, {}}};
    }
    return scenario;
}

} // namespace

TEST_CASE("the process table is a sound model at every moment of any run")
{
    ProcessModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    core::Scenario scenario = round_robin_scenario();
    for (const char* policy : {"rr", "mlfq", "fcfs"}) {
        scenario.scheduler.policy = policy;
        scenario.scheduler.parameters = {};
        const core::Trace trace = core::simulate(scenario);
        for (core::Ticks t = 0; t <= trace.end(); ++t) {
            model.show_moment(Moment::of(trace, t));
        }
        CHECK((model.section_of(Column::level) >= 0) == (std::string(policy) == "mlfq"));
    }
}

TEST_CASE("the process table shows what the books say")
{
    // Round robin, quantum 2: A 0–2, B 2–4, A 4–6, B 6–8.
    ProcessModel model;
    const core::Trace trace = core::simulate(round_robin_scenario());
    model.show_moment(Moment::of(trace, 3));
    CHECK(cell(model, 0, Column::state) == "ready");
    CHECK(cell(model, 1, Column::state) == "running");
    CHECK(cell(model, 0, Column::cpu) == "2");
    CHECK(cell(model, 0, Column::waiting) == "1");
    CHECK(cell(model, 1, Column::waiting) == "2");
    CHECK(cell(model, 1, Column::remaining) == "3");
    CHECK(cell(model, 1, Column::core) == "0");
    CHECK(cell(model, 0, Column::finish).isEmpty()); // the future is not told
    model.show_moment(Moment::of(trace, 6));
    CHECK(cell(model, 0, Column::state) == "terminated");
    CHECK(cell(model, 0, Column::finish) == "6");
    CHECK(cell(model, 0, Column::turnaround) == "6");
}

TEST_CASE("queues are shown in the order in which they are served")
{
    core::Scenario scenario = round_robin_scenario();
    scenario.scheduler.policy = "sjf";
    scenario.scheduler.parameters = {};
    scenario.processes.push_back(scenario.processes[0]);
    scenario.processes[0].bursts[0].ticks = 9;
    scenario.processes[1].bursts[0].ticks = 7;
    scenario.processes[1].arrival = 1;
    scenario.processes[2].name = "C";
    scenario.processes[2].bursts[0].ticks = 5;
    scenario.processes[2].arrival = 2;
    scenario.listed = 3;
    const std::vector<QueueRow> rows = queue_rows(Moment::of(core::simulate(scenario), 3));
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].members == std::vector<core::EntityId>{0});
    CHECK(rows[1].members == std::vector<core::EntityId>{2, 1}); // the shorter one first
}

TEST_CASE("a device's row has the request in service first, then who waits")
{
    const std::vector<QueueRow> rows = queue_rows(Moment::of(core::simulate(with_disk()), 1));
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].members == std::vector<core::EntityId>{core::no_entity}); // idle
    CHECK(rows[2].kind == QueueRow::Kind::device);
    CHECK(rows[2].members == std::vector<core::EntityId>{0, 1});
    CHECK(rows[2].serving == 1);
}

TEST_CASE("a device has a row where the workload names it, behind a veil too")
{
    core::Scenario unused = round_robin_scenario();
    unused.machine.devices = {{"disk", 1}};
    const core::Trace without = core::simulate(unused);
    const core::Trace with = core::simulate(with_disk());
    for (const core::Ticks veil : {core::Ticks{1}, with.end()}) {
        CHECK(queue_rows(Moment::of(without, 1, veil)).size() == 2);
        CHECK(queue_rows(Moment::of(with, 1, veil)).size() == 3);
    }
    CHECK(queue_rows(Moment::of(without, 1)).size() == 2);
}

TEST_CASE("levels and cores have rows of their own, the same at every moment")
{
    core::Scenario scenario = round_robin_scenario();
    scenario.scheduler.policy = "mlfq";
    scenario.scheduler.parameters.set("quantum", scheduler::IntegerList{1, 2});
    scenario.machine.cores = 2;
    scenario.machine.ready_queues = core::ReadyQueues::per_core;
    const core::Trace trace = core::simulate(scenario);
    for (core::Ticks t = 0; t <= trace.end(); ++t) {
        CHECK(queue_rows(Moment::of(trace, t)).size() == 1 + 2 * 2);
    }
}

TEST_CASE("the queues can be read by those who do not see them")
{
    QueuePanel panel;
    panel.show_moment(Moment::of(core::simulate(round_robin_scenario()), 1));
    CHECK(panel.accessibleDescription() == "CPU: A\nReady queue: B");
}

TEST_CASE("the line explains the latest decision, and at the end how it ended")
{
    WhyLine why;
    const int height = why.sizeHint().height();
    CHECK_FALSE(why.sentence().isEmpty()); // before there is a scenario
    const core::Trace trace = core::simulate(round_robin_scenario());
    why.show_moment(Moment::of(trace, 3));
    CHECK(why.sentence().contains("B"));
    CHECK(why.sentence().contains("quantum"));
    const QString decided = why.sentence();
    why.show_moment(Moment::of(trace, 8));
    CHECK(why.sentence() != decided);
    CHECK(why.sizeHint().height() == height);
}

TEST_CASE("in large texts a long sentence is scrolled, not made smaller than texts are")
{
    Theme theme;
    theme.set_text_percent(300);
    core::Scenario scenario = round_robin_scenario();
    scenario.processes[1].name = "Somebody whose name takes half a line of a small projector";
    const core::Trace trace = core::simulate(scenario);
    WhyLine why;
    why.set_low(true);
    why.resize(1024, why.sizeHint().height());
    why.show();
    why.show_moment(Moment::of(trace, 3));
    CHECK(why.letters() >= scaled(static_cast<int>(TextSize::small)));
    REQUIRE(why.bar().isVisible());
    CHECK(why.bar().value() == 0);
    REQUIRE(why.focusPolicy() == Qt::StrongFocus);
    QTest::keyClick(&why, Qt::Key_Down);
    CHECK(why.bar().value() > 0);
    for (int i = 0; i < 9; ++i) {
        QTest::keyClick(&why, Qt::Key_Down);
    }
    CHECK(why.bar().value() == why.bar().maximum());
    why.show_moment(Moment::of(trace, 1)); // from its beginning
    CHECK(why.bar().value() == 0);
    theme.set_text_percent(100);
    why.set_low(false);
    why.resize(1024, why.sizeHint().height());
    CHECK_FALSE(why.bar().isVisible());
    CHECK(why.focusPolicy() == Qt::NoFocus);
}

TEST_CASE("the line tells the newest event large, and below it why runs who does")
{
    // One computes from 0 to 5; Two comes at 2 and waits.
    core::Scenario scenario = round_robin_scenario();
    scenario.scheduler = {};
    scenario.scheduler.policy = "fcfs";
    scenario.processes.resize(2);
    scenario.processes[0].bursts = {{core::Burst::Kind::cpu, core::no_device, 5, {}},
                                    {core::Burst::Kind::io, core::no_device, 20, {}},
                                    {core::Burst::Kind::cpu, core::no_device, 1, {}}};
    scenario.processes[1].arrival = 2;
    scenario.processes[1].bursts = {{core::Burst::Kind::cpu, core::no_device, 3, {}},
                                    {core::Burst::Kind::io, core::no_device, 9, {}},
                                    {core::Burst::Kind::cpu, core::no_device, 1, {}}};
    const core::Trace trace = core::simulate(scenario);
    const QString first = QString::fromStdString(scenario.processes[0].name);
    const QString second = QString::fromStdString(scenario.processes[1].name);
    WhyLine why;
    why.show_moment(Moment::of(trace, 3));
    CHECK(why.sentence().startsWith(second + " arrives"));
    CHECK(why.detail().contains("t = 0: " + first + " runs"));
    why.show_moment(Moment::of(trace, 6)); // at 5 one blocks, and the other is dispatched
    CHECK(why.sentence().startsWith(second + " runs"));
    CHECK(why.detail().contains(first + " blocks"));
    for (const core::Ticks t : {8, 12}) { // long after the block that holds
        why.show_moment(Moment::of(trace, t));
        CHECK(why.sentence().startsWith(second + " blocks"));
        CHECK_FALSE(why.detail().contains(" runs")); // nobody does
    }
}

TEST_CASE("the narrowest panel shows what a process waits for", "[inspector]")
{
    ProcessTable table;
    table.resize(372, 240);
    table.show();
    table.show_moment(Moment::of(core::simulate(round_robin_scenario()), 3));
    const int section = table.processes().section_of(ProcessModel::Column::waits_for);
    REQUIRE(section >= 0);
    CHECK(table.columnViewportPosition(section) + table.columnWidth(section) <=
          table.viewport()->width());
    const int state = table.processes().section_of(ProcessModel::Column::state);
    QFont bold = table.font();
    bold.setBold(true);
    const int word = QFontMetrics(bold).horizontalAdvance(state_name(core::State::terminated));
    CHECK(table.columnWidth(state) >= word + 16);
}
