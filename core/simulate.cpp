// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate.h"
#include "core/simulate_in_order.h"

#include "core/machine/machine.h"
#include "core/program/process/program_set.h"
#include "core/replay/checkpoints.h"
#include "core/trace/trace_data.h"

#include <utility>

namespace procession::core {

Trace simulate(const Scenario& scenario, const RunOptions& options)
{
    return simulate(std::make_shared<const Scenario>(scenario), options);
}

Trace simulate(std::shared_ptr<const Scenario> scenario, const RunOptions& options)
{
    return simulate_in_order(std::move(scenario), options, std::nullopt);
}

Trace simulate_in_order(std::shared_ptr<const Scenario> scenario, const RunOptions& options,
                        const std::optional<InstantOrder>& order)
{
    auto data = std::make_shared<Trace::Data>();
    data->scenario = std::move(scenario);
    data->level = options.level;
    const bool has_programs = !data->scenario->programs.empty();
    // Between two instants a program may run for long.
    const unsigned instants_between_checks = has_programs ? 8 : 4096;
    Machine machine(data->scenario,
                    options.make_task || !has_programs ? options.make_task
                                                       : program::program_tasks(*data->scenario),
                    options.input);
    if (order) {
        machine.order_instants(*order);
    }
    data->traits = machine.traits();
    data->ready_queues = machine.state().ready_queue_count();

    std::shared_ptr<Checkpoints> checkpoints;
    if (has_programs && options.level != Level::metrics) {
        checkpoints = std::make_shared<Checkpoints>(machine, options.level == Level::programs);
    }
    Recorder recorder(options.level == Level::metrics ? nullptr : &data->log);
    if (options.other_course) {
        machine.stop_after(options.other_course->after);
        while (machine.step(recorder)) {
        }
        machine.go_on(scheduler::Choices(options.other_course->seed, true));
    }
    bool cancelled = false;
    std::size_t printed = 0;
    std::size_t circles = 0;
    const auto tell = [&] {
        for (; options.output && printed < machine.output().size(); ++printed) {
            options.output(machine.output()[printed]);
        }
        for (; options.deadlock && circles < machine.deadlocks().size(); ++circles) {
            options.deadlock(machine.deadlocks()[circles]);
        }
    };
    for (unsigned instants = 1; !cancelled && machine.step(recorder); ++instants) {
        tell();
        if (checkpoints) {
            checkpoints->consider(machine);
        }
        if (instants % instants_between_checks == 0) {
            cancelled = options.cancel && options.cancel->load(std::memory_order_relaxed);
            if (options.progress) {
                options.progress({machine.now(), recorder.count(), machine.finished(),
                                  data->scenario->processes.size()});
            }
        }
    }
    tell();
    data->outcome = cancelled ? Outcome::cancelled : machine.outcome();
    data->limit = machine.limit();
    data->stuck = machine.stuck();
    data->deadlocks = machine.deadlocks();
    data->waiting_at_end = machine.waiting_at_end();
    data->efforts = machine.efforts();
    data->limit_place = machine.limit_place();
    data->end = machine.now();
    data->output = machine.output();
    data->checkpoints = std::move(checkpoints);
    data->scenario = machine.scenario_lived();
    data->final_state = std::move(machine).final_state();
    if (cancelled) {
        data->final_state.settle(data->end); // otherwise the machine has, when it stopped
    }
    return Trace(std::move(data));
}

} // namespace procession::core
