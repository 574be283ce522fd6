// SPDX-License-Identifier: GPL-3.0-or-later
// lottery, stride and cfs.
#include "support/naive_policies.h"

#include <algorithm>
#include <cmath>

namespace procession::tests {

namespace {

/// One draw a decision; the tickets of those who are ready are walked in the
/// order listed.
class Lottery : public NaivePolicy {
public:
    explicit Lottery(const core::SchedulerSpec& spec)
        : quantum_(spec.parameters.integer("quantum", 1))
    {
    }

    NaiveProcess* choose(const std::vector<NaiveProcess*>& candidates, const Draw& draw) override
    {
        std::int64_t tickets = 0;
        for (const NaiveProcess* p : candidates) {
            tickets += p->tickets;
        }
        std::int64_t winner =
            static_cast<std::int64_t>(draw() % static_cast<std::uint64_t>(tickets));
        for (NaiveProcess* p : candidates) {
            if (winner < p->tickets) {
                return p;
            }
            winner -= p->tickets;
        }
        return nullptr;
    }

    Ticks slice(const NaiveProcess&) const override { return quantum_; }

protected:
    bool before(const NaiveProcess& a, const NaiveProcess& b, Ticks) const override
    {
        return a.id < b.id;
    }

private:
    Ticks quantum_;
};

/// Least virtual time first, after the exact rules in scheduler/stride.h and
/// scheduler/cfs.h. V, the time of the queue, is `now_`.
class LeastTime : public NaivePolicy {
public:
    void join(NaiveProcess& p, Became how, Ticks now) override
    {
        if (how == Became::arrived) {
            p.virtual_time = std::max(p.virtual_time, now_);
        } else if (how == Became::woken || how == Became::resumed) {
            p.virtual_time = std::max(p.virtual_time, now_ - credit_);
        }
        NaivePolicy::join(p, how, now);
    }

    void chosen(const NaiveProcess& p) override { now_ = std::max(now_, p.virtual_time); }

    void comes_over(NaiveProcess& p, const NaivePolicy& from) const override
    {
        const std::int64_t there = static_cast<const LeastTime&>(from).now_;
        p.virtual_time = std::max<std::int64_t>(0, p.virtual_time - there + now_);
    }

    void tick(NaiveProcess& p) override
    {
        if (p.share != share(p)) {
            p.share = share(p);
            p.left_over = 0;
        }
        const std::int64_t charged = scale_ + p.left_over;
        p.virtual_time += charged / p.share;
        p.left_over = charged % p.share;
    }

protected:
    LeastTime(std::int64_t scale, std::int64_t credit) : scale_(scale), credit_(credit) {}

    [[nodiscard]] virtual std::int64_t share(const NaiveProcess& p) const = 0;

    bool before(const NaiveProcess& a, const NaiveProcess& b, Ticks) const override
    {
        return a.virtual_time < b.virtual_time;
    }

private:
    std::int64_t scale_;
    std::int64_t credit_; ///< by which one that comes back may be behind V
    std::int64_t now_ = 0;
};

class Stride : public LeastTime {
public:
    explicit Stride(const core::SchedulerSpec& spec)
        : LeastTime(10'000, 0), quantum_(spec.parameters.integer("quantum", 1))
    {
    }
    Ticks slice(const NaiveProcess&) const override { return quantum_; }

protected:
    std::int64_t share(const NaiveProcess& p) const override { return p.tickets; }

private:
    Ticks quantum_;
};

class Cfs : public LeastTime {
public:
    explicit Cfs(const core::SchedulerSpec& spec)
        : LeastTime(1 << 20, spec.parameters.integer("latency", 1) * 512),
          latency_(spec.parameters.integer("latency", 1)),
          granularity_(spec.parameters.integer("min_granularity", 1))
    {
    }

    Ticks slice(const NaiveProcess& p) const override
    {
        std::int64_t sum = share(p);
        for (const NaiveProcess* waiting : queue_) {
            sum += share(*waiting);
        }
        return std::max(latency_ * share(p) / sum, granularity_);
    }

    bool outranks(const NaiveProcess& a, const NaiveProcess& b, Ticks) const override
    {
        return a.virtual_time + (granularity_ << 20) / share(a) < b.virtual_time;
    }

    bool ranks_behind(const NaiveProcess& a, const NaiveProcess& b, Ticks) const override
    {
        return a.virtual_time > b.virtual_time;
    }

protected:
    /// The weight of its nice value.
    std::int64_t share(const NaiveProcess& p) const override
    {
        return std::llround(1024 / std::pow(1.25, p.nice));
    }

private:
    Ticks latency_;
    Ticks granularity_;
};

} // namespace

std::unique_ptr<NaivePolicy> naive_share_policy(const core::SchedulerSpec& spec)
{
    if (spec.policy == "lottery") {
        return std::make_unique<Lottery>(spec);
    }
    if (spec.policy == "stride") {
        return std::make_unique<Stride>(spec);
    }
    return spec.policy == "cfs" ? std::make_unique<Cfs>(spec) : nullptr;
}

} // namespace procession::tests
