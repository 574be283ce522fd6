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
    const ProgramAt before = program(process, t);
    const bool is_there = process < at(t).state().processes().size(); // else it may come yet
    if (before.has_ended || (is_there && before.program.empty())) {
        return std::nullopt;
    }
    const Reached reached = follow(process, t, t + 1, latest, nullptr, nullptr);
    const bool is_in_sight = reached.t > t && reached.t <= latest;
    return is_in_sight ? reached.t : std::nullopt;
}

std::optional<Ticks> Cursor::first_statement(EntityId process, Ticks first_run, Ticks after,
                                             Ticks latest, const Wanted& wanted,
                                             const std::atomic<bool>* cancel)
{
    const Ticks from = std::max(after, first_run);
    if (first_run < 0 || from > latest) {
        return std::nullopt;
    }
    const Ticks earliest = std::max(after + 1, first_run);
    const Reached reached = follow(process, from, earliest, latest, wanted, cancel);
    return reached.has_ended ? std::nullopt : reached.t;
}

Cursor::Reached Cursor::follow(EntityId process, Ticks from, Ticks earliest, Ticks latest,
                               const Wanted& wanted, const std::atomic<bool>* cancel)
{
    Machine machine = at(from);
    if (const Ticks ahead = machine.ahead(process); ahead > 0) { // it would step over some
        machine = after_running(process, machine.ran(process) - ahead, from);
        run_to(machine, from);
        machine.hold(process, std::numeric_limits<Ticks>::max());
    }
    machine.stop_at_statements(process);
    Recorder nobody(nullptr);
    std::optional<std::uint64_t> seen; // before which statement it was last
    bool goes_on = true;
    while (goes_on && (cancel == nullptr || !*cancel)) {
        machine.stop_after(latest + 1); // so that what stands right at `latest` is told
        goes_on = machine.step(nobody);
        machine.forget_output();
        if (machine.task(process) != nullptr && machine.at_statement() &&
            machine.ahead(process) == 0) {
            run_to(machine, machine.known(process)); // may somebody take its core before that?
        }
        const Task* const task = machine.task(process);
        if (task == nullptr && process < machine.state().processes().size()) {
            return {machine.now(), true};
        }
        if (task == nullptr || !machine.at_statement() || machine.ahead(process) > 0) {
            continue; // it comes there later
        }
        const ProgramAt now = task->look();
        if (now.statements == seen || now.is_in_library || (wanted && !wanted(now))) {
            continue;
        }
        seen = now.statements;
        const Ticks found = machine.known(process);
        const bool is_in_time = found >= earliest && found <= latest;
        if (is_in_time && (wanted || program(process, found) == now)) {
            return {found, false};
        }
    }
    return {};
}

} // namespace procession::core
