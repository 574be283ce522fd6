// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/items.h"
#include "core/program/text/utf8.h"
#include "core/program/values/arithmetic.h"
#include "core/program/values/bytes.h"
#include "core/program/values/exception.h"
#include "core/program/values/list.h"
#include "core/program/values/number.h"
#include "core/program/values/operations.h"
#include "core/program/values/range.h"
#include "core/program/values/set.h"

#include <fmt/format.h>

#include <algorithm>

namespace procession::core::program {
namespace items {

Ref slow()
{
    return Ref::adopt(Value::slow());
}

bool place_of(Heap& heap, Value index, std::size_t size, const SequenceNames& names,
              std::size_t& place)
{
    if (!is_integer(index)) {
        heap.raise(TypeName::TypeError,
                   fmt::format("{}, not {}", names.indices,
                               names.range == "string index out of range"
                                   ? fmt::format("'{}'", type_name_of(heap, index))
                                   : std::string(type_name_of(heap, index))));
        return false;
    }
    const auto small = small_of(index);
    if (!small) {
        heap.raise(TypeName::IndexError, "cannot fit 'int' into an index-sized integer");
        return false;
    }
    const auto count = static_cast<std::int64_t>(size);
    const std::int64_t wanted = *small < 0 ? *small + count : *small;
    if (wanted < 0 || wanted >= count) {
        heap.raise(TypeName::IndexError, names.range);
        return false;
    }
    place = static_cast<std::size_t>(wanted);
    return true;
}

bool has_index_method(Value index)
{
    const Instance* const instance = try_as<Instance>(index);
    return instance != nullptr && has_own(*instance->cls, Name::index);
}

Ref find_key(Heap& heap, const Dict& dict, Value key, Table::Place& place, std::int64_t& hash_value)
{
    const Hashed hashed = hash_of(key);
    if (hashed.of == Hashed::Of::python) {
        return slow();
    }
    if (hashed.of == Hashed::Of::unhashable) {
        return hash(heap, key);
    }
    hash_value = hashed.hash;
    place = dict.table.find(key, hashed.hash);
    return place.found == Found::python ? slow() : Ref::none();
}

Ref raise_key(Heap& heap, Value key)
{
    const Value args[] = {key};
    return heap.raise(Ref(make_exception(heap, heap.type(TypeName::KeyError), args)));
}

bool needs_python(Value value, Name method)
{
    const Instance* const instance = try_as<Instance>(value);
    return instance != nullptr && has_own(*instance->cls, method);
}

Ref unsupported(Heap& heap, Value value, std::string_view what)
{
    return heap.raise(TypeName::TypeError,
                      fmt::format("'{}' object {}", type_name_of(heap, value), what));
}

} // namespace items

namespace {

using namespace items;

constexpr SequenceNames list_names{"list indices must be integers or slices",
                                   "list index out of range"};
constexpr SequenceNames tuple_names{"tuple indices must be integers or slices",
                                    "tuple index out of range"};
constexpr SequenceNames str_names{"string indices must be integers", "string index out of range"};
constexpr SequenceNames bytes_names{"byte indices must be integers or slices",
                                    "index out of range"};
constexpr SequenceNames range_names{"range indices must be integers or slices",
                                    "range object index out of range"};

Ref list_item(Heap& heap, List& list, Value index)
{
    if (const Slice* const slice = try_as<Slice>(index)) {
        SlicePlaces places;
        if (!places_of(heap, *slice, list.items.size(), places)) {
            return {};
        }
        Owned<List> made = heap.make<List>();
        made->items.reserve(heap, places.count);
        for (std::size_t i = 0; i < places.count; ++i) {
            made->append(heap, list.items[static_cast<std::size_t>(
                                   places.start + static_cast<std::int64_t>(i) * places.step)]);
        }
        return made;
    }
    std::size_t place = 0;
    return place_of(heap, index, list.items.size(), list_names, place) ? Ref(list.items[place])
                                                                       : Ref();
}

Ref tuple_item(Heap& heap, const Tuple& tuple, Value index)
{
    if (const Slice* const slice = try_as<Slice>(index)) {
        SlicePlaces places;
        if (!places_of(heap, *slice, tuple.size, places)) {
            return {};
        }
        Owned<Tuple> made = make_tuple(heap, places.count);
        for (std::size_t i = 0; i < places.count; ++i) {
            const Value item = tuple[static_cast<std::size_t>(
                places.start + static_cast<std::int64_t>(i) * places.step)];
            retain(item);
            made->data()[i] = item;
        }
        return made;
    }
    std::size_t place = 0;
    return place_of(heap, index, tuple.size, tuple_names, place) ? Ref(tuple[place]) : Ref();
}

Ref str_slice(Heap& heap, const Str& text, const SlicePlaces& places)
{
    if (places.step == 1 && places.count > 0) {
        const std::string_view view = text.view();
        const std::size_t from =
            text::offset_of_point(view, static_cast<std::size_t>(places.start));
        const std::string_view rest = view.substr(from);
        return heap.str(rest.substr(0, text::offset_of_point(rest, places.count)));
    }
    std::string picked;
    if (text.is_ascii()) {
        for (std::size_t i = 0; i < places.count; ++i) {
            picked += text.view()[static_cast<std::size_t>(
                places.start + static_cast<std::int64_t>(i) * places.step)];
        }
        return heap.str(picked);
    }
    const std::u32string points = text::points_of(text.view());
    for (std::size_t i = 0; i < places.count; ++i) {
        text::append_point(picked, points[static_cast<std::size_t>(
                                       places.start + static_cast<std::int64_t>(i) * places.step)]);
    }
    return heap.str(picked);
}

Ref str_item(Heap& heap, const Str& text, Value index)
{
    if (const Slice* const slice = try_as<Slice>(index)) {
        SlicePlaces places;
        return places_of(heap, *slice, text.points, places) ? str_slice(heap, text, places) : Ref();
    }
    std::size_t place = 0;
    if (!place_of(heap, index, text.points, str_names, place)) {
        return {};
    }
    const std::string_view view = text.view();
    const std::size_t offset = text.is_ascii() ? place : text::offset_of_point(view, place);
    return heap.str(view.substr(offset, text::bytes_of_lead(view[offset])));
}

Ref bytes_item(Heap& heap, Value value, Value index)
{
    const ByteArray* const array = try_as<ByteArray>(value);
    const std::string_view content = array != nullptr ? array->view() : as<Bytes>(value).view();
    if (const Slice* const slice = try_as<Slice>(index)) {
        SlicePlaces places;
        if (!places_of(heap, *slice, content.size(), places)) {
            return {};
        }
        std::string picked;
        for (std::size_t i = 0; i < places.count; ++i) {
            picked += content[static_cast<std::size_t>(places.start +
                                                       static_cast<std::int64_t>(i) * places.step)];
        }
        if (array == nullptr) {
            return heap.bytes(picked);
        }
        Owned<ByteArray> made = heap.make<ByteArray>();
        made->content.resize(heap, picked.size());
        std::copy(picked.begin(), picked.end(), made->content.data());
        return made;
    }
    std::size_t place = 0;
    if (!place_of(heap, index, content.size(), array != nullptr ? array_names : bytes_names,
                  place)) {
        return {};
    }
    return heap.integer(static_cast<unsigned char>(content[place]));
}

Ref range_number(Heap& heap, const Range& range, std::int64_t place)
{
    return heap.integer(integer_of(range.start) + integer_of(range.step) * text::BigInteger(place));
}

Ref range_item(Heap& heap, const Range& range, Value index)
{
    const auto length = small_of(range.length);
    if (!length) {
        return heap.raise(TypeName::OverflowError, "Python int too large to convert to C ssize_t");
    }
    const auto size = static_cast<std::size_t>(*length);
    if (const Slice* const slice = try_as<Slice>(index)) {
        SlicePlaces places;
        if (!places_of(heap, *slice, size, places)) {
            return {};
        }
        const Ref start = range_number(heap, range, places.start);
        const Ref stop = range_number(heap, range, places.stop);
        const Ref step = heap.integer(integer_of(range.step) * text::BigInteger(places.step));
        return make_range(heap, start, stop, step);
    }
    std::size_t place = 0;
    if (!place_of(heap, index, size, range_names, place)) {
        return {};
    }
    return range_number(heap, range, static_cast<std::int64_t>(place));
}

Ref dict_item(Heap& heap, const Dict& dict, Value key, bool has_missing)
{
    Table::Place place;
    std::int64_t hash_value = 0;
    Ref outcome = find_key(heap, dict, key, place, hash_value);
    if (!outcome || outcome.get() == Value::slow()) {
        return outcome;
    }
    if (place.found == Found::yes) {
        return Ref(dict.table.at(place.place).value);
    }
    return has_missing ? slow() : raise_key(heap, key);
}

} // namespace

Ref length(Heap& heap, Value value)
{
    if (needs_python(value, Name::len)) {
        return slow();
    }
    const Value content = content_of(value);
    if (content.is_object()) {
        switch (content.object()->kind) {
        case Kind::str:
            return heap.integer(as<Str>(content).points);
        case Kind::list:
            return heap.integer(static_cast<std::int64_t>(as<List>(content).items.size()));
        case Kind::tuple:
            return heap.integer(static_cast<std::int64_t>(as<Tuple>(content).size));
        case Kind::dict:
            return heap.integer(static_cast<std::int64_t>(as<Dict>(content).table.size()));
        case Kind::dict_view:
            return heap.integer(
                static_cast<std::int64_t>(as<DictView>(content).dict->table.size()));
        case Kind::set:
        case Kind::frozen_set:
            return heap.integer(static_cast<std::int64_t>(try_as_set(content)->table.size()));
        case Kind::bytes:
            return heap.integer(static_cast<std::int64_t>(as<Bytes>(content).byte_count));
        case Kind::byte_array:
            return heap.integer(static_cast<std::int64_t>(as<ByteArray>(content).content.size()));
        case Kind::range:
            if (!as<Range>(content).length.is_small()) {
                return heap.raise(TypeName::OverflowError,
                                  "Python int too large to convert to C ssize_t");
            }
            return Ref(as<Range>(content).length);
        default:
            break;
        }
    }
    return heap.raise(TypeName::TypeError,
                      fmt::format("object of type '{}' has no len()", type_name_of(heap, value)));
}

Ref get_item(Heap& heap, Value value, Value index)
{
    if (needs_python(value, Name::getitem) || has_index_method(index)) {
        return slow();
    }
    const Value content = content_of(value);
    if (content.is_object()) {
        switch (content.object()->kind) {
        case Kind::list:
            return list_item(heap, as<List>(content), index);
        case Kind::tuple:
            return tuple_item(heap, as<Tuple>(content), index);
        case Kind::str:
            return str_item(heap, as<Str>(content), index);
        case Kind::bytes:
        case Kind::byte_array:
            return bytes_item(heap, content, index);
        case Kind::range:
            return range_item(heap, as<Range>(content), index);
        case Kind::dict: {
            const Instance* const instance = try_as<Instance>(value);
            const bool has_missing =
                instance != nullptr &&
                !instance->cls->lookup(heap.str("__missing__").get()).is_unbound();
            return dict_item(heap, as<Dict>(content), index, has_missing);
        }
        case Kind::class_:
            return slow();
        default:
            break;
        }
    }
    return unsupported(heap, value, "is not subscriptable");
}

} // namespace procession::core::program
