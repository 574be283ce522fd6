// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/response_tournament.h"

#include "scheduler/reason.h"
#include "scheduler/wide.h"

#include <algorithm>
#include <bit>

namespace procession::scheduler {

namespace {

Wide times(Ticks a, std::int64_t b)
{
    return product(static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(b));
}

} // namespace

void ResponseTournament::reserve(std::size_t count)
{
    entries_.resize(std::max(count, entries_.size()));
    join_order_.reserve(count);
    const std::size_t leaves = std::bit_ceil(std::max<std::size_t>(count, 1));
    if (leaves <= leaves_) {
        return;
    }
    LargeArray<Node> grown(2 * leaves);
    for (std::size_t leaf = 0; leaf < leaves_; ++leaf) {
        grown[leaves + leaf] = nodes_[leaves_ + leaf];
    }
    nodes_ = std::move(grown);
    leaves_ = leaves;
    for (std::size_t node = leaves_ - 1; node > 0; --node) {
        // The moment is not known here: whatever was decided is out of date at once.
        nodes_[node].until = std::numeric_limits<Ticks>::min();
    }
}

void ResponseTournament::insert(const Entity& entity, std::int64_t estimate, Became became,
                                Ticks now)
{
    entries_[entity.id] = join_order_.join(entity, estimate, became);
    ++size_;
    change_leaf(entity.id, entity.id, now);
}

void ResponseTournament::remove(EntityId id, Ticks now)
{
    --size_;
    change_leaf(id, no_entity, now);
}

void ResponseTournament::change_leaf(EntityId id, EntityId winner, Ticks now)
{
    advance(now);
    std::size_t node = leaves_ + id;
    nodes_[node].winner = winner;
    for (node /= 2; node > 0; node /= 2) {
        decide(node, now);
    }
}

void ResponseTournament::advance(Ticks now)
{
    repair(1, now);
}

void ResponseTournament::repair(std::size_t node, Ticks now)
{
    if (nodes_[node].until > now || node >= leaves_) {
        return;
    }
    repair(2 * node, now);
    repair(2 * node + 1, now);
    decide(node, now);
}

/// Sets a node from its children, which are right at `now`.
void ResponseTournament::decide(std::size_t node, Ticks now)
{
    const Node& left = nodes_[2 * node];
    const Node& right = nodes_[2 * node + 1];
    Node& parent = nodes_[node];
    parent.until = std::min(left.until, right.until);
    if (left.winner == no_entity || right.winner == no_entity) {
        parent.winner = left.winner == no_entity ? right.winner : left.winner;
        return;
    }
    const bool left_wins = beats(left.winner, right.winner, now);
    parent.winner = left_wins ? left.winner : right.winner;
    const EntityId loser = left_wins ? right.winner : left.winner;
    parent.until = std::min(parent.until, overtaking(loser, parent.winner, now));
}

bool ResponseTournament::beats(EntityId a, EntityId b, Ticks now) const
{
    const HeapEntry& one = entries_[a];
    const HeapEntry& other = entries_[b];
    const Wide ours = times(waited(one, now), other.key);
    const Wide theirs = times(waited(other, now), one.key);
    return ours == theirs ? earlier(one, other) : ours > theirs;
}

Ticks ResponseTournament::overtaking(EntityId loser, EntityId winner, Ticks now) const
{
    const HeapEntry& slow = entries_[winner];
    const HeapEntry& fast = entries_[loser];
    if (fast.key >= slow.key) {
        return never; // its ratio grows no faster
    }
    // After d more ticks (w + d)·E against (W + d)·e: caught up once d·(E − e) makes
    // up for what the winner is ahead.
    const Wide ahead =
        difference(times(waited(slow, now), fast.key), times(waited(fast, now), slow.key));
    const auto speed = static_cast<std::uint64_t>(slow.key - fast.key);
    const std::uint64_t whole = quotient(ahead, speed);
    const bool exactly = product(whole, speed) == ahead;
    const std::uint64_t ticks = whole + (exactly && earlier(fast, slow) ? 0 : 1);
    return whole >= static_cast<std::uint64_t>(latest_tick) ? never
                                                            : now + static_cast<Ticks>(ticks);
}

EntityId ResponseTournament::best() const
{
    return nodes_.empty() ? no_entity : nodes_[1].winner;
}

EntityId ResponseTournament::best(const Eligible& eligible, Ticks now) const
{
    EntityId found = no_entity;
    if (!nodes_.empty()) {
        search(1, eligible, now, found);
    }
    return found;
}

void ResponseTournament::search(std::size_t node, const Eligible& eligible, Ticks now,
                                EntityId& found) const
{
    const EntityId winner = nodes_[node].winner;
    if (winner == no_entity || (found != no_entity && !beats(winner, found, now))) {
        return;
    }
    if (eligible(winner)) {
        found = winner;
    } else if (node < leaves_) {
        search(2 * node, eligible, now, found);
        search(2 * node + 1, eligible, now, found);
    }
}

bool ResponseTournament::equal(EntityId a, EntityId b, Ticks now) const
{
    return times(waited(entries_[a], now), entries_[b].key) ==
           times(waited(entries_[b], now), entries_[a].key);
}

std::int64_t ResponseTournament::ratio(EntityId id, Ticks now) const
{
    // Estimates are in 2^-16 tick already.
    constexpr std::int64_t scale = std::int64_t{1} << (2 * key_fraction_bits);
    const HeapEntry& entry = entries_[id];
    const std::uint64_t grown =
        quotient(times(waited(entry, now), scale), static_cast<std::uint64_t>(entry.key));
    return saturated_sum(saturated(grown), std::int64_t{1} << key_fraction_bits);
}

} // namespace procession::scheduler
