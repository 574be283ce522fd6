// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/table.h"

namespace procession::core::program {

/// set and frozenset, in the order of insertion.
struct AnySet : Object {
    using Object::Object;

    Table table;

    template <class F>
    void references(F&& f)
    {
        table.references(f);
    }
    void free_storage(Heap& heap) { table.free_storage(heap); }
    void copy_storage(Heap& heap, const AnySet&) { table.copy_storage(heap); }
};

struct Set : AnySet {
    static constexpr Kind tag = Kind::set;
    Set() : AnySet(tag) {}
};

struct FrozenSet : AnySet {
    static constexpr Kind tag = Kind::frozen_set;
    FrozenSet() : AnySet(tag) {}
};

/// A value as set or frozenset, null if it is neither.
[[nodiscard]] inline AnySet* try_as_set(Value value)
{
    return is<Set>(value) || is<FrozenSet>(value) ? static_cast<AnySet*>(value.object()) : nullptr;
}

struct SetIterator : Object {
    static constexpr Kind tag = Kind::set_iterator;

    explicit SetIterator(AnySet* over) : Object(tag), set(over), size(over->table.size())
    {
        retain(static_cast<Object*>(over));
    }

    AnySet* set; ///< null once exhausted
    std::size_t place = 0;
    std::size_t size; ///< of the set when iteration began: it must not change

    [[nodiscard]] Ref next(Heap& heap);
    template <class F>
    void references(F&& f)
    {
        f(set);
    }
};

} // namespace procession::core::program
