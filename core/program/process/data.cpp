// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/process/data.h"

#include "core/program/values/bytes.h"
#include "core/program/values/list.h"
#include "core/program/values/number.h"
#include "core/program/values/str.h"
#include "core/program/values/tuple.h"

#include <limits>

namespace procession::core::program {
namespace {

Datum integer_datum(Value value)
{
    if (const auto number = small_of(value)) {
        return Datum(*number);
    }
    using Limits = std::numeric_limits<std::int64_t>;
    return Datum(integer_of(value).is_negative() ? Limits::min() : Limits::max());
}

Ref tuple_of(Heap& heap, const Data& data, Strings strings)
{
    Owned<Tuple> tuple = make_tuple(heap, data.size());
    for (std::size_t i = 0; i < data.size(); ++i) {
        tuple->data()[i] = value_of(heap, data[i], strings).detach();
    }
    return Ref(std::move(tuple));
}

} // namespace

Datum datum_of(Value value)
{
    if (value.is_boolean()) {
        return Datum(value.is_true());
    }
    if (is<Str>(value)) {
        return Datum(std::string(text_of(value)));
    }
    if (const Bytes* const bytes = try_as<Bytes>(value)) {
        return Datum(std::string(bytes->view()));
    }
    if (const Tuple* const tuple = try_as<Tuple>(value)) {
        return Datum(data_of(tuple->items()));
    }
    if (const List* const list = try_as<List>(value)) {
        return Datum(data_of({list->items.begin(), list->items.size()}));
    }
    if (is_integer(value)) {
        return integer_datum(value);
    }
    const auto number = float_of(value);
    return number ? Datum(*number) : Datum();
}

Data data_of(std::span<const Value> values)
{
    Data data;
    data.reserve(values.size());
    for (const Value value : values) {
        data.push_back(datum_of(value));
    }
    return data;
}

Ref value_of(Heap& heap, const Datum& datum, Strings strings)
{
    if (const auto* const truth = std::get_if<bool>(&datum.value)) {
        return Ref::boolean(*truth);
    }
    if (const auto* const number = std::get_if<std::int64_t>(&datum.value)) {
        return heap.integer(*number);
    }
    if (const auto* const number = std::get_if<double>(&datum.value)) {
        return heap.floating(*number);
    }
    if (const auto* const text = std::get_if<std::string>(&datum.value)) {
        return strings == Strings::text ? heap.str(*text) : heap.bytes(*text);
    }
    if (const auto* const data = std::get_if<Data>(&datum.value)) {
        return tuple_of(heap, *data, strings);
    }
    return Ref::none();
}

} // namespace procession::core::program
