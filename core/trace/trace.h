// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "core/trace/effort.h"
#include "core/trace/lanes.h"
#include "core/trace/record_log.h"
#include "core/trace/system_state.h"
#include "scheduler/policy.h"

#include <memory>
#include <string>
#include <vector>

namespace procession::core {

/// How much a run records.
enum class Level : std::uint8_t {
    metrics,  ///< totals only: no records, no views but of the end
    schedule, ///< every event of the schedule
    programs, ///< also what programs need to be re-executed from any moment
};

enum class Outcome : std::uint8_t { completed, deadlock, limit, cancelled };

/// Which limit ended a run with Outcome::limit.
enum class LimitKind : std::uint8_t {
    none,
    until,
    time,
    events,
    instructions,
    processes,
    heap,
    output
};

/// Processes that can never run again.
struct Stuck {
    enum class Kind : std::uint8_t { cycle, never };
    Kind kind = Kind::never;
    std::vector<EntityId> members; ///< in a cycle each waits for the next
};

/// A program that is blocked: where, and for whom.
struct Waiting {
    EntityId process = no_entity;
    EntityId whom = no_entity; ///< who could let it go on; no_entity: nobody alive
    std::string place;         ///< "Lock 1"
    bool for_child = false;    ///< until `whom`, its child, has ended
    bool is_held = false;      ///< the place is what `whom` holds
    std::string program;       ///< where in the source it waits; empty for bursts
    std::uint32_t line = 0;
    friend bool operator==(const Waiting&, const Waiting&) = default;
};

/// Processes each of which waits for the next, and the last for the first, from `at` on.
struct Deadlock {
    Ticks at = 0;
    std::vector<Waiting> members;
    friend bool operator==(const Deadlock&, const Deadlock&) = default;
};

/// Something that a program printed.
struct Output {
    Ticks at = 0;
    EntityId process = no_entity;
    std::uint8_t stream = 1; ///< 1 standard output, 2 standard error
    std::string text;
    friend bool operator==(const Output&, const Output&) = default;
};

class Checkpoints;

/// What a run recorded: immutable, cheap to copy (shares its data), safe to read
/// from several threads. Everything shown is a function of a trace and a time.
class Trace {
public:
    struct Data; ///< what `simulate` hands over; see core/trace/trace_data.h
    explicit Trace(std::shared_ptr<const Data> data);

    [[nodiscard]] const Scenario& scenario() const;
    [[nodiscard]] const scheduler::Traits& traits() const;
    [[nodiscard]] Level level() const;
    [[nodiscard]] Outcome outcome() const;
    [[nodiscard]] LimitKind limit() const;
    [[nodiscard]] const std::vector<Stuck>& stuck() const;

    /// Last moment of the run: the makespan, or where it was stopped.
    [[nodiscard]] Ticks end() const;
    [[nodiscard]] const RecordLog& records() const;
    /// What programs printed, in the order in which they did.
    /// Circles of waiting, in the order in which they arose; others may have gone on.
    [[nodiscard]] const std::vector<Deadlock>& deadlocks() const;
    /// Who is blocked for good at the end, as stuck() has them.
    [[nodiscard]] const std::vector<Waiting>& waiting_at_end() const;
    /// What the programs have asked and worked in the whole run, by process; empty if none ran.
    [[nodiscard]] const std::vector<Effort>& efforts() const;
    /// Whose doing it is that a limit was reached, and where; nobody's in particular if the
    /// process is no_entity.
    [[nodiscard]] const Waiting& limit_place() const;
    /// Copies of the machine for Replay; null if no program ran.
    [[nodiscard]] const Checkpoints* checkpoints() const;
    [[nodiscard]] const std::vector<Output>& output() const;
    /// The state at the end; there at every level.
    [[nodiscard]] const SystemState& final_state() const;

    /// First record at or after `t`; records().size() if none.
    [[nodiscard]] RecordIndex first_at_or_after(Ticks t) const;
    /// The next moment after `t` at which something happens; `never` if none.
    [[nodiscard]] Ticks next_event(Ticks t) const;
    /// The last moment before `t` at which something happened; -1 if none.
    [[nodiscard]] Ticks previous_event(Ticks t) const;

    /// The machine after all that happens at instants up to and including `t`.
    /// O(log n + what it shows).
    [[nodiscard]] SystemState view(Ticks t) const;
    /// The machine just after record `index` (for steps inside an instant).
    [[nodiscard]] SystemState view_after(RecordIndex index) const;

    /// Intervals by process, core and device, with level of detail. Built at the
    /// first call (and only then costs time and memory); thread safe.
    [[nodiscard]] const Lanes& lanes() const;

private:
    std::shared_ptr<const Data> data_;
};

/// The record at instant `t` that tells most of what happened to `process` then:
/// the last that is about it; size() if nothing happened to it.
[[nodiscard]] RecordIndex record_of(const Trace& trace, EntityId process, Ticks t);

/// The state of one process at `t`: O(log n) by its lane, without a whole view.
[[nodiscard]] State state_at(const Trace& trace, EntityId process, Ticks t);
/// Who holds a core at `t` (running or switching in), or no_entity.
[[nodiscard]] EntityId holder_at(const Trace& trace, CoreNumber core, Ticks t);

/// The processes that wait in ready queue `queue`, in the order in which the
/// policy would serve them at `state.now()` if nothing else joined.
[[nodiscard]] std::vector<EntityId> waiting_in_order(const Trace& trace, const SystemState& state,
                                                     QueueIndex queue);

} // namespace procession::core
