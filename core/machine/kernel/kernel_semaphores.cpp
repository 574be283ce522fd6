// SPDX-License-Identifier: GPL-3.0-or-later
// System calls on semaphores.
#include "core/machine/kernel/kernel.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace procession::core {

namespace {

/// Numbers of a process's own semaphores begin here; below they are everybody's.
constexpr std::int64_t first_private = std::int64_t{1} << 32;

} // namespace

std::optional<std::size_t> Kernel::semaphore_index(EntityId owner, std::int64_t number) const
{
    if (number < first_private) {
        const auto index = static_cast<std::size_t>(number);
        return index < semaphores_.size() ? std::optional(index) : std::nullopt;
    }
    const std::vector<std::size_t>& own = processes_[owner].private_semaphores;
    const auto index = static_cast<std::size_t>(number - first_private);
    return index < own.size() ? std::optional(own[index]) : std::nullopt;
}

std::size_t Kernel::add_semaphore(const std::string& kind, std::int64_t value, std::int64_t largest)
{
    const std::size_t index = semaphores_.size();
    semaphore_places_.push_back(static_cast<PlaceIndex>(places_.size()));
    places_.push_back(
        {WaitPlace::Kind::semaphore, index, fmt::format("{} {}", kind, ++named_[kind])});
    semaphores_.push_back(
        {.kind = kind, .value = value, .largest = largest, .is_sign = value == 0});
    return index;
}

void Kernel::semaphore(const Caller& caller)
{
    using Code = SystemCallCode;
    if (caller.call.code == Code::semaphore_new) {
        return new_semaphore(caller);
    }
    const auto found = semaphore_index(caller.owner, caller.argument(0).integer());
    if (!found) {
        return fail(caller.id, {"OSError", 22, "Invalid argument"}, caller.effects);
    }
    const std::size_t index = *found;
    Semaphore& semaphore = semaphores_[index];
    switch (caller.call.code) {
    case Code::semaphore_acquire: {
        if (semaphore.acquire(caller.id)) {
            return answer(caller.id, Datum(true), caller.effects);
        }
        const Ticks delay = timeout(caller.argument(2));
        if (!caller.argument(1).truth() || delay == 0) {
            return answer(caller.id, Datum(false), caller.effects);
        }
        semaphore.waiters.push_back(caller.id);
        const EntityId holder = semaphore.sole_holder();
        return block(caller, semaphore_places_[index], delay,
                     holder != no_entity || semaphore.is_counted() ? Wanted::release
                                                                   : Wanted::unknown,
                     holder);
    }
    case Code::semaphore_release: {
        if (semaphore.waiters.empty() && semaphore.value >= semaphore.largest) {
            return answer(caller.id, Datum(false), caller.effects);
        }
        answer(caller.id, Datum(true), caller.effects);
        return give_back(caller.id, index, caller.effects);
    }
    case Code::semaphore_wait:
        return wait_to_be_woken(caller, index);
    case Code::semaphore_wake: {
        const auto waiting = static_cast<std::int64_t>(semaphore.waiters.size());
        const std::int64_t count = std::min(caller.argument(1).integer(), waiting);
        answer(caller.id, Datum(count), caller.effects);
        return wake(index, count, caller.effects);
    }
    case Code::semaphore_set:
        semaphore.value = caller.argument(1).integer();
        answer(caller.id, {}, caller.effects);
        return wake(index,
                    semaphore.value > 0 ? static_cast<std::int64_t>(semaphore.waiters.size()) : 0,
                    caller.effects);
    case Code::semaphore_value:
        return answer(caller.id, Datum(semaphore.value), caller.effects);
    default: {
        const bool held = !semaphore.holders.empty();
        return answer(caller.id,
                      Datum(held ? processes_[semaphore.holders.back()].pid : std::int64_t{0}),
                      caller.effects);
    }
    }
}

void Kernel::new_semaphore(const Caller& caller)
{
    const std::size_t index = add_semaphore(
        caller.argument(0).bytes(), caller.argument(1).integer(), caller.argument(2).integer());
    auto number = static_cast<std::int64_t>(index);
    if (caller.argument(3).truth()) {
        std::vector<std::size_t>& own = processes_[caller.owner].private_semaphores;
        number = first_private + static_cast<std::int64_t>(own.size());
        own.push_back(index);
    }
    answer(caller.id, Datum(number), caller.effects);
}

void Kernel::give_back(EntityId who, std::size_t index, Effects& effects)
{
    const EntityId next = semaphores_[index].release(who);
    if (next != no_entity) {
        answer(next, Datum(true), effects);
    }
}

/// Of a condition, which gives back its lock in the same instant, or of an event.
void Kernel::wait_to_be_woken(const Caller& caller, std::size_t index)
{
    const std::optional<std::size_t> lock =
        semaphore_index(caller.owner, caller.argument(1).integer());
    KernelProcess& process = processes_[caller.id];
    const bool again = std::exchange(process.waits_still, std::nullopt) == index;
    if (!again && lock) {
        for (std::int64_t i = 0; i < caller.argument(2).integer(); ++i) {
            give_back(caller.id, *lock, caller.effects);
        }
    }
    const Ticks delay = timeout(caller.argument(3));
    const bool goes_on = semaphores_[index].value > 0 || (again && process.woken_meanwhile);
    if (goes_on || delay == 0) {
        std::erase(semaphores_[index].waiters, caller.id);
        return answer(caller.id, Datum(goes_on), caller.effects);
    }
    if (!again) {
        semaphores_[index].waiters.push_back(caller.id);
    }
    const std::string& kind = semaphores_[index].kind;
    const Wanted wanted = kind == "Event"       ? Wanted::set
                          : kind == "Condition" ? Wanted::notice
                                                : Wanted::unknown;
    block(caller, semaphore_places_[index], delay, wanted);
}

/// The first `count` of those who wait go on.
void Kernel::wake(std::size_t index, std::int64_t count, Effects& effects)
{
    std::deque<EntityId>& waiters = semaphores_[index].waiters;
    for (; count > 0 && !waiters.empty(); --count) {
        const EntityId next = waiters.front();
        waiters.pop_front();
        if (processes_[next].waits_for) {
            answer(next, Datum(true), effects);
        } else {
            processes_[next].woken_meanwhile = true; // its signal handler runs
        }
    }
}

} // namespace procession::core
