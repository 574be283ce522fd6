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
        return {.slices_alone = true, .rotates = true, .fair_alone = true};
    }
    Ticks slice(const Entity&, Ticks) override { return quantum_; }
    Rotation rotate(const Entity& expired, std::span<const Entity>, Ticks, Choices&) override
    {
        former_.forget();
        queue_.push_tail(0, expired.id, expired.joined);
        const EntityId chosen = queue_.pop(0);
        const EntityId runner_up = queue_.head(0);
        Rotation rotation{.chosen = chosen, .runner_up = runner_up, .slice = quantum_};
        if (runner_up != no_entity) {
            rotation.why = Why::first_in_queue;
            rotation.tie =
                queue_.joined(chosen) == queue_.joined(runner_up) ? Tie::queue_order : Tie::none;
        }
        return rotation;
    }
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
