// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/explore.h"
#include "core/machine/machine.h"

#include <optional>
#include <vector>

namespace procession::core::explore {

/// One run of the machine, driven from choice to choice. A value: a copy goes on from the same
/// point, and costs little until it does.
class Course {
public:
    using Turn = Machine::Turn;

    /// At the first choice. `sees_output`: what is printed, and in which order, matters; otherwise
    /// printing is nothing that others can see. `keeps`: whose program is looked into at the end.
    /// `contention` learns what is used where of memory that threads share, and says by that where
    /// it does not matter who goes on.
    Course(std::shared_ptr<const Scenario> scenario, const Options& options, bool sees_output,
           std::optional<EntityId> keeps, const std::shared_ptr<Contention>& contention);

    /// Whose turn it can be; none at the end of the run.
    [[nodiscard]] const std::vector<Turn>& turns() const { return machine_.turns(); }
    [[nodiscard]] bool has_ended() const { return has_ended_; }
    /// Whether it ended by a limit, or cannot end at all.
    [[nodiscard]] bool is_cut() const;
    /// It is that one's turn, of those there are: goes on to the next choice.
    void take(const Turn& turn);
    /// Equal ones have the same future, and the same past as far as it matters.
    [[nodiscard]] Fingerprint fingerprint() const;

    [[nodiscard]] const Machine& machine() const { return machine_; }
    /// Answers of all choices so far, as Scenario::choices has them.
    [[nodiscard]] std::vector<std::uint64_t> script() const { return script_; }
    /// About how many bytes a copy takes that has gone on.
    [[nodiscard]] std::size_t bytes() const;
    /// Notes from now on who has the core when, and why it left it; as far as is known.
    void tell()
    {
        tells_ = true;
        if (last_ != no_entity) {
            begin_stretch();
        }
    }
    [[nodiscard]] std::vector<Stretch> stretches() const;
    [[nodiscard]] std::int64_t operations() const { return operations_; }
    /// Who had the core last, and how often it went from one process to another.
    [[nodiscard]] EntityId last() const { return last_; }
    [[nodiscard]] int switches() const { return switches_; }

private:
    void go_on();
    void choose(std::size_t index);
    [[nodiscard]] bool matters() const;
    void look() const;
    void note();
    void begin_stretch();
    void leave(Stretch& stretch) const;

    Machine machine_;
    const std::atomic<bool>* cancel_;
    std::vector<std::uint64_t> script_;
    std::vector<Stretch> stretches_;
    std::int64_t operations_ = 0;
    EntityId last_ = no_entity;
    int switches_ = 0;
    bool sees_output_;
    bool looks_everywhere_; ///< also where nobody could tell who goes on
    bool tells_ = false;
    bool has_ended_ = false;
    bool is_cut_ = false;
};

} // namespace procession::core::explore
