// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/table.h"

namespace procession::core::program {

struct Dict : Object {
    static constexpr Kind tag = Kind::dict;

    Dict() : Object(tag) {}

    Table table;

    /// The value of a str key, unbound if there is none. The dict goes on holding it.
    [[nodiscard]] Value get(Value name) const
    {
        const std::size_t place = table.find_text(name);
        return place == Table::npos ? Value() : table.at(place).value;
    }
    [[nodiscard]] Value get(std::string_view name) const
    {
        const std::size_t place = table.find_text(name);
        return place == Table::npos ? Value() : table.at(place).value;
    }
    /// Sets the value of a str key; holds both.
    void set(Heap& heap, Value name, Value value);
    void set(Heap& heap, std::string_view name, Value value);
    /// Takes out a str key; whether it was there.
    bool remove(Heap& heap, Value name);

    template <class F>
    void references(F&& f)
    {
        table.references(f);
    }
    void free_storage(Heap& heap) { table.free_storage(heap); }
    void copy_storage(Heap& heap, const Dict&) { table.copy_storage(heap); }
};

/// Which part of its entries a view or iterator of a dict shows.
enum class DictPart : std::uint8_t { keys, values, items };

/// dict.keys(), values(), items().
struct DictView : Object {
    static constexpr Kind tag = Kind::dict_view;

    DictView(Dict* over, DictPart of) : Object(tag), dict(over), part(of)
    {
        retain(static_cast<Object*>(over));
    }

    Dict* dict;
    DictPart part;

    template <class F>
    void references(F&& f)
    {
        f(dict);
    }
};

struct DictIterator : Object {
    static constexpr Kind tag = Kind::dict_iterator;

    DictIterator(Dict* over, DictPart of, bool backwards)
        : Object(tag),
          dict(over),
          part(of),
          is_reversed(backwards),
          place(backwards ? over->table.places() : 0),
          size(over->table.size())
    {
        retain(static_cast<Object*>(over));
    }

    Dict* dict; ///< null once exhausted
    DictPart part;
    bool is_reversed;
    std::size_t place;
    std::size_t size; ///< of the dict when iteration began: it must not change

    [[nodiscard]] Ref next(Heap& heap);
    template <class F>
    void references(F&& f)
    {
        f(dict);
    }
};

} // namespace procession::core::program
