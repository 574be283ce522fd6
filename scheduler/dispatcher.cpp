// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/dispatcher.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace procession::scheduler {

Dispatcher::Dispatcher(std::unique_ptr<Policy> policy, DispatcherOptions options)
    : options_(options), traits_(policy->traits())
{
    const std::size_t count = options.per_core ? options.cores : 1;
    policies_.push_back(std::move(policy));
    while (policies_.size() < count) {
        policies_.push_back(policies_.front()->clone());
    }
}

Dispatcher::Dispatcher(const Dispatcher& other)
    : options_(other.options_),
      traits_(other.traits_),
      waiting_(other.waiting_),
      count_(other.count_),
      home_(other.home_),
      bound_(other.bound_)
{
    for (const auto& policy : other.policies_) {
        policies_.push_back(policy->clone());
    }
}

Dispatcher& Dispatcher::operator=(const Dispatcher& other)
{
    Dispatcher copy(other);
    *this = std::move(copy);
    return *this;
}

void Dispatcher::reserve(std::size_t count)
{
    for (const auto& policy : policies_) {
        policy->reserve(count);
    }
    if (options_.per_core) {
        home_.resize(std::max(count, home_.size()), no_core);
    }
    count_ = std::max(count_, count);
    if (!bound_.empty()) {
        bound_.resize(count_);
    }
}

void Dispatcher::bind(EntityId entity, const std::vector<CoreNumber>& cores)
{
    if (cores.empty()) {
        return;
    }
    bound_.resize(std::max(count_, bound_.size()));
    for (const CoreNumber core : cores) {
        bound_[entity].set(core);
    }
}

void Dispatcher::bind_to(EntityId entity, CoreNumber core)
{
    bound_.resize(std::max(count_, bound_.size()));
    bound_[entity].reset();
    bound_[entity].set(core);
}

QueueNumber Dispatcher::queue_count() const
{
    return static_cast<QueueNumber>(policies_.size() * traits_.levels);
}

CoreNumber Dispatcher::shortest_queue(EntityId entity) const
{
    CoreNumber best = no_core;
    for (CoreNumber core = 0; core < options_.cores; ++core) {
        if (allowed(entity, core) &&
            (best == no_core || policy(core).waiting() < policy(best).waiting())) {
            best = core;
        }
    }
    return best;
}

CoreNumber Dispatcher::queue_for(EntityId entity, Became became, CoreNumber last_core) const
{
    if (!options_.per_core) {
        return 0;
    }
    // One that was put into a queue before it ever ran stays there.
    if (became == Became::changed) {
        return home_[entity];
    }
    const bool known = last_core != no_core && allowed(entity, last_core);
    return known ? last_core : shortest_queue(entity);
}

void Dispatcher::move_home(const Entity& entity, CoreNumber core)
{
    if (!options_.per_core || home_[entity.id] == core) {
        return;
    }
    if (home_[entity.id] != no_core) {
        policies_[core]->adopt(entity, *policies_[home_[entity.id]]);
    }
    home_[entity.id] = core;
}

Enqueued Dispatcher::enqueue(const Entity& entity, Became became, CoreNumber last_core, Ticks now)
{
    const CoreNumber core = queue_for(entity.id, became, last_core);
    move_home(entity, core);
    Enqueued result;
    result.placement = policies_[core]->enqueue(entity, became, now);
    result.queue = static_cast<QueueNumber>(core) * traits_.levels + result.placement.level;
    ++waiting_;
    return result;
}

void Dispatcher::withdraw(const Entity& entity)
{
    home(entity.id).withdraw(entity);
    --waiting_;
}

Decision Dispatcher::pick_from(std::size_t queue, CoreNumber core, Ticks now, Choices& choices)
{
    Policy& from = *policies_[queue];
    if (from.waiting() == 0) {
        return {};
    }
    Decision decision =
        bound_.empty() ? from.pick(now, choices)
                       : from.pick_among([this, core](EntityId id) { return allowed(id, core); },
                                         now, choices);
    if (decision.chosen != no_entity) {
        --waiting_;
    }
    return decision;
}

Decision Dispatcher::steal(CoreNumber core, std::span<const Entity> entities, Ticks now,
                           Choices& choices)
{
    // The longest queue first; where affinity forbids all of it, the next longest.
    std::vector<CoreNumber> victims(options_.cores);
    std::iota(victims.begin(), victims.end(), CoreNumber{0});
    std::stable_sort(victims.begin(), victims.end(), [this](CoreNumber a, CoreNumber b) {
        return policy(a).waiting() > policy(b).waiting();
    });
    for (const CoreNumber victim : victims) {
        if (victim == core) {
            continue;
        }
        const Decision decision = pick_from(victim, core, now, choices);
        if (decision.chosen != no_entity) {
            move_home(entities[decision.chosen], core);
            return decision;
        }
    }
    return {};
}

Decision Dispatcher::pick(CoreNumber core, std::span<const Entity> entities, Ticks now,
                          Choices& choices)
{
    const Decision own = pick_from(slot(core), core, now, choices);
    if (own.chosen != no_entity || !options_.per_core || !options_.stealing || waiting_ == 0) {
        return own;
    }
    return steal(core, entities, now, choices);
}

EntityId Dispatcher::challenger(CoreNumber core, const Entity& running,
                                std::span<const Entity> entities, Ticks now) const
{
    const Policy& queue = policy(core);
    if (queue.waiting() == 0) {
        return no_entity;
    }
    EntityId best = no_entity;
    if (bound_.empty()) {
        best = queue.best(nullptr, now);
    } else {
        const Eligible eligible = [this, core](EntityId id) { return allowed(id, core); };
        best = queue.best(&eligible, now);
    }
    const bool takes = best != no_entity && queue.preempts(entities[best], running, now);
    return takes ? best : no_entity;
}

Decision Dispatcher::take(CoreNumber core, const Entity& running, Ticks now, Choices& choices)
{
    Policy& queue = policy(core);
    Decision decision =
        bound_.empty() ? queue.pick(now, choices)
                       : queue.pick_among([this, core](EntityId id) { return allowed(id, core); },
                                          now, choices);
    --waiting_;
    // Whom it was measured against: the process that loses the core.
    decision.reason.runner_up = running.id;
    decision.reason.runner_up_key = queue.running_key(running, now);
    decision.reason.tie = Tie::none;
    return decision;
}

void Dispatcher::timer(std::size_t slot, Ticks now, std::span<const EntityId> running,
                       std::vector<Moved>& moved)
{
    policies_[slot]->timer(now, running, moved);
    waiting_ += static_cast<std::size_t>(std::count_if(
        moved.begin(), moved.end(), [](const Moved& one) { return one.was_running; }));
}

} // namespace procession::scheduler
