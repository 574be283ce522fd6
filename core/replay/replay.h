// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/object_at.h"
#include "core/machine/kernel/program_at.h"
#include "core/trace/trace.h"

#include <memory>
#include <optional>
#include <vector>

namespace procession::core {

/// What is inside programs at any moment of a run: found by running a private copy of the machine
/// from a checkpoint of the trace up to there. So it costs time where a trace costs none, most
/// of all without checkpoints (Level::programs); going on from the moment asked for last is cheap.
/// Used by one thread at a time. A trace without programs has nothing inside.
class Replay {
public:
    explicit Replay(Trace trace);
    ~Replay();
    Replay(Replay&&) noexcept;
    Replay& operator=(Replay&&) noexcept;

    [[nodiscard]] const Trace& trace() const;

    /// The program of `process` at `t`: what began before `t` has been done.
    [[nodiscard]] ProgramAt program(EntityId process, Ticks t);
    /// Locks, queues and the like at `t`, in the order in which they came to be.
    [[nodiscard]] std::vector<ObjectAt> objects(Ticks t);
    /// For whom `process`, blocked, waits at `t`: any of them could let it go on.
    [[nodiscard]] std::vector<EntityId> waits_for(EntityId process, Ticks t);

    /// The daemonic processes at `t`: each ends with its parent.
    [[nodiscard]] std::vector<EntityId> daemons(Ticks t);

    /// The memory of `process` at `t`, and how much of it is still as in that of `other`: after a
    /// fork all of it, until one of them writes. None if one of them has no memory then.
    [[nodiscard]] std::optional<PagesAt> pages(EntityId process, EntityId other, Ticks t);

    /// The first moment after `t` at which `process` is about to run another line, the same one
    /// again, or has ended; none if it stays where it is.
    [[nodiscard]] std::optional<Ticks> next_line(EntityId process, Ticks t);
    /// The last such moment before `t`.
    [[nodiscard]] std::optional<Ticks> previous_line(EntityId process, Ticks t);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace procession::core
