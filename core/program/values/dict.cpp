// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/dict.h"

#include "core/program/values/str.h"
#include "core/program/values/tuple.h"

namespace procession::core::program {

void Dict::set(Heap& heap, Value name, Value value)
{
    const std::size_t place = table.find_text(name);
    if (place != Table::npos) {
        table.put(place, value);
    } else {
        table.add(heap, name, as<Str>(name).hash, value);
    }
}

void Dict::set(Heap& heap, std::string_view name, Value value)
{
    set(heap, heap.str(name).get(), value);
}

bool Dict::remove(Heap& heap, Value name)
{
    const std::size_t place = table.find_text(name);
    if (place == Table::npos) {
        return false;
    }
    table.take(heap, place);
    return true;
}

Ref DictIterator::next(Heap& heap)
{
    if (dict == nullptr) {
        return {};
    }
    Table& table = dict->table;
    if (table.size() != size) {
        size = static_cast<std::size_t>(-1); // and it stays so
        return heap.raise(TypeName::RuntimeError, "dictionary changed size during iteration");
    }
    const auto skip = [&] {
        if (is_reversed) {
            while (place > 0 && (place > table.places() || table.at(place - 1).key.is_unbound())) {
                --place;
            }
            return place > 0;
        }
        while (place < table.places() && table.at(place).key.is_unbound()) {
            ++place;
        }
        return place < table.places();
    };
    if (!skip()) {
        release(static_cast<Object*>(std::exchange(dict, nullptr)));
        return {};
    }
    const Table::Entry& entry = table.at(is_reversed ? --place : place++);
    if (part == DictPart::keys) {
        return Ref(entry.key);
    }
    if (part == DictPart::values) {
        return Ref(entry.value);
    }
    const Value pair[] = {entry.key, entry.value};
    return make_tuple(heap, pair);
}

} // namespace procession::core::program
