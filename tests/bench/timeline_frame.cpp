// SPDX-License-Identifier: GPL-3.0-or-later
// A frame of the timeline, drawn: 50 lanes on 1 600 × 1 100 pixels over a run of so
// many intervals, at several zooms. The ratio is to a run of 10^3 intervals
// shown whole; 3 at most is wanted.
#include "core/simulate.h"
#include "tests/bench/stopwatch.h"
#include "ui/timeline/lane_painter.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <benchmark/benchmark.h>

#include <algorithm>
#include <string>

namespace {

using namespace procession;

constexpr std::size_t lanes = 50;

core::Trace round_robin(std::size_t intervals)
{
    core::Scenario scenario;
    scenario.scheduler.policy = "rr";
    scenario.scheduler.parameters.set("quantum", std::int64_t{4});
    scenario.processes.resize(lanes);
    for (std::size_t i = 0; i < lanes; ++i) {
        scenario.processes[i].name = std::to_string(i);
        // Each turn is two intervals: ready and running.
        scenario.processes[i].bursts = {{core::Burst::Kind::cpu, core::no_device,
                                         static_cast<core::Ticks>(4 * intervals / 2 / lanes), ""}};
    }
    scenario.listed = lanes;
    return core::simulate(scenario);
}

ui::TimelinePicture picture_of(const core::Trace& trace, std::int64_t zoom)
{
    ui::TimelinePicture picture;
    picture.trace = trace;
    picture.palette = ui::Palette::light_theme();
    picture.lanes = ui::lanes_of(trace.scenario(), ui::LaneMode::by_process);
    picture.layout = ui::LaneLayout::of(lanes, 1100, 0);
    picture.mapping.end = trace.end();
    picture.mapping.width = 1600;
    picture.mapping.fit();
    picture.mapping.zoom_at(800, static_cast<double>(zoom));
    return picture;
}

double draw(const ui::TimelinePicture& picture, QImage& image)
{
    const bench::Stopwatch start;
    QPainter painter(&image);
    ui::LanePainter(painter, picture, image.rect()).paint();
    return start.seconds();
}

void timeline_frame(benchmark::State& state)
{
    const core::Trace small = round_robin(1'000);
    const core::Trace trace = round_robin(static_cast<std::size_t>(state.range(0)));
    (void)trace.lanes();
    const ui::TimelinePicture baseline = picture_of(small, 1);
    const ui::TimelinePicture picture = picture_of(trace, state.range(1));
    QImage image(1600, 1100, QImage::Format_ARGB32_Premultiplied);
    double least = draw(baseline, image);
    double seconds = 0;
    for (auto _ : state) {
        least = std::min(least, draw(baseline, image));
        seconds += draw(picture, image);
    }
    const double frame = seconds / static_cast<double>(state.iterations());
    state.counters["milliseconds"] = frame * 1e3;
    state.counters["ratio_to_1000"] = frame / least;
}
BENCHMARK(timeline_frame)
    ->ArgsProduct({{1'000, 100'000, 10'000'000}, {1, 10, 100, 1000, 10'000}})
    ->ArgNames({"intervals", "zoom"})
    ->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
