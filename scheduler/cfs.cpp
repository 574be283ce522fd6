// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/cfs.h"

#include "scheduler/keyed_policy.h"
#include "scheduler/large_array.h"
#include "scheduler/virtual_time.h"
#include "scheduler/wide.h"

#include <algorithm>
#include <array>

namespace procession::scheduler {

namespace {

constexpr std::uint32_t nice_0_weight = 1024;
constexpr std::int32_t least_nice = -20;
constexpr std::int32_t most_nice = 19;
constexpr std::uint32_t scale = nice_0_weight << vruntime_fraction_bits;

constexpr Ticks default_latency = 16;
constexpr Ticks default_granularity = 2;
/// Keeps every product here within 63 bits.
constexpr Ticks longest_period = 1'000'000'000'000;

constexpr std::uint32_t weight(std::int32_t nice)
{
    // 1024 · (5/4)^-nice: numerator and denominator stay within 58 bits.
    std::uint64_t numerator = nice_0_weight;
    std::uint64_t denominator = 1;
    for (std::int32_t n = 0; n < (nice < 0 ? -nice : nice); ++n) {
        numerator *= nice < 0 ? 5 : 4;
        denominator *= nice < 0 ? 4 : 5;
    }
    return static_cast<std::uint32_t>((2 * numerator + denominator) / (2 * denominator));
}

constexpr auto weights = [] {
    std::array<std::uint32_t, most_nice - least_nice + 1> all{};
    for (std::int32_t nice = least_nice; nice <= most_nice; ++nice) {
        all[static_cast<std::size_t>(nice - least_nice)] = weight(nice);
    }
    return all;
}();

class Cfs final : public KeyedPolicy {
public:
    Cfs(Ticks latency, Ticks granularity)
        : KeyedPolicy({.why = Why::least_vruntime}), latency_(latency), granularity_(granularity)
    {
    }

    [[nodiscard]] std::unique_ptr<Policy> clone() const override
    {
        return std::make_unique<Cfs>(*this);
    }
    [[nodiscard]] Traits traits() const override
    {
        Traits traits = KeyedPolicy::traits();
        traits.preemptive = true;
        traits.slices_alone = true;
        return traits;
    }
    void reserve(std::size_t count) override
    {
        KeyedPolicy::reserve(count);
        vruntime_.reserve(count);
        weights_.resize(std::max(count, weights_.size()), 0);
    }

    Placement enqueue(const Entity& entity, Became became, Ticks now) override
    {
        if (became == Became::arrived) {
            vruntime_.raise(entity.id, vruntime_.now());
        } else if (became == Became::woken || became == Became::resumed) {
            const std::int64_t credit = latency_ << (vruntime_fraction_bits - 1);
            vruntime_.raise(entity.id, vruntime_.now() - credit);
        }
        weights_[entity.id] = weight_of_nice(entity.nice);
        waiting_weight_ += weights_[entity.id];
        return KeyedPolicy::enqueue(entity, became, now);
    }
    void withdraw(const Entity& entity) override
    {
        waiting_weight_ -= weights_[entity.id];
        KeyedPolicy::withdraw(entity);
    }
    Decision pick(Ticks now, Choices& choices) override
    {
        return taken(KeyedPolicy::pick(now, choices));
    }
    Decision pick_among(const Eligible& eligible, Ticks now, Choices& choices) override
    {
        return taken(KeyedPolicy::pick_among(eligible, now, choices));
    }

    [[nodiscard]] bool preempts(const Entity& waiting, const Entity& running, Ticks) const override
    {
        const auto worth =
            (static_cast<std::uint64_t>(granularity_) * scale) / weight_of_nice(waiting.nice);
        return saturated_sum(vruntime_.of(waiting.id), saturated(worth)) < vruntime_.of(running.id);
    }
    [[nodiscard]] std::int64_t rank(const Entity& running, Ticks) const override
    {
        return vruntime_.of(running.id);
    }

    Ticks slice(const Entity& entity, Ticks) override
    {
        const std::uint64_t own = weight_of_nice(entity.nice);
        const std::uint64_t share =
            static_cast<std::uint64_t>(latency_) * own / (own + waiting_weight_);
        return std::max(static_cast<Ticks>(share), granularity_);
    }
    void ran(const Entity& entity, Ticks ticks) override
    {
        vruntime_.charge(entity.id, ticks, weight_of_nice(entity.nice));
    }
    void adopt(const Entity& entity, const Policy& from) override
    {
        vruntime_.adopt(entity.id, static_cast<const Cfs&>(from).vruntime_);
    }
    [[nodiscard]] bool renews(const Entity&) const override { return true; }
    void renew(const Entity& entity, std::uint64_t, Choices&) override
    {
        vruntime_.chosen(entity.id);
    }

protected:
    [[nodiscard]] std::int64_t key_of(const Entity& entity) const override
    {
        return vruntime_.of(entity.id);
    }

private:
    Decision taken(const Decision& decision)
    {
        if (decision.chosen != no_entity) {
            waiting_weight_ -= weights_[decision.chosen];
            vruntime_.chosen(decision.chosen);
        }
        return decision;
    }

    Ticks latency_;
    Ticks granularity_;
    VirtualTime vruntime_{scale};
    LargeArray<std::uint32_t> weights_; ///< of those that wait, as when they joined
    std::uint64_t waiting_weight_ = 0;
};

std::unique_ptr<Policy> make_cfs(const Parameters& parameters)
{
    return std::make_unique<Cfs>(parameters.integer("latency", default_latency),
                                 parameters.integer("min_granularity", default_granularity));
}

ParameterInfo period(std::string_view name, Ticks fallback, const char* label,
                     const char* explanation)
{
    return {.name = name,
            .kind = ParameterKind::integer,
            .fallback = fallback,
            .minimum = 1,
            .maximum = longest_period,
            .label = label,
            .explanation = explanation};
}

} // namespace

std::uint32_t weight_of_nice(std::int32_t nice)
{
    return weights[static_cast<std::size_t>(std::clamp(nice, least_nice, most_nice) - least_nice)];
}

PolicyInfo cfs_info()
{
    return {
        .name = "cfs",
        .label = PROCESSION_TR("policy", "Fair, as in Linux 2.6.23 to 6.5"),
        .short_label = PROCESSION_TR("policy", "CFS"),
        .explanation = PROCESSION_TR(
            "policy", "The process that has had the least of its fair share runs; nice values "
                      "weigh the shares."),
        .parameters = {period("latency", default_latency, PROCESSION_TR("parameter", "Latency"),
                              PROCESSION_TR("parameter", "Ticks in which each ready process should "
                                                         "run once.")),
                       period("min_granularity", default_granularity,
                              PROCESSION_TR("parameter", "Minimum granularity"),
                              PROCESSION_TR("parameter", "Ticks that a slice lasts at least."))},
        .make = make_cfs,
    };
}

} // namespace procession::scheduler
