// SPDX-License-Identifier: GPL-3.0-or-later
// Signals that stop a process and let it go on, and how its parent hears of it.
#include "core/machine/kernel/kernel.h"
#include "core/machine/kernel/signals.h"

#include <algorithm>
#include <utility>

namespace procession::core {

namespace {

// What `wait` is asked for, and what it tells.
constexpr std::int64_t of_stops = 2;
constexpr std::int64_t of_going_on = 4;
constexpr std::int64_t told_stopped = 1;
constexpr std::int64_t told_goes_on = 2;

/// SIGSTOP, and from the terminal SIGTSTP, SIGTTIN, SIGTTOU.
bool is_stop(std::int32_t signal)
{
    return signal >= sigstop && signal <= 22;
}

} // namespace

/// What a signal does whatever is set for it, or because the process is stopped. True if that is
/// all that it does now.
bool Kernel::stops_or_goes_on(EntityId who, std::int32_t signal, EntityId from, Effects& effects)
{
    KernelProcess& process = processes_[who];
    if (signal == sigcont) {
        go_on(who, effects);
        return false; // it may have a handler
    }
    if (process.stopped && signal != sigkill) {
        if (signal != sigchld && !is_stop(signal)) {
            process.pending.insert(signal);
        }
        return true;
    }
    const auto set = process.signals.find(signal);
    const bool is_default = set == process.signals.end() || set->second == 0;
    if (signal == sigstop || (is_stop(signal) && is_default)) {
        stop(who, signal, from, effects);
        return true;
    }
    return false;
}

void Kernel::stop(EntityId who, std::int32_t signal, EntityId from, Effects& effects)
{
    processes_[who].stopped = true;
    for (const EntityId thread : processes_[who].threads) {
        say(effects, Effect::Kind::stop, thread, signal).by = from;
    }
    tell_parent(who, signal, effects);
}

void Kernel::go_on(EntityId who, Effects& effects)
{
    KernelProcess& process = processes_[who];
    if (!process.stopped) {
        return;
    }
    process.stopped = false;
    for (const EntityId thread : process.threads) {
        say(effects, Effect::Kind::go_on, thread);
    }
    tell_parent(who, sigcont, effects);
    for (const std::int32_t signal : std::exchange(process.pending, {})) {
        deliver(who, signal, no_entity, effects);
    }
}

/// A child has been stopped, or goes on.
void Kernel::tell_parent(EntityId who, std::int32_t news, Effects& effects)
{
    KernelProcess& child = processes_[who];
    child.stop_news = news;
    const EntityId parent = child.parent;
    if (parent == no_entity) {
        return;
    }
    deliver(parent, sigchld, no_entity, effects);
    for (const EntityId thread : processes_[parent].threads) {
        const std::optional<SystemCall>& waits = processes_[thread].waits_for;
        if (waits && waits->code == SystemCallCode::wait && waits->arguments.size() > 1 &&
            told_of_stops(thread, waits->arguments[0].integer(), waits->arguments[1].integer(),
                          effects)) {
            return;
        }
    }
}

/// Whether `wait` of `parent`, a thread, has such news of a child; each is told once.
bool Kernel::told_of_stops(EntityId parent, std::int64_t pid, std::int64_t options,
                           Effects& effects)
{
    for (const EntityId id : processes_[owner(parent)].children) {
        KernelProcess& child = processes_[id];
        const bool goes_on = child.stop_news == sigcont;
        const bool is_asked = (options & (goes_on ? of_going_on : of_stops)) != 0;
        if (child.stop_news == 0 || !is_asked || (pid != -1 && child.pid != pid)) {
            continue;
        }
        const std::int64_t signal = std::exchange(child.stop_news, 0);
        answer(parent,
               Datum(Data{Datum(child.pid), Datum(signal),
                          Datum(goes_on ? told_goes_on : told_stopped)}),
               effects);
        return true;
    }
    return false;
}

} // namespace procession::core
