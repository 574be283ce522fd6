// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/library/formatting.h"
#include "core/program/values/arithmetic.h"
#include "core/program/values/bytes.h"
#include "core/program/values/instance.h"
#include "core/program/values/list.h"
#include "core/program/values/number.h"
#include "core/program/values/set.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace procession::core::program {
namespace {

using syntax::BinaryOperator;

Ref slow()
{
    return Ref::adopt(Value::slow());
}

std::optional<std::string_view> bytes_of_value(Value value)
{
    if (const Bytes* const bytes = try_as<Bytes>(value)) {
        return bytes->view();
    }
    if (const ByteArray* const array = try_as<ByteArray>(value)) {
        return array->view();
    }
    return std::nullopt;
}

Ref make_byte_array(Heap& heap, std::string_view content)
{
    Owned<ByteArray> made = heap.make<ByteArray>();
    made->content.resize(heap, content.size());
    std::copy(content.begin(), content.end(), made->content.data());
    return made;
}

Ref concatenate_text(Heap& heap, const Str& left, const Str& right)
{
    const std::size_t size = std::size_t{left.byte_count} + right.byte_count;
    if (size > std::numeric_limits<std::uint32_t>::max() || !heap.has_room(size)) {
        return raise_memory(heap);
    }
    if (left.byte_count == 0) {
        return Ref(&right);
    }
    if (right.byte_count == 0) {
        return Ref(&left);
    }
    Owned<Str> made = make_str(heap, size, std::size_t{left.points} + right.points);
    std::memcpy(made->data(), left.data(), left.byte_count);
    std::memcpy(made->data() + left.byte_count, right.data(), right.byte_count);
    return made;
}

Ref cannot_concatenate(Heap& heap, std::string_view type, Value other)
{
    return heap.raise(TypeName::TypeError, fmt::format("can only concatenate {} (not \"{}\") to {}",
                                                       type, type_name_of(heap, other), type));
}

Ref concatenate(Heap& heap, Value left, Value right)
{
    if (const Str* const text = try_as<Str>(left)) {
        const Str* const other = try_as<Str>(right);
        return other == nullptr ? cannot_concatenate(heap, "str", right)
                                : concatenate_text(heap, *text, *other);
    }
    if (List* const list = try_as<List>(left)) {
        List* const other = try_as<List>(right);
        if (other == nullptr) {
            return cannot_concatenate(heap, "list", right);
        }
        if (!heap.has_room((list->items.size() + other->items.size()) * sizeof(Value))) {
            return raise_memory(heap);
        }
        Owned<List> made = heap.make<List>();
        made->items.reserve(heap, list->items.size() + other->items.size());
        for (const List* const part : {list, other}) {
            for (const Value item : part->items) {
                made->append(heap, item);
            }
        }
        return made;
    }
    if (const Tuple* const tuple = try_as<Tuple>(left)) {
        const Tuple* const other = try_as<Tuple>(right);
        if (other == nullptr) {
            return cannot_concatenate(heap, "tuple", right);
        }
        if (!heap.has_room((tuple->size + other->size) * sizeof(Value))) {
            return raise_memory(heap);
        }
        Owned<Tuple> made = make_tuple(heap, tuple->size + other->size);
        Value* at = made->data();
        for (const Tuple* const part : {tuple, other}) {
            for (const Value item : part->items()) {
                retain(item);
                *at++ = item;
            }
        }
        return made;
    }
    if (const auto bytes = bytes_of_value(left)) {
        const auto other = bytes_of_value(right);
        if (!other) {
            return heap.raise(TypeName::TypeError,
                              fmt::format("can't concat {} to {}", type_name_of(heap, right),
                                          type_name_of(heap, left)));
        }
        if (!heap.has_room(bytes->size() + other->size())) {
            return raise_memory(heap);
        }
        std::string joined(*bytes);
        joined += *other;
        return is<Bytes>(left) ? heap.bytes(joined) : make_byte_array(heap, joined);
    }
    return slow();
}

bool is_sequence(Value value)
{
    return is<Str>(value) || is<List>(value) || is<Tuple>(value) || is<Bytes>(value) ||
           is<ByteArray>(value);
}

template <class Put>
void repeat(std::size_t times, const Put& put)
{
    for (std::size_t i = 0; i < times; ++i) {
        put(i);
    }
}

Ref repeat_bytes(Heap& heap, Value sequence, std::string_view content, std::size_t times)
{
    std::string whole;
    whole.reserve(content.size() * times);
    repeat(times, [&](std::size_t) { whole += content; });
    if (is<Str>(sequence)) {
        return heap.str(whole);
    }
    return is<Bytes>(sequence) ? heap.bytes(whole) : make_byte_array(heap, whole);
}

std::size_t bytes_of_repeated(Value sequence)
{
    if (const Str* const text = try_as<Str>(sequence)) {
        return text->byte_count;
    }
    if (const auto bytes = bytes_of_value(sequence)) {
        return bytes->size();
    }
    if (const Tuple* const tuple = try_as<Tuple>(sequence)) {
        return tuple->size * sizeof(Value);
    }
    return as<List>(sequence).items.size() * sizeof(Value);
}

Ref repeated(Heap& heap, Value sequence, Value count)
{
    if (!is_integer(count)) {
        return heap.raise(TypeName::TypeError,
                          fmt::format("can't multiply sequence by non-int of type '{}'",
                                      type_name_of(heap, count)));
    }
    const auto small = small_of(count);
    if (!small) {
        return heap.raise(TypeName::OverflowError, "cannot fit 'int' into an index-sized integer");
    }
    const std::size_t size = bytes_of_repeated(sequence);
    const std::size_t times = *small < 0 ? 0 : static_cast<std::size_t>(*small);
    constexpr auto largest = static_cast<std::size_t>(std::numeric_limits<std::int64_t>::max());
    const Str* const repeated_text = try_as<Str>(sequence);
    const std::size_t length = repeated_text != nullptr ? repeated_text->points : size;
    const bool is_bytes = is<Bytes>(sequence);
    if ((repeated_text != nullptr || is_bytes) && length > 1 && times > largest / length) {
        return heap.raise(TypeName::OverflowError, repeated_text != nullptr
                                                       ? "repeated string is too long"
                                                       : "repeated bytes are too long");
    }
    if (size != 0 && (times > heap.limit() / size || !heap.has_room(times * size))) {
        return raise_memory(heap);
    }
    const std::size_t used_times = size == 0 ? 0 : times;
    if (const Str* const text = try_as<Str>(sequence)) {
        return repeat_bytes(heap, sequence, text->view(), used_times);
    }
    if (const auto bytes = bytes_of_value(sequence)) {
        return repeat_bytes(heap, sequence, *bytes, used_times);
    }
    if (List* const list = try_as<List>(sequence)) {
        Owned<List> made = heap.make<List>();
        made->items.reserve(heap, list->items.size() * used_times);
        repeat(used_times, [&](std::size_t) {
            for (const Value item : list->items) {
                made->append(heap, item);
            }
        });
        return made;
    }
    const Tuple& tuple = as<Tuple>(sequence);
    Owned<Tuple> made = make_tuple(heap, tuple.size * used_times);
    Value* at = made->data();
    repeat(used_times, [&](std::size_t) {
        for (const Value item : tuple.items()) {
            retain(item);
            *at++ = item;
        }
    });
    return made;
}

Ref merged(Heap& heap, const Dict& left, const Dict& right)
{
    Owned<Dict> made = heap.make<Dict>();
    made->table.assign(heap, left.table);
    for (std::size_t i = 0; i < right.table.places(); ++i) {
        const Table::Entry& entry = right.table.at(i);
        if (entry.key.is_unbound()) {
            continue;
        }
        const Table::Place place = made->table.find(entry.key, entry.hash);
        if (place.found == Found::python) {
            return slow();
        }
        if (place.found == Found::yes) {
            made->table.put(place.place, entry.value);
        } else {
            made->table.add(heap, entry.key, entry.hash, entry.value);
        }
    }
    return made;
}

} // namespace

Ref sequence_arithmetic(Heap& heap, BinaryOperator op, Value left, Value right)
{
    switch (op) {
    case BinaryOperator::add:
        return concatenate(heap, left, content_of(right));
    case BinaryOperator::multiply:
        return is_sequence(left)    ? repeated(heap, left, right)
               : is_sequence(right) ? repeated(heap, right, left)
                                    : slow();
    case BinaryOperator::modulo:
        return is<Str>(left) ? percent(heap, left, right) : slow();
    case BinaryOperator::bit_or:
        if (is<Dict>(left) && is<Dict>(right)) {
            return merged(heap, as<Dict>(left), as<Dict>(right));
        }
        [[fallthrough]];
    default:
        return set_arithmetic(heap, op, left, right);
    }
}

} // namespace procession::core::program
