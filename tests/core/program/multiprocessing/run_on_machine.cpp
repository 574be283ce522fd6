// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_on_machine.h"

#include "core/simulate.h"

namespace procession::tests {

MachineRun run_on_machine(const std::string& source, const OnMachine& machine)
{
    core::Scenario scenario;
    scenario.seed = machine.seed;
    scenario.machine.cores = static_cast<core::CoreNumber>(machine.cores);
    scenario.machine.costs = machine.costs;
    scenario.machine.interpreter_lock = machine.interpreter_lock;
    scenario.machine.shuffle_ties = machine.shuffle_ties;
    scenario.scheduler.policy = machine.policy;
    if (machine.policy == "rr") {
        scenario.scheduler.parameters.set("quantum", std::int64_t{machine.quantum});
    }
    scenario.programs["program.py"] = source;
    core::ProcessSpec& process = scenario.processes.emplace_back();
    process.name = "main";
    process.program = "program.py";
    scenario.listed = 1;
    MachineRun run{{}, {}, core::simulate(scenario)};
    for (const core::Output& output : run.trace.output()) {
        (output.stream == 2 ? run.err : run.out) += output.text;
    }
    run.exit_code = run.trace.final_state().process(0).exit_code;
    return run;
}

} // namespace procession::tests
