// SPDX-License-Identifier: GPL-3.0-or-later
// System calls on processes: creation, waiting, signals; and their ends.
#include "core/machine/kernel/kernel.h"
#include "core/machine/kernel/signals.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace procession::core {

namespace {

/// From kill() to the moment at which the other process has it: never so soon that
/// the sender's next statement sees it, as measured with CPython.
constexpr std::int64_t signal_microseconds = 50;

constexpr std::int32_t highest_signal = 64;

/// Among the ends of channels that a spawned child is given: a descriptor.
constexpr std::int64_t descriptor_itself = 2;

/// Unless a process says otherwise: SIGCHLD, SIGCONT, SIGURG, SIGWINCH.
bool is_ignored(std::int32_t signal)
{
    return signal == sigchld || signal == sigcont || signal == 23 || signal == 28;
}

} // namespace

void Kernel::born(EntityId id, std::int64_t pid, std::string name)
{
    processes_.resize(std::max<std::size_t>(processes_.size(), id + std::size_t{1}));
    processes_[id].pid = pid;
    processes_[id].name = std::move(name);
    processes_[id].group = pid;
    processes_[id].owner = id;
    processes_[id].threads = {id};
    by_pid_[pid] = id;
    descriptors_.begin(id);
}

void Kernel::born(EntityId id, std::int64_t pid, const Effect& created, EntityId creator)
{
    if (created.code == 2) {
        born(id, pid, created.text);
        by_pid_.erase(pid);
        Descriptors::Gone gone;
        descriptors_.close_all(id, gone); // its process has them
        return born_thread(id, pid, creator);
    }
    born(id, pid, created.text);
    const EntityId parent = processes_[creator].owner;
    KernelProcess& child = processes_[id];
    KernelProcess& from = processes_[parent];
    child.parent = parent;
    child.group = from.group;
    from.children.push_back(id);
    if (const auto* given = std::get_if<Data>(&created.value.value)) {
        child.daemon = given->at(0).truth();
        std::vector<Descriptors::Number> descriptors;
        if (const auto* ends = std::get_if<Data>(&given->at(1).value)) {
            for (const Datum& end : *ends) {
                const Data& pair = std::get<Data>(end.value);
                if (pair.at(1).integer() == descriptor_itself) {
                    descriptors.push_back(pair.at(0).integer());
                    continue;
                }
                Channel& channel = channels_.at(static_cast<std::size_t>(pair.at(0).integer()));
                (pair.at(1).integer() == Channel::reading ? channel.readers : channel.writers)
                    .insert(id);
            }
        }
        descriptors_.inherit(parent, id, descriptors);
        std::copy_if(from.signals.begin(), from.signals.end(),
                     std::inserter(child.signals, child.signals.end()),
                     [](const auto& signal) { return signal.second == 1; });
        return;
    }
    child.daemon = created.value.truth();
    child.signals = from.signals;
    for (Channel& channel : channels_) {
        if (channel.readers.contains(parent)) {
            channel.readers.insert(id);
        }
        if (channel.writers.contains(parent)) {
            channel.writers.insert(id);
        }
    }
    descriptors_.inherit(parent, id);
    copy_private(parent, creator, id);
}

void Kernel::create(const Caller& caller, bool spawned)
{
    const std::size_t first = spawned ? 1 : 0;
    Effect& effect = say(caller.effects, Effect::Kind::create, caller.id, spawned ? 1 : 0);
    effect.value = Datum(caller.argument(first + 1).truth());
    if (spawned) {
        effect.value = Datum(Data{effect.value, caller.argument(3)});
    }
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
    const auto& children = processes_[caller.owner].children;
    const bool any = std::any_of(children.begin(), children.end(), [&](EntityId child) {
        return pid == -1 || processes_[child].pid == pid;
    });
    if (!any) {
        return fail(caller.id, {"ChildProcessError", 10, "No child processes"}, caller.effects);
    }
    const EntityId ended = ended_child(caller.owner, pid);
    if (ended != no_entity) {
        return reap(caller.id, ended, caller.effects);
    }
    const std::int64_t options = caller.argument(1).integer();
    if (told_of_stops(caller.id, pid, options, caller.effects)) {
        return;
    }
    const Ticks delay = timeout(caller.argument(2));
    if ((options & 1) == 0 || delay == 0) {
        return answer(caller.id, {}, caller.effects);
    }
    block(caller, common_place(WaitPlace::Kind::child, "child"), delay, Wanted::end, find(pid));
}

/// `parent`, a thread, is told how `child` has ended, which leaves the process table.
void Kernel::reap(EntityId parent, EntityId child, Effects& effects)
{
    KernelProcess& gone = processes_[child];
    gone.reaped = true;
    std::erase(processes_[processes_[parent].owner].children, child);
    answer(parent, Datum(Data{Datum(gone.pid), Datum(std::int64_t{gone.code})}), effects);
    say(effects, Effect::Kind::reap, child);
}

void Kernel::kill(const Caller& caller)
{
    const std::vector<EntityId> all = addressed(caller.owner, caller.argument(0).integer());
    const auto signal = static_cast<std::int32_t>(caller.argument(1).integer());
    if (all.empty()) {
        return fail(caller.id, {"ProcessLookupError", 3, "No such process"}, caller.effects);
    }
    if (signal < 0 || signal > highest_signal) {
        return fail(caller.id, {"OSError", 22, "Invalid argument"}, caller.effects);
    }
    answer(caller.id, {}, caller.effects);
    for (const EntityId who : all) {
        if (signal == 0 || processes_[who].ended) {
            continue; // a zombie takes no signals
        }
        if (who == caller.owner) {
            deliver(who, signal, caller.owner, caller.effects);
        } else {
            timers_.emplace(caller.now + micro(signal_microseconds),
                            Timer{.process = who, .signal = signal, .from = caller.owner});
        }
    }
}

/// `from` is who sent it, no_entity if no process did.
void Kernel::deliver(EntityId who, std::int32_t signal, EntityId from, Effects& effects)
{
    if (stops_or_goes_on(who, signal, from, effects)) {
        return;
    }
    KernelProcess& process = processes_[who];
    const auto set = process.signals.find(signal);
    // Python handles SIGINT unless told otherwise: KeyboardInterrupt.
    int disposition = set == process.signals.end() ? (signal == sigint ? 2 : 0) : set->second;
    if (signal == sigkill) {
        disposition = 0;
    } else if (disposition == 0 && is_ignored(signal)) {
        disposition = 1;
    }
    if (disposition == 1) {
        return;
    }
    if (disposition == 0) {
        say(effects, Effect::Kind::end, who, -signal).by = from;
        return;
    }
    interrupt(who, signal, effects);
}

/// A handler of `who` runs before anything else.
void Kernel::interrupt(EntityId who, std::int32_t signal, Effects& effects)
{
    KernelProcess& process = processes_[who];
    Effect& effect = say(effects, Effect::Kind::signal, who, signal);
    if (!process.waits_for) {
        return;
    }
    const SystemCallCode code = process.waits_for->code;
    if (code == SystemCallCode::pause) {
        effect.value = Datum(0.0);
    } else if (process.until != scheduler::never) {
        effect.value = Datum(seconds(std::max(process.until - now_, Ticks{0})));
    }
    if (code == SystemCallCode::semaphore_wait) {
        process.waits_still = semaphore_index(who, process.waits_for->arguments.at(0).integer());
        process.woken_meanwhile = false;
    } else {
        forget(who);
    }
    process.waits_for.reset();
    process.place = no_place;
}

void Kernel::ended(EntityId who, std::int32_t code, Ticks now, Effects& effects)
{
    now_ = now;
    forget(who);
    if (processes_[who].owner != who) {
        return thread_ended(who, effects);
    }
    KernelProcess& process = processes_[who];
    process.ended = true;
    process.code = code;
    process.waits_for.reset();
    process.place = no_place;
    process.feeders.clear();
    for (Channel& channel : channels_) {
        std::erase_if(channel.senders,
                      [who](const Channel::Sender& sender) { return sender.who == who; });
    }
    for (std::size_t index = 0; index < channels_.size(); ++index) {
        close_end(who, index, Channel::reading, effects);
        close_end(who, index, Channel::writing, effects);
    }
    Descriptors::Gone gone;
    descriptors_.close_all(who, gone);
    close_gone(gone, effects);
    for (const EntityId other : std::exchange(process.threads, {})) {
        if (other != who) {
            say(effects, Effect::Kind::end, other, code);
        }
    }
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
    deliver(process.parent, sigchld, no_entity, effects);
    for (const EntityId thread : processes_[process.parent].threads) {
        const std::optional<SystemCall>& waits = processes_[thread].waits_for;
        if (waits && waits->code == SystemCallCode::wait) {
            const std::int64_t pid = waits->arguments.empty() ? -1 : waits->arguments[0].integer();
            if (pid == -1 || pid == process.pid) {
                reap(thread, who, effects);
                break;
            }
        }
    }
    news(-process.pid, effects);
}

} // namespace procession::core
