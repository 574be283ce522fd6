// SPDX-License-Identifier: GPL-3.0-or-later
// One cell of the table typed into, until the new timeline is on the screen, against simulating
// that scenario and drawing it alone; and some hundred rows pasted. 2 at most is wanted.
#include "core/edit/process_cells.h"
#include "core/scenario/writer.h"
#include "core/simulate.h"
#include "tests/bench/stopwatch.h"
#include "ui/editor/cell_table.h"
#include "ui/editor/edited_run.h"
#include "ui/editor/editor.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QClipboard>
#include <benchmark/benchmark.h>

#include <string>

namespace {

using namespace procession;
using core::edit::ProcessColumn;

core::Scenario scenario_of(std::size_t processes)
{
    core::Scenario scenario;
    scenario.scheduler.policy = "rr";
    scenario.scheduler.parameters.set("quantum", std::int64_t{4});
    scenario.processes.resize(processes);
    for (std::size_t i = 0; i < processes; ++i) {
        scenario.processes[i].name = "P" + std::to_string(i + 1);
        scenario.processes[i].arrival = static_cast<core::Ticks>(i * 7);
        scenario.processes[i].bursts = {
            {core::Burst::Kind::cpu, core::no_device, static_cast<core::Ticks>(3 + i % 9), ""}};
    }
    scenario.listed = processes;
    return scenario;
}

void wait_for(ui::Editor& editor)
{
    do {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
    } while (!editor.run().is_up_to_date());
    QCoreApplication::processEvents();
}

/// What there is no way around, in a timeline as large as the editor's.
double simulate_and_draw(ui::TimelineView& view, const core::Scenario& scenario)
{
    const bench::Stopwatch start;
    const core::Trace trace = core::simulate(scenario);
    view.set_trace(trace, true);
    view.show_moment(ui::Moment::of(trace, 0));
    view.repaint();
    QCoreApplication::processEvents();
    return start.seconds();
}

double type_and_wait(ui::Editor& editor, const QString& arrival)
{
    ui::CellModel& cells = editor.table().cells();
    const QModelIndex cell =
        cells.index(cells.rowCount() / 2, static_cast<int>(ProcessColumn::arrival));
    const bench::Stopwatch start;
    (void)cells.setData(cell, arrival, Qt::EditRole);
    wait_for(editor); // what has changed in table and blocks is painted here
    editor.run().timeline().repaint();
    QCoreApplication::processEvents();
    return start.seconds();
}

void editing(benchmark::State& state)
{
    const auto processes = static_cast<std::size_t>(state.range(0));
    const core::Scenario scenario = scenario_of(processes);
    ui::Theme theme;
    ui::Editor editor;
    editor.set_palette(theme.palette());
    editor.resize(1366, 768);
    editor.show();
    editor.file().start(core::to_json(scenario), {}, "many");
    wait_for(editor);
    ui::TimelineView alone;
    alone.set_palette(theme.palette());
    alone.resize(editor.run().timeline().size());
    alone.show();
    (void)simulate_and_draw(alone, scenario);
    bench::Least least;
    bench::Least typed;
    int arrival = 1;
    for (auto _ : state) {
        least.add(simulate_and_draw(alone, scenario));
        typed.add(type_and_wait(editor, QString::number(arrival++)));
    }
    state.counters["milliseconds"] = typed.seconds() * 1e3;
    state.counters["least_milliseconds"] = least.seconds() * 1e3;
    state.counters["ratio"] = typed.seconds() / least.seconds();
}
BENCHMARK(editing)->Arg(1'000)->ArgName("processes")->Unit(benchmark::kMillisecond);

/// Rows pasted into an empty scenario, against reading the text that comes of it once.
void pasting(benchmark::State& state)
{
    QString rows;
    for (int row = 0; row < state.range(0); ++row) {
        rows += QStringLiteral("P%1\t%2\t%3\n").arg(row + 1).arg(row * 7).arg(3 + row % 9);
    }
    QApplication::clipboard()->setText(rows);
    ui::Editor editor;
    editor.resize(1366, 768);
    editor.show();
    bench::Least reading;
    bench::Least pasted;
    for (auto _ : state) {
        editor.file().start(core::edit::empty_scenario(), {}, "pasted");
        wait_for(editor);
        const bench::Stopwatch start;
        editor.table().paste();
        pasted.add(start.seconds());
        const std::string text = editor.file().scenario().text();
        const bench::Stopwatch again;
        benchmark::DoNotOptimize(core::read_scenario(text));
        reading.add(again.seconds());
    }
    state.counters["milliseconds"] = pasted.seconds() * 1e3;
    state.counters["ratio_to_reading"] = pasted.seconds() / reading.seconds();
}
BENCHMARK(pasting)->Arg(500)->ArgName("rows")->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
