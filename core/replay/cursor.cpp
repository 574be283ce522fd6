// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replay/cursor.h"

#include "core/replay/shared_values.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace procession::core {

namespace {

void run_to(Machine& machine, Ticks t)
{
    Recorder nobody(nullptr);
    machine.stop_after(t);
    while (machine.step(nobody)) {
        machine.forget_output();
    }
}

} // namespace

const Machine& Cursor::at(Ticks t)
{
    const Machine& checkpoint = checkpoints_.before(t);
    // Going on is cheaper than beginning anew, unless a checkpoint is nearer.
    if (!machine_ || t < t_ || checkpoint.work() > machine_->work()) {
        machine_ = checkpoint;
    }
    run_to(*machine_, t);
    t_ = t;
    return *machine_;
}

ProgramAt Cursor::program(EntityId process, Ticks t)
{
    const Machine& machine = at(t);
    const Task* const task = machine.task(process);
    if (task == nullptr) {
        return {};
    }
    const Ticks ahead = machine.ahead(process);
    ProgramAt program = task->look();
    if (ahead > 0) {
        const Machine exact = after_running(process, machine.ran(process) - ahead, t);
        const Task* const then = exact.task(process);
        program = then == nullptr ? ProgramAt() : then->look();
    }
    tell_shared(program, machine.kernel());
    return program;
}

std::unique_ptr<Task> Cursor::task(EntityId process, Ticks t)
{
    const Machine& machine = at(t);
    const Task* const task = machine.task(process);
    const Ticks ahead = task == nullptr ? 0 : machine.ahead(process);
    if (ahead == 0) {
        return task == nullptr ? nullptr : task->copy();
    }
    const Machine exact = after_running(process, machine.ran(process) - ahead, t);
    const Task* const then = exact.task(process);
    return then == nullptr ? nullptr : then->copy();
}

Machine Cursor::after_running(EntityId process, Ticks ran, Ticks t) const
{
    // A checkpoint in which it has not been run as far; what it does between two system calls is
    // its own affair, so that the moment on the machine's clock does not matter.
    Ticks from = t;
    Machine machine = checkpoints_.before(from);
    while (machine.ran(process) > ran && from > 0) {
        from = machine.programs_known() - 1;
        machine = checkpoints_.before(from);
    }
    machine.hold(process, ran);
    machine.stop_after(t);
    Recorder nobody(nullptr);
    while (machine.ran(process) < ran && machine.step(nobody)) {
    }
    return machine;
}

std::optional<Ticks> Cursor::next_statement(EntityId process, Ticks t, Ticks latest)
{
    Machine machine = at(t);
    const ProgramAt before = program(process, t);
    if (before.program.empty() || before.has_ended) {
        return std::nullopt;
    }
    machine.stop_at_statements(process);
    machine.stop_after(latest);
    Recorder nobody(nullptr);
    bool goes_on = true;
    while (goes_on) {
        goes_on = machine.step(nobody);
        machine.forget_output();
        const Task* const task = machine.task(process);
        if (task == nullptr) {
            return machine.now();
        }
        if (!machine.at_statement() || machine.ahead(process) > 0) {
            continue;
        }
        const ProgramAt now = task->look();
        if (now.statements == before.statements || now.is_in_library) {
            continue;
        }
        // It may lose its core before what it was run to.
        const Ticks found = machine.known(process);
        if (found > t && found <= latest && program(process, found) == now) {
            return found;
        }
    }
    return std::nullopt;
}

std::optional<Ticks> Cursor::first_statement(EntityId process, Ticks first_run, Ticks after,
                                             Ticks latest,
                                             const std::function<bool(const ProgramAt&)>& wanted,
                                             const std::atomic<bool>* cancel)
{
    const Ticks from = std::max(after, first_run);
    if (first_run < 0 || from > latest) {
        return std::nullopt;
    }
    const ProgramAt begun = program(process, from);
    // Who is a copy of another begins inside a statement of that one's.
    if (after < first_run && begun.statements == 0 && wanted(begun)) {
        return first_run;
    }
    Machine machine = at(from);
    if (const Ticks ahead = machine.ahead(process); ahead > 0) { // it would step over some
        machine = after_running(process, machine.ran(process) - ahead, from);
        machine.hold(process, std::numeric_limits<Ticks>::max());
    }
    machine.stop_at_statements(process);
    machine.stop_after(latest);
    Recorder nobody(nullptr);
    std::optional<std::uint64_t> seen; // the statement stopped at last
    bool goes_on = true;
    while (goes_on && (cancel == nullptr || !*cancel)) {
        goes_on = machine.step(nobody);
        machine.forget_output();
        const Task* const task = machine.task(process);
        if (task == nullptr) {
            return std::nullopt; // it has ended
        }
        if (!machine.at_statement() || machine.ahead(process) > 0) {
            continue;
        }
        const ProgramAt now = task->look();
        if (now.statements == seen || now.is_in_library) {
            continue;
        }
        seen = now.statements;
        const Ticks found = machine.known(process);
        if (found > after && found <= latest && wanted(now) && program(process, found) == now) {
            return found;
        }
    }
    return std::nullopt;
}

} // namespace procession::core
