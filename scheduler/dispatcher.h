// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/policy.h"

#include <cstdint>
#include <memory>
#include <optional>
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
/// it may use, who steals from whom, which core is preempted. Holds one policy
/// for all cores or one for each. A value.
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
    [[nodiscard]] bool allowed(EntityId entity, CoreNumber core) const;

    /// `last_core` is where it last ran, or no_core.
    Enqueued enqueue(const Entity& entity, Became became, CoreNumber last_core, Ticks now);
    void withdraw(const Entity& entity);
    /// Whether nobody waits for any core.
    [[nodiscard]] bool empty() const;
    /// Whether nobody waits in the queue that `core` serves first.
    [[nodiscard]] bool empty(CoreNumber core) const;

    /// Who runs next on `core`, taken out of its queue; no_entity if nobody may.
    Decision pick(CoreNumber core, Ticks now, Choices& choices);
    /// Who would take `core` from `running` now if asked; no_entity if nobody.
    [[nodiscard]] EntityId challenger(CoreNumber core, const Entity& running, Ticks now,
                                      std::span<const Entity> entities) const;
    /// The challenger of `challenger()`, taken out of its queue, with the reason.
    Decision take(CoreNumber core, EntityId challenger, const Entity& running, Ticks now);

    /// The policy that `entity` is accounted by while it runs on `core`.
    [[nodiscard]] Policy& policy(CoreNumber core) { return *policies_[options_.per_core ? core : 0]; }
    [[nodiscard]] const Policy& policy(CoreNumber core) const
    {
        return *policies_[options_.per_core ? core : 0];
    }
    [[nodiscard]] const Traits& traits() const { return traits_; }
    [[nodiscard]] const DispatcherOptions& options() const { return options_; }
    [[nodiscard]] QueueNumber queue_count() const;

private:
    std::vector<std::unique_ptr<Policy>> policies_;
    DispatcherOptions options_;
    Traits traits_;
};

} // namespace procession::scheduler
