// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/naive_policies.h"

#include <algorithm>
#include <variant>

namespace procession::tests {

namespace {

/// One vector for all levels, the top level first.
class Mlfq : public NaivePolicy {
public:
    explicit Mlfq(const core::SchedulerSpec& spec)
        : boost_(spec.parameters.integer("boost", 0)),
          stay_(spec.parameters.boolean("stay", false)),
          io_bump_(spec.parameters.boolean("io_bump", false)),
          at_once_(spec.parameters.choice("preempt", "at-once") == "at-once"),
          to_front_(spec.parameters.choice("preempted", "front") == "front"),
          keeps_(spec.parameters.choice("slice", "keep") == "keep"),
          last_(spec.parameters.choice("last", "rr"))
    {
        std::size_t levels = static_cast<std::size_t>(spec.parameters.integer("queues", 1));
        for (const char* name : {"allotment", "quantum"}) {
            const scheduler::ParameterValue* value = spec.parameters.find(name);
            if (value && std::holds_alternative<scheduler::IntegerList>(*value)) {
                levels = std::get<scheduler::IntegerList>(*value).size();
            }
        }
        quantum_ = spread(spec.parameters.list("quantum", {1}), levels);
        allotment_ = spread(spec.parameters.list("allotment", {1}), levels);
    }

    void join(NaiveProcess& p, Became how, Ticks now) override
    {
        if (!p.placed) {
            p.placed = true;
            boost(p);
        }
        if (how == Became::preempted && !keeps_) {
            p.quantum_left = quantum(p);
        }
        const auto begins = std::ranges::find_if(
            queue_, [&](const NaiveProcess* other) { return other->level >= p.level; });
        const auto ends = std::ranges::find_if(
            queue_, [&](const NaiveProcess* other) { return other->level > p.level; });
        const bool in_order = lowest(p) && last_ == "sjf";
        if (!in_order && how == Became::woken && io_bump_) {
            queue_.insert(begins, &p);
            p.jumped = now;
            return;
        }
        p.jumped = -1;
        if (in_order) {
            queue_.insert(ends, &p);
        } else if (how == Became::preempted && to_front_) {
            // Behind those who jumped the queue at this very instant.
            queue_.insert(
                std::find_if(begins, ends,
                             [&](const NaiveProcess* other) { return other->jumped != now; }),
                &p);
        } else {
            queue_.insert(ends, &p);
        }
    }

    Ticks slice(const NaiveProcess& p) const override
    {
        return lowest(p) && last_ != "rr" ? never : p.quantum_left;
    }

    bool outranks(const NaiveProcess& a, const NaiveProcess& b, Ticks) const override
    {
        return at_once_ && (a.level < b.level ||
                            (a.level == b.level && a.jumped > std::max(b.jumped, b.chosen_at)));
    }

    bool ranks_behind(const NaiveProcess& a, const NaiveProcess& b, Ticks) const override
    {
        return a.level > b.level;
    }

    void tick(NaiveProcess& p) override { --p.quantum_left; }

    void burst_complete(NaiveProcess& p, bool used_up) override
    {
        if (stay_) {
            p.quantum_left = quantum(p);
            p.allotment_left = allotment(p);
        }
        if (used_up) {
            slice_used_up(p);
        }
    }

    void slice_used_up(NaiveProcess& p) override
    {
        --p.allotment_left;
        if (p.allotment_left == 0) {
            p.level += lowest(p) ? 0 : 1;
            p.allotment_left = allotment(p);
        }
        p.quantum_left = quantum(p);
    }

    bool boosts(Ticks now) const override { return boost_ > 0 && now > 0 && now % boost_ == 0; }

    void boost(NaiveProcess& p) const override
    {
        if (p.level > 0) { // moved to the tail: an ordinary place
            p.jumped = -1;
        }
        p.level = 0;
        p.quantum_left = quantum(p);
        p.allotment_left = allotment(p);
    }

protected:
    bool before(const NaiveProcess& a, const NaiveProcess& b, Ticks) const override
    {
        return lowest(a) && lowest(b) && last_ == "sjf" && a.left < b.left;
    }

private:
    static std::vector<std::int64_t> spread(std::vector<std::int64_t> values, std::size_t levels)
    {
        values.resize(levels, values.back());
        return values;
    }

    [[nodiscard]] bool lowest(const NaiveProcess& p) const
    {
        return static_cast<std::size_t>(p.level) + 1 == quantum_.size();
    }
    [[nodiscard]] Ticks quantum(const NaiveProcess& p) const
    {
        return quantum_[static_cast<std::size_t>(p.level)];
    }
    [[nodiscard]] std::int64_t allotment(const NaiveProcess& p) const
    {
        return allotment_[static_cast<std::size_t>(p.level)];
    }

    std::vector<std::int64_t> quantum_;
    std::vector<std::int64_t> allotment_;
    Ticks boost_;
    bool stay_;
    bool io_bump_;
    bool at_once_;
    bool to_front_;
    bool keeps_;
    std::string last_;
};

} // namespace

std::unique_ptr<NaivePolicy> naive_mlfq_policy(const core::SchedulerSpec& spec)
{
    return spec.policy == "mlfq" ? std::make_unique<Mlfq>(spec) : nullptr;
}

} // namespace procession::tests
