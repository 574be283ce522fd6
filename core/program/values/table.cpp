// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/table.h"

#include "core/program/values/operations.h"
#include "core/program/values/str.h"

#include <bit>

namespace procession::core::program {
namespace {

constexpr std::size_t few = 8; ///< places that are searched without an index

std::size_t slot_of(std::int64_t hash, std::size_t slots)
{
    // Hashes of neighbouring ints are neighbours, which is fine; higher bits count a little too.
    const auto bits = static_cast<std::uint64_t>(hash);
    return (bits ^ bits >> 32) & (slots - 1);
}

bool same_text(Value key, std::string_view text)
{
    const Str* const str = try_as<Str>(key);
    return str != nullptr && str->view() == text;
}

} // namespace

Table::Place Table::find(Value key, std::int64_t hash) const
{
    bool needs_python = false;
    const auto matches = [&](const Entry& entry) {
        if (entry.hash != hash || entry.key.is_unbound()) {
            return false;
        }
        if (entry.key == key) {
            return true;
        }
        const Truth truth = equal(entry.key, key);
        needs_python = needs_python || truth == Truth::slow;
        return truth == Truth::yes;
    };
    const auto answer = [&](std::size_t place) {
        // Python compares in the order of probing; whoever needs that does it in Python code.
        return needs_python    ? Place{Found::python, npos}
               : place == npos ? Place{Found::no, npos}
                               : Place{Found::yes, place};
    };
    if (index_.empty()) {
        for (std::size_t place = 0; place < entries_.size(); ++place) {
            if (matches(entries_[place])) {
                return answer(place);
            }
        }
        return answer(npos);
    }
    const std::size_t mask = index_.size() - 1;
    for (std::size_t slot = slot_of(hash, index_.size()); index_[slot] != 0;
         slot = (slot + 1) & mask) {
        if (matches(entries_[index_[slot] - 1])) {
            return answer(index_[slot] - 1);
        }
    }
    return answer(npos);
}

std::size_t Table::find_text(Value key) const
{
    Str& str = as<Str>(key);
    if (str.hash == 0) {
        str.hash = hash_of_text(str.view());
    }
    if (index_.empty()) {
        for (std::size_t place = 0; place < entries_.size(); ++place) {
            const Entry& entry = entries_[place];
            if (entry.key == key || (entry.hash == str.hash && same_text(entry.key, str.view()))) {
                return place;
            }
        }
        return npos;
    }
    const std::size_t mask = index_.size() - 1;
    for (std::size_t slot = slot_of(str.hash, index_.size()); index_[slot] != 0;
         slot = (slot + 1) & mask) {
        const Entry& entry = entries_[index_[slot] - 1];
        if (entry.key == key || (entry.hash == str.hash && same_text(entry.key, str.view()))) {
            return index_[slot] - 1;
        }
    }
    return npos;
}

std::size_t Table::find_text(std::string_view text) const
{
    const std::int64_t hash = hash_of_text(text);
    std::size_t place = next_with_hash(hash, 0);
    while (place != npos && !same_text(entries_[place].key, text)) {
        place = next_with_hash(hash, place + 1);
    }
    return place;
}

std::size_t Table::next_with_hash(std::int64_t hash, std::size_t from) const
{
    if (index_.empty()) {
        for (std::size_t place = from; place < entries_.size(); ++place) {
            if (entries_[place].hash == hash && !entries_[place].key.is_unbound()) {
                return place;
            }
        }
        return npos;
    }
    // Places of one hash are met in the order of probing; those before `from` have been told.
    std::size_t best = npos;
    const std::size_t mask = index_.size() - 1;
    for (std::size_t slot = slot_of(hash, index_.size()); index_[slot] != 0;
         slot = (slot + 1) & mask) {
        const std::size_t place = index_[slot] - 1;
        if (entries_[place].hash == hash && place >= from && place < best) {
            best = place;
        }
    }
    return best;
}

void Table::insert_into_index(std::int64_t hash, std::uint32_t place)
{
    const std::size_t mask = index_.size() - 1;
    std::size_t slot = slot_of(hash, index_.size());
    while (index_[slot] != 0) {
        slot = (slot + 1) & mask;
    }
    index_[slot] = place + 1;
}

void Table::index_all(Heap& heap, std::size_t slots)
{
    index_.clear();
    index_.resize(heap, slots, 0);
    for (std::size_t place = 0; place < entries_.size(); ++place) {
        if (!entries_[place].key.is_unbound()) {
            insert_into_index(entries_[place].hash, static_cast<std::uint32_t>(place));
        }
    }
}

void Table::compact(Heap& heap)
{
    std::size_t kept = 0;
    for (std::size_t place = 0; place < entries_.size(); ++place) {
        if (!entries_[place].key.is_unbound()) {
            entries_[kept++] = entries_[place];
        }
    }
    entries_.resize(heap, kept);
}

std::size_t Table::add(Heap& heap, Value key, std::int64_t hash, Value value)
{
    // Before places would have to grow, those that were emptied are used again.
    if (entries_.size() == entries_.capacity() && live_ * 2 < entries_.size()) {
        compact(heap);
        if (!index_.empty()) {
            index_all(heap, index_.size());
        }
    }
    retain(key);
    retain(value);
    const std::size_t place = entries_.size();
    entries_.push(heap, {key, value, hash});
    ++live_;
    if (place + 1 > few || !index_.empty()) {
        if ((place + 1) * 3 > index_.size() * 2) {
            index_all(heap, std::bit_ceil((place + 1) * 2));
        } else {
            insert_into_index(hash, static_cast<std::uint32_t>(place));
        }
    }
    version_ = heap.next_version();
    return place;
}

std::size_t Table::index_slot_of(std::int64_t hash, std::size_t place) const
{
    const std::size_t mask = index_.size() - 1;
    std::size_t slot = slot_of(hash, index_.size());
    while (index_[slot] != place + 1) {
        slot = (slot + 1) & mask;
    }
    return slot;
}

std::pair<Ref, Ref> Table::take(Heap& heap, std::size_t place)
{
    Entry& entry = entries_[place];
    if (!index_.empty()) {
        // Those behind it move up, so that an index never fills up with what is gone.
        const std::size_t mask = index_.size() - 1;
        std::size_t hole = index_slot_of(entry.hash, place);
        for (std::size_t slot = (hole + 1) & mask; index_[slot] != 0; slot = (slot + 1) & mask) {
            const std::size_t home = slot_of(entries_[index_[slot] - 1].hash, index_.size());
            if (((slot - home) & mask) >= ((slot - hole) & mask)) {
                index_[hole] = index_[slot];
                hole = slot;
            }
        }
        index_[hole] = 0;
    }
    std::pair<Ref, Ref> taken_out(Ref::adopt(entry.key), Ref::adopt(entry.value));
    entry = {Value(), Value(), 0};
    --live_;
    version_ = heap.next_version();
    while (!entries_.empty() && entries_.back().key.is_unbound()) {
        entries_.pop();
    }
    return taken_out;
}

void Table::clear(Heap& heap)
{
    Buffer<Entry> old = entries_;
    entries_ = {};
    index_.free(heap);
    live_ = 0;
    version_ = heap.next_version();
    for (const Entry& entry : old) {
        release(entry.key);
        release(entry.value);
    }
    old.free(heap);
}

void Table::assign(Heap& heap, const Table& other)
{
    entries_.reserve(heap, other.size());
    for (const Entry& entry : other.entries_) {
        if (!entry.key.is_unbound()) {
            add(heap, entry.key, entry.hash, entry.value);
        }
    }
}

void Table::free_storage(Heap& heap)
{
    entries_.free(heap);
    index_.free(heap);
}

void Table::copy_storage(Heap& heap)
{
    entries_.copy(heap);
    index_.copy(heap);
}

} // namespace procession::core::program
