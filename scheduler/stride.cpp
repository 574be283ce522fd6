// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/stride.h"

#include "scheduler/common_parameters.h"
#include "scheduler/keyed_policy.h"
#include "scheduler/virtual_time.h"

namespace procession::scheduler {

namespace {

class Stride final : public KeyedPolicy {
public:
    explicit Stride(Ticks quantum) : KeyedPolicy({.why = Why::least_pass}), quantum_(quantum) {}

    [[nodiscard]] std::unique_ptr<Policy> clone() const override
    {
        return std::make_unique<Stride>(*this);
    }
    [[nodiscard]] Traits traits() const override
    {
        Traits traits = KeyedPolicy::traits();
        traits.slices_alone = true;
        return traits;
    }
    void reserve(std::size_t count) override
    {
        KeyedPolicy::reserve(count);
        pass_.reserve(count);
    }

    Placement enqueue(const Entity& entity, Became became, Ticks now) override
    {
        const bool was_away =
            became == Became::arrived || became == Became::woken || became == Became::resumed;
        if (was_away) {
            pass_.raise(entity.id, pass_.now());
        }
        return KeyedPolicy::enqueue(entity, became, now);
    }
    Decision pick(Ticks now, Choices& choices) override
    {
        const Decision decision = KeyedPolicy::pick(now, choices);
        pass_.chosen(decision.chosen);
        return decision;
    }
    Decision pick_among(const Eligible& eligible, Ticks now, Choices& choices) override
    {
        const Decision decision = KeyedPolicy::pick_among(eligible, now, choices);
        if (decision.chosen != no_entity) {
            pass_.chosen(decision.chosen);
        }
        return decision;
    }

    Ticks slice(const Entity&, Ticks) override { return quantum_; }
    void ran(const Entity& entity, Ticks ticks) override
    {
        pass_.charge(entity.id, ticks, entity.tickets);
    }
    void adopt(const Entity& entity, const Policy& from) override
    {
        pass_.adopt(entity.id, static_cast<const Stride&>(from).pass_);
    }
    [[nodiscard]] bool renews(const Entity&) const override { return true; }
    void renew(const Entity& entity, std::uint64_t, Choices&) override { pass_.chosen(entity.id); }

protected:
    [[nodiscard]] std::int64_t key_of(const Entity& entity) const override
    {
        return pass_.of(entity.id);
    }

private:
    Ticks quantum_;
    VirtualTime pass_{stride_scale};
};

std::unique_ptr<Policy> make_stride(const Parameters& parameters)
{
    return std::make_unique<Stride>(parameters.integer("quantum", default_quantum));
}

} // namespace

PolicyInfo stride_info()
{
    return {
        .name = "stride",
        .label = PROCESSION_TR("policy", "Stride"),
        .short_label = PROCESSION_TR("policy", "Stride"),
        .explanation = PROCESSION_TR(
            "policy", "The process with the smallest pass runs; its pass grows while it runs, the "
                      "slower the more tickets it holds."),
        .parameters = {quantum_parameter()},
        .make = make_stride,
    };
}

} // namespace procession::scheduler
