// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/rules.h"
#include "scheduler/ticks.h"

#include <array>
#include <cstdint>

namespace procession::core {

/// What makes processes join the ready queue at one instant.
enum class Joining : std::uint8_t {
    arrivals,
    completions, ///< of I/O and sleeps
    leavers,     ///< of a core, with work left; then jobs are admitted and the policy boosts
};

/// In which order these happen at one instant.
using JoiningOrder = std::array<Joining, 3>;

/// The order that a scenario's `tie` stands for (the contract's "Order of events").
[[nodiscard]] constexpr JoiningOrder joining_order(TieOrder tie)
{
    return tie == TieOrder::arrival_first
               ? JoiningOrder{Joining::arrivals, Joining::completions, Joining::leavers}
               : JoiningOrder{Joining::leavers, Joining::arrivals, Joining::completions};
}

/// An order other than the scenario's own, at all instants up to and including `until`.
/// No scenario can ask for it: it is for those who want to know whether the order matters.
struct InstantOrder {
    JoiningOrder order{};
    scheduler::Ticks until = scheduler::latest_tick;
};

} // namespace procession::core
