// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/key_heap.h"

#include "scheduler/prefetch.h"

#include <algorithm>

namespace procession::scheduler {

Tie tie_between(const HeapEntry& chosen, const HeapEntry& runner_up)
{
    if (chosen.arrival != runner_up.arrival) {
        return Tie::arrived_earlier;
    }
    if (chosen.joined != runner_up.joined) {
        return Tie::joined_earlier;
    }
    return chosen.id < runner_up.id ? Tie::listed_earlier : Tie::queue_order;
}

void KeyHeap::reserve(std::size_t count)
{
    nodes_.reserve(count);
    entries_.resize(std::max(count, entries_.size()));
}

void KeyHeap::push(const HeapEntry& entry)
{
    by_arrival_ = by_arrival_ || entry.arrival != 0;
    entries_[entry.id] = entry;
    ++size_;
    nodes_.push_back({});
    sift_up(nodes_.size() - 1, node_of(entry));
}

HeapEntry KeyHeap::pop()
{
    HeapEntry& root = entries_[id_of(nodes_.front())];
    const HeapEntry result = root;
    root.id = no_entity;
    --size_;
    coming_ = no_entity;
    take_root_out();
    sweep();
    return result;
}

void KeyHeap::remove(EntityId id)
{
    entries_[id].id = no_entity;
    --size_;
    sweep();
}

void KeyHeap::take_root_out()
{
    const Node last = nodes_.back();
    nodes_.pop_back();
    if (!nodes_.empty()) {
        sift_down(0, last);
    }
}

/// Keeps the root full, and at least half of the nodes.
void KeyHeap::sweep()
{
    if (nodes_.size() > 2 * size_ + 2 * arity) {
        std::erase_if(nodes_, [this](const Node& node) { return !holds(node); });
        std::sort(nodes_.begin(), nodes_.end(),
                  [this](const Node& a, const Node& b) { return less(a, b); });
    }
    while (nodes_.size() > size_ && !nodes_.empty() && !holds(nodes_.front())) {
        take_root_out();
    }
}

bool KeyHeap::earlier_arrival(const Node& a, const Node& b) const
{
    const Ticks one = entries_[id_of(a)].arrival;
    const Ticks other = entries_[id_of(b)].arrival;
    return one != other ? one < other : a.turn_and_id < b.turn_and_id;
}

std::size_t KeyHeap::smallest_child(std::size_t first) const
{
    const Node* const nodes = nodes_.data();
    const auto smaller = [this, nodes](std::size_t a, std::size_t b) {
        return less(nodes[b], nodes[a]) ? b : a;
    };
    if (first + arity <= nodes_.size()) {
        // Two and two: comparisons that do not wait for each other.
        static_assert(arity == 4);
        return smaller(smaller(first, first + 1), smaller(first + 2, first + 3));
    }
    std::size_t smallest = first;
    for (std::size_t child = first + 1; child < nodes_.size(); ++child) {
        smallest = smaller(smallest, child);
    }
    return smallest;
}

void KeyHeap::sift_up(std::size_t position, const Node& node)
{
    while (position > 0) {
        const std::size_t parent = (position - 1) / arity;
        if (!less(node, nodes_[parent])) {
            break;
        }
        nodes_[position] = nodes_[parent];
        position = parent;
    }
    nodes_[position] = node;
}

/// `node` comes from the bottom and nearly always goes back there: the hole sinks
/// all the way first, then `node` rises.
void KeyHeap::sift_down(std::size_t position, const Node& node)
{
    for (;;) {
        const std::size_t first = position * arity + 1;
        if (first >= nodes_.size()) {
            break;
        }
        const std::size_t grandchildren = first * arity + 1;
        if (grandchildren < nodes_.size()) {
            prefetch(&nodes_[grandchildren], arity * arity * sizeof(Node));
        }
        const std::size_t child = smallest_child(first);
        nodes_[position] = nodes_[child];
        // Two levels below the root it is one of the next few, in time for what it leads to.
        if (position > arity && position <= arity + arity * arity) {
            coming_ = id_of(nodes_[position]);
            prefetch(entries_[coming_]);
        }
        position = child;
    }
    sift_up(position, node);
}

const HeapEntry* KeyHeap::best(const Eligible& eligible) const
{
    const HeapEntry* found = nullptr;
    search(0, eligible, found);
    return found;
}

void KeyHeap::search(std::size_t position, const Eligible& eligible, const HeapEntry*& found) const
{
    if (position >= nodes_.size()) {
        return;
    }
    // Whatever lies below a node is larger than it.
    const Node& node = nodes_[position];
    if (found && less(node_of(*found), node)) {
        return;
    }
    const EntityId id = id_of(node);
    if (holds(node) && eligible(id)) {
        found = &entries_[id];
        return;
    }
    for (std::size_t child = 1; child <= arity; ++child) {
        search(position * arity + child, eligible, found);
    }
}

} // namespace procession::scheduler
