// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/queue_order.h"

#include <algorithm>

namespace procession::ui {

/// Where the order of joining is the rule itself, and where a draw decides, nothing is told by it.
bool are_shown_as_joined(const Moment& moment)
{
    const scheduler::QueueOrder order = moment.trace.traits().order;
    return moment.queues_as_joined && order != scheduler::QueueOrder::fifo &&
           order != scheduler::QueueOrder::as_listed;
}

std::vector<core::EntityId> waiting_as_shown(const Moment& moment, core::QueueIndex queue)
{
    if (!are_shown_as_joined(moment)) {
        return core::waiting_in_order(moment.trace, *moment.state, queue);
    }
    std::vector<core::EntityId> waiting = moment.state->members(queue);
    std::ranges::stable_sort(waiting, {},
                             [&](core::EntityId id) { return moment.state->process(id).joined; });
    return waiting;
}

} // namespace procession::ui
