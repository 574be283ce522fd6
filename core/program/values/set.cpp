// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/set.h"

namespace procession::core::program {

Ref SetIterator::next(Heap& heap)
{
    if (set == nullptr) {
        return {};
    }
    Table& table = set->table;
    if (table.size() != size) {
        size = static_cast<std::size_t>(-1); // and it stays so
        return heap.raise(TypeName::RuntimeError, "Set changed size during iteration");
    }
    while (place < table.places() && table.at(place).key.is_unbound()) {
        ++place;
    }
    if (place == table.places()) {
        release(static_cast<Object*>(std::exchange(set, nullptr)));
        return {};
    }
    return Ref(table.at(place++).key);
}

} // namespace procession::core::program
