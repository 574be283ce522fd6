// SPDX-License-Identifier: GPL-3.0-or-later
// Policies that order by a key, with up to a million processes: against a bare
// std::priority_queue that does the same pushes and pops (aim: at most 3 × its
// time), and how the time of one event grows from 10^3 to 10^6 processes beyond
// what that queue itself grows (aim: less than 2 ×).
#include "core/simulate.h"
#include "tests/bench/bare_loops.h"
#include "tests/bench/stopwatch.h"

#include <benchmark/benchmark.h>

#include <memory>
#include <string>

namespace {

using namespace procession;

/// `count` processes that are there from the start, each with one burst of
/// `shortest` … `shortest` + 999 ticks.
std::shared_ptr<core::Scenario> crowd(std::string policy, std::size_t count, core::Ticks shortest)
{
    auto made = std::make_shared<core::Scenario>();
    core::Scenario& scenario = *made;
    scenario.scheduler.policy = std::move(policy);
    scenario.processes.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        core::ProcessSpec& process = scenario.processes[i];
        process.name = std::to_string(i);
        process.bursts = {{core::Burst::Kind::cpu, core::no_device,
                           shortest + static_cast<core::Ticks>(bench::spread(i) % 1000), ""}};
    }
    scenario.listed = count;
    return made;
}

/// Each arrives while others run, so that every arrival may preempt.
std::shared_ptr<core::Scenario> stream(std::string policy, std::size_t count)
{
    std::shared_ptr<core::Scenario> scenario = crowd(std::move(policy), count, 1);
    for (std::size_t i = 0; i < count; ++i) {
        scenario->processes[i].arrival = static_cast<core::Ticks>(i * 250);
    }
    return scenario;
}

void against_priority_queue(benchmark::State& state,
                            const std::shared_ptr<const core::Scenario>& scenario)
{
    const auto count = static_cast<std::size_t>(state.range(0));
    bench::Least bare;
    bench::Least machine;
    double events = 0;
    for (auto _ : state) {
        bench::Stopwatch start;
        const core::Trace trace = core::simulate(scenario);
        machine.add(start.seconds());
        // A pop for each dispatch; a push for each arrival and each return.
        const auto dispatches =
            static_cast<std::size_t>(trace.final_state().cores().front().dispatches);
        start = bench::Stopwatch();
        benchmark::DoNotOptimize(
            bench::push_and_pop(count, dispatches > count ? dispatches - count : 0));
        bare.add(start.seconds());
        events = static_cast<double>(dispatches);
    }
    state.counters["ratio"] = machine.seconds() / bare.seconds();
    state.counters["ns_a_dispatch"] = machine.seconds() * 1e9 / events;
    state.counters["bare_ns"] = bare.seconds() * 1e9 / events;
}

void srtf_crowd(benchmark::State& state)
{
    against_priority_queue(state, crowd("srtf", static_cast<std::size_t>(state.range(0)), 1));
}

void srtf_stream(benchmark::State& state)
{
    against_priority_queue(state, stream("srtf", static_cast<std::size_t>(state.range(0))));
}

/// Bursts of several slices, so that each process comes back several times.
void fair_crowd(benchmark::State& state)
{
    against_priority_queue(state, crowd("cfs", static_cast<std::size_t>(state.range(0)), 1));
}

void sizes(benchmark::internal::Benchmark* benchmark)
{
    benchmark->Arg(1'000)->Arg(10'000)->Arg(100'000)->Arg(1'000'000);
    benchmark->Unit(benchmark::kMillisecond)->MinTime(5);
}
BENCHMARK(srtf_crowd)->Apply(sizes);
BENCHMARK(srtf_stream)->Apply(sizes);
BENCHMARK(fair_crowd)->Apply(sizes);

} // namespace
