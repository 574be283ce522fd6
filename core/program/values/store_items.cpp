// SPDX-License-Identifier: GPL-3.0-or-later
// a[i] = x and del a[i].
#include "core/program/text/utf8.h"
#include "core/program/values/arithmetic.h"
#include "core/program/values/bytes.h"
#include "core/program/values/exception.h"
#include "core/program/values/items.h"
#include "core/program/values/list.h"
#include "core/program/values/number.h"
#include "core/program/values/operations.h"
#include "core/program/values/range.h"
#include "core/program/values/set.h"
#include "core/program/values/store_bytes.h"

#include <fmt/format.h>

#include <algorithm>

namespace procession::core::program {
namespace {

using namespace items;

constexpr SequenceNames list_store_names{"list indices must be integers or slices",
                                         "list assignment index out of range"};

Ref store_slice(Heap& heap, List& list, const Slice& slice, Value items)
{
    std::vector<Ref> taken;
    const Truth done = iterate(heap, items, [&](Value item) {
        taken.emplace_back(item);
        return true;
    });
    if (done == Truth::slow) {
        return slow();
    }
    if (done == Truth::raised) {
        (void)heap.take_raised();
        return heap.raise(TypeName::TypeError, slice.step.is_none() || slice.step == Value::small(1)
                                                   ? "can only assign an iterable"
                                                   : "must assign iterable to extended slice");
    }
    SlicePlaces places;
    if (!places_of(heap, slice, list.items.size(), places)) {
        return {};
    }
    if (places.step != 1) {
        if (taken.size() != places.count) {
            return heap.raise(TypeName::ValueError,
                              fmt::format("attempt to assign sequence of size {} to extended slice "
                                          "of size {}",
                                          taken.size(), places.count));
        }
        for (std::size_t i = 0; i < places.count; ++i) {
            Value& place = list.items[static_cast<std::size_t>(
                places.start + static_cast<std::int64_t>(i) * places.step)];
            release(std::exchange(place, taken[i].detach()));
        }
        return Ref::none();
    }
    const auto from = static_cast<std::size_t>(places.start);
    std::vector<Ref> gone;
    for (std::size_t i = 0; i < places.count; ++i) {
        gone.push_back(Ref::adopt(list.items[from + i]));
    }
    list.items.erase(from, places.count);
    const std::size_t old_size = list.items.size();
    list.items.resize(heap, old_size + taken.size());
    std::move_backward(list.items.begin() + from, list.items.begin() + old_size, list.items.end());
    for (std::size_t i = 0; i < taken.size(); ++i) {
        list.items[from + i] = taken[i].detach();
    }
    return Ref::none();
}

Ref delete_slice(Heap& heap, List& list, const Slice& slice)
{
    SlicePlaces places;
    if (!places_of(heap, slice, list.items.size(), places)) {
        return {};
    }
    std::vector<std::size_t> gone_places;
    for (std::size_t i = 0; i < places.count; ++i) {
        gone_places.push_back(
            static_cast<std::size_t>(places.start + static_cast<std::int64_t>(i) * places.step));
    }
    std::sort(gone_places.begin(), gone_places.end());
    std::vector<Ref> gone;
    std::size_t kept = 0;
    std::size_t next_gone = 0;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        if (next_gone < gone_places.size() && gone_places[next_gone] == i) {
            gone.push_back(Ref::adopt(list.items[i]));
            ++next_gone;
        } else {
            list.items[kept++] = list.items[i];
        }
    }
    list.items.resize(heap, kept);
    return Ref::none();
}

Ref store_byte(Heap& heap, ByteArray& array, Value index, Value item)
{
    std::size_t place = 0;
    if (!place_of(heap, index, array.content.size(), array_names, place)) {
        return {};
    }
    const auto number = small_of(item);
    if (!is_integer(item)) {
        return heap.raise(TypeName::TypeError,
                          fmt::format("'{}' object cannot be interpreted as an integer",
                                      type_name_of(heap, item)));
    }
    if (!number || *number < 0 || *number > 255) {
        return heap.raise(TypeName::ValueError, "byte must be in range(0, 256)");
    }
    array.content[place] = static_cast<char>(*number);
    return Ref::none();
}

/// What CPython asks by index as a sequence; then the words are others.
bool is_sequence_like(Value value)
{
    if (!value.is_object()) {
        return false;
    }
    switch (value.object()->kind) {
    case Kind::str:
    case Kind::bytes:
    case Kind::tuple:
    case Kind::range:
    case Kind::set:
    case Kind::frozen_set:
    case Kind::dict_view:
    case Kind::instance:
        return true;
    default:
        return false;
    }
}

} // namespace

Ref set_item(Heap& heap, Value value, Value index, Value item)
{
    if (needs_python(value, Name::setitem) || has_index_method(index)) {
        return slow();
    }
    const Value content = content_of(value);
    if (List* const list = try_as<List>(content)) {
        if (const Slice* const slice = try_as<Slice>(index)) {
            return store_slice(heap, *list, *slice, item);
        }
        std::size_t place = 0;
        if (!place_of(heap, index, list->items.size(), list_store_names, place)) {
            return {};
        }
        retain(item);
        release(std::exchange(list->items[place], item));
        return Ref::none();
    }
    if (Dict* const dict = try_as<Dict>(content)) {
        Table::Place place;
        std::int64_t hash_value = 0;
        Ref outcome = find_key(heap, *dict, index, place, hash_value);
        if (!outcome || outcome.get() == Value::slow()) {
            return outcome;
        }
        if (place.found == Found::yes) {
            dict->table.put(place.place, item);
        } else {
            dict->table.add(heap, index, hash_value, item);
        }
        return Ref::none();
    }
    if (ByteArray* const array = try_as<ByteArray>(content)) {
        if (const Slice* const slice = try_as<Slice>(index)) {
            return store_byte_slice(heap, *array, *slice, item);
        }
        return store_byte(heap, *array, index, item);
    }
    if (is_integer(index) && !small_of(index) && is_sequence_like(content)) {
        return heap.raise(TypeName::IndexError, "cannot fit 'int' into an index-sized integer");
    }
    return unsupported(heap, value, "does not support item assignment");
}

Ref delete_item(Heap& heap, Value value, Value index)
{
    if (needs_python(value, Name::delitem) || has_index_method(index)) {
        return slow();
    }
    const Value content = content_of(value);
    if (List* const list = try_as<List>(content)) {
        if (const Slice* const slice = try_as<Slice>(index)) {
            return delete_slice(heap, *list, *slice);
        }
        std::size_t place = 0;
        if (!place_of(heap, index, list->items.size(), list_store_names, place)) {
            return {};
        }
        const Ref gone = Ref::adopt(list->items[place]);
        list->items.erase(place);
        return Ref::none();
    }
    if (Dict* const dict = try_as<Dict>(content)) {
        Table::Place place;
        std::int64_t hash_value = 0;
        Ref outcome = find_key(heap, *dict, index, place, hash_value);
        if (!outcome || outcome.get() == Value::slow()) {
            return outcome;
        }
        if (place.found != Found::yes) {
            return raise_key(heap, index);
        }
        dict->table.take(heap, place.place);
        return Ref::none();
    }
    if (ByteArray* const array = try_as<ByteArray>(content)) {
        if (const Slice* const slice = try_as<Slice>(index)) {
            return delete_byte_slice(heap, *array, *slice);
        }
        std::size_t place = 0;
        if (!place_of(heap, index, array->content.size(), array_names, place)) {
            return {};
        }
        array->content.erase(place);
        return Ref::none();
    }
    const bool is_asked_by_index = is_integer(index) && is_sequence_like(content);
    if (is_asked_by_index && !small_of(index)) {
        return heap.raise(TypeName::IndexError, "cannot fit 'int' into an index-sized integer");
    }
    return unsupported(heap, value,
                       is_asked_by_index ? "doesn't support item deletion"
                                         : "does not support item deletion");
}

} // namespace procession::core::program
