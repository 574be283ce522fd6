// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/srtf.h"

#include "scheduler/common_parameters.h"
#include "scheduler/estimate_policy.h"

namespace procession::scheduler {

namespace {

class Srtf final : public EstimatePolicy {
public:
    explicit Srtf(const Parameters& parameters)
        : EstimatePolicy({.why = Why::least_remaining, .by_arrival = equal_by_arrival(parameters)},
                         parameters)
    {
    }
    [[nodiscard]] std::unique_ptr<Policy> clone() const override
    {
        return std::make_unique<Srtf>(*this);
    }
    [[nodiscard]] Traits traits() const override
    {
        Traits traits = EstimatePolicy::traits();
        traits.preemptive = true;
        return traits;
    }
    [[nodiscard]] bool preempts(const Entity& waiting, const Entity& running, Ticks) const override
    {
        return waiting_key(waiting.id) < key_of(running);
    }
    [[nodiscard]] std::int64_t rank(const Entity& running, Ticks) const override
    {
        return key_of(running);
    }
};

std::unique_ptr<Policy> make_srtf(const Parameters& parameters)
{
    return std::make_unique<Srtf>(parameters);
}

} // namespace

PolicyInfo srtf_info()
{
    PolicyInfo info{
        .name = "srtf",
        .synonyms = {"srt", "srtn", "stcf", "psjf"},
        .label = PROCESSION_TR("policy", "Shortest remaining time first"),
        .short_label = PROCESSION_TR("policy", "SRTF"),
        .explanation = PROCESSION_TR(
            "policy", "The process with the least left of its CPU burst runs; a newly ready "
                      "one with less left takes the CPU at once."),
        .parameters = estimate_parameters(),
        .make = make_srtf,
    };
    info.parameters.push_back(equal_parameter());
    return info;
}

} // namespace procession::scheduler
