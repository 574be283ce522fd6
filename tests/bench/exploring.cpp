// SPDX-License-Identifier: GPL-3.0-or-later
// How fast schedules are tried: the states of a program with and without locks, of one that waits
// busily (whose address space is looked at again and again), and with no room for copies of the
// machine; against running every schedule from its beginning, without recognising states.
#include "core/explore/explore.h"
#include "core/machine/machine.h"
#include "core/program/process/program_set.h"

#include <benchmark/benchmark.h>
#include <string>

namespace {

using namespace procession;

/// So many processes of so many rounds each.
std::string program(int processes, int rounds, const std::string& body)
{
    return "from multiprocessing import Process, Lock, Value, Array\n"
           "n = Value('i', 0, lock=False)\n"
           "wants = Array('b', 2, lock=False)\n"
           "lock = Lock()\n"
           "def work(me):\n"
           "    for _ in range(" +
           std::to_string(rounds) + "):\n" + body +
           "children = [Process(target=work, args=(i,)) for i in range(" +
           std::to_string(processes) +
           ")]\n"
           "for child in children:\n    child.start()\n"
           "for child in children:\n    child.join()\n";
}

const std::string bare = "        n.value += 1\n";
const std::string locked = "        with lock:\n            n.value += 1\n";
const std::string busy = "        wants[me] = 1\n"
                         "        n.value = 1 - me\n"
                         "        while wants[1 - me] and n.value == 1 - me:\n            pass\n"
                         "        wants[me] = 0\n";

/// So many threads of so many rounds each.
std::string threads(int count, int rounds, const std::string& body)
{
    return "import threading\n"
           "n = 0\n"
           "wants = [False, False]\n"
           "lock = threading.Lock()\n"
           "def work(me):\n"
           "    global n\n"
           "    for _ in range(" +
           std::to_string(rounds) + "):\n" + body +
           "both = [threading.Thread(target=work, args=(i,)) for i in range(" +
           std::to_string(count) +
           ")]\n"
           "for one in both:\n    one.start()\n"
           "for one in both:\n    one.join()\n";
}

const std::string bare_add = "        n += 1\n";
const std::string locked_add = "        with lock:\n            n += 1\n";
const std::string busy_threads = "        wants[me] = True\n"
                                 "        n = 1 - me\n"
                                 "        while wants[1 - me] and n == 1 - me:\n"
                                 "            pass\n"
                                 "        wants[me] = False\n";

core::Scenario scenario_of(const std::string& source)
{
    core::Scenario scenario;
    scenario.programs["main.py"] = source;
    core::ProcessSpec& process = scenario.processes.emplace_back();
    process.name = "main";
    process.program = "main.py";
    scenario.listed = 1;
    return scenario;
}

void search(benchmark::State& state, const std::string& source,
            std::size_t memory = core::explore::Options().memory)
{
    const core::Scenario scenario = scenario_of(source);
    core::explore::Options options;
    options.memory = memory;
    double schedules = 0;
    double states = 0;
    for (auto _ : state) {
        const auto result =
            core::explore::explore(scenario, {core::explore::Find::fault, ""}, options);
        schedules += static_cast<double>(result.schedules);
        states += static_cast<double>(result.states);
        if (!result.is_complete()) {
            state.SkipWithError("not everything was seen");
        }
    }
    const auto rounds = static_cast<double>(state.iterations());
    state.counters["schedules"] = schedules / rounds;
    state.counters["states"] = states / rounds;
    state.counters["schedules/s"] = benchmark::Counter(schedules, benchmark::Counter::kIsRate);
    state.counters["states/s"] = benchmark::Counter(states, benchmark::Counter::kIsRate);
}

/// The baseline: one schedule from its beginning, again and again.
void from_the_beginning(benchmark::State& state)
{
    const auto scenario = std::make_shared<const core::Scenario>(
        core::explore::explorable(scenario_of(program(2, 2, bare))));
    const auto tasks = core::program::program_tasks(*scenario);
    core::Recorder recorder(nullptr);
    for (auto _ : state) {
        core::Machine machine(scenario, tasks);
        while (machine.step(recorder)) {
        }
    }
    state.counters["schedules/s"] =
        benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

void counter_of_two(benchmark::State& state)
{
    search(state, program(2, 2, bare));
}
void counter_of_three(benchmark::State& state)
{
    search(state, program(3, 1, bare));
}
void lock_of_two(benchmark::State& state)
{
    search(state, program(2, 2, locked));
}
void busy_waiting(benchmark::State& state)
{
    search(state, program(2, 2, busy));
}
void without_copies(benchmark::State& state)
{
    search(state, program(2, 2, bare), 0);
}
void threads_without_lock(benchmark::State& state)
{
    search(state, threads(2, 2, bare_add));
}
void threads_with_lock(benchmark::State& state)
{
    search(state, threads(2, 2, locked_add));
}
void threads_busy_waiting(benchmark::State& state)
{
    search(state, threads(2, 1, busy_threads));
}

BENCHMARK(from_the_beginning)->Unit(benchmark::kMillisecond);
BENCHMARK(counter_of_two)->Unit(benchmark::kMillisecond);
BENCHMARK(counter_of_three)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(lock_of_two)->Unit(benchmark::kMillisecond);
BENCHMARK(busy_waiting)->Unit(benchmark::kMillisecond);
BENCHMARK(without_copies)->Unit(benchmark::kMillisecond);
BENCHMARK(threads_without_lock)->Unit(benchmark::kMillisecond);
BENCHMARK(threads_with_lock)->Unit(benchmark::kMillisecond);
BENCHMARK(threads_busy_waiting)->Unit(benchmark::kMillisecond);

} // namespace
