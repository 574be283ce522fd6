// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/wanted.h"
#include "scheduler/dispatcher.h"
#include "scheduler/entity.h"
#include "scheduler/policy.h"
#include "scheduler/reason.h"
#include "scheduler/ticks.h"

#include <cstdint>

namespace procession::core {

using scheduler::CoreNumber;
using scheduler::EntityId;
using scheduler::no_core;
using scheduler::no_entity;
using scheduler::QueueNumber;
using scheduler::Ticks;

/// What a record tells. The fields of Record that a kind uses, and how, stand
/// behind it; the others are 0 (or no_entity).
enum class RecordKind : std::uint8_t {
    /// `subject` takes `core`. code = scheduler::Why, tie = scheduler::Tie,
    /// other = runner-up, key and other_key theirs. `leave` tells how the process
    /// that held the core joined the ready queue at this very instant, if it did:
    /// one record a switch.
    dispatch,
    /// The same with both keys 0, kept in half the memory.
    dispatch_plain,
    /// `subject` joins a ready queue. code = scheduler::Became, tie =
    /// scheduler::Place, other = behind whom, key = what it is ordered by,
    /// other_key = queue number. core = the core it leaves, or none.
    ready,
    /// `subject` waits for I/O. code = blocked_code(), other = device index or
    /// no_entity, key = ticks requested. core = the core it leaves, or none.
    /// tie = 1 if a slice ended at that very tick (it is charged). other_key = ProcessAt::awaited.
    blocked,
    /// A device starts serving `subject`, which stood in its queue. other = device.
    served,
    /// Something in a process's life. code = LifeEvent, key = its value.
    /// core = the core it leaves, or none.
    life,
    /// Work of a policy. code = PolicyEvent; see there.
    policy,
};

/// How the process that held a core joined the ready queue, folded into the
/// dispatch of its successor.
enum class Leave : std::uint8_t {
    not_ready,       ///< it had left already, or the core was idle
    expired,         ///< slice used up; tail of the queue of its level
    expired_lower,   ///< slice and allotment used up; tail of the level below
    preempted_tail,  ///< tail of the queue of its level
    preempted_front, ///< front of the queue of its level
};

/// RecordKind::blocked: whether the device serves at once.
enum class ServiceStart : std::uint8_t { at_once, queued };

enum class LifeEvent : std::uint8_t {
    created,           ///< arrived, not admitted yet: waits in the job queue
    exited,            ///< key = exit code
    faulted,           ///< fatal fault, also a signal to oneself; key = exit code
    killed,            ///< key = exit code; other = the process that sent the signal, or no_entity
    suspended,         ///< ready or running → suspended-ready, blocked → suspended-blocked;
                       ///< key = the signal that did it, 0 = the user; other = who sent that
    activated_blocked, ///< suspended-blocked → blocked (the other edge is RecordKind::ready)
    woken_suspended,   ///< suspended-blocked → suspended-ready
    priority_set,      ///< key = new value
    nice_set,          ///< key = new value
    tickets_set,       ///< key = new value
    forked,            ///< created by a program; other = its parent. Comes before its first queue
    spawned,           ///< the same, but it starts afresh: no copy of its parent's memory
    executed,          ///< runs another program from now on, in the same process
    adopted,           ///< its parent has ended: init is its parent
    reaped,            ///< its parent has been told how it ended: it leaves the process table
    no_effect,         ///< an intervention that found nothing to do; key = Intervention::Kind
    thread,            ///< created by a program in its own process; other = its main thread
};

enum class PolicyEvent : std::uint8_t {
    boost, ///< every unfinished process to the top level. core = whose queue with per-core queues
    slices_from, ///< alone: `subject` on `core` renews its slice from now on; key = slice length
    slices_to,   ///< the end of that; key = slices that ended in between, other_key = where the
                 ///< running one began
};

/// One entry of the trace. Interpreted by SystemState::apply.
struct Record {
    Ticks at = 0;
    RecordKind kind = RecordKind::dispatch;
    CoreNumber core = no_core;
    EntityId subject = no_entity;
    EntityId other = no_entity;
    std::uint8_t code = 0;
    std::uint8_t tie = 0;
    Leave leave = Leave::not_ready;
    std::int64_t key = 0;
    std::int64_t other_key = 0;

    friend bool operator==(const Record&, const Record&) = default;
};

/// Record::code of RecordKind::blocked.
[[nodiscard]] constexpr std::uint8_t blocked_code(ServiceStart start, Wanted wanted)
{
    return static_cast<std::uint8_t>(static_cast<unsigned>(start) | static_cast<unsigned>(wanted)
                                                                        << 1U);
}
[[nodiscard]] constexpr ServiceStart service_start(const Record& blocked)
{
    return static_cast<ServiceStart>(blocked.code & 1U);
}
/// At a place of programs; else unknown.
[[nodiscard]] constexpr Wanted wanted_at(const Record& blocked)
{
    return static_cast<Wanted>(blocked.code >> 1U);
}

/// Number of a record in its trace.
using RecordIndex = std::uint32_t;

} // namespace procession::core
