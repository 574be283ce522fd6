// SPDX-License-Identifier: GPL-3.0-or-later
// Processes that run programs: run ahead to the next system call, then do what the
// kernel says.
#include "core/machine/machine.h"

#include <algorithm>
#include <utility>

namespace procession::core {

using scheduler::Became;

namespace {

/// How far a program is run before the caller of step() may stop the machine.
constexpr Ticks longest_run = 4'000'000;

} // namespace

Machine::Run::Next Machine::next_after(Task::Stop stop)
{
    switch (stop) {
    case Task::Stop::ended:
        return Run::Next::end;
    case Task::Stop::exhausted:
        return Run::Next::exhausted;
    case Task::Stop::memory:
        return Run::Next::memory;
    case Task::Stop::access:
        return Run::Next::access;
    default:
        return Run::Next::call;
    }
}

void Machine::make_programs(const TaskMaker& make_task)
{
    const auto& processes = scenario_->processes;
    const bool any = std::any_of(processes.begin(), processes.end(),
                                 [](const ProcessSpec& one) { return !one.program.empty(); });
    if (!any || !make_task) {
        return;
    }
    kernel_ = Kernel(*scenario_);
    runs_.resize(processes.size());
    for (std::size_t i = 0; i < processes.size(); ++i) {
        if (!processes[i].program.empty()) {
            runs_[i].task = make_task(*scenario_, processes[i]);
            if (scenario_->machine.switch_by_choice) {
                runs_[i].task->stop_at_accesses();
            }
        }
    }
}

/// Runs the programs that have a core up to the next moment at which something
/// happens; what they do until then concerns nobody else. False if they could not
/// be run as far as that at once.
bool Machine::run_programs()
{
    Ticks horizon = std::min(next_outside_, stop_after_);
    bool any = false;
    for (CoreNumber core = 0; core < due_.size(); ++core) {
        horizon = std::min(horizon, due_[core]);
        any = any || on_core_[core].open;
    }
    if (!any) {
        return true;
    }
    Ticks known = never;
    bool any_shared = false;
    for (CoreNumber core = 0; core < due_.size(); ++core) {
        const OnCore& on = on_core_[core];
        if (on.open && runs_shared(core)) {
            any_shared = true;
            continue;
        }
        if (on.open && on.known < horizon) {
            run_program(core, std::min(horizon, on.known + longest_run));
            horizon = std::min(horizon, due_[core]);
        }
        known = on.open ? std::min(known, on.known) : known;
    }
    return known >= horizon && (!any_shared || run_shared(horizon));
}

void Machine::run_program(CoreNumber core, Ticks until)
{
    OnCore& on = on_core_[core];
    Run& run = runs_[state_.cores()[core].process];
    const EntityId id = state_.cores()[core].process;
    Task::Allowance allowance{until - on.known, scenario_->limits.instructions - instructions_};
    if (id == held_) {
        allowance.ticks = std::min(allowance.ticks, held_at_ - run.ran);
    }
    const bool by_statement = id == by_statement_ && allowance.instructions > 0;
    if (by_statement) {
        allowance.instructions = 0; // what is left of a statement begun before
    }
    Task::Ran ran = run.task->run(allowance);
    if (by_statement && ran.stop == Task::Stop::exhausted && ran.ticks == 0) {
        allowance.instructions = 1;
        ran = run.task->run(allowance);
    }
    on.known += ran.ticks;
    run.ran += ran.ticks;
    instructions_ += ran.instructions;
    if (by_statement) {
        at_statement_ = ran.stop == Task::Stop::exhausted;
    }
    if (ran.stop == Task::Stop::limit || (by_statement && at_statement_)) {
        return;
    }
    run.next = next_after(ran.stop);
    run.left = on.known - on.settled;
    on.open = false;
    on.burst_end = on.known;
    update_due(core);
}

/// The program on `core` loses it. If it was run further than the clock has come, that
/// much of its time is still to be lived through.
void Machine::keep_ahead(CoreNumber core)
{
    const OnCore& on = on_core_[core];
    Run& run = runs_[state_.cores()[core].process];
    if (on.known > now_) {
        run.next = Run::Next::ahead;
        run.left = on.known - std::max(now_, on.settled);
    }
}

/// What the program on `core` was run ahead to happens now.
void Machine::program_due(CoreNumber core, bool slice_used, Recorder& recorder)
{
    const EntityId id = state_.cores()[core].process;
    Run& run = runs_[id];
    const Run::Next next = std::exchange(run.next, Run::Next::unknown);
    run.left = -1;
    if (next == Run::Next::end) {
        const int code = run.task->exit_code();
        free_core(core);
        return end(id, LifeEvent::exited, code, core, recorder);
    }
    if (next == Run::Next::access) {
        run.task->permit();
        return go_on_after_call(core, id, 0, slice_used, recorder);
    }
    if (next == Run::Next::pause || next == Run::Next::ahead) {
        return go_on_after_call(core, id, 0, slice_used, recorder);
    }
    if (next == Run::Next::lock) {
        return get_lock(core, id, slice_used, recorder);
    }
    if (next == Run::Next::exhausted || next == Run::Next::memory) {
        reached_ = next == Run::Next::memory ? LimitKind::heap : LimitKind::instructions;
        reached_by_ = id;
        return;
    }
    const SystemCall call = run.task->call();
    Effects effects;
    has_read_clock_ = has_read_clock_ || call.code == SystemCallCode::now ||
                      call.code == SystemCallCode::cpu_time;
    if (call.code == SystemCallCode::read_line) {
        run.task->answer(Datum(input_ ? input_->line(lines_read_++) : std::string()));
    } else if (call.code == SystemCallCode::cpu_time) {
        const bool own = !call.arguments.empty() && call.arguments.front().truth();
        run.task->answer(Datum(cpu_seconds(id, own)));
    } else {
        kernel_.perform(id, call, now_, effects);
    }
    calling_ = core;
    calling_slice_used_ = slice_used;
    apply(effects, recorder);
    calling_ = no_core;
    if (state_.cores()[core].process == id) {
        go_on_after_call(core, id, kernel_.cost(call), slice_used, recorder);
    }
}

/// A system call has returned to `id`, which still has its core.
void Machine::go_on_after_call(CoreNumber core, EntityId id, Ticks cost, bool slice_used,
                               Recorder& recorder)
{
    OnCore& on = on_core_[core];
    Run& run = runs_[id];
    if (cost > 0) {
        run.next = Run::Next::pause;
        run.left = cost;
    }
    if (slice_used) {
        free_core(core);
        on.expired_at = now_;
        on.expired = id;
        return join_ready_queue(id, Became::expired, core, recorder);
    }
    const bool goes_on = cost == 0 && kernel_.may_run(id);
    if (cost == 0 && !goes_on) {
        run.next = Run::Next::lock;
        run.left = 0;
    }
    on.open = goes_on;
    on.known = now_;
    on.burst_end = goes_on ? never : now_ + cost;
    update_due(core);
}

void Machine::kernel_timers(Recorder& recorder)
{
    if (scenario_->machine.switch_by_choice) {
        return under_way_has_its_turn(recorder);
    }
    if (kernel_.next_timer() <= now_) {
        Effects effects;
        kernel_.due(now_, effects);
        apply(effects, recorder);
    }
}

Ticks Machine::ahead(EntityId id) const
{
    if (id >= runs_.size() || !runs_[id].task) {
        return 0;
    }
    const Run& run = runs_[id];
    if (run.next == Run::Next::unknown || run.next == Run::Next::pause) {
        return 0;
    }
    const CoreNumber core = state_.process(id).core;
    if (state_.process(id).state != State::running || core == no_core) {
        return std::max(run.left, Ticks{0});
    }
    return std::max(on_core_[core].burst_end - std::max(now_, on_core_[core].settled), Ticks{0});
}

void Machine::hold(EntityId id, Ticks ticks)
{
    held_ = id;
    held_at_ = ticks;
}

Ticks Machine::known(EntityId id) const
{
    const CoreNumber core = state_.process(id).core;
    const bool runs = core != no_core && state_.cores()[core].process == id && on_core_[core].open;
    return runs ? on_core_[core].known : now_;
}

Ticks Machine::programs_known() const
{
    Ticks known = now_;
    for (const OnCore& on : on_core_) {
        known = on.open ? std::max(known, on.known) : known;
    }
    return known;
}

std::size_t Machine::program_bytes() const
{
    std::size_t bytes = 0;
    for (const Run& run : runs_) {
        bytes += run.task ? run.task->bytes() : 0;
    }
    return bytes;
}

std::shared_ptr<const Scenario> Machine::scenario_lived() const
{
    if (created_.empty() && kernel_.places().empty()) {
        return scenario_;
    }
    auto lived = std::make_shared<Scenario>(*scenario_);
    lived->processes.insert(lived->processes.end(), created_.begin(), created_.end());
    for (const WaitPlace& place : kernel_.places()) {
        lived->machine.devices.push_back({place.name, 0, true});
    }
    return lived;
}

} // namespace procession::core
