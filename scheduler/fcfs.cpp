// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/fcfs.h"

#include "scheduler/bumped.h"
#include "scheduler/fifo_policy.h"

namespace procession::scheduler {

namespace {

class Fcfs final : public FifoPolicy {
public:
    [[nodiscard]] std::unique_ptr<Policy> clone() const override
    {
        return std::make_unique<Fcfs>(*this);
    }
    [[nodiscard]] Traits traits() const override { return {}; }
};

class FcfsIoPreempts final : public FifoPolicy {
public:
    [[nodiscard]] std::unique_ptr<Policy> clone() const override
    {
        return std::make_unique<FcfsIoPreempts>(*this);
    }
    [[nodiscard]] Traits traits() const override { return {.preemptive = true}; }

    void reserve(std::size_t count) override
    {
        FifoPolicy::reserve(count);
        bumped_.reserve(count);
    }

    Placement enqueue(const Entity& entity, Became became, Ticks now) override
    {
        if (became == Became::woken) {
            former_.forget();
            return bumped_.push_front(queue_, 0, entity.id, entity.joined, now);
        }
        if (became == Became::preempted) {
            former_.forget();
            return bumped_.push_behind(queue_, 0, entity.id, entity.joined, now);
        }
        if (became != Became::changed) {
            bumped_.joined_normally(entity.id);
        }
        return FifoPolicy::enqueue(entity, became, now);
    }

    void withdraw(const Entity& entity) override
    {
        bumped_.leaving(queue_, 0, entity.id);
        FifoPolicy::withdraw(entity);
    }

    Decision pick(Ticks now, Choices& choices) override
    {
        bumped_.leaving(queue_, 0, queue_.head(0));
        return explained(FifoPolicy::pick(now, choices), now);
    }

    Decision pick_among(const Eligible& eligible, Ticks now, Choices& choices) override
    {
        const EntityId chosen = queue_.first_eligible(queue_.head(0), eligible);
        if (chosen != no_entity) {
            bumped_.leaving(queue_, 0, chosen);
        }
        return explained(FifoPolicy::pick_among(eligible, now, choices), now);
    }

    [[nodiscard]] bool preempts(const Entity& waiting, const Entity& running, Ticks) const override
    {
        return bumped_.outranks(waiting.id, running.id);
    }
    [[nodiscard]] std::int64_t running_key(const Entity& running, Ticks) const override
    {
        return running.joined;
    }

private:
    Decision explained(Decision decision, Ticks now)
    {
        if (decision.chosen == no_entity) {
            return decision;
        }
        bumped_.dispatched(decision.chosen, now);
        if (bumped_.was(decision.chosen)) {
            decision.reason.why = Why::back_from_io;
        }
        return decision;
    }

    Bumped bumped_;
};

std::unique_ptr<Policy> make_fcfs(const Parameters& parameters)
{
    if (parameters.boolean("io_preempts", false)) {
        return std::make_unique<FcfsIoPreempts>();
    }
    return std::make_unique<Fcfs>();
}

} // namespace

PolicyInfo fcfs_info()
{
    return {
        .name = "fcfs",
        .synonyms = {"fifo"},
        .label = PROCESSION_TR("policy", "First come, first served"),
        .short_label = PROCESSION_TR("policy", "FCFS"),
        .explanation = PROCESSION_TR(
            "policy", "Processes run in the order in which they joined the ready queue, "
                      "each until it blocks or ends."),
        .parameters = {{
            .name = "io_preempts",
            .kind = ParameterKind::boolean,
            .fallback = false,
            .label = PROCESSION_TR("parameter", "Back from I/O preempts"),
            .explanation = PROCESSION_TR(
                "parameter", "A process back from I/O takes the CPU at once, and the other goes to "
                             "the front of the queue; that is no longer FCFS."),
        }},
        .make = make_fcfs,
    };
}

} // namespace procession::scheduler
