// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/policy.h"

#include <bitset>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace procession::scheduler {

using CoreNumber = std::uint16_t;
inline constexpr CoreNumber no_core = 0xFFFF;
inline constexpr std::size_t most_cores = 256;

/// Number of a ready queue as seen from outside: core × levels + level with
/// per-core queues, else the level alone.
using QueueNumber = std::uint32_t;

struct DispatcherOptions {
    CoreNumber cores = 1;
    bool per_core = false; ///< a ready queue for each core instead of one for all
    bool stealing = true;  ///< with per_core: an idle core takes from the longest other queue
};

struct Enqueued {
    Placement placement;
    QueueNumber queue = 0;
};

/// Stands between machine and policies: which queue an entity joins, which core
/// it may use, who steals from whom. Holds one policy for all cores or one for
/// each. A value.
class Dispatcher {
public:
    /// Takes a pristine policy; clones it for each core if the queues are per core.
    Dispatcher(std::unique_ptr<Policy> policy, DispatcherOptions options);
    Dispatcher(const Dispatcher& other);
    Dispatcher& operator=(const Dispatcher& other);
    Dispatcher(Dispatcher&&) noexcept = default;
    Dispatcher& operator=(Dispatcher&&) noexcept = default;
    ~Dispatcher() = default;

    /// Entities 0 … count-1 may appear from now on.
    void reserve(std::size_t count);
    /// Binds an entity to some cores (hard affinity); empty = any core.
    void bind(EntityId entity, const std::vector<CoreNumber>& cores);
    /// From now on `entity` may use `core` alone. It is not waiting.
    void bind_to(EntityId entity, CoreNumber core);
    [[nodiscard]] bool allowed(EntityId entity, CoreNumber core) const
    {
        return bound_.empty() || bound_[entity].none() || bound_[entity].test(core);
    }

    /// `entity` joins a queue. `last_core` is where it last ran, or no_core.
    Enqueued enqueue(const Entity& entity, Became became, CoreNumber last_core, Ticks now);
    /// Takes a waiting entity out of its queue.
    void withdraw(const Entity& entity);
    /// Whether nobody waits for any core.
    [[nodiscard]] bool empty() const { return waiting_ == 0; }
    /// Whether nobody waits in the queue that `core` serves first.
    [[nodiscard]] bool empty(CoreNumber core) const { return policy(core).waiting() == 0; }

    /// Who runs next on `core`, taken out of its queue; no_entity if nobody may.
    Decision pick(CoreNumber core, std::span<const Entity> entities, Ticks now, Choices& choices);
    /// Who would take `core` from `running` now; no_entity if nobody.
    [[nodiscard]] EntityId challenger(CoreNumber core, const Entity& running,
                                      std::span<const Entity> entities, Ticks now) const;
    /// Takes that challenger, which there is, out of its queue, with the reason.
    Decision take(CoreNumber core, const Entity& running, Ticks now, Choices& choices);

    /// Periodic work of the policy number `slot`; see Policy::timer. Queue numbers
    /// of what moved are `slot` × levels + placement.level.
    void timer(std::size_t slot, Ticks now, std::span<const EntityId> running,
               std::vector<Moved>& moved);

    /// The policy that an entity is accounted by while it runs on `core`.
    [[nodiscard]] Policy& policy(CoreNumber core) { return *policies_[slot(core)]; }
    [[nodiscard]] const Policy& policy(CoreNumber core) const { return *policies_[slot(core)]; }
    /// The policy that keeps the account of an entity that is on no core.
    [[nodiscard]] Policy& home(EntityId entity) { return *policies_[home_slot(entity)]; }
    [[nodiscard]] const Policy& policy_at(std::size_t slot) const { return *policies_[slot]; }
    /// Which policy serves `core`: 0, or with per-core queues the core's number.
    [[nodiscard]] std::size_t slot(CoreNumber core) const { return options_.per_core ? core : 0; }
    /// Number of policies: 1, or one for each core.
    [[nodiscard]] std::size_t policy_count() const { return policies_.size(); }
    [[nodiscard]] const Traits& traits() const { return traits_; }
    [[nodiscard]] const DispatcherOptions& options() const { return options_; }
    [[nodiscard]] QueueNumber queue_count() const;

private:
    [[nodiscard]] std::size_t home_slot(EntityId entity) const
    {
        return options_.per_core && home_[entity] != no_core ? home_[entity] : 0;
    }
    [[nodiscard]] CoreNumber shortest_queue(EntityId entity) const;
    [[nodiscard]] CoreNumber queue_for(EntityId entity, Became became, CoreNumber last_core) const;
    void move_home(const Entity& entity, CoreNumber core);
    Decision pick_from(std::size_t queue, CoreNumber core, Ticks now, Choices& choices);
    Decision steal(CoreNumber core, std::span<const Entity> entities, Ticks now, Choices& choices);

    std::vector<std::unique_ptr<Policy>> policies_;
    DispatcherOptions options_;
    Traits traits_;
    std::size_t waiting_ = 0;
    std::size_t count_ = 0; ///< entities reserved
    std::vector<CoreNumber>
        home_; ///< per core: whose policy an entity belongs to; no_core before it joined one
    std::vector<std::bitset<most_cores>>
        bound_; ///< empty unless somebody is bound; none() = any core
};

} // namespace procession::scheduler
