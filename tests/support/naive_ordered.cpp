// SPDX-License-Identifier: GPL-3.0-or-later
// fcfs, rr, sjf, srtf, hrrn and priority.
#include "support/naive_policies.h"

#include <algorithm>

namespace procession::tests {

namespace {

constexpr std::int64_t one_tick = 1 << 16;

class Fcfs : public NaivePolicy {
public:
    explicit Fcfs(bool io_preempts) : io_preempts_(io_preempts) {}

    void join(NaiveProcess& p, Became how, Ticks now) override
    {
        if (io_preempts_ && how == Became::woken) {
            queue_.insert(queue_.begin(), &p);
            p.jumped = now;
            return;
        }
        p.jumped = -1;
        if (how == Became::preempted) {
            // Behind those who came back at this very instant.
            queue_.insert(
                std::ranges::find_if(
                    queue_, [&](const NaiveProcess* other) { return other->jumped != now; }),
                &p);
        } else {
            NaivePolicy::join(p, how, now);
        }
    }

    bool outranks(const NaiveProcess& a, const NaiveProcess& b, Ticks) const override
    {
        return a.jumped > std::max(b.jumped, b.chosen_at); // came back since b was chosen
    }

    bool ranks_behind(const NaiveProcess& a, const NaiveProcess& b, Ticks now) const override
    {
        return a.jumped != now && b.jumped == now;
    }

private:
    bool io_preempts_;
};

class RoundRobin : public NaivePolicy {
public:
    explicit RoundRobin(Ticks quantum) : quantum_(quantum) {}
    Ticks slice(const NaiveProcess&) const override { return quantum_; }

private:
    Ticks quantum_;
};

/// Served by a key; among equals the earlier arrival if `equal` says so, then who
/// stands earlier in the queue (what joins at one instant does so in the order of
/// events).
class Ordered : public NaivePolicy {
public:
    explicit Ordered(const core::SchedulerSpec& spec)
        : by_arrival_(spec.parameters.choice("equal", "queue") == "arrival")
    {
    }

protected:
    [[nodiscard]] bool before_among_equals(const NaiveProcess& a, const NaiveProcess& b) const
    {
        return by_arrival_ && a.arrival < b.arrival;
    }

private:
    bool by_arrival_;
};

/// sjf, srtf and hrrn: by a length of the CPU burst, known or estimated.
class ByBurst : public Ordered {
public:
    explicit ByBurst(const core::SchedulerSpec& spec)
        : Ordered(spec),
          remaining_(spec.policy == "srtf"),
          ratio_(spec.policy == "hrrn"),
          exact_(spec.parameters.choice("estimate", "exact") == "exact"),
          alpha_(spec.parameters.decimal("alpha", {500'000}).millionths),
          initial_(spec.parameters.integer("initial", 0))
    {
    }

    void join(NaiveProcess& p, Became how, Ticks now) override
    {
        if (!p.placed) {
            p.placed = true;
            p.estimate = initial_ * one_tick;
        }
        Ordered::join(p, how, now);
    }

    void burst_complete(NaiveProcess& p, bool) override
    {
        p.estimate = (alpha_ * p.ran * one_tick + (1'000'000 - alpha_) * p.estimate) / 1'000'000;
    }

    bool outranks(const NaiveProcess& a, const NaiveProcess& b, Ticks) const override
    {
        return remaining_ && length(a) < length(b);
    }

    bool ranks_behind(const NaiveProcess& a, const NaiveProcess& b, Ticks) const override
    {
        return length(a) > length(b);
    }

protected:
    bool before(const NaiveProcess& a, const NaiveProcess& b, Ticks now) const override
    {
        const std::int64_t first = ratio_ ? (now - a.joined) * length(b) : length(b);
        const std::int64_t second = ratio_ ? (now - b.joined) * length(a) : length(a);
        return first != second ? first > second : before_among_equals(a, b);
    }

private:
    [[nodiscard]] std::int64_t length(const NaiveProcess& p) const
    {
        return exact_ ? p.left * one_tick
                      : std::max<std::int64_t>(p.estimate - p.ran * one_tick, ratio_ ? 1 : 0);
    }

    bool remaining_;
    bool ratio_;
    bool exact_;
    std::int64_t alpha_;
    std::int64_t initial_;
};

class Priority : public Ordered {
public:
    explicit Priority(const core::SchedulerSpec& spec)
        : Ordered(spec),
          preemptive_(spec.parameters.boolean("preemptive", true)),
          larger_(spec.parameters.boolean("larger_is_higher", false)),
          quantum_(spec.parameters.integer("quantum", 0)),
          aging_(spec.parameters.integer("aging", 0))
    {
    }

    Ticks slice(const NaiveProcess&) const override { return quantum_ > 0 ? quantum_ : never; }

    bool outranks(const NaiveProcess& a, const NaiveProcess& b, Ticks now) const override
    {
        return preemptive_ && higher(aged(a, now), b.priority);
    }

    bool ranks_behind(const NaiveProcess& a, const NaiveProcess& b, Ticks) const override
    {
        return higher(b.priority, a.priority);
    }

protected:
    bool before(const NaiveProcess& a, const NaiveProcess& b, Ticks now) const override
    {
        const std::int64_t first = aged(a, now);
        const std::int64_t second = aged(b, now);
        return first != second ? higher(first, second) : before_among_equals(a, b);
    }

private:
    [[nodiscard]] bool higher(std::int64_t a, std::int64_t b) const
    {
        return larger_ ? a > b : a < b;
    }

    /// The priority of a waiting process, improved by one for each `aging` ticks.
    [[nodiscard]] std::int64_t aged(const NaiveProcess& p, Ticks now) const
    {
        std::int64_t priority = p.priority;
        for (Ticks waited = aging_; aging_ > 0 && waited <= now - p.joined; waited += aging_) {
            if (larger_) {
                ++priority;
            } else if (priority > 0) {
                --priority;
            }
        }
        return priority;
    }

    bool preemptive_;
    bool larger_;
    Ticks quantum_;
    Ticks aging_;
};

} // namespace

std::unique_ptr<NaivePolicy> naive_queue_policy(const core::SchedulerSpec& spec)
{
    if (spec.policy == "fcfs") {
        return std::make_unique<Fcfs>(spec.parameters.boolean("io_preempts", false));
    }
    if (spec.policy == "rr") {
        return std::make_unique<RoundRobin>(spec.parameters.integer("quantum", 1));
    }
    return nullptr;
}

std::unique_ptr<NaivePolicy> naive_burst_policy(const core::SchedulerSpec& spec)
{
    if (spec.policy == "sjf" || spec.policy == "srtf" || spec.policy == "hrrn") {
        return std::make_unique<ByBurst>(spec);
    }
    return nullptr;
}

std::unique_ptr<NaivePolicy> naive_priority_policy(const core::SchedulerSpec& spec)
{
    return spec.policy == "priority" ? std::make_unique<Priority>(spec) : nullptr;
}

} // namespace procession::tests
