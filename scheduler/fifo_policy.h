// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/policy.h"
#include "scheduler/waiting_lists.h"

namespace procession::scheduler {

/// What policies with a single first-in-first-out queue have in common: joining
/// the tail, choosing the head, and why.
class FifoPolicy : public Policy {
public:
    void reserve(std::size_t count) override { queue_.reserve(count); }
    Placement enqueue(const Entity& entity, Became became, Ticks now) override;
    void withdraw(const Entity& entity) override;
    [[nodiscard]] std::size_t waiting() const override { return queue_.size(); }
    Decision pick(Ticks now, Choices& choices) override;
    Decision pick_among(const Eligible& eligible, Ticks now, Choices& choices) override;
    [[nodiscard]] EntityId best(const Eligible* eligible, Ticks now) const override;

protected:
    /// The reason for choosing `chosen` before `runner_up` (or before nobody).
    [[nodiscard]] Reason first_in_queue(EntityId chosen, EntityId runner_up) const;

    WaitingLists queue_;
    FormerPlace former_;
};

} // namespace procession::scheduler
