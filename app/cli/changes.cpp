// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/changes.h"

#include "core/scenario/settings.h"

namespace procession::cli {

namespace {

std::optional<core::Message> set_from(core::Scenario& scenario, const std::string& setting)
{
    const auto equals = setting.find('=');
    if (equals == std::string::npos) {
        return core::Message{core::MessageCode::setting_without_value, {{"found", setting}}};
    }
    return core::set_value(scenario, setting.substr(0, equals), setting.substr(equals + 1));
}

} // namespace

void add_changes(CLI::App& command, Changes& changes)
{
    command.add_option("--policy", changes.policy,
                       "Replace the policy, keeping `tie` and the parameters that it also knows");
    command
        .add_option("--set", changes.settings,
                    "Set KEY=VALUE: a parameter of the policy, or machine.KEY; lists as 4:8:16")
        ->type_name("KEY=VALUE")
        ->allow_extra_args(false) // one setting each, so that the file may follow
        ->take_all();
    command.add_option("--cores", changes.cores, "Number of cores")->type_name("N");
}

std::optional<core::Message> apply(core::Scenario& scenario, const Changes& changes)
{
    if (!changes.policy.empty()) {
        if (auto problem = core::set_policy(scenario, changes.policy)) {
            return problem;
        }
    }
    if (changes.cores) {
        if (auto problem = core::set_value(scenario, "machine.cores", *changes.cores)) {
            return problem;
        }
    }
    for (const std::string& setting : changes.settings) {
        if (auto problem = set_from(scenario, setting)) {
            return problem;
        }
    }
    return std::nullopt;
}

} // namespace procession::cli
