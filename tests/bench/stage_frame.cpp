// SPDX-License-Identifier: GPL-3.0-or-later
// A frame of the stage on 1 920 × 1 080 pixels while tokens travel, in a run of so
// many processes. The ratio is to the same scene standing still; 2 at most is wanted.
#include "core/simulate.h"
#include "tests/bench/stopwatch.h"
#include "ui/stage/stage.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <string>

namespace {

using namespace procession;

core::Trace round_robin(std::size_t processes)
{
    core::Scenario scenario;
    scenario.machine.cores = 4;
    scenario.scheduler.policy = "rr";
    scenario.scheduler.parameters.set("quantum", std::int64_t{4});
    scenario.processes.resize(processes);
    for (std::size_t i = 0; i < processes; ++i) {
        scenario.processes[i].name = "P" + std::to_string(i + 1);
        scenario.processes[i].bursts = {{core::Burst::Kind::cpu, core::no_device, 40, ""},
                                        {core::Burst::Kind::io, 0, 9, ""},
                                        {core::Burst::Kind::cpu, core::no_device, 40, ""}};
    }
    scenario.listed = processes;
    return core::simulate(scenario);
}

double draw(ui::Stage& stage, QImage& image)
{
    const bench::Stopwatch start;
    stage.render(&image);
    return start.seconds();
}

/// One frame in the middle of a step, then the stage is brought to rest there.
void stage_frame(benchmark::State& state)
{
    const core::Trace trace = round_robin(static_cast<std::size_t>(state.range(0)));
    ui::Stage stage;
    stage.resize(1920, 1080);
    stage.show();
    QImage image(stage.size(), QImage::Format_ARGB32_Premultiplied);
    bench::Least still;
    bench::Least moving;
    core::Ticks t = trace.end() / 4;
    for (auto _ : state) {
        stage.finish();
        stage.show_moment(ui::Moment::of(trace, t));
        stage.finish();
        still.add(draw(stage, image));
        t = trace.next_event(t);
        if (t >= trace.end()) {
            t = 0;
            continue;
        }
        const bench::Stopwatch start;
        stage.show_moment(ui::Moment::of(trace, t));
        state.counters["step_milliseconds"] = start.seconds() * 1e3;
        if (!stage.moving()) {
            std::abort(); // there would be nothing to measure
        }
        stage.advance(300);
        moving.add(draw(stage, image));
    }
    state.counters["milliseconds"] = moving.seconds() * 1e3;
    state.counters["ratio_to_still"] = moving.seconds() / still.seconds();
}
BENCHMARK(stage_frame)->Arg(50)->Arg(500)->ArgName("processes")->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
