// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/choices.h"
#include "scheduler/entity.h"
#include "scheduler/reason.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace procession::scheduler {

/// Where an entity was put among those that wait.
enum class Place : std::uint8_t { tail, front, behind };

/// What `Policy::enqueue` did, enough to redo it without the policy.
struct Placement {
    Place place = Place::tail;
    std::uint16_t level = 0;     ///< which of the policy's queues; 0 is the top
    EntityId behind = no_entity; ///< for Place::behind
    std::int64_t key = 0;        ///< what the entity is ordered by, for policies that order by key
};

/// How the waiting entities of a policy are to be read, first in line first.
enum class QueueOrder : std::uint8_t {
    fifo,           ///< as they stand in the queue(s), level by level
    smallest_key,   ///< Placement::key, then who joined earlier
    aged_priority,  ///< key less one for each `aging` ticks since joining, not beyond 0
    response_ratio, ///< (waited + key) / key, largest first
    as_listed,      ///< by id: every candidate has a chance
};

/// A policy's answer to "who runs next?".
struct Decision {
    EntityId chosen = no_entity;
    Reason reason;
    /// Somebody who is likely to be chosen before long, if the policy knows one: a hint of
    /// what to have at hand, which changes nothing.
    EntityId coming = no_entity;
};

/// Both answers at the end of a slice: where the one went, who comes next.
struct Rotation {
    EntityId chosen = no_entity;
    EntityId runner_up = no_entity;
    Why why = Why::nothing_else;
    Tie tie = Tie::none;
    std::uint16_t level = 0; ///< on whose tail the expired one stands
    Ticks slice = 0;         ///< of the chosen one
};

/// What is true of a policy for a whole run.
struct Traits {
    bool preemptive = false; ///< `preempts` can say yes
    QueueOrder order = QueueOrder::fifo;
    std::uint16_t levels = 1;      ///< number of queues (MLFQ)
    bool larger_is_better = false; ///< of keys, for reading the queue
    bool by_arrival = false;       ///< equal keys: the earlier arrival wins (`equal: arrival`)
    Ticks aging = 0;               ///< for QueueOrder::aged_priority
    bool slices_alone = false;     ///< see Policy::renew
    bool rotates = false;          ///< an expired entity always joins a tail: `rotate` may be asked
    bool fair_alone = false;       ///< a lone process renews itself even beside other busy cores
};

/// An entity moved by periodic policy work.
struct Moved {
    EntityId entity = no_entity;
    Placement placement;
    bool was_running = false; ///< it leaves its core
};

/// Whether an entity may be chosen (affinity).
using Eligible = std::function<bool(EntityId)>;

/// A scheduling policy: the order of one ready queue. Knows entities, no cores
/// and no processes. The dispatcher tells it what happens and asks it what to do.
///
/// An entity is *waiting* from `enqueue` until `pick` returns it or `withdraw`
/// takes it out; then it is running, blocked or gone. A policy is a value: clone
/// copies its whole state.
class Policy {
public:
    Policy() = default;
    Policy(const Policy&) = default;
    Policy& operator=(const Policy&) = default;
    virtual ~Policy() = default;

    [[nodiscard]] virtual std::unique_ptr<Policy> clone() const = 0;
    [[nodiscard]] virtual Traits traits() const = 0;

    /// Entities 0 … count-1 may appear from now on. Called before the first of them.
    virtual void reserve(std::size_t count) = 0;

    /// `entity` joins those that wait. Not waiting already.
    virtual Placement enqueue(const Entity& entity, Became became, Ticks now) = 0;
    /// Takes a waiting entity out (suspended, killed, about to be changed).
    virtual void withdraw(const Entity& entity) = 0;
    /// Number of entities that wait.
    [[nodiscard]] virtual std::size_t waiting() const = 0;

    /// Chooses the best waiting entity and takes it out. At least one waits.
    virtual Decision pick(Ticks now, Choices& choices) = 0;
    /// The same among those that `eligible` accepts; no_entity if there is none.
    virtual Decision pick_among(const Eligible& eligible, Ticks now, Choices& choices) = 0;
    /// The most frequent thing of all in one call, only asked of plain queues
    /// (QueueOrder::fifo): `expired` has used up its slice and joins the tail of
    /// its level, and the best is chosen. The same as enqueue, pick and slice one
    /// after the other. `entities` are indexed by id.
    virtual Rotation rotate(const Entity& expired, std::span<const Entity> entities, Ticks now,
                            Choices& choices);
    /// Who would be chosen now, left in place; with `eligible`, among those.
    /// no_entity if nobody qualifies. Only asked of preemptive policies.
    [[nodiscard]] virtual EntityId best(const Eligible* eligible, Ticks now) const;

    /// Whether the newly ready `waiting` takes the core from `running` at once.
    [[nodiscard]] virtual bool preempts(const Entity& waiting, const Entity& running,
                                        Ticks now) const;
    /// The measure by which running entities are compared to find the one that
    /// ranks last: larger ranks later. Only asked of preemptive policies.
    [[nodiscard]] virtual std::int64_t rank(const Entity& running, Ticks now) const;
    /// What a running entity would be chosen by, measured as Reason::key: what the
    /// reason of a preemption shows of the one that lost its core. `rank` unless
    /// that is measured otherwise.
    [[nodiscard]] virtual std::int64_t running_key(const Entity& running, Ticks now) const;

    /// Ticks that `entity`, just chosen or boosted while running, may run before
    /// it must let others; `never` if it may go on.
    virtual Ticks slice(const Entity& entity, Ticks now);

    /// `entity` has run `ticks` more. Told before it leaves the core in any way,
    /// and before `timer`.
    virtual void ran(const Entity& entity, Ticks ticks);
    /// `entity` left the core for I/O; `slice_used` if its slice ended at that very tick.
    virtual void blocked(const Entity& entity, bool slice_used, Ticks now);
    /// `entity` ended. It is not waiting.
    virtual void exited(const Entity& entity);
    /// `entity` comes over from another core's policy of the same kind: takes over
    /// what that one has on its account (level, slice, pass, estimate). It is
    /// waiting in neither.
    virtual void adopt(const Entity& entity, const Policy& from);

    /// The next moment after `now` at which `timer` wants to be called.
    [[nodiscard]] virtual Ticks next_timer(Ticks now) const;
    /// Periodic work (boost). `running` are those on cores, in order of core
    /// number. Appends what moved to `moved`: first to last in the order in which
    /// the moves are to be redone. An entity that was running is waiting afterwards.
    virtual void timer(Ticks now, std::span<const EntityId> running, std::vector<Moved>& moved);

    /// Traits::slices_alone: with nobody waiting, slices of one constant length
    /// follow each other until something happens, so the machine counts them
    /// instead of living through each. Whether that is so for `entity` now:
    [[nodiscard]] virtual bool renews(const Entity& entity) const;
    /// `count` whole slices of `entity` ended and were renewed. `ran` has been told.
    virtual void renew(const Entity& entity, std::uint64_t count, Choices& choices);
};

} // namespace procession::scheduler
