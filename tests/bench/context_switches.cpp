// SPDX-License-Identifier: GPL-3.0-or-later
// Context switches per second with the full trace recorded: round robin over
// 1 000 processes, against a bare loop that rotates a ring buffer and appends a
// 24-byte record. Aim: at most 3 × the bare loop's time.
#include "core/simulate.h"
#include "tests/bench/bare_loops.h"
#include "tests/bench/stopwatch.h"

#include <benchmark/benchmark.h>

#include <string>

namespace {

using namespace procession;

constexpr std::size_t processes = 1000;

core::Scenario round_robin(std::size_t switches)
{
    core::Scenario scenario;
    scenario.scheduler.policy = "rr";
    scenario.scheduler.parameters.set("quantum", std::int64_t{4});
    for (std::size_t i = 0; i < processes; ++i) {
        core::ProcessSpec process;
        process.name = "P" + std::to_string(i);
        process.bursts = {{core::Burst::Kind::cpu, core::no_device,
                           static_cast<core::Ticks>(4 * switches / processes), ""}};
        scenario.processes.push_back(std::move(process));
    }
    scenario.listed = processes;
    return scenario;
}

/// Both in turn, so that a machine whose speed drifts drifts for both.
void round_robin_against_bare_ring(benchmark::State& state)
{
    const auto switches = static_cast<std::size_t>(state.range(0));
    const core::Scenario scenario = round_robin(switches);
    double bare = 0;
    double machine = 0;
    std::int64_t records = 0;
    for (auto _ : state) {
        bench::Stopwatch start;
        benchmark::DoNotOptimize(bench::rotate_ring(processes, switches));
        bare += start.seconds();
        start = bench::Stopwatch();
        const core::Trace trace = core::simulate(scenario);
        machine += start.seconds();
        records += trace.records().size();
    }
    state.counters["ratio"] = machine / bare;
    state.counters["ns_a_switch"] = machine * 1e9 / static_cast<double>(records);
    state.counters["bare_ns"] =
        bare * 1e9 / static_cast<double>(switches * static_cast<std::size_t>(state.iterations()));
    state.counters["switches_a_second"] = static_cast<double>(records) / machine;
}
BENCHMARK(round_robin_against_bare_ring)->Arg(1'000'000)->Arg(10'000'000)->Unit(benchmark::kMillisecond);

} // namespace
