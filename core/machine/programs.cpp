// SPDX-License-Identifier: GPL-3.0-or-later
// Processes that run programs: run ahead to the next system call, then do what the
// kernel says.
#include "core/machine/machine.h"

#include <algorithm>
#include <fmt/format.h>
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

void Machine::apply(const Effects& effects, Recorder& recorder)
{
    for (const Effect& effect : effects) {
        const EntityId id = effect.process;
        switch (effect.kind) {
        case Effect::Kind::answer:
            if (runs_[id].task) {
                runs_[id].task->answer(effect.value);
                wake(id, recorder);
            }
            break;
        case Effect::Kind::fail:
            if (runs_[id].task) {
                runs_[id].task->fail(effect.error);
                wake(id, recorder);
            }
            break;
        case Effect::Kind::wake:
            wake(id, recorder);
            break;
        case Effect::Kind::again:
            wait_again(effect);
            break;
        case Effect::Kind::yield:
            yield_lock(id);
            break;
        case Effect::Kind::block:
            block(effect, recorder);
            break;
        case Effect::Kind::create:
            create(effect, recorder);
            break;
        case Effect::Kind::end:
            end_by(effect, recorder);
            break;
        case Effect::Kind::stop:
            suspend(id, recorder, effect.code, effect.by);
            break;
        case Effect::Kind::go_on:
            resume(id, recorder);
            break;
        case Effect::Kind::execute:
            execute(effect, recorder);
            break;
        case Effect::Kind::signal:
            signalled(effect, recorder);
            break;
        case Effect::Kind::output:
            output_.push_back({now_, id, static_cast<std::uint8_t>(effect.code), effect.text});
            output_bytes_ += static_cast<std::int64_t>(effect.text.size());
            if (output_bytes_ > scenario_->limits.output) {
                reached_ = LimitKind::output;
                reached_by_ = id;
            }
            break;
        case Effect::Kind::reap:
            life(id, LifeEvent::reaped, 0, no_core, recorder);
            break;
        case Effect::Kind::adopt:
            life(id, LifeEvent::adopted, 0, no_core, recorder);
            break;
        }
    }
    if (!scenario_->machine.switch_by_choice) {
        next_outside_ = std::min(next_outside_, kernel_.next_timer());
    }
}

/// A program ends itself, or a signal ends it; one to oneself is a fatal fault.
void Machine::end_by(const Effect& effect, Recorder& recorder)
{
    const LifeEvent how = effect.code >= 0              ? LifeEvent::exited
                          : effect.by == effect.process ? LifeEvent::faulted
                                                        : LifeEvent::killed;
    take_off(effect.process, how, effect.code, recorder,
             how == LifeEvent::killed ? effect.by : no_entity);
}

/// The caller runs another program: its old address space is gone.
void Machine::execute(const Effect& effect, Recorder& recorder)
{
    Run& run = runs_[effect.process];
    run.task = run.task->execute(effect.value);
    life(effect.process, LifeEvent::executed, 0, no_core, recorder);
}

/// If it was blocked: what it waited for has happened.
void Machine::wake(EntityId id, Recorder& recorder)
{
    const State state = state_.process(id).state;
    if (state != State::blocked && state != State::suspended_blocked) {
        return;
    }
    request_[id] = 0;
    next_burst(id);
    if (state == State::suspended_blocked) {
        return life(id, LifeEvent::woken_suspended, 0, no_core, recorder);
    }
    join_ready_queue(id, Became::woken, no_core, recorder);
}

/// The caller waits.
void Machine::block(const Effect& effect, Recorder& recorder)
{
    while (state_.devices().size() - scenario_->machine.devices.size() < kernel_.places().size()) {
        state_.add_place();
    }
    const EntityId id = effect.process;
    const CoreNumber core = calling_;
    free_core(core);
    dispatcher_.policy(core).blocked(entities_[id], calling_slice_used_, now_);
    const bool somewhere = effect.place != no_place;
    const auto device = static_cast<EntityId>(scenario_->machine.devices.size() + effect.place);
    recorder.record(state_, {.at = now_,
                             .kind = RecordKind::blocked,
                             .core = core,
                             .subject = id,
                             .other = somewhere ? device : no_entity,
                             .code = static_cast<std::uint8_t>(somewhere ? ServiceStart::queued
                                                                         : ServiceStart::at_once),
                             .key = effect.delay == never ? 0 : effect.delay});
    request_[id] = ++requests_made_;
    if (effect.delay != never && scenario_->machine.switch_by_choice && !sleeps(id)) {
        return; // whether it waits so long is a choice
    }
    if (effect.delay != never) {
        after(effect.delay, id);
    } else if (somewhere) {
        look_for_deadlock(id);
    }
}

/// Room for what `parent` creates; its number.
EntityId Machine::add_entity(const ProcessSpec& made, EntityId parent)
{
    ProcessSpec& spec = created_.emplace_back(made);
    spec.arrival = now_;
    spec.priority = entities_[parent].priority;
    spec.nice = entities_[parent].nice;
    spec.tickets = entities_[parent].tickets;
    spec.color.clear();
    const auto child = static_cast<EntityId>(entities_.size());
    scheduler::Entity entity = entities_[parent];
    entity.id = child;
    entity.arrival = now_;
    entities_.push_back(entity);
    burst_.push_back(0);
    request_.push_back(0);
    state_.add_process(spec);
    dispatcher_.reserve(entities_.size());
    dispatcher_.bind(child, spec.affinity);
    runs_.add();
    return child;
}

/// The caller's child comes into the world.
void Machine::create(const Effect& effect, Recorder& recorder)
{
    if (effect.code == 2) {
        return create_thread(effect, recorder);
    }
    const EntityId parent = effect.process;
    const EntityId owner = kernel_.owner(parent);
    const bool spawned = effect.code != 0;
    if (static_cast<std::int64_t>(entities_.size() - finished_) >
        scenario_->limits.processes + static_cast<std::int64_t>(scenario_->processes.size())) {
        reached_ = LimitKind::processes;
        reached_by_ = parent;
        return;
    }
    ProcessSpec made = spec(parent);
    made.name = effect.text;
    if (made.name.empty()) {
        // A bare fork(): a second one of the same name would only confuse.
        made.name = fmt::format("{}.{}", spec(owner).name, ++runs_[owner].forks);
    }
    const EntityId child = add_entity(made, parent);
    Run& run = runs_[child];
    const Task& task = *std::as_const(runs_)[parent].task;
    run.task = spawned ? task.afresh(task.call().arguments.at(0).bytes()) : task.copy();
    if (!spawned) {
        run.task->answer(Datum(std::int64_t{0}));
    }
    const Ticks cost = kernel_.start_cost(spawned);
    if (cost > 0) {
        run.next = Run::Next::pause;
        run.left = cost;
    }
    recorder.record(state_, {.at = now_,
                             .kind = RecordKind::life,
                             .subject = child,
                             .other = owner,
                             .code = static_cast<std::uint8_t>(spawned ? LifeEvent::spawned
                                                                       : LifeEvent::forked)});
    const std::int64_t pid = state_.process(child).pid;
    kernel_.born(child, pid, effect, parent);
    run.task->identify(pid);
    runs_[parent].task->answer(Datum(pid));
    arrive(child, recorder);
}

/// `process` handles a signal as soon as it runs.
void Machine::signalled(const Effect& effect, Recorder& recorder)
{
    Run& run = runs_[effect.process];
    if (!run.task) {
        return;
    }
    if (run.task->interrupt(effect.code, effect.value) && run.next == Run::Next::call) {
        run.next = Run::Next::pause; // what it was run ahead to comes after the handler
    }
    if (!kernel_.wants_lock(effect.process)) {
        wake(effect.process, recorder);
    }
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
