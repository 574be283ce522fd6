// SPDX-License-Identifier: GPL-3.0-or-later
// Context switches per second with the full trace recorded: round robin over
// 1 000 processes, against a bare loop that rotates a ring buffer and appends a
// 24-byte record (aim: at most 3 × the bare loop's time); and the same with 10^6
// processes, where a switch may cost twice as much at most.
#include "core/simulate.h"
#include "tests/bench/bare_loops.h"
#include "tests/bench/stopwatch.h"

#include <benchmark/benchmark.h>

#include <memory>
#include <string>

namespace {

using namespace procession;

std::shared_ptr<const core::Scenario> round_robin(std::size_t processes, std::size_t switches)
{
    auto made = std::make_shared<core::Scenario>();
    core::Scenario& scenario = *made;
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
    return made;
}

/// Both in turn, so that a machine whose speed drifts drifts for both.
void round_robin_against_bare_ring(benchmark::State& state)
{
    const auto processes = static_cast<std::size_t>(state.range(0));
    const auto switches = static_cast<std::size_t>(state.range(1));
    const auto scenario = round_robin(processes, switches);
    bench::Least bare;
    bench::Least machine;
    double records = 0;
    for (auto _ : state) {
        bench::Stopwatch start;
        benchmark::DoNotOptimize(bench::rotate_ring(processes, switches));
        bare.add(start.seconds());
        start = bench::Stopwatch();
        const core::Trace trace = core::simulate(scenario);
        machine.add(start.seconds());
        records = static_cast<double>(trace.records().size());
    }
    state.counters["ratio"] = machine.seconds() / bare.seconds();
    state.counters["ns_a_switch"] = machine.seconds() * 1e9 / records;
    state.counters["bare_ns"] = bare.seconds() * 1e9 / static_cast<double>(switches);
    state.counters["switches_a_second"] = records / machine.seconds();
}
BENCHMARK(round_robin_against_bare_ring)
    ->Args({1'000, 1'000'000})
    ->Args({1'000, 10'000'000})
    ->Args({1'000'000, 10'000'000})
    ->ArgNames({"processes", "switches"})
    ->Unit(benchmark::kMillisecond)
    ->MinTime(5);

} // namespace
