// SPDX-License-Identifier: GPL-3.0-or-later
// Programs on the simulated machine against the machine's own python3, both started as a person
// starts them (aim: a loop of 10^7 rounds at most 1.5 × its time, 2 × with checkpoints; processes
// created, run and joined at most a tenth), and what looking inside costs at a random moment of
// that loop (aim: under 50 ms). Without a python3 there is no ratio.
#include "core/replay/checkpoints.h"
#include "core/replay/replay.h"
#include "core/simulate.h"
#include "tests/bench/stopwatch.h"

#include <benchmark/benchmark.h>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>

namespace {

using namespace procession;
namespace fs = std::filesystem;

const char* const loop = "total = 0\n"
                         "for i in range(10_000_000):\n"
                         "    total += i\n"
                         "print(total)\n";

const char* const processes = "from multiprocessing import Process\n"
                              "def work():\n"
                              "    pass\n"
                              "if __name__ == '__main__':\n"
                              "    for i in range(100):\n"
                              "        process = Process(target=work)\n"
                              "        process.start()\n"
                              "        process.join()\n";

/// Seconds that a command takes; 0 if it cannot be run.
double seconds_of(const std::string& command)
{
    const auto start = std::chrono::steady_clock::now(); // of another program, so by the wall
    const int status = std::system((command + " >/dev/null 2>&1").c_str());
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    return status == 0 ? took.count() : 0;
}

std::string file_of(const char* name, const char* source)
{
    const fs::path path = fs::temp_directory_path() / name;
    std::ofstream(path) << source;
    return path.string();
}

void against_python(benchmark::State& state, const char* source, const std::string& options)
{
    const std::string file = file_of("procession_bench.py", source);
    const std::string ours = std::string(PROCESSION_CLI) + " exec " + file + " " + options;
    bench::Least machine;
    bench::Least python;
    for (auto _ : state) {
        machine.add(seconds_of(ours));
        python.add(seconds_of("python3 " + file));
    }
    state.counters["ms"] = machine.seconds() * 1e3;
    if (python.seconds() > 0) {
        state.counters["python_ms"] = python.seconds() * 1e3;
        state.counters["ratio"] = machine.seconds() / python.seconds();
    }
}

void loop_metrics(benchmark::State& state)
{
    against_python(state, loop, "--level metrics");
}

void loop_checkpoints(benchmark::State& state)
{
    against_python(state, loop, "--level programs");
}

void processes_joined(benchmark::State& state)
{
    against_python(state, processes, "--level metrics");
}

core::Scenario scenario_of(const char* source)
{
    core::Scenario scenario;
    scenario.scheduler.policy = "rr";
    scenario.scheduler.parameters.set("quantum", 1000);
    scenario.programs["main.py"] = source;
    core::ProcessSpec& process = scenario.processes.emplace_back();
    process.name = "main";
    process.program = "main.py";
    scenario.listed = 1;
    return scenario;
}

/// Line and variables at a random moment of the loop.
void look_inside(benchmark::State& state)
{
    core::RunOptions options;
    options.level = core::Level::programs;
    const core::Trace trace = core::simulate(scenario_of(loop), options);
    core::Replay replay(trace);
    std::mt19937_64 random(1);
    for (auto _ : state) {
        const auto t = static_cast<core::Ticks>(random() % static_cast<std::uint64_t>(trace.end()));
        benchmark::DoNotOptimize(replay.program(0, t));
    }
    state.counters["checkpoints"] = static_cast<double>(trace.checkpoints()->count());
    state.counters["MB"] = static_cast<double>(trace.checkpoints()->bytes()) / 1e6;
}

BENCHMARK(loop_metrics)->Iterations(3)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(loop_checkpoints)->Iterations(3)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(processes_joined)->Iterations(5)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(look_inside)->Unit(benchmark::kMillisecond);

} // namespace
