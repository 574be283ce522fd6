// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/output.h"
#include "core/scenario/atomic_save.h"
#include "core/scenario/settings.h"
#include "core/scenario/workload.h"
#include "core/scenario/writer.h"

#include <fmt/format.h>
#include <memory>
#include <string>
#include <utility>

namespace procession::cli {

namespace {

using Range = std::pair<core::Ticks, core::Ticks>;

struct GenerateArguments {
    core::WorkloadOptions workload;
    std::string arrivals = "uniform";
    std::string lengths = "uniform";
    Range cpu;
    Range io;
    std::string policy;
    std::string out; ///< empty = standard output
};

core::Distribution distribution(const std::string& name)
{
    return name == "exponential" ? core::Distribution::exponential : core::Distribution::uniform;
}

ExitStatus generate(const GenerateArguments& arguments)
{
    core::WorkloadOptions workload = arguments.workload;
    workload.arrivals = distribution(arguments.arrivals);
    workload.lengths = distribution(arguments.lengths);
    std::tie(workload.cpu_least, workload.cpu_most) = arguments.cpu;
    std::tie(workload.io_least, workload.io_most) = arguments.io;
    core::Scenario scenario = core::generate(workload);
    if (!arguments.policy.empty()) {
        if (auto problem = core::set_policy_with_values(scenario, arguments.policy)) {
            complain(*problem);
            return ExitStatus::refused;
        }
    }
    const std::string text = core::to_json(scenario);
    if (!arguments.out.empty()) {
        if (auto problem = core::save_file(arguments.out, text)) {
            complain(fmt::format("{}: {}", arguments.out, core::render(*problem)));
            return ExitStatus::failed;
        }
        return ExitStatus::done;
    }
    Output output;
    output.stream() << text;
    return output.finish(ExitStatus::done);
}

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

} // namespace

Command add_generate(CLI::App& app)
{
    auto arguments = std::make_shared<GenerateArguments>();
    core::WorkloadOptions& workload = arguments->workload;
    arguments->cpu = {workload.cpu_least, workload.cpu_most};
    arguments->io = {workload.io_least, workload.io_most};

    CLI::App* command =
        app.add_subcommand("generate", "Write a scenario with a random workload made from a seed");
    add_numbers(*command, workload);
    const auto lengths = CLI::Range(core::Ticks{1}, core::Ticks{1'000'000'000});
    command->add_option("--cpu", arguments->cpu, "Shortest and longest CPU burst")
        ->type_name("LEAST MOST")
        ->check(lengths)
        ->capture_default_str();
    command->add_option("--io", arguments->io, "Shortest and longest I/O burst")
        ->type_name("LEAST MOST")
        ->check(lengths)
        ->capture_default_str();
    command->add_option("--arrivals", arguments->arrivals, "How gaps between arrivals vary")
        ->check(CLI::IsMember({"uniform", "exponential"}))
        ->type_name("uniform|exponential")
        ->capture_default_str();
    command->add_option("--lengths", arguments->lengths, "How lengths of bursts vary")
        ->check(CLI::IsMember({"uniform", "exponential"}))
        ->type_name("uniform|exponential")
        ->capture_default_str();
    command->add_option("--policy", arguments->policy, "Policy of the scenario: \"rr,quantum=4\"");
    command->add_option("-o,--output", arguments->out, "File to write instead of standard output")
        ->type_name("FILE");
    return {command, [arguments] { return generate(*arguments); }};
}

} // namespace procession::cli
