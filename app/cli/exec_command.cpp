// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/changes.h"
#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/output.h"
#include "app/cli/policy_help.h"
#include "app/cli/program_file.h"
#include "core/machine/kernel/standard_input.h"
#include "core/program/process/program_faults.h"
#include "core/program/process/program_set.h"
#include "core/scenario/settings.h"
#include "core/simulate.h"
#include "core/trace/explain.h"
#include "core/trace/export/result.h"

#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace procession::cli {

namespace {

constexpr core::EntityId main_process = 0;
constexpr int signal_status = 128; ///< of a shell, for a program that signal 0 would have ended

struct ExecArguments {
    std::string program;
    Changes changes;
    std::uint64_t seed = 1;
    std::string start_method = "fork";
    std::string input;              ///< file; empty = the real standard input
    std::vector<std::string> files; ///< "NAME=PATH"
    std::string level = "schedule";
    std::string format = "console";
};

/// The machine of the contract's defaults for `exec`, with the program on it.
std::optional<core::Scenario> scenario_of(const ExecArguments& arguments)
{
    std::optional<core::Scenario> loaded = load_program(arguments.program, arguments.files);
    if (!loaded) {
        return std::nullopt;
    }
    core::Scenario scenario = std::move(*loaded);
    scenario.seed = arguments.seed;
    scenario.machine.costs = core::Costs::realistic;
    scenario.machine.start_method =
        arguments.start_method == "spawn" ? core::StartMethod::spawn : core::StartMethod::fork;
    scenario.scheduler.policy = "rr";
    auto problem = core::set_value(scenario, "quantum", "1000");
    if (!problem) {
        problem = apply(scenario, arguments.changes);
    }
    if (problem) {
        complain(*problem);
        return std::nullopt;
    }
    return scenario;
}

std::shared_ptr<core::StandardInput> input_of(const ExecArguments& arguments)
{
    auto file = arguments.input.empty()
                    ? nullptr
                    : std::make_shared<std::ifstream>(arguments.input, std::ios::binary);
    if (file && !*file) {
        return nullptr;
    }
    return std::make_shared<core::StandardInput>([file]() -> std::optional<std::string> {
        std::istream& in = file ? *file : std::cin;
        std::string line;
        if (!std::getline(in, line)) {
            return std::nullopt;
        }
        return in.eof() ? line : line + '\n';
    });
}

core::Level level_of(const std::string& name)
{
    return name == "metrics"    ? core::Level::metrics
           : name == "programs" ? core::Level::programs
                                : core::Level::schedule;
}

void print(const core::Output& output)
{
    std::FILE* const stream = output.stream == 2 ? stderr : stdout;
    if (stream == stderr) {
        std::fflush(stdout);
    }
    std::fwrite(output.text.data(), 1, output.text.size(), stream);
    if (output.text.find('\n') != std::string::npos) {
        std::fflush(stream);
    }
}

bool is_stuck(const core::Trace& trace, core::EntityId process)
{
    for (const core::Stuck& stuck : trace.stuck()) {
        for (const core::EntityId member : stuck.members) {
            if (member == process) {
                return true;
            }
        }
    }
    return false;
}

/// Of the main process; a deadlock counts only if it is in it.
int status_of_program(const core::Trace& trace)
{
    if (trace.outcome() == core::Outcome::limit) {
        return static_cast<int>(ExitStatus::limit);
    }
    if (is_stuck(trace, main_process)) {
        return static_cast<int>(ExitStatus::deadlock);
    }
    const std::int32_t code = trace.final_state().process(main_process).exit_code;
    return code < 0 ? signal_status - code : code;
}

/// What the program itself does not say: that processes wait for one another, or for ever, and
/// which limit ended the run.
void explain(const core::Trace& trace)
{
    const auto name = [&trace](core::EntityId id) { return trace.scenario().processes[id].name; };
    std::set<core::EntityId> told;
    for (const core::Deadlock& deadlock : trace.deadlocks()) {
        complain(core::explain_deadlock(deadlock, name));
        for (const core::Waiting& member : deadlock.members) {
            told.insert(member.process);
        }
    }
    if (trace.outcome() == core::Outcome::limit) {
        complain(core::explain_end(trace));
    }
    for (const core::Waiting& waiting : trace.waiting_at_end()) {
        if (!told.contains(waiting.process)) {
            complain(core::explain_waiting(waiting, name));
        }
    }
}

/// A word for the learner beside what Python says of a program that it cannot begin.
void give_hint(const core::Scenario& scenario, const std::string& program)
{
    const auto fault = core::program::program_fault(scenario.programs.at(program));
    if (fault) {
        for (const core::Message& hint : fault->message.then) {
            complain(hint);
        }
    }
}

ExitStatus exec(const ExecArguments& arguments)
{
    const std::optional<core::Scenario> scenario = scenario_of(arguments);
    if (!scenario) {
        return ExitStatus::refused;
    }
    const bool to_console = arguments.format == "console";
    core::RunOptions options;
    options.level = level_of(arguments.level);
    options.input = input_of(arguments);
    if (!options.input) {
        complain(fmt::format("cannot read {}", arguments.input));
        return ExitStatus::refused;
    }
    if (to_console) {
        options.output = print;
    }
    const core::Trace trace = core::simulate(*scenario, options);
    std::fflush(stdout);
    explain(trace);
    give_hint(*scenario, arguments.program);
    const auto status = static_cast<ExitStatus>(status_of_program(trace));
    if (to_console) {
        return status;
    }
    Output output;
    core::write_result_json(output.stream(), trace, core::metrics(trace));
    return output.finish(status);
}

} // namespace

Command add_exec(CLI::App& app)
{
    auto arguments = std::make_shared<ExecArguments>();
    CLI::App* command = app.add_subcommand(
        "exec", "Run a Python program on the simulated machine and print what it prints");
    command->add_option("PROGRAM.py", arguments->program, "The program")->required();
    add_changes(*command, arguments->changes);
    command->add_option("--seed", arguments->seed, "Seed of every chance")->capture_default_str();
    command
        ->add_option("--start-method", arguments->start_method,
                     "How multiprocessing starts a process")
        ->check(CLI::IsMember({"fork", "spawn"}))
        ->capture_default_str();
    command->add_option("--stdin", arguments->input, "Read input from this file")
        ->type_name("FILE");
    command
        ->add_option("--file", arguments->files,
                     "Give the program a file of this name with the contents of PATH")
        ->type_name("NAME=PATH")
        ->allow_extra_args(false)
        ->take_all();
    command->add_option("--level", arguments->level, "How much is recorded")
        ->check(CLI::IsMember({"metrics", "schedule", "programs"}))
        ->capture_default_str();
    command
        ->add_option("--format", arguments->format,
                     "console: what the program prints; json: the result, with what it prints")
        ->check(CLI::IsMember({"console", "json"}))
        ->capture_default_str();
    command->footer(policy_help);
    return {command, [arguments] { return exec(*arguments); }};
}

} // namespace procession::cli
