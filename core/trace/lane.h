// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/system_state.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace procession::core {

/// A maximal stretch of time in which a lane shows one thing: touching intervals
/// of one value are one. Half open: [start, end).
struct Interval {
    Ticks start = 0;
    Ticks end = 0;
    State state = State::unborn;  ///< core lanes: running or switching
    EntityId process = no_entity; ///< core and device lanes: who
    CoreNumber core = no_core;    ///< process lanes: where, if running or switching
    friend bool operator==(const Interval&, const Interval&) = default;
};

/// What a stretch of a lane holds, when it is too short to show its intervals.
struct Summary {
    std::uint16_t states = 0;      ///< bit i: State i occurs in it
    State longest = State::unborn; ///< the state that fills most of it
    EntityId process = no_entity;  ///< core lanes: who fills most of it
    friend bool operator==(const Summary&, const Summary&) = default;
};

/// What holds on a lane from some moment on.
struct LaneValue {
    State state = State::unborn;
    CoreNumber core = no_core;    ///< process lanes
    EntityId process = no_entity; ///< core lanes
    bool quantum_ended = false;   ///< the running interval before ended with its slice
};

/// One lane of a timeline: a sequence of moments at which its value changes, each
/// in 8 bytes (12 on core lanes), with summaries of 4, 16, 64 … entries.
class Lane {
public:
    using Visit = std::function<void(const Interval&)>;

    /// `names_processes`: a core's lane, which shows who; else a process's.
    explicit Lane(bool names_processes) : names_processes_(names_processes) {}

    /// From `t` on the lane shows `value`. What was said of moments at or after
    /// `t` is forgotten (a context switch that was cut short).
    void set(Ticks t, const LaneValue& value);
    /// No more is set; `end` closes the last interval.
    void finish(Ticks end);
    [[nodiscard]] Ticks end() const { return end_; }

    /// Index of the entry that holds at `t`; -1 before the first.
    [[nodiscard]] std::ptrdiff_t find(Ticks t) const;
    [[nodiscard]] LaneValue value_at(Ticks t) const;
    /// Intervals that touch [from, to), whole, in order; "unborn" left out.
    void visit(Ticks from, Ticks to, const Visit& visit) const;
    [[nodiscard]] std::size_t count(Ticks from, Ticks to) const;
    /// Tells nothing of what begins at `to` or later.
    void summarise(Ticks from, Ticks to, std::span<Summary> columns) const;
    /// First moment after `t` at which the value changes; never if it does no more.
    [[nodiscard]] Ticks next_change(Ticks t) const;
    /// Last such moment before `t`; -1 if there is none.
    [[nodiscard]] Ticks previous_change(Ticks t) const;
    /// Appends the moments in [from, to) marked quantum_ended.
    void quantum_ends(Ticks from, Ticks to, std::vector<Ticks>& ends) const;
    [[nodiscard]] std::size_t memory() const;

private:
    static constexpr std::size_t fan_out = 4;
    struct Block {
        EntityId process;
        std::uint16_t states;
        State longest;
    };
    /// Blocks of fan_out^(level) entries. From level 2 on with their starts beside
    /// them: found through the entries they would cost a cache miss each.
    struct Level {
        std::vector<Block> blocks;
        std::vector<Ticks> starts;
    };
    class Columns;

    [[nodiscard]] Ticks start(std::size_t index) const;
    [[nodiscard]] Ticks end(std::size_t index) const;
    [[nodiscard]] LaneValue value(std::size_t index) const;
    void summarise_blocks();
    [[nodiscard]] Block block_of_entries(std::size_t first) const;
    [[nodiscard]] Block block_of_blocks(std::size_t level, std::size_t first) const;
    [[nodiscard]] Block part(std::size_t level, std::size_t index) const;
    [[nodiscard]] std::size_t parts(std::size_t level) const;
    [[nodiscard]] Ticks part_start(std::size_t level, std::size_t index) const;
    void summarise_part(std::size_t level, std::size_t index, Columns& columns) const;

    bool names_processes_;
    Ticks end_ = 0;
    std::vector<std::uint64_t> entries_; ///< moment in 53 bits, then what holds from it in 11
    std::vector<EntityId> who_;          ///< core lanes: beside entries_
    std::vector<Level> levels_;          ///< 1, 2, …
};

} // namespace procession::core
