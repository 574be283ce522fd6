// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/shortest_level.h"

#include <iterator>

namespace procession::scheduler {

Placement ShortestLevel::insert(WaitingLists& lists, std::size_t list, const Entity& entity,
                                std::int64_t key, Became became)
{
    Placement placement{.level = static_cast<std::uint16_t>(list), .key = key};
    entries_[entity.id] = join_order_.join(entity, key, became);
    const auto position = order_.insert(entries_[entity.id]).first;
    if (position == order_.begin()) {
        placement.place = Place::front;
        lists.push_front(list, entity.id, entity.joined);
    } else {
        placement.place = Place::behind;
        placement.behind = std::prev(position)->id;
        lists.push_behind(list, placement.behind, entity.id, entity.joined);
    }
    return placement;
}

} // namespace procession::scheduler
