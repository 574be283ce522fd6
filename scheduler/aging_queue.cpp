// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/aging_queue.h"

#include <algorithm>
#include <cstdint>

namespace procession::scheduler {

namespace {

constexpr std::size_t largest_block = 1024;

HeapEntry earliest_of(const std::vector<HeapEntry>& entries)
{
    return *std::min_element(entries.begin(), entries.end(), earlier);
}

} // namespace

void AgingQueue::push(const Entity& entity, std::int64_t rank, Became became)
{
    const HeapEntry entry = join_order_.join(entity, key_of(entity, rank), became);
    if (rank < 0) {
        fixed_.push(entry);
        return;
    }
    ++aging_count_;
    if (blocks_.empty()) {
        blocks_.push_back({{entry}, entry});
        return;
    }
    const std::size_t index = block_for(entry);
    Block& block = blocks_[index];
    block.entries.insert(std::lower_bound(block.entries.begin(), block.entries.end(), entry),
                         entry);
    if (earlier(entry, block.earliest)) {
        block.earliest = entry;
    }
    if (block.entries.size() > largest_block) {
        split(index);
    }
}

void AgingQueue::remove(const Entity& entity, std::int64_t rank)
{
    remove(join_order_.entry_of(entity, key_of(entity, rank)));
}

void AgingQueue::remove(const HeapEntry& entry)
{
    if (entry.key < 0) {
        fixed_.remove(entry.id);
        return;
    }
    --aging_count_;
    const std::size_t index = block_for(entry);
    Block& block = blocks_[index];
    block.entries.erase(std::lower_bound(block.entries.begin(), block.entries.end(), entry));
    if (block.entries.empty()) {
        blocks_.erase(blocks_.begin() + static_cast<std::ptrdiff_t>(index));
    } else if (block.earliest.id == entry.id) {
        block.earliest = earliest_of(block.entries);
    }
}

HeapEntry AgingQueue::best(Ticks now) const
{
    if (!fixed_.empty()) {
        return fixed_.top();
    }
    const std::int64_t last = bound(blocks_.front().entries.front().key, now);
    const HeapEntry* found = nullptr;
    const auto consider = [&found](const HeapEntry& entry) {
        if (!found || earlier(entry, *found)) {
            found = &entry;
        }
    };
    for (const Block& block : blocks_) {
        if (block.entries.back().key <= last) {
            consider(block.earliest);
            continue;
        }
        for (const HeapEntry& entry : block.entries) {
            if (entry.key > last) {
                return *found;
            }
            consider(entry);
        }
    }
    return *found;
}

HeapEntry AgingQueue::best(const Eligible& eligible, Ticks now) const
{
    if (const HeapEntry* fixed = fixed_.best(eligible)) {
        return *fixed;
    }
    HeapEntry found;
    std::int64_t last = 0;
    for (const Block& block : blocks_) {
        for (const HeapEntry& entry : block.entries) {
            const bool any = found.id != no_entity;
            if (any && entry.key > last) {
                return found;
            }
            if ((!any || earlier(entry, found)) && eligible(entry.id)) {
                found = entry;
                last = any ? last : bound(entry.key, now);
            }
        }
    }
    return found;
}

std::int64_t AgingQueue::rank_at(std::int64_t key, Ticks now) const
{
    if (key < 0) {
        return key;
    }
    const std::int64_t ahead = key - now;
    return ahead <= 0 ? 0 : (ahead - 1) / aging_ + 1;
}

std::int64_t AgingQueue::bound(std::int64_t key, Ticks now) const
{
    return now + rank_at(key, now) * aging_;
}

std::size_t AgingQueue::block_for(const HeapEntry& entry) const
{
    // The last block that begins at or before it.
    const auto after = std::upper_bound(
        blocks_.begin(), blocks_.end(), entry,
        [](const HeapEntry& one, const Block& block) { return one < block.entries.front(); });
    return after == blocks_.begin() ? 0 : static_cast<std::size_t>(after - blocks_.begin()) - 1;
}

void AgingQueue::split(std::size_t index)
{
    std::vector<HeapEntry>& entries = blocks_[index].entries;
    const auto middle = entries.begin() + static_cast<std::ptrdiff_t>(entries.size() / 2);
    Block upper{{middle, entries.end()}, {}};
    entries.erase(middle, entries.end());
    upper.earliest = earliest_of(upper.entries);
    blocks_[index].earliest = earliest_of(entries);
    blocks_.insert(blocks_.begin() + static_cast<std::ptrdiff_t>(index) + 1, std::move(upper));
}

} // namespace procession::scheduler
