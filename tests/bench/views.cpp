// SPDX-License-Identifier: GPL-3.0-or-later
// All state at a random moment of a trace of 10^7 events of 1 000 processes, as a
// ratio to replaying it from the start; and the summaries that a timeline frame
// is drawn from, 10^7 intervals against 10^3.
#include "core/simulate.h"
#include "tests/bench/bare_loops.h"
#include "tests/bench/stopwatch.h"

#include <benchmark/benchmark.h>

#include <string>

namespace {

using namespace procession;

core::Trace round_robin(std::size_t processes, std::size_t switches)
{
    core::Scenario scenario;
    scenario.scheduler.policy = "rr";
    scenario.scheduler.parameters.set("quantum", std::int64_t{4});
    scenario.processes.resize(processes);
    for (std::size_t i = 0; i < processes; ++i) {
        scenario.processes[i].name = std::to_string(i);
        scenario.processes[i].bursts = {{core::Burst::Kind::cpu, core::no_device,
                                         static_cast<core::Ticks>(4 * switches / processes), ""}};
    }
    scenario.listed = processes;
    return core::simulate(scenario);
}

void state_at_random_moment(benchmark::State& state)
{
    const core::Trace trace = round_robin(1000, static_cast<std::size_t>(state.range(0)));
    bench::Stopwatch start;
    (void)trace.view(0);
    const double keyframes = start.seconds();
    start = bench::Stopwatch();
    core::SystemState replayed = trace.view(0);
    trace.records().for_each(
        trace.first_at_or_after(1), trace.records().size(),
        [&](core::RecordIndex, const core::Record& record) { replayed.apply(record); });
    benchmark::DoNotOptimize(replayed);
    const double replay = start.seconds();
    std::uint64_t i = 0;
    start = bench::Stopwatch();
    for (auto _ : state) {
        const auto t =
            static_cast<core::Ticks>(bench::spread(i++) % static_cast<std::uint64_t>(trace.end()));
        benchmark::DoNotOptimize(trace.view(t));
    }
    const double one = start.seconds() / static_cast<double>(i);
    state.counters["microseconds"] = one * 1e6;
    state.counters["replay_ratio"] = replay / one;
    state.counters["keyframes_s"] = keyframes;
}
BENCHMARK(state_at_random_moment)->Arg(10'000'000)->Unit(benchmark::kMicrosecond);

/// Fifty lanes of 1 600 columns over the whole run and over a hundredth of it.
void frame(benchmark::State& state, const core::Lanes& lanes, core::Ticks from, core::Ticks to)
{
    std::vector<core::Summary> columns(1600);
    for (auto _ : state) {
        for (core::EntityId id = 0; id < 50; ++id) {
            lanes.summarise_process(id, from, to, columns);
            benchmark::DoNotOptimize(columns.data());
        }
    }
}

void frame_summaries(benchmark::State& state)
{
    const core::Trace trace = round_robin(50, static_cast<std::size_t>(state.range(0)));
    const core::Ticks width = trace.end() / state.range(1);
    const core::Ticks from = (trace.end() - width) / 2;
    frame(state, trace.lanes(), from, from + width);
    state.counters["log_bytes"] = static_cast<double>(trace.records().memory());
    state.counters["lanes_bytes"] = static_cast<double>(trace.lanes().memory());
}
BENCHMARK(frame_summaries)
    ->ArgsProduct({{1'000, 100'000, 10'000'000}, {1, 100, 10'000}})
    ->ArgNames({"intervals", "zoom"})
    ->Unit(benchmark::kMicrosecond);

} // namespace
