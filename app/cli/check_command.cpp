// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/output.h"
#include "app/cli/scenario_file.h"
#include "core/scenario/reader.h"

#include <fmt/format.h>
#include <memory>
#include <string>
#include <vector>

namespace procession::cli {

namespace {

bool is_program(const std::string& file)
{
    return file.size() > 3 && file.compare(file.size() - 3, 3, ".py") == 0;
}

ExitStatus check(const std::vector<std::string>& files)
{
    Output output;
    ExitStatus status = ExitStatus::done;
    for (const std::string& file : files) {
        if (is_program(file)) {
            complain(fmt::format("{}: checking programs comes with a later version", file));
            status = ExitStatus::refused;
            continue;
        }
        const core::ReadScenario read = core::read_scenario_file(file);
        if (!read.faults.empty()) {
            output.stream() << lines_of(read.faults, file);
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
        "check", "Say what is wrong in scenarios: one line a fault, file:line:column: message");
    command->add_option("FILE", *files, "Scenarios")->required();
    return {command, [files] { return check(*files); }};
}

} // namespace procession::cli
