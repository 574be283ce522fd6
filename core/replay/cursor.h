// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/machine.h"
#include "core/replay/checkpoints.h"

#include <atomic>
#include <functional>
#include <optional>

namespace procession::core {

/// A private machine that is taken to any moment of a run.
class Cursor {
public:
    using Wanted = std::function<bool(const ProgramAt&)>;

    /// `checkpoints` outlives it.
    explicit Cursor(const Checkpoints& checkpoints) : checkpoints_(checkpoints) {}

    /// The machine after all that happens at `t`, its programs run up to there; but a program that
    /// was preempted in between may be `ahead`.
    [[nodiscard]] const Machine& at(Ticks t);

    /// What `process` looks like at `t`, which is exact.
    [[nodiscard]] ProgramAt program(EntityId process, Ticks t);

    /// A copy of the task of `process` as it is at `t`, exactly; null if it has none then.
    [[nodiscard]] std::unique_ptr<Task> task(EntityId process, Ticks t);

    /// The first moment in (`t`, `latest`] at which `process` is about to begin a statement of the
    /// learner's, or has ended.
    [[nodiscard]] std::optional<Ticks> next_statement(EntityId process, Ticks t, Ticks latest);

    /// The first moment in (`after`, `latest`] at which `process`, which runs for the first time at
    /// `first_run`, begins a statement of the learner's where `wanted` says yes, maybe behind what
    /// the library does at that moment; none if there is none, or once `cancel` (may be null) is
    /// set.
    [[nodiscard]] std::optional<Ticks> first_statement(EntityId process, Ticks first_run,
                                                       Ticks after, Ticks latest,
                                                       const Wanted& wanted,
                                                       const std::atomic<bool>* cancel);

private:
    /// Where following a process has come to; nowhere if it stays where it is.
    struct Reached {
        std::optional<Ticks> t;
        bool has_ended = false;
    };
    /// Runs on from `from` until `process` is about to begin a statement that is `wanted` (any, if
    /// that is empty), from `earliest` on, or has ended.
    [[nodiscard]] Reached follow(EntityId process, Ticks from, Ticks earliest, Ticks latest,
                                 const Wanted& wanted, const std::atomic<bool>* cancel);
    /// A machine in which `process` has run for so many ticks of its own.
    [[nodiscard]] Machine after_running(EntityId process, Ticks ran, Ticks t) const;

    const Checkpoints& checkpoints_;
    std::optional<Machine> machine_;
    Ticks t_ = 0; ///< where the machine is
};

} // namespace procession::core
