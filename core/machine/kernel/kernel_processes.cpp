// SPDX-License-Identifier: GPL-3.0-or-later
// System calls on processes: creation, waiting, signals; and their ends.
#include "core/machine/kernel/kernel.h"

#include <algorithm>
#include <utility>

namespace procession::core {

namespace {

/// From kill() to the moment at which the other process has it: never so soon that
/// the sender's next statement sees it, as measured with CPython.
constexpr std::int64_t signal_microseconds = 50;

constexpr std::int32_t sigint = 2;
constexpr std::int32_t sigkill = 9;
constexpr std::int32_t sigchld = 17;
constexpr std::int32_t highest_signal = 64;

} // namespace

void Kernel::born(EntityId id, std::int64_t pid, std::string name)
{
    processes_.resize(std::max<std::size_t>(processes_.size(), id + std::size_t{1}));
    processes_[id].pid = pid;
    processes_[id].name = std::move(name);
    by_pid_[pid] = id;
}

void Kernel::born(EntityId id, std::int64_t pid, const Effect& created, EntityId parent)
{
    born(id, pid, created.text);
    KernelProcess& child = processes_[id];
    child.parent = parent;
    child.daemon = created.value.truth();
    child.signals = processes_[parent].signals;
    processes_[parent].children.push_back(id);
    for (Channel& channel : channels_) {
        if (channel.readers.contains(parent)) {
            channel.readers.insert(id);
        }
        if (channel.writers.contains(parent)) {
            channel.writers.insert(id);
        }
    }
    files_.inherit(parent, id);
}

void Kernel::create(const Caller& caller, bool spawned)
{
    const std::size_t first = spawned ? 1 : 0;
    Effect& effect = say(caller.effects, Effect::Kind::create, caller.id, spawned ? 1 : 0);
    effect.value = Datum(caller.argument(first + 1).truth());
    effect.text = caller.argument(first).bytes();
}

EntityId Kernel::find(std::int64_t pid) const
{
    const auto found = by_pid_.find(pid);
    return found == by_pid_.end() || processes_[found->second].reaped ? no_entity : found->second;
}

EntityId Kernel::ended_child(EntityId parent, std::int64_t pid) const
{
    for (const EntityId child : processes_[parent].children) {
        if (processes_[child].ended && (pid == -1 || processes_[child].pid == pid)) {
            return child;
        }
    }
    return no_entity;
}

void Kernel::wait(const Caller& caller)
{
    const std::int64_t pid = caller.argument(0).integer();
    const auto& children = processes_[caller.id].children;
    const bool any = std::any_of(children.begin(), children.end(), [&](EntityId child) {
        return pid == -1 || processes_[child].pid == pid;
    });
    if (!any) {
        return fail(caller.id, {"ChildProcessError", 10, "No child processes"}, caller.effects);
    }
    const EntityId ended = ended_child(caller.id, pid);
    if (ended != no_entity) {
        return reap(caller.id, ended, caller.effects);
    }
    const Ticks delay = timeout(caller.argument(2));
    if (!caller.argument(1).truth() || delay == 0) {
        return answer(caller.id, {}, caller.effects);
    }
    if (child_place_ == no_place) {
        child_place_ = static_cast<PlaceIndex>(places_.size());
        places_.push_back({WaitPlace::Kind::child, 0, "child"});
    }
    block(caller, child_place_, delay);
}

/// `parent` is told how `child` has ended, which leaves the process table.
void Kernel::reap(EntityId parent, EntityId child, Effects& effects)
{
    KernelProcess& gone = processes_[child];
    gone.reaped = true;
    std::erase(processes_[parent].children, child);
    answer(parent, Datum(Data{Datum(gone.pid), Datum(std::int64_t{gone.code})}), effects);
    say(effects, Effect::Kind::reap, child);
}

void Kernel::kill(const Caller& caller)
{
    const EntityId who = find(caller.argument(0).integer());
    const auto signal = static_cast<std::int32_t>(caller.argument(1).integer());
    if (who == no_entity) {
        return fail(caller.id, {"ProcessLookupError", 3, "No such process"}, caller.effects);
    }
    if (signal < 0 || signal > highest_signal) {
        return fail(caller.id, {"OSError", 22, "Invalid argument"}, caller.effects);
    }
    answer(caller.id, {}, caller.effects);
    if (signal == 0 || processes_[who].ended) {
        return; // a zombie takes no signals
    }
    if (who == caller.id) {
        return deliver(who, signal, caller.now, caller.effects);
    }
    timers_.emplace(caller.now + micro(signal_microseconds), Timer{who, signal});
}

void Kernel::deliver(EntityId who, std::int32_t signal, Ticks now, Effects& effects)
{
    KernelProcess& process = processes_[who];
    const auto set = process.signals.find(signal);
    // Python handles SIGINT unless told otherwise: KeyboardInterrupt.
    int disposition = set == process.signals.end() ? (signal == sigint ? 2 : 0) : set->second;
    if (signal == sigkill) {
        disposition = 0;
    } else if (disposition == 0 && signal == sigchld) {
        disposition = 1;
    }
    if (disposition == 1) {
        return;
    }
    if (disposition == 0) {
        say(effects, Effect::Kind::end, who, -signal);
        return;
    }
    const bool sleeps = process.waits_for && process.waits_for->code == SystemCallCode::sleep;
    forget(who);
    process.waits_for.reset();
    process.place = no_place;
    Effect& effect = say(effects, Effect::Kind::signal, who, signal);
    if (sleeps) {
        const auto left = static_cast<double>(std::max(process.until - now, Ticks{0}));
        effect.value = Datum(left / static_cast<double>(machine_.ticks_per_second));
    }
}

void Kernel::ended(EntityId who, std::int32_t code, Effects& effects)
{
    forget(who);
    KernelProcess& process = processes_[who];
    process.ended = true;
    process.code = code;
    process.waits_for.reset();
    process.place = no_place;
    process.feeder.clear();
    for (std::size_t index = 0; index < channels_.size(); ++index) {
        close_end(who, index, Channel::reading, effects);
        close_end(who, index, Channel::writing, effects);
    }
    files_.close_all(who);
    for (const EntityId child : std::exchange(process.children, {})) {
        processes_[child].parent = no_entity;
        say(effects, Effect::Kind::adopt, child);
        if (processes_[child].ended) {
            processes_[child].reaped = true; // init waits for every child that it gets
            say(effects, Effect::Kind::reap, child);
        }
    }
    if (process.parent == no_entity) {
        process.reaped = true;
        say(effects, Effect::Kind::reap, who);
        return;
    }
    const std::optional<SystemCall>& waits = processes_[process.parent].waits_for;
    if (waits && waits->code == SystemCallCode::wait) {
        const std::int64_t pid = waits->arguments.empty() ? -1 : waits->arguments[0].integer();
        if (pid == -1 || pid == process.pid) {
            reap(process.parent, who, effects);
        }
    }
}

} // namespace procession::core
