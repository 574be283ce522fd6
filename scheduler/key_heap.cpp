// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/key_heap.h"

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
    entries_.reserve(count);
    positions_.resize(std::max(count, positions_.size()), absent);
}

void KeyHeap::push(const HeapEntry& entry)
{
    entries_.push_back(entry);
    sift_up(entries_.size() - 1, entry);
}

HeapEntry KeyHeap::pop()
{
    const HeapEntry root = entries_.front();
    remove(root.id);
    return root;
}

void KeyHeap::remove(EntityId id)
{
    const std::size_t hole = positions_[id];
    positions_[id] = absent;
    const HeapEntry last = entries_.back();
    entries_.pop_back();
    if (hole == entries_.size()) {
        return;
    }
    if (hole > 0 && last < entries_[(hole - 1) / arity]) {
        sift_up(hole, last);
    } else {
        sift_down(hole, last);
    }
}

void KeyHeap::clear()
{
    for (const HeapEntry& entry : entries_) {
        positions_[entry.id] = absent;
    }
    entries_.clear();
}

std::size_t KeyHeap::smallest_child(std::size_t first) const
{
    const std::size_t end = std::min(first + arity, entries_.size());
    std::size_t smallest = first;
    for (std::size_t child = first + 1; child < end; ++child) {
        if (entries_[child] < entries_[smallest]) {
            smallest = child;
        }
    }
    return smallest;
}

void KeyHeap::sift_up(std::size_t position, const HeapEntry& entry)
{
    while (position > 0) {
        const std::size_t parent = (position - 1) / arity;
        if (!(entry < entries_[parent])) {
            break;
        }
        place(position, entries_[parent]);
        position = parent;
    }
    place(position, entry);
}

void KeyHeap::sift_down(std::size_t position, const HeapEntry& entry)
{
    for (;;) {
        const std::size_t first = position * arity + 1;
        if (first >= entries_.size()) {
            break;
        }
        const std::size_t child = smallest_child(first);
        if (!(entries_[child] < entry)) {
            break;
        }
        place(position, entries_[child]);
        position = child;
    }
    place(position, entry);
}

const HeapEntry* KeyHeap::best(const Eligible& eligible) const
{
    const HeapEntry* found = nullptr;
    search(0, eligible, found);
    return found;
}

void KeyHeap::search(std::size_t position, const Eligible& eligible, const HeapEntry*& found) const
{
    // Whatever lies below an entry is larger than it.
    if (position >= entries_.size() || (found && *found < entries_[position])) {
        return;
    }
    if (eligible(entries_[position].id)) {
        found = &entries_[position];
        return;
    }
    for (std::size_t child = 1; child <= arity; ++child) {
        search(position * arity + child, eligible, found);
    }
}

} // namespace procession::scheduler
