// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/output.h"
#include "app/cli/workload_arguments.h"
#include "core/exercise/workload_search.h"
#include "core/scenario/atomic_save.h"
#include "core/scenario/settings.h"
#include "core/scenario/writer.h"

#include <fmt/format.h>
#include <memory>
#include <optional>
#include <string>

namespace procession::cli {

namespace {

struct GenerateArguments {
    WorkloadArguments workload;
    std::string policy;
    bool unambiguous = false;
    std::string out; ///< empty = standard output
};

/// One that is unambiguous, if there is one near the seed.
std::optional<core::Scenario> make_unambiguous(const GenerateArguments& arguments,
                                               ExitStatus& status)
{
    constexpr std::int64_t tries = 1000;
    auto result = core::exercise::generate_unambiguous(options_of(arguments.workload),
                                                       arguments.policy, tries);
    status = result.problem ? ExitStatus::refused
             : result.found ? ExitStatus::done
                            : ExitStatus::limit;
    if (result.problem) {
        complain(*result.problem);
    } else if (!result.found) {
        complain({core::MessageCode::search_none, {{"tried", result.tried}}});
    }
    return std::move(result.found);
}

/// Nothing, and why in `status`, if it cannot be made.
std::optional<core::Scenario> make(const GenerateArguments& arguments, ExitStatus& status)
{
    if (arguments.unambiguous) {
        return make_unambiguous(arguments, status);
    }
    core::Scenario scenario = core::generate(options_of(arguments.workload));
    if (!arguments.policy.empty()) {
        if (auto problem = core::set_policy_with_values(scenario, arguments.policy)) {
            complain(*problem);
            status = ExitStatus::refused;
            return std::nullopt;
        }
    }
    return scenario;
}

ExitStatus generate(const GenerateArguments& arguments)
{
    ExitStatus status = ExitStatus::done;
    const auto scenario = make(arguments, status);
    if (!scenario) {
        return status;
    }
    const std::string text = core::to_json(*scenario);
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

} // namespace

Command add_generate(CLI::App& app)
{
    auto arguments = std::make_shared<GenerateArguments>();
    CLI::App* command =
        app.add_subcommand("generate", "Write a scenario with a random workload made from a seed");
    add_workload(*command, arguments->workload);
    command->add_option("--policy", arguments->policy, "Policy of the scenario: \"rr,quantum=4\"");
    command->add_flag("--unambiguous", arguments->unambiguous,
                      "Only a workload with one schedule under all conventions: of the seeds from "
                      "this on, the first that has one");
    command->add_option("-o,--output", arguments->out, "File to write instead of standard output")
        ->type_name("FILE");
    return {command, [arguments] { return generate(*arguments); }};
}

} // namespace procession::cli
