// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/buffer.h"

#include <optional>

namespace procession::core::program {

/// What a look-up among hashed keys found out.
enum class Found : std::uint8_t {
    no,
    yes,
    python, ///< keys of equal hash whose equality only Python code can tell
};

/// The hash table of dicts and sets, in the order of insertion. Few keys are searched one by one,
/// more through an index of places.
class Table {
public:
    struct Entry {
        Value key;   ///< held; unbound where one was taken out
        Value value; ///< held; unbound in sets
        std::int64_t hash;
    };
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

    /// Number of keys.
    [[nodiscard]] std::size_t size() const { return live_; }
    /// All places from 0 to places() - 1 in order; some may be empty (unbound key).
    [[nodiscard]] std::size_t places() const { return entries_.size(); }
    [[nodiscard]] Entry& at(std::size_t place) { return entries_[place]; }
    [[nodiscard]] const Entry& at(std::size_t place) const { return entries_[place]; }

    /// Changes whenever a key is added or taken out, or places move; a number of
    /// Heap::next_version.
    [[nodiscard]] std::uint64_t version() const { return version_; }

    struct Place {
        Found found = Found::no;
        std::size_t place = npos;
    };
    /// Where a key of that hash is.
    [[nodiscard]] Place find(Value key, std::int64_t hash) const;
    /// The same for a str, which never needs Python code.
    [[nodiscard]] std::size_t find_text(Value key) const;
    [[nodiscard]] std::size_t find_text(std::string_view text) const;
    /// The next place at or after `from` whose key has that hash; npos at the end. For who compares
    /// keys by Python code.
    [[nodiscard]] std::size_t next_with_hash(std::int64_t hash, std::size_t from) const;

    /// Adds a key that is not there; holds key and value.
    std::size_t add(Heap& heap, Value key, std::int64_t hash, Value value);
    /// Another value in a place; the old one is released.
    void put(std::size_t place, Value value)
    {
        retain(value);
        release(std::exchange(entries_[place].value, value));
    }
    /// Empties a place; hands out its key and value.
    std::pair<Ref, Ref> take(Heap& heap, std::size_t place);
    void clear(Heap& heap);
    /// A copy of all entries, which then hold their keys and values once more; into an empty table.
    void assign(Heap& heap, const Table& other);

    template <class F>
    void references(F&& f)
    {
        for (Entry& entry : entries_) {
            f(entry.key);
            f(entry.value);
        }
    }
    void free_storage(Heap& heap);
    void copy_storage(Heap& heap);

private:
    void index_all(Heap& heap, std::size_t slots);
    void insert_into_index(std::int64_t hash, std::uint32_t place);
    void compact(Heap& heap);
    [[nodiscard]] std::size_t index_slot_of(std::int64_t hash, std::size_t place) const;

    Buffer<Entry> entries_;
    /// Place + 1 for each key, 0 free, all ones taken out; none as long as keys are few.
    Buffer<std::uint32_t> index_;
    std::size_t live_ = 0;
    std::uint64_t version_ = 0;
};

/// Python's hash of a value: a number, or why there is none.
struct Hashed {
    enum class Of : std::uint8_t {
        number,
        unhashable, ///< `culprit` is of an unhashable type
        python,     ///< only Python code can tell (__hash__ of a class)
    } of = Of::number;
    std::int64_t hash = 0;
    Value culprit;
};
[[nodiscard]] Hashed hash_of(Value value);
[[nodiscard]] std::int64_t hash_of_text(std::string_view text);

} // namespace procession::core::program
