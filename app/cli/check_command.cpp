// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/output.h"
#include "app/cli/scenario_file.h"
#include "core/program/process/program_faults.h"
#include "core/scenario/document.h"
#include "core/scenario/read_file.h"
#include "core/scenario/reader.h"

#include <memory>
#include <string>
#include <vector>

namespace procession::cli {

namespace {

bool is_program(const std::string& file)
{
    return file.size() > 3 && file.compare(file.size() - 3, 3, ".py") == 0;
}

std::vector<core::Fault> faults_of_program(const std::string& file)
{
    const auto read = core::read_file(file);
    if (const auto* const problem = std::get_if<core::Message>(&read)) {
        return {{{}, "", *problem}};
    }
    const auto fault = core::program::program_fault(std::get<std::string>(read));
    return fault ? std::vector<core::Fault>{*fault} : std::vector<core::Fault>{};
}

/// Those of the scenario itself, or else those of its programs.
std::vector<core::Fault> faults_of_scenario(const std::string& file)
{
    core::ReadScenario scenario = core::read_scenario_file(file);
    const auto text = core::read_file(file);
    if (!scenario.faults.empty() || std::holds_alternative<core::Message>(text)) {
        return std::move(scenario.faults);
    }
    return core::program::program_faults(core::Document(std::get<std::string>(text)));
}

ExitStatus check(const std::vector<std::string>& files)
{
    Output output;
    ExitStatus status = ExitStatus::done;
    for (const std::string& file : files) {
        const std::vector<core::Fault> faults =
            is_program(file) ? faults_of_program(file) : faults_of_scenario(file);
        if (!faults.empty()) {
            output.stream() << lines_of(faults, file);
            status = ExitStatus::refused;
        }
    }
    return output.finish(status);
}

} // namespace

Command add_check(CLI::App& app)
{
    auto files = std::make_shared<std::vector<std::string>>();
    CLI::App* command = app.add_subcommand(
        "check",
        "Say what is wrong in scenarios and programs: one line a fault, file:line:column: message");
    command->add_option("FILE", *files, "Scenarios and programs")->required();
    return {command, [files] { return check(*files); }};
}

} // namespace procession::cli
