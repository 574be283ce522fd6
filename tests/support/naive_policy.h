// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/naive_process.h"

#include <functional>
#include <memory>
#include <vector>

namespace procession::tests {

/// Asks for the next lottery draw.
using Draw = std::function<std::uint64_t()>;

/// A scheduling policy written as plainly as its rule in the contract allows: one
/// ready queue as a vector, linear searches, one tick at a time. Shares nothing
/// with scheduler/.
class NaivePolicy {
public:
    NaivePolicy() = default;
    NaivePolicy(const NaivePolicy&) = delete;
    NaivePolicy& operator=(const NaivePolicy&) = delete;
    virtual ~NaivePolicy() = default;

    /// `p` joins the ready queue: at its tail unless the policy says otherwise.
    virtual void join(NaiveProcess& p, Became how, Ticks now);
    void leave(const NaiveProcess& p);

    /// Those of the queue that `eligible` accepts, in the order in which they
    /// would be served at `now`.
    [[nodiscard]] std::vector<NaiveProcess*>
    in_order(const std::function<bool(const NaiveProcess&)>& eligible, Ticks now) const;
    /// Who of `candidates` (in order, at least one) runs next.
    virtual NaiveProcess* choose(const std::vector<NaiveProcess*>& candidates, const Draw& draw);

    /// `p` was chosen, or takes a core.
    virtual void chosen(const NaiveProcess& p);
    /// `p` comes over from the ready queue of another core.
    virtual void comes_over(NaiveProcess& p, const NaivePolicy& from) const;

    /// Ticks that `p` may run from now on.
    [[nodiscard]] virtual Ticks slice(const NaiveProcess& p) const;
    /// Whether the waiting `a` takes the core from the running `b`.
    [[nodiscard]] virtual bool outranks(const NaiveProcess& a, const NaiveProcess& b,
                                        Ticks now) const;
    /// Whether, of two running processes, `a` ranks behind `b`.
    [[nodiscard]] virtual bool ranks_behind(const NaiveProcess& a, const NaiveProcess& b,
                                            Ticks now) const;

    /// `p` has run for a tick.
    virtual void tick(NaiveProcess& p);
    /// A CPU burst of `p` is complete; its slice may have been used up with it.
    virtual void burst_complete(NaiveProcess& p, bool slice_used);
    /// Its slice is used up with work left; `join` follows if there is a queue to join.
    virtual void slice_used_up(NaiveProcess& p);
    /// Whether periodic work is due at `now`.
    [[nodiscard]] virtual bool boosts(Ticks now) const;
    /// Raises `p`, wherever it is, to the top level.
    virtual void boost(NaiveProcess& p) const;

    [[nodiscard]] std::size_t length() const { return queue_.size(); }

protected:
    /// Whether the waiting `a` is served before the waiting `b` although it stands
    /// behind it in the queue.
    [[nodiscard]] virtual bool before(const NaiveProcess& a, const NaiveProcess& b,
                                      Ticks now) const;

    std::vector<NaiveProcess*> queue_;
};

/// The policy of a scenario, for one ready queue.
[[nodiscard]] std::unique_ptr<NaivePolicy> naive_policy(const core::SchedulerSpec& spec);

} // namespace procession::tests
