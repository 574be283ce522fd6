// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/program_file.h"

#include "core/program/process/program_faults.h"
#include "core/program/process/program_set.h"
#include "core/scenario/settings.h"

#include <utility>

namespace procession::ui {

core::ReadScenario read_program(const std::string& name, std::string source)
{
    if (auto fault = core::program::program_fault(source)) {
        return {std::nullopt, {std::move(*fault)}};
    }
    core::Scenario scenario;
    scenario.machine.costs = core::Costs::realistic;
    scenario.scheduler.policy = "rr";
    scenario.programs[name] = std::move(source);
    core::ProcessSpec& process = scenario.processes.emplace_back();
    process.name = core::program::module_name(name);
    process.program = name;
    scenario.listed = 1;
    if (auto problem = core::set_value(scenario, "quantum", "1000")) {
        return {std::nullopt, {core::Fault{{}, "", std::move(*problem)}}};
    }
    return {std::move(scenario), {}};
}

} // namespace procession::ui
