// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/lane.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace procession::core {

namespace {

// The 11 bits above the moment: a state alone, or running or switching on a
// core; the top bit marks the end of a quantum.
constexpr std::uint64_t time_mask = (std::uint64_t{1} << 53) - 1;
constexpr std::uint64_t running_on = 16;
constexpr std::uint64_t switching_on = running_on + scheduler::most_cores;
constexpr std::uint64_t quantum_mark = 1024;

std::uint64_t code(const LaneValue& value)
{
    std::uint64_t result = static_cast<std::uint64_t>(value.state);
    if (value.core != no_core && value.state == State::running) {
        result = running_on + value.core;
    } else if (value.core != no_core && value.state == State::switching) {
        result = switching_on + value.core;
    }
    return result | (value.quantum_ended ? quantum_mark : 0);
}

LaneValue decode(std::uint64_t bits)
{
    LaneValue value;
    value.quantum_ended = (bits & quantum_mark) != 0;
    bits &= quantum_mark - 1;
    if (bits >= switching_on) {
        value.state = State::switching;
        value.core = static_cast<CoreNumber>(bits - switching_on);
    } else if (bits >= running_on) {
        value.state = State::running;
        value.core = static_cast<CoreNumber>(bits - running_on);
    } else {
        value.state = static_cast<State>(bits);
    }
    return value;
}

std::uint16_t bit(State state)
{
    return static_cast<std::uint16_t>(1u << static_cast<unsigned>(state));
}

} // namespace

Ticks Lane::start(std::size_t index) const
{
    return static_cast<Ticks>(entries_[index] & time_mask);
}

Ticks Lane::end(std::size_t index) const
{
    return index + 1 < entries_.size() ? start(index + 1) : end_;
}

LaneValue Lane::value(std::size_t index) const
{
    LaneValue result = decode(entries_[index] >> 53);
    result.process = names_processes_ ? who_[index] : no_entity;
    return result;
}

void Lane::set(Ticks t, const LaneValue& value_from_now)
{
    while (!entries_.empty() && start(entries_.size() - 1) >= t) {
        entries_.pop_back();
        if (names_processes_) {
            who_.pop_back();
        }
    }
    if (!entries_.empty()) {
        const LaneValue last = value(entries_.size() - 1);
        if (last.state == value_from_now.state && last.core == value_from_now.core &&
            last.process == value_from_now.process) {
            return;
        }
    }
    entries_.push_back(static_cast<std::uint64_t>(t) | code(value_from_now) << 53);
    if (names_processes_) {
        who_.push_back(value_from_now.process);
    }
}

void Lane::finish(Ticks end)
{
    end_ = end;
    while (!entries_.empty() && start(entries_.size() - 1) > end) {
        entries_.pop_back();
        if (names_processes_) {
            who_.pop_back();
        }
    }
    entries_.shrink_to_fit();
    who_.shrink_to_fit();
    summarise_blocks();
}

std::ptrdiff_t Lane::find(Ticks t) const
{
    const auto after = std::upper_bound(
        entries_.begin(), entries_.end(), t, [](Ticks moment, std::uint64_t entry) {
            return moment < static_cast<Ticks>(entry & time_mask);
        });
    return after - entries_.begin() - 1;
}

LaneValue Lane::value_at(Ticks t) const
{
    const std::ptrdiff_t index = find(t);
    return index < 0 ? LaneValue{} : value(static_cast<std::size_t>(index));
}

void Lane::visit(Ticks from, Ticks to, const Visit& visit_interval) const
{
    const std::ptrdiff_t first = find(from);
    for (auto i = static_cast<std::size_t>(std::max<std::ptrdiff_t>(first, 0));
         i < entries_.size() && start(i) < to; ++i) {
        const LaneValue held = value(i);
        if (held.state != State::unborn && end(i) > start(i) && end(i) > from) {
            visit_interval({start(i), end(i), held.state, held.process, held.core});
        }
    }
}

std::size_t Lane::count(Ticks from, Ticks to) const
{
    const std::ptrdiff_t first = std::max<std::ptrdiff_t>(find(from), 0);
    const std::ptrdiff_t last = find(to - 1);
    return last < first ? 0 : static_cast<std::size_t>(last - first + 1);
}

void Lane::quantum_ends(Ticks from, Ticks to, std::vector<Ticks>& ends) const
{
    for (auto i = static_cast<std::size_t>(find(from - 1) + 1);
         i < entries_.size() && start(i) < to; ++i) {
        if (value(i).quantum_ended) {
            ends.push_back(start(i));
        }
    }
}

std::size_t Lane::memory() const
{
    std::size_t bytes = entries_.capacity() * sizeof(std::uint64_t) + who_.capacity() * sizeof(EntityId);
    for (const auto& level : levels_) {
        bytes += level.capacity() * sizeof(Block);
    }
    return bytes;
}

Lane::Block Lane::block_of_entries(std::size_t first) const
{
    Block block{no_entity, 0, State::unborn};
    std::array<Ticks, state_count> by_state{};
    Ticks longest = -1;
    for (std::size_t i = first; i < std::min(first + fan_out, entries_.size()); ++i) {
        const LaneValue held = value(i);
        block.states |= bit(held.state);
        by_state[static_cast<std::size_t>(held.state)] += end(i) - start(i);
        if (end(i) - start(i) > longest) {
            longest = end(i) - start(i);
            block.process = held.process;
        }
    }
    block.longest = static_cast<State>(
        std::max_element(by_state.begin(), by_state.end()) - by_state.begin());
    return block;
}

/// The longest of the blocks below stands for all of them: near enough for a
/// stretch that is drawn in one pixel, and no state gets lost from the mask.
Lane::Block Lane::block_of_blocks(std::size_t level, std::size_t first) const
{
    Block block{no_entity, 0, State::unborn};
    Ticks longest = -1;
    for (std::size_t i = first; i < std::min(first + fan_out, levels_[level - 1].size()); ++i) {
        const Stretch part = stretch(level, i);
        block.states |= part.states;
        if (part.end - part.start > longest) {
            longest = part.end - part.start;
            block.longest = part.longest;
            block.process = part.process;
        }
    }
    return block;
}

void Lane::summarise_blocks()
{
    std::vector<Block> level;
    for (std::size_t i = 0; i < entries_.size(); i += fan_out) {
        level.push_back(block_of_entries(i));
    }
    while (level.size() > 1) {
        level.shrink_to_fit();
        levels_.push_back(std::move(level));
        level.clear();
        for (std::size_t i = 0; i < levels_.back().size(); i += fan_out) {
            level.push_back(block_of_blocks(levels_.size(), i));
        }
    }
}

/// Part `index` of the lane at a level: an entry at level 0, else a block.
Lane::Stretch Lane::stretch(std::size_t level, std::size_t index) const
{
    if (level == 0) {
        const LaneValue held = value(index);
        return {start(index), end(index), bit(held.state), held.state, held.process};
    }
    const std::size_t size = std::size_t{1} << (2 * level); // fan_out to the power of level
    const std::size_t last = std::min((index + 1) * size, entries_.size()) - 1;
    const Block& block = levels_[level - 1][index];
    return {start(index * size), end(last), block.states, block.longest, block.process};
}

void Lane::summarise(Ticks from, Ticks to, std::span<Summary> columns) const
{
    std::fill(columns.begin(), columns.end(), Summary{});
    if (entries_.empty() || to <= from || columns.empty()) {
        return;
    }
    // The finest level with at most a few parts for each column.
    std::size_t level = 0;
    for (std::size_t parts = count(from, to); parts > fan_out * columns.size() && level < levels_.size();
         parts /= fan_out) {
        ++level;
    }
    const double scale = static_cast<double>(columns.size()) / static_cast<double>(to - from);
    const auto last_column = static_cast<double>(columns.size());
    const std::size_t size = std::size_t{1} << (2 * level);
    const std::size_t parts = (entries_.size() + size - 1) / size;
    std::size_t filled_column = columns.size();
    double filled = 0;
    for (auto i = static_cast<std::size_t>(std::max<std::ptrdiff_t>(find(from), 0)) / size; i < parts; ++i) {
        const Stretch part = stretch(level, i);
        if (part.start >= to) {
            break;
        }
        const double left = std::max(0.0, static_cast<double>(part.start - from) * scale);
        const double right = std::min(last_column, static_cast<double>(part.end - from) * scale);
        if (right <= left) {
            continue;
        }
        for (auto c = static_cast<std::size_t>(left); c < columns.size() && static_cast<double>(c) < right; ++c) {
            const double covered = std::min(right, static_cast<double>(c + 1)) - std::max(left, static_cast<double>(c));
            columns[c].states |= part.states;
            if (c != filled_column || covered > filled) {
                columns[c].longest = part.longest;
                columns[c].process = part.process;
                filled_column = c;
                filled = covered;
            }
        }
    }
}

} // namespace procession::core
