// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/round_robin.h"

#include "scheduler/common_parameters.h"
#include "scheduler/fifo_policy.h"

namespace procession::scheduler {

namespace {

class RoundRobin final : public FifoPolicy {
public:
    explicit RoundRobin(Ticks quantum) : quantum_(quantum) {}

    [[nodiscard]] std::unique_ptr<Policy> clone() const override
    {
        return std::make_unique<RoundRobin>(*this);
    }
    [[nodiscard]] Traits traits() const override
    {
        return {.slices_alone = true, .fair_alone = true};
    }
    Ticks slice(const Entity&, Ticks) override { return quantum_; }
    [[nodiscard]] bool renews(const Entity&) const override { return true; }

private:
    Ticks quantum_;
};

std::unique_ptr<Policy> make_round_robin(const Parameters& parameters)
{
    return std::make_unique<RoundRobin>(parameters.integer("quantum", default_quantum));
}

} // namespace

PolicyInfo round_robin_info()
{
    return {
        .name = "rr",
        .synonyms = {"round-robin", "round_robin"},
        .label = PROCESSION_TR("policy", "Round robin"),
        .short_label = PROCESSION_TR("policy", "RR"),
        .explanation = PROCESSION_TR(
            "policy", "Processes take turns: each runs for at most one quantum, then goes to "
                      "the end of the ready queue."),
        .parameters = {quantum_parameter()},
        .make = make_round_robin,
    };
}

} // namespace procession::scheduler
