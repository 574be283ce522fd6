// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/bumped.h"

namespace procession::scheduler {

Placement Bumped::push_front(WaitingLists& lists, std::size_t list, EntityId id, Ticks joined,
                             Ticks now)
{
    // The first of an instant will end up behind those that follow it.
    if (last_[list] == no_entity || moment_[last_[list]] != now) {
        last_[list] = id;
    }
    moment_[id] = now;
    lists.push_front(list, id, joined);
    return {.place = Place::front};
}

Placement Bumped::push_behind(WaitingLists& lists, std::size_t list, EntityId id, Ticks joined,
                              Ticks now)
{
    moment_[id] = never_bumped;
    const EntityId last = last_[list];
    if (last == no_entity || moment_[last] != now) {
        lists.push_front(list, id, joined);
        return {.place = Place::front};
    }
    lists.push_behind(list, last, id, joined);
    return {.place = Place::behind, .behind = last};
}

void Bumped::leaving(const WaitingLists& lists, std::size_t list, EntityId id)
{
    if (last_[list] != id) {
        return;
    }
    const EntityId before = lists.previous(id);
    last_[list] = before != no_entity && moment_[before] == moment_[id] ? before : no_entity;
}

} // namespace procession::scheduler
