// SPDX-License-Identifier: GPL-3.0-or-later
// System calls on semaphores.
#include "core/machine/kernel/kernel.h"

#include <fmt/format.h>

namespace procession::core {

void Kernel::semaphore(const Caller& caller)
{
    using Code = SystemCallCode;
    if (caller.call.code == Code::semaphore_new) {
        const std::string& kind = caller.argument(0).bytes();
        const auto index = semaphores_.size();
        semaphore_places_.push_back(static_cast<PlaceIndex>(places_.size()));
        places_.push_back(
            {WaitPlace::Kind::semaphore, index, fmt::format("{} {}", kind, ++named_[kind])});
        semaphores_.push_back({.kind = kind,
                               .value = caller.argument(1).integer(),
                               .largest = caller.argument(2).integer()});
        return answer(caller.id, Datum(static_cast<std::int64_t>(index)), caller.effects);
    }
    const auto index = static_cast<std::size_t>(caller.argument(0).integer());
    if (index >= semaphores_.size()) {
        return fail(caller.id, {"OSError", 22, "Invalid argument"}, caller.effects);
    }
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
        return block(caller, semaphore_places_[index], delay);
    }
    case Code::semaphore_release: {
        if (semaphore.waiters.empty() && semaphore.value >= semaphore.largest) {
            return answer(caller.id, Datum(false), caller.effects);
        }
        const EntityId next = semaphore.release(caller.id);
        answer(caller.id, Datum(true), caller.effects);
        if (next != no_entity) {
            answer(next, Datum(true), caller.effects);
        }
        return;
    }
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

} // namespace procession::core
