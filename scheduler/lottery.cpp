// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/lottery.h"

#include "scheduler/common_parameters.h"
#include "scheduler/ticket_tree.h"

#include <algorithm>

namespace procession::scheduler {

namespace {

class Lottery final : public Policy {
public:
    Lottery(Ticks quantum, IntegerList draws) : quantum_(quantum), draws_(std::move(draws)) {}

    [[nodiscard]] std::unique_ptr<Policy> clone() const override
    {
        return std::make_unique<Lottery>(*this);
    }
    [[nodiscard]] Traits traits() const override
    {
        return {.order = QueueOrder::as_listed, .slices_alone = true};
    }
    void reserve(std::size_t count) override { tickets_.reserve(count); }

    Placement enqueue(const Entity& entity, Became, Ticks) override
    {
        tickets_.add(entity.id, entity.tickets);
        return {.key = entity.tickets};
    }
    void withdraw(const Entity& entity) override { tickets_.remove(entity.id); }
    [[nodiscard]] std::size_t waiting() const override { return tickets_.size(); }

    Decision pick(Ticks, Choices& choices) override
    {
        const std::uint64_t total = tickets_.total();
        const std::uint64_t ticket = draw(choices) % total;
        return decide(tickets_.owner(ticket), ticket, total, tickets_.size() == 1);
    }

    Decision pick_among(const Eligible& eligible, Ticks, Choices& choices) override
    {
        std::uint64_t total = 0;
        std::size_t candidates = 0;
        for (EntityId id = 0; id < tickets_.end(); ++id) {
            if (tickets_.tickets(id) > 0 && eligible(id)) {
                total += tickets_.tickets(id);
                ++candidates;
            }
        }
        if (candidates == 0) {
            return {};
        }
        const std::uint64_t ticket = draw(choices) % total;
        std::uint64_t before = 0;
        for (EntityId id = 0;; ++id) {
            if (tickets_.tickets(id) > 0 && eligible(id)) {
                before += tickets_.tickets(id);
                if (ticket < before) {
                    return decide(id, ticket, total, candidates == 1);
                }
            }
        }
    }

    Ticks slice(const Entity&, Ticks) override { return quantum_; }
    [[nodiscard]] bool renews(const Entity&) const override { return true; }
    void renew(const Entity&, std::uint64_t count, Choices& choices) override
    {
        // Each of these was a decision with its draw.
        choices.skip_draws(count - choices.skip_given(count, draws_.size()));
    }

private:
    std::uint64_t draw(Choices& choices)
    {
        const std::size_t given = choices.next_given(draws_.size());
        return given < draws_.size() ? static_cast<std::uint64_t>(draws_[given]) : choices.draw();
    }
    Decision decide(EntityId chosen, std::uint64_t ticket, std::uint64_t total, bool alone)
    {
        tickets_.remove(chosen);
        Decision decision;
        decision.chosen = chosen;
        decision.reason.why = alone ? Why::nothing_else : Why::drawn;
        decision.reason.key = static_cast<std::int64_t>(ticket);
        decision.reason.runner_up_key = static_cast<std::int64_t>(total);
        return decision;
    }

    Ticks quantum_;
    IntegerList draws_;
    TicketTree tickets_;
};

std::unique_ptr<Policy> make_lottery(const Parameters& parameters)
{
    return std::make_unique<Lottery>(parameters.integer("quantum", default_quantum),
                                     parameters.list("draws", {}));
}

ParameterInfo draws_parameter()
{
    return {
        .name = "draws",
        .kind = ParameterKind::integer_list,
        .fallback = IntegerList{},
        .minimum = 0,
        .label = PROCESSION_TR("parameter", "Draws"),
        .explanation = PROCESSION_TR(
            "parameter", "The numbers drawn, in order; when they are used up the seed goes on."),
    };
}

} // namespace

PolicyInfo lottery_info()
{
    return {
        .name = "lottery",
        .label = PROCESSION_TR("policy", "Lottery"),
        .short_label = PROCESSION_TR("policy", "Lottery"),
        .explanation = PROCESSION_TR("policy", "A ticket is drawn for each quantum; who holds more "
                                               "tickets wins more often."),
        .parameters = {quantum_parameter(), draws_parameter()},
        .make = make_lottery,
    };
}

} // namespace procession::scheduler
