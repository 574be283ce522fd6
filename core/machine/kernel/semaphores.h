// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/entity.h"

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace procession::core {

/// A counting semaphore, as POSIX has them; every lock of `multiprocessing` stands
/// on one. Whoever holds it is not known to it, but remembered for those who look.
struct Semaphore {
    std::string kind; ///< "Lock", "Semaphore", …: what the program calls it
    std::int64_t value = 0;
    std::int64_t largest = 0;
    /// Begins at 0: one who acquires waits for a sign of another, and holds nothing.
    bool is_sign = false;
    std::vector<scheduler::EntityId> holders{}; ///< acquired and not released, oldest first
    std::deque<scheduler::EntityId> waiters{};  ///< who asked first is first

    /// Who has the one there is, no_entity if there are more or nobody has it.
    [[nodiscard]] scheduler::EntityId sole_holder() const
    {
        return largest == 1 && holders.size() == 1 ? holders.front() : scheduler::no_entity;
    }
    /// What a program calls a semaphore, rather than what stands on one.
    [[nodiscard]] bool is_counted() const { return kind.ends_with("Semaphore"); }
    /// Takes one if there is one.
    bool acquire(scheduler::EntityId who);
    /// Gives one back; whoever waits longest takes it and is returned, no_entity if
    /// nobody waits. Must not be called when `value` is `largest`.
    scheduler::EntityId release(scheduler::EntityId who);
};

} // namespace procession::core
