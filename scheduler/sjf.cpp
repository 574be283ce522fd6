// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/sjf.h"

#include "scheduler/common_parameters.h"
#include "scheduler/estimate_policy.h"

namespace procession::scheduler {

namespace {

class Sjf final : public EstimatePolicy {
public:
    explicit Sjf(const Parameters& parameters)
        : EstimatePolicy({.why = Why::shortest_burst, .by_arrival = equal_by_arrival(parameters)},
                         parameters)
    {
    }
    [[nodiscard]] std::unique_ptr<Policy> clone() const override
    {
        return std::make_unique<Sjf>(*this);
    }
};

std::unique_ptr<Policy> make_sjf(const Parameters& parameters)
{
    return std::make_unique<Sjf>(parameters);
}

} // namespace

PolicyInfo sjf_info()
{
    PolicyInfo info{
        .name = "sjf",
        .synonyms = {"spn", "spf"},
        .label = PROCESSION_TR("policy", "Shortest job first"),
        .short_label = PROCESSION_TR("policy", "SJF"),
        .explanation = PROCESSION_TR("policy", "The process with the shortest next CPU burst runs, "
                                               "until it blocks or ends."),
        .parameters = estimate_parameters(),
        .make = make_sjf,
    };
    info.parameters.push_back(equal_parameter());
    return info;
}

} // namespace procession::scheduler
