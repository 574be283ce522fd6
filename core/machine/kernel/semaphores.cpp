// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/kernel/semaphores.h"

#include <algorithm>

namespace procession::core {

bool Semaphore::acquire(scheduler::EntityId who)
{
    if (value <= 0) {
        return false;
    }
    --value;
    if (!is_sign) {
        holders.push_back(who);
    }
    return true;
}

scheduler::EntityId Semaphore::release(scheduler::EntityId who)
{
    // Any process may release: if it holds none, the oldest holder's share goes.
    auto held = std::find(holders.rbegin(), holders.rend(), who);
    if (held != holders.rend()) {
        holders.erase(std::next(held).base());
    } else if (!holders.empty()) {
        holders.erase(holders.begin());
    }
    if (waiters.empty()) {
        ++value;
        return scheduler::no_entity;
    }
    const scheduler::EntityId next = waiters.front();
    waiters.pop_front();
    if (!is_sign) {
        holders.push_back(next);
    }
    return next;
}

} // namespace procession::core
