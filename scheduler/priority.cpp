// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/priority.h"

#include "scheduler/aging_queue.h"
#include "scheduler/common_parameters.h"
#include "scheduler/keyed_policy.h"

#include <limits>

namespace procession::scheduler {

namespace {

struct Rules {
    Ticks quantum = 0; ///< 0 = none
    Ticks aging = 0;
    bool preemptive = true;
    bool larger_is_higher = false;
    bool by_arrival = false;

    [[nodiscard]] Why why() const
    {
        return larger_is_higher ? Why::highest_priority : Why::best_priority;
    }
    [[nodiscard]] Ticks slice() const { return quantum > 0 ? quantum : never; }
    [[nodiscard]] Traits traits(Traits base) const
    {
        base.preemptive = preemptive;
        base.slices_alone = quantum > 0;
        base.fair_alone = quantum > 0;
        return base;
    }
};

/// Without aging a waiting entity's rank never changes.
class Priority final : public KeyedPolicy {
public:
    explicit Priority(const Rules& rules)
        : KeyedPolicy({rules.why(), rules.larger_is_higher, rules.by_arrival}), rules_(rules)
    {
    }
    [[nodiscard]] std::unique_ptr<Policy> clone() const override
    {
        return std::make_unique<Priority>(*this);
    }
    [[nodiscard]] Traits traits() const override { return rules_.traits(KeyedPolicy::traits()); }
    [[nodiscard]] bool preempts(const Entity& waiting, const Entity& running, Ticks) const override
    {
        return rules_.preemptive && turned(waiting.priority) < turned(running.priority);
    }
    [[nodiscard]] std::int64_t rank(const Entity& running, Ticks) const override
    {
        return turned(running.priority);
    }
    [[nodiscard]] std::int64_t running_key(const Entity& running, Ticks) const override
    {
        return running.priority;
    }
    Ticks slice(const Entity&, Ticks) override { return rules_.slice(); }
    [[nodiscard]] bool renews(const Entity&) const override { return rules_.quantum > 0; }

protected:
    [[nodiscard]] std::int64_t key_of(const Entity& entity) const override
    {
        return entity.priority;
    }

private:
    Rules rules_;
};

class AgingPriority final : public Policy {
public:
    explicit AgingPriority(const Rules& rules)
        : rules_(rules), queue_(rules.aging, rules.by_arrival)
    {
    }
    [[nodiscard]] std::unique_ptr<Policy> clone() const override
    {
        return std::make_unique<AgingPriority>(*this);
    }
    [[nodiscard]] Traits traits() const override
    {
        return rules_.traits({.order = QueueOrder::aged_priority,
                              .larger_is_better = rules_.larger_is_higher,
                              .by_arrival = rules_.by_arrival,
                              .aging = rules_.aging});
    }
    void reserve(std::size_t count) override { queue_.reserve(count); }

    Placement enqueue(const Entity& entity, Became became, Ticks) override
    {
        queue_.push(entity, own_rank(entity), became);
        return {.key = entity.priority};
    }
    void withdraw(const Entity& entity) override { queue_.remove(entity, own_rank(entity)); }
    [[nodiscard]] std::size_t waiting() const override { return queue_.size(); }

    Decision pick(Ticks now, Choices&) override
    {
        const HeapEntry chosen = queue_.best(now);
        queue_.remove(chosen);
        return {chosen.id, reason(chosen, queue_.size() > 0 ? queue_.best(now) : HeapEntry{}, now)};
    }

    Decision pick_among(const Eligible& eligible, Ticks now, Choices&) override
    {
        const HeapEntry chosen = queue_.best(eligible, now);
        if (chosen.id == no_entity) {
            return {};
        }
        queue_.remove(chosen);
        return {chosen.id, reason(chosen, queue_.best(eligible, now), now)};
    }

    [[nodiscard]] EntityId best(const Eligible* eligible, Ticks now) const override
    {
        if (eligible) {
            return queue_.best(*eligible, now).id;
        }
        return queue_.size() > 0 ? queue_.best(now).id : no_entity;
    }

    [[nodiscard]] bool preempts(const Entity& waiting, const Entity& running,
                                Ticks now) const override
    {
        return rules_.preemptive &&
               queue_.rank_of(waiting, own_rank(waiting), now) < own_rank(running);
    }
    [[nodiscard]] std::int64_t rank(const Entity& running, Ticks) const override
    {
        return own_rank(running);
    }
    [[nodiscard]] std::int64_t running_key(const Entity& running, Ticks) const override
    {
        return running.priority;
    }
    Ticks slice(const Entity&, Ticks) override { return rules_.slice(); }
    [[nodiscard]] bool renews(const Entity&) const override { return rules_.quantum > 0; }

private:
    static constexpr std::int64_t highest = std::numeric_limits<std::int32_t>::max();

    /// Smaller is better. If larger numbers are higher, counted down from the largest.
    [[nodiscard]] std::int64_t own_rank(const Entity& entity) const
    {
        return rules_.larger_is_higher ? highest - entity.priority : entity.priority;
    }
    [[nodiscard]] std::int64_t shown(const HeapEntry& entry, Ticks now) const
    {
        const std::int64_t rank = queue_.rank_of(entry, now);
        return rules_.larger_is_higher ? highest - rank : rank;
    }
    [[nodiscard]] Reason reason(const HeapEntry& chosen, const HeapEntry& runner_up,
                                Ticks now) const
    {
        Reason result;
        result.key = shown(chosen, now);
        if (runner_up.id != no_entity) {
            result.why = rules_.why();
            result.runner_up = runner_up.id;
            result.runner_up_key = shown(runner_up, now);
            result.tie =
                result.key == result.runner_up_key ? tie_between(chosen, runner_up) : Tie::none;
        }
        return result;
    }

    Rules rules_;
    AgingQueue queue_;
};

std::unique_ptr<Policy> make_priority(const Parameters& parameters)
{
    Rules rules;
    rules.quantum = parameters.integer("quantum", 0);
    rules.aging = parameters.integer("aging", 0);
    rules.preemptive = parameters.boolean("preemptive", true);
    rules.larger_is_higher = parameters.boolean("larger_is_higher", false);
    rules.by_arrival = equal_by_arrival(parameters);
    if (rules.aging > 0) {
        return std::make_unique<AgingPriority>(rules);
    }
    return std::make_unique<Priority>(rules);
}

ParameterInfo preemptive_parameter()
{
    return {
        .name = "preemptive",
        .kind = ParameterKind::boolean,
        .fallback = true,
        .label = PROCESSION_TR("parameter", "Preemptive"),
        .explanation = PROCESSION_TR(
            "parameter", "A newly ready process with a better priority takes the CPU at once."),
    };
}

ParameterInfo priority_quantum_parameter()
{
    ParameterInfo info = quantum_parameter();
    info.fallback = std::int64_t{0};
    info.minimum = 0;
    info.explanation = PROCESSION_TR(
        "parameter", "Ticks after which a process lets others of the same priority run; "
                     "0 means that it need not.");
    return info;
}

ParameterInfo aging_parameter()
{
    return {
        .name = "aging",
        .kind = ParameterKind::integer,
        .fallback = std::int64_t{0},
        .minimum = 0,
        // Keeps every rank times aging, and the moment on top, within 63 bits.
        .maximum = 1'000'000'000,
        .label = PROCESSION_TR("parameter", "Aging"),
        .explanation = PROCESSION_TR(
            "parameter", "The priority of a waiting process improves by 1 for each so many ticks "
                         "in the ready queue; 0 means never."),
    };
}

ParameterInfo larger_parameter()
{
    return {
        .name = "larger_is_higher",
        .kind = ParameterKind::boolean,
        .fallback = false,
        .label = PROCESSION_TR("parameter", "Larger is higher"),
        .explanation = PROCESSION_TR(
            "parameter", "A larger number means a higher priority; otherwise a smaller one does."),
    };
}

} // namespace

PolicyInfo priority_info()
{
    return {
        .name = "priority",
        .label = PROCESSION_TR("policy", "Priority"),
        .short_label = PROCESSION_TR("policy", "PRIO"),
        .explanation = PROCESSION_TR("policy", "The process with the best priority runs."),
        .parameters = {preemptive_parameter(), priority_quantum_parameter(), aging_parameter(),
                       larger_parameter(), equal_parameter()},
        .make = make_priority,
    };
}

} // namespace procession::scheduler
