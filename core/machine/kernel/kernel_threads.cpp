// SPDX-License-Identifier: GPL-3.0-or-later
// Threads of a process, and the lock that lets one of them run at a time.
#include "core/machine/kernel/kernel.h"

#include <algorithm>
#include <utility>

namespace procession::core {

namespace {

/// What a waiting thread leaves to the one that runs, as CPython's sys.getswitchinterval().
constexpr std::int64_t switch_microseconds = 5000;

} // namespace

Ticks Kernel::thread_cost() const
{
    return machine_.costs == Costs::ideal ? 0 : micro(20);
}

bool Kernel::shares_memory(EntityId thread) const
{
    return thread < processes_.size() && processes_[owner(thread)].threads.size() > 1;
}

void Kernel::thread(const Caller& caller)
{
    using Code = SystemCallCode;
    switch (caller.call.code) {
    case Code::gettid:
        return answer(caller.id, Datum(processes_[caller.id].pid), caller.effects);
    case Code::thread_new: {
        Effect& effect = say(caller.effects, Effect::Kind::create, caller.id, 2);
        effect.value = Datum(caller.argument(2).truth());
        effect.text = caller.argument(1).bytes();
        return;
    }
    case Code::thread_begun: {
        KernelProcess& begun = processes_[caller.id];
        begun.has_begun = true;
        answer(caller.id, {}, caller.effects);
        for (const EntityId other : processes_[caller.owner].threads) {
            const std::optional<SystemCall>& waits = processes_[other].waits_for;
            if (waits && waits->code == Code::thread_started &&
                waits->arguments.at(0).integer() == begun.pid) {
                answer(other, {}, caller.effects);
            }
        }
        return;
    }
    case Code::switch_interval: {
        const Ticks before = switch_interval(caller.owner);
        if (!caller.argument(0).is_none()) {
            processes_[caller.owner].switch_interval = ticks(caller.argument(0));
        }
        return answer(caller.id, Datum(seconds(before)), caller.effects);
    }
    default:
        break;
    }
    const EntityId other = find_thread(caller.owner, caller.argument(0).integer());
    const bool waits_for_end = caller.call.code == Code::thread_wait;
    if (other == no_entity || (!waits_for_end && processes_[other].has_begun)) {
        return answer(caller.id, waits_for_end ? Datum(true) : Datum(), caller.effects);
    }
    const Ticks delay = waits_for_end ? timeout(caller.argument(1)) : scheduler::never;
    if (delay == 0) {
        return answer(caller.id, Datum(false), caller.effects);
    }
    block(caller, common_place(WaitPlace::Kind::thread, "thread"), delay, Wanted::end, other);
}

void Kernel::born_thread(EntityId id, std::int64_t tid, EntityId creator)
{
    KernelProcess& thread = processes_[id];
    thread.pid = tid;
    thread.owner = owner(creator);
    thread.threads.clear();
    thread.has_begun = false;
    KernelProcess& owning = processes_[thread.owner];
    owning.threads.push_back(id);
    // Where the choices say who goes on, they say more than the lock would: at any instruction.
    if (machine_.interpreter_lock && !machine_.switch_by_choice && !owning.lock) {
        owning.lock = add_semaphore("Interpreter lock", 1, 1);
        semaphores_[*owning.lock].acquire(creator);
    }
}

void Kernel::thread_ended(EntityId who, Effects& effects)
{
    KernelProcess& gone = processes_[who];
    gone.ended = true;
    gone.reaped = true;
    gone.wants_lock = false;
    gone.waits_for.reset();
    gone.place = no_place;
    say(effects, Effect::Kind::reap, who);
    KernelProcess& owning = processes_[gone.owner];
    if (owning.ended) {
        return;
    }
    std::erase(owning.threads, who);
    for (const EntityId other : owning.threads) {
        const std::optional<SystemCall>& waits = processes_[other].waits_for;
        const bool waits_for_it = waits &&
                                  (waits->code == SystemCallCode::thread_wait ||
                                   waits->code == SystemCallCode::thread_started) &&
                                  waits->arguments.at(0).integer() == gone.pid;
        if (waits_for_it) {
            answer(other, Datum(true), effects);
        }
    }
    give_up_lock(who, effects);
}

EntityId Kernel::find_thread(EntityId owner, std::int64_t tid) const
{
    const std::vector<EntityId>& threads = processes_[owner].threads;
    const auto found = std::find_if(threads.begin(), threads.end(),
                                    [&](EntityId one) { return processes_[one].pid == tid; });
    return found == threads.end() ? no_entity : *found;
}

/// The threads of a process that live, once each.
void Kernel::add_threads(EntityId owner, std::vector<EntityId>& to) const
{
    for (const EntityId thread : processes_[owner].threads) {
        if (std::find(to.begin(), to.end(), thread) == to.end()) {
            to.push_back(thread);
        }
    }
}

/// A child that was forked has its own locks, each as it stood. Of the threads that held one it has
/// only the one that called fork(); what another one held nobody will ever release.
void Kernel::copy_private(EntityId from, EntityId creator, EntityId child)
{
    for (const std::size_t index : processes_[from].private_semaphores) {
        const Semaphore original = semaphores_[index];
        const std::size_t twin = add_semaphore(original.kind, original.value, original.largest);
        semaphores_[twin].is_sign = original.is_sign;
        for (const EntityId holder : original.holders) {
            if (holder == creator) {
                semaphores_[twin].holders.push_back(child);
            }
        }
        processes_[child].private_semaphores.push_back(twin);
    }
}

Ticks Kernel::switch_interval(EntityId owner) const
{
    const Ticks set = processes_[owner].switch_interval;
    return set >= 0 ? std::max(set, Ticks{1}) : std::max(micro(switch_microseconds), Ticks{1});
}

bool Kernel::may_run(EntityId thread)
{
    if (thread >= processes_.size()) {
        return true;
    }
    KernelProcess& owning = processes_[owner(thread)];
    if (!owning.lock) {
        return true;
    }
    Semaphore& lock = semaphores_[*owning.lock];
    if (lock.holders.empty()) {
        ++owning.lock_switches;
        owning.lock_asked = false;
        return lock.acquire(thread);
    }
    return lock.holders.front() == thread && !(owning.lock_asked && !lock.waiters.empty());
}

void Kernel::wait_for_lock(EntityId who, Ticks now, Effects& effects)
{
    now_ = now;
    KernelProcess& waiting = processes_[who];
    KernelProcess& owning = processes_[waiting.owner];
    const std::size_t index = *owning.lock;
    waiting.place = semaphore_places_[index];
    waiting.wants_lock = true;
    const Ticks delay = switch_interval(waiting.owner);
    waiting.until = now + delay;
    const std::size_t at = effects.size();
    Effect& effect = say(effects, Effect::Kind::block, who);
    effect.place = waiting.place;
    effect.delay = delay;
    effect.wanted = Wanted::release;
    give_up_lock(who, effects); // CPython's thread lets another one in, then asks again
    effects[at].by = semaphores_[index].sole_holder();
    waiting.switches_seen = owning.lock_switches;
    semaphores_[index].waiters.push_back(who);
}

/// `who` waits for something else, or has ended: the next one has the lock.
void Kernel::give_up_lock(EntityId who, Effects& effects)
{
    KernelProcess& owning = processes_[owner(who)];
    if (!owning.lock) {
        return;
    }
    Semaphore& lock = semaphores_[*owning.lock];
    if (lock.holders.empty() || lock.holders.front() != who) {
        return;
    }
    owning.lock_asked = false;
    const EntityId next = lock.release(who);
    if (next != no_entity) {
        ++owning.lock_switches;
        processes_[next].wants_lock = false;
        processes_[next].place = no_place;
        say(effects, Effect::Kind::wake, next);
    }
}

/// `who` has waited for the lock for one interval: unless it has changed hands since, whoever has
/// it is to give it up.
void Kernel::ask_for_lock(EntityId who, Effects& effects)
{
    KernelProcess& waiting = processes_[who];
    KernelProcess& owning = processes_[waiting.owner];
    const std::vector<EntityId>& holders = semaphores_[*owning.lock].holders;
    if (waiting.switches_seen == owning.lock_switches && !holders.empty()) {
        owning.lock_asked = true;
        say(effects, Effect::Kind::yield, holders.front());
    }
    waiting.switches_seen = owning.lock_switches;
    Effect& effect = say(effects, Effect::Kind::again, who);
    effect.delay = switch_interval(waiting.owner);
    waiting.until += effect.delay;
}

} // namespace procession::core
