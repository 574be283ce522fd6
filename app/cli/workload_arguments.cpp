// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/workload_arguments.h"

#include <tuple>

namespace procession::cli {

namespace {

void add_numbers(CLI::App& command, core::WorkloadOptions& workload)
{
    command.add_option("--seed", workload.seed, "The same seed gives the same workload")
        ->capture_default_str();
    command.add_option("--processes", workload.count, "How many processes")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1'000'000}))
        ->capture_default_str();
    command.add_option("--span", workload.span, "Arrivals lie between 0 and this tick")
        ->check(CLI::Range(core::Ticks{0}, scheduler::latest_tick / 2))
        ->capture_default_str();
    command.add_option("--io-percent", workload.io_percent, "How many of a hundred do I/O")
        ->check(CLI::Range(0, 100))
        ->capture_default_str();
    command
        .add_option("--interactive-percent", workload.interactive_percent,
                    "How many of those have many short CPU bursts instead of few long ones")
        ->check(CLI::Range(0, 100))
        ->capture_default_str();
    command.add_option("--priorities", workload.priorities, "Priorities from 1 to this; 0 = none")
        ->check(CLI::Range(0, 1'000'000))
        ->capture_default_str();
    command.add_flag("--small", workload.small_numbers,
                     "Numbers for the blackboard: bursts and gaps of at most 10 ticks");
}

core::Distribution distribution(const std::string& name)
{
    return name == "exponential" ? core::Distribution::exponential : core::Distribution::uniform;
}

} // namespace

void add_workload(CLI::App& command, WorkloadArguments& arguments)
{
    add_numbers(command, arguments.options);
    const auto lengths = CLI::Range(core::Ticks{1}, core::Ticks{1'000'000'000});
    command.add_option("--cpu", arguments.cpu, "Shortest and longest CPU burst")
        ->type_name("LEAST MOST")
        ->check(lengths)
        ->capture_default_str();
    command.add_option("--io", arguments.io, "Shortest and longest I/O burst")
        ->type_name("LEAST MOST")
        ->check(lengths)
        ->capture_default_str();
    command.add_option("--arrivals", arguments.arrivals, "How gaps between arrivals vary")
        ->check(CLI::IsMember({"uniform", "exponential"}))
        ->type_name("uniform|exponential")
        ->capture_default_str();
    command.add_option("--lengths", arguments.lengths, "How lengths of bursts vary")
        ->check(CLI::IsMember({"uniform", "exponential"}))
        ->type_name("uniform|exponential")
        ->capture_default_str();
}

core::WorkloadOptions options_of(const WorkloadArguments& arguments)
{
    core::WorkloadOptions result = arguments.options;
    result.arrivals = distribution(arguments.arrivals);
    result.lengths = distribution(arguments.lengths);
    std::tie(result.cpu_least, result.cpu_most) = arguments.cpu;
    std::tie(result.io_least, result.io_most) = arguments.io;
    return result;
}

} // namespace procession::cli
