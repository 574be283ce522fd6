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
    auto result = static_cast<std::uint64_t>(value.state);
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
    const auto after = std::upper_bound(entries_.begin(), entries_.end(), t,
                                        [](Ticks moment, std::uint64_t entry) {
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

Ticks Lane::next_change(Ticks t) const
{
    const auto next = static_cast<std::size_t>(find(t) + 1);
    return next < entries_.size() && start(next) < end_ ? start(next) : scheduler::never;
}

Ticks Lane::previous_change(Ticks t) const
{
    const std::ptrdiff_t before = find(t - 1);
    return before < 0 ? -1 : start(static_cast<std::size_t>(before));
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
    std::size_t bytes =
        entries_.capacity() * sizeof(std::uint64_t) + who_.capacity() * sizeof(EntityId);
    for (const Level& level : levels_) {
        bytes += level.blocks.capacity() * sizeof(Block) + level.starts.capacity() * sizeof(Ticks);
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
    block.longest =
        static_cast<State>(std::max_element(by_state.begin(), by_state.end()) - by_state.begin());
    return block;
}

/// The longest of the blocks below stands for all of them: near enough for a
/// stretch that is drawn in one pixel, and no state gets lost from the mask.
Lane::Block Lane::block_of_blocks(std::size_t level, std::size_t first) const
{
    Block block{no_entity, 0, State::unborn};
    Ticks longest = -1;
    for (std::size_t i = first; i < std::min(first + fan_out, parts(level - 1)); ++i) {
        const Block& below = levels_[level - 2].blocks[i];
        const Ticks length = part_start(level - 1, i + 1) - part_start(level - 1, i);
        block.states |= below.states;
        if (length > longest) {
            longest = length;
            block.longest = below.longest;
            block.process = below.process;
        }
    }
    return block;
}

void Lane::summarise_blocks()
{
    if (entries_.size() <= fan_out) {
        return;
    }
    Level first;
    first.blocks.reserve((entries_.size() + fan_out - 1) / fan_out);
    for (std::size_t i = 0; i < entries_.size(); i += fan_out) {
        first.blocks.push_back(block_of_entries(i));
    }
    levels_.push_back(std::move(first));
    while (levels_.back().blocks.size() > 1) {
        const std::size_t below = levels_.size();
        const std::size_t count = (parts(below) + fan_out - 1) / fan_out;
        Level level;
        level.blocks.reserve(count);
        level.starts.reserve(count);
        for (std::size_t i = 0; i < parts(below); i += fan_out) {
            level.blocks.push_back(block_of_blocks(below + 1, i));
            level.starts.push_back(part_start(below, i));
        }
        levels_.push_back(std::move(level));
    }
}

/// Parts of the lane at a level: the entries at level 0, else blocks.
std::size_t Lane::parts(std::size_t level) const
{
    return level == 0 ? entries_.size() : levels_[level - 1].blocks.size();
}

/// One behind the last: the end of the lane.
Ticks Lane::part_start(std::size_t level, std::size_t index) const
{
    if (index >= parts(level)) {
        return end_;
    }
    return level > 1 ? levels_[level - 1].starts[index] : start(index * (level == 0 ? 1 : fan_out));
}

Lane::Block Lane::part(std::size_t level, std::size_t index) const
{
    if (level > 0) {
        return levels_[level - 1].blocks[index];
    }
    const LaneValue held = value(index);
    return {held.process, bit(held.state), held.state};
}

/// The columns of a summary while they are being filled from left to right.
class Lane::Columns {
public:
    Columns(Ticks from, Ticks to, std::span<Summary> columns)
        : from_(from),
          to_(to),
          columns_(columns),
          scale_(static_cast<double>(columns.size()) / static_cast<double>(to - from))
    {
    }

    [[nodiscard]] Ticks to() const { return to_; }
    /// The place of a moment, measured in columns.
    [[nodiscard]] double place(Ticks t) const
    {
        return static_cast<double>(std::clamp(t, from_, to_) - from_) * scale_;
    }

    /// From `left` to `right` the lane holds `part`.
    void add(double left, double right, const Block& part)
    {
        for (auto c = static_cast<std::size_t>(left);
             c < columns_.size() && static_cast<double>(c) < right; ++c) {
            const auto column = static_cast<double>(c);
            const double covered = std::min(right, column + 1) - std::max(left, column);
            columns_[c].states |= part.states;
            if (c != filled_column_ || covered > filled_) {
                columns_[c].longest = part.longest;
                columns_[c].process = part.process;
                filled_column_ = c;
                filled_ = covered;
            }
        }
    }

private:
    Ticks from_;
    Ticks to_;
    std::span<Summary> columns_;
    double scale_;
    std::size_t filled_column_ = static_cast<std::size_t>(-1);
    double filled_ = 0; ///< of that column, by the part that fills most of it
};

/// A part that covers more than a column and its neighbour, or reaches beyond the
/// last one, is looked at more closely.
void Lane::summarise_part(std::size_t level, std::size_t index, Columns& columns) const
{
    constexpr double wide = 1;
    const double left = columns.place(part_start(level, index));
    const Ticks part_end = part_start(level, index + 1);
    const double right = columns.place(part_end);
    if (right <= left) {
        return;
    }
    if (level > 0 && (right - left > wide || part_end > columns.to())) {
        const std::size_t end = std::min((index + 1) * fan_out, parts(level - 1));
        for (std::size_t i = index * fan_out; i < end; ++i) {
            summarise_part(level - 1, i, columns);
        }
        return;
    }
    columns.add(left, right, part(level, index));
}

void Lane::summarise(Ticks from, Ticks to, std::span<Summary> span) const
{
    std::fill(span.begin(), span.end(), Summary{});
    if (entries_.empty() || to <= from || span.empty()) {
        return;
    }
    Columns columns(from, to, span);
    // The finest level with at most a few parts for each column.
    std::size_t level = 0;
    std::size_t size = 1;
    for (std::size_t shown = count(from, to);
         shown > fan_out * span.size() && level < levels_.size(); shown /= fan_out) {
        ++level;
        size *= fan_out;
    }
    auto i = static_cast<std::size_t>(std::max<std::ptrdiff_t>(find(from), 0)) / size;
    for (; i < parts(level) && part_start(level, i) < to; ++i) {
        summarise_part(level, i, columns);
    }
}

} // namespace procession::core
