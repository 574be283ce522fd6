// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/key_heap.h"
#include "scheduler/policy.h"

namespace procession::scheduler {

/// What policies have in common that choose the smallest (or largest) key, an
/// entity's key being fixed while it waits. Among equal keys: who joined the
/// ready queue earlier; or, by arrival, the earlier arrival first.
class KeyedPolicy : public Policy {
public:
    struct Order {
        Why why = Why::nothing_else;
        bool larger_is_better = false;
        bool by_arrival = false;
    };

    explicit KeyedPolicy(Order order) : order_(order), join_order_(order.by_arrival) {}

    [[nodiscard]] Traits traits() const override;
    void reserve(std::size_t count) override
    {
        heap_.reserve(count);
        join_order_.reserve(count);
    }
    Placement enqueue(const Entity& entity, Became became, Ticks now) override;
    void withdraw(const Entity& entity) override { heap_.remove(entity.id); }
    [[nodiscard]] std::size_t waiting() const override { return heap_.size(); }
    Decision pick(Ticks now, Choices& choices) override;
    Decision pick_among(const Eligible& eligible, Ticks now, Choices& choices) override;
    [[nodiscard]] EntityId best(const Eligible* eligible, Ticks now) const override;

protected:
    /// What `entity`, which joins now, is ordered by.
    [[nodiscard]] virtual std::int64_t key_of(const Entity& entity) const = 0;

    [[nodiscard]] const Order& order() const { return order_; }
    /// The key of a waiting entity.
    [[nodiscard]] std::int64_t waiting_key(EntityId id) const
    {
        return turned(heap_.entry(id).key);
    }
    /// A key as the heap holds it, and back: it has the smallest on top.
    [[nodiscard]] std::int64_t turned(std::int64_t key) const
    {
        return order_.larger_is_better ? -key : key;
    }

private:
    [[nodiscard]] Reason reason(const HeapEntry& chosen, const HeapEntry* runner_up) const;

    KeyHeap heap_;
    Order order_;
    JoinOrder join_order_;
};

} // namespace procession::scheduler
