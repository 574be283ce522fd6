// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/large_array.h"
#include "scheduler/waiting_lists.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace procession::scheduler {

/// Jumping the queue after I/O (`io_preempts` of fcfs, `io_bump` of mlfq): keeps
/// who came back when, and of each list the last of those that stand at its front
/// because they came back at the present instant.
class Bumped {
public:
    explicit Bumped(std::size_t lists = 1) : last_(lists, no_entity) {}

    void reserve(std::size_t count)
    {
        moment_.resize(std::max(count, moment_.size()), never_bumped);
        dispatched_.resize(std::max(count, dispatched_.size()), never_bumped);
    }

    /// Puts `id`, back from I/O, to the front of `list`.
    Placement push_front(WaitingLists& lists, std::size_t list, EntityId id, Ticks joined,
                         Ticks now);
    /// Puts `id`, which lost its core, behind those bumped at `now`: the front if there are none.
    Placement push_behind(WaitingLists& lists, std::size_t list, EntityId id, Ticks joined,
                          Ticks now);
    /// `id` is about to leave `list`. Called before it is taken out.
    void leaving(const WaitingLists& lists, std::size_t list, EntityId id);
    /// All have left `list` at once.
    void emptied(std::size_t list) { last_[list] = no_entity; }
    /// `id` joins a list in an ordinary way.
    void joined_normally(EntityId id) { moment_[id] = never_bumped; }

    /// `id` was chosen.
    void dispatched(EntityId id, Ticks now) { dispatched_[id] = now; }

    /// Whether `id` jumped the queue when it last joined one.
    [[nodiscard]] bool was(EntityId id) const { return moment_[id] != never_bumped; }
    /// Whether `waiting` jumped the queue since `running` was chosen: one that came
    /// back earlier was passed over then, and waits its turn.
    [[nodiscard]] bool outranks(EntityId waiting, EntityId running) const
    {
        return moment_[waiting] > std::max(moment_[running], dispatched_[running]);
    }

private:
    static constexpr Ticks never_bumped = -1;

    LargeArray<Ticks> moment_;     ///< by entity
    LargeArray<Ticks> dispatched_; ///< by entity: when it was last chosen
    std::vector<EntityId> last_;   ///< by list; who may be of an earlier instant
};

} // namespace procession::scheduler
