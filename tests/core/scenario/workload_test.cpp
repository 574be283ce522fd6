// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/workload.h"
#include "core/scenario/writer.h"
#include "reading_help.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <set>

using namespace procession::core;
using namespace procession::core::test;

TEST_CASE("a workload stays in its ranges and is a scenario that reads back")
{
    for (const auto distribution : {Distribution::uniform, Distribution::exponential}) {
        WorkloadOptions options;
        options.count = 300;
        options.span = 1000;
        options.arrivals = distribution;
        options.lengths = distribution;
        options.cpu_least = 3;
        options.cpu_most = 40;
        options.io_percent = 50;
        options.priorities = 5;
        const Scenario scenario = generate(options);
        REQUIRE(scenario.listed == 300);
        Ticks last = 0;
        std::set<std::int32_t> priorities;
        for (const ProcessSpec& process : scenario.processes) {
            CHECK(process.arrival >= last);
            CHECK(process.arrival <= 1000);
            last = process.arrival;
            priorities.insert(process.priority);
            CHECK(process.bursts.size() % 2 == 1);
            for (const Burst& burst : process.bursts) {
                const bool cpu = burst.kind == Burst::Kind::cpu;
                CHECK(burst.ticks >= (cpu ? 3 : 1));
                CHECK(burst.ticks <= (cpu ? 40 : 20));
            }
        }
        CHECK(scenario.processes[0].arrival == 0);
        CHECK(priorities == std::set<std::int32_t>{1, 2, 3, 4, 5});
        CHECK(scenario_of(to_json(scenario)) == scenario);
    }
}

TEST_CASE("the same seed gives the same workload, another seed another")
{
    WorkloadOptions options;
    const Scenario first = generate(options);
    CHECK(generate(options) == first);
    options.seed = 2;
    CHECK(generate(options) != first);
}

TEST_CASE("a longer workload does not change what each process does")
{
    WorkloadOptions options;
    options.io_percent = 60;
    options.count = 5;
    const Scenario few = generate(options);
    options.count = 50;
    const Scenario many = generate(options);
    for (std::size_t i = 0; i < few.processes.size(); ++i) {
        CHECK(few.processes[i].bursts == many.processes[i].bursts);
    }
}

TEST_CASE("exponential gaps have the mean and spread of the distribution")
{
    WorkloadOptions options;
    options.count = 20'000;
    options.span = 20'000 * 100;
    options.arrivals = Distribution::exponential;
    const Scenario scenario = generate(options);
    double sum = 0;
    double squares = 0;
    std::size_t gaps = 0;
    for (std::size_t i = 1; i < 15'000; ++i, ++gaps) { // the end of the span cuts later ones off
        const auto gap =
            static_cast<double>(scenario.processes[i].arrival - scenario.processes[i - 1].arrival);
        sum += gap;
        squares += gap * gap;
    }
    const double mean = sum / static_cast<double>(gaps);
    const double deviation = std::sqrt(squares / static_cast<double>(gaps) - mean * mean);
    CHECK(mean == Approx(99.5).epsilon(0.04)); // rounded down: half a tick less
    CHECK(deviation == Approx(100).epsilon(0.04));
}

TEST_CASE("shares of processes with I/O and of interactive ones")
{
    WorkloadOptions options;
    options.count = 2000;
    options.cpu_least = 1;
    options.cpu_most = 80;
    options.io_percent = 70;
    options.interactive_percent = 40;
    int with_io = 0;
    int interactive = 0;
    for (const ProcessSpec& process : generate(options).processes) {
        with_io += process.bursts.size() > 1;
        interactive += process.bursts.size() >= 5 && process.bursts[0].ticks <= 10;
    }
    CHECK(with_io == Approx(1400).epsilon(0.06));
    CHECK(interactive == Approx(560).epsilon(0.15));
}

TEST_CASE("small numbers suit a blackboard; strange options do no harm")
{
    WorkloadOptions options;
    options.small_numbers = true;
    options.span = 1'000'000;
    options.cpu_most = 1'000'000;
    for (const ProcessSpec& process : generate(options).processes) {
        CHECK(process.arrival <= 100);
        CHECK(process.bursts[0].ticks <= 10);
    }
    options = {};
    options.count = 0;
    CHECK(generate(options).processes.empty());
    options.count = 3;
    options.span = -5;
    options.cpu_least = 50;
    options.cpu_most = -50;
    options.io_percent = 1000;
    options.lengths = Distribution::exponential;
    options.arrivals = Distribution::exponential;
    CHECK(read_scenario(to_json(generate(options))).scenario);
}
