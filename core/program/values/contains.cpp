// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/bytes.h"
#include "core/program/values/exception.h"
#include "core/program/values/generator.h"
#include "core/program/values/iterators.h"
#include "core/program/values/list.h"
#include "core/program/values/number.h"
#include "core/program/values/operations.h"
#include "core/program/values/range.h"
#include "core/program/values/set.h"

#include <fmt/format.h>

namespace procession::core::program {
namespace {

Truth among(std::span<const Value> items, Value item)
{
    for (const Value candidate : items) {
        const Truth truth = same(candidate, item);
        if (truth != Truth::no) {
            return truth;
        }
    }
    return Truth::no;
}

Truth in_table(Heap& heap, const Table& table, Value item)
{
    const Hashed hashed = hash_of(item);
    if (hashed.of == Hashed::Of::python) {
        return Truth::slow;
    }
    if (hashed.of == Hashed::Of::unhashable) {
        (void)hash(heap, item);
        return Truth::raised;
    }
    const Found found = table.find(item, hashed.hash).found;
    return found == Found::python ? Truth::slow : truth_of(found == Found::yes);
}

Truth in_text(Heap& heap, const Str& text, Value item)
{
    const Str* const part = content_as<Str>(item);
    if (part == nullptr) {
        heap.raise(TypeName::TypeError,
                   fmt::format("'in <string>' requires string as left operand, not {}",
                               type_name_of(heap, item)));
        return Truth::raised;
    }
    return truth_of(text.view().find(part->view()) != std::string_view::npos);
}

Truth in_bytes(Heap& heap, std::string_view bytes, Value item)
{
    if (const Bytes* const part = content_as<Bytes>(item)) {
        return truth_of(bytes.find(part->view()) != std::string_view::npos);
    }
    if (const ByteArray* const part = content_as<ByteArray>(item)) {
        return truth_of(bytes.find(part->view()) != std::string_view::npos);
    }
    const auto number = small_of(item);
    if (!is_integer(item)) {
        heap.raise(TypeName::TypeError, fmt::format("a bytes-like object is required, not '{}'",
                                                    type_name_of(heap, item)));
        return Truth::raised;
    }
    if (!number || *number < 0 || *number > 255) {
        heap.raise(TypeName::ValueError, "byte must be in range(0, 256)");
        return Truth::raised;
    }
    return truth_of(bytes.find(static_cast<char>(*number)) != std::string_view::npos);
}

Truth in_range(const Range& range, Value item)
{
    if (!is_integer(item)) {
        return Truth::slow; // item by item
    }
    using text::BigInteger;
    const BigInteger number = integer_of(item);
    const BigInteger start = integer_of(range.start);
    const BigInteger stop = integer_of(range.stop);
    const BigInteger step = integer_of(range.step);
    const bool is_inside = step.is_negative()
                               ? number.compare(start) <= 0 && number.compare(stop) > 0
                               : number.compare(start) >= 0 && number.compare(stop) < 0;
    return truth_of(is_inside && BigInteger::modulo(number - start, step).is_zero());
}

Truth in_view(Heap& heap, const DictView& view, Value item)
{
    if (view.part == DictPart::keys) {
        return in_table(heap, view.dict->table, item);
    }
    return Truth::slow;
}

/// Whatever else can be iterated, item by item.
Truth by_iterating(Heap& heap, Value container, Value item)
{
    Truth found = Truth::no;
    const Truth done = iterate(heap, container, [&](Value candidate) {
        found = same(candidate, item);
        return found == Truth::no;
    });
    if (done == Truth::raised || done == Truth::slow) {
        return done;
    }
    return found;
}

} // namespace

Truth contains(Heap& heap, Value container, Value item)
{
    if (const Instance* const instance = try_as<Instance>(container)) {
        if (has_own(*instance->cls, Name::contains) || has_own(*instance->cls, Name::iter)) {
            return Truth::slow;
        }
    }
    const Value content = content_of(container);
    if (!content.is_object() || is<Instance>(content) || is<ExceptionState>(content)) {
        if (is<Instance>(content)) {
            return Truth::slow;
        }
        heap.raise(TypeName::TypeError, fmt::format("argument of type '{}' is not iterable",
                                                    type_name_of(heap, container)));
        return Truth::raised;
    }
    switch (content.object()->kind) {
    case Kind::list:
        return among(as<List>(content).items.span(), item);
    case Kind::tuple:
        return among(as<Tuple>(content).items(), item);
    case Kind::str:
        return in_text(heap, as<Str>(content), item);
    case Kind::bytes:
        return in_bytes(heap, as<Bytes>(content).view(), item);
    case Kind::byte_array:
        return in_bytes(heap, as<ByteArray>(content).view(), item);
    case Kind::dict:
        return in_table(heap, as<Dict>(content).table, item);
    case Kind::set:
    case Kind::frozen_set:
        return in_table(heap, try_as_set(content)->table, item);
    case Kind::range: {
        const Truth truth = in_range(as<Range>(content), item);
        return truth == Truth::slow ? by_iterating(heap, content, item) : truth;
    }
    case Kind::dict_view: {
        const Truth truth = in_view(heap, as<DictView>(content), item);
        return truth == Truth::slow ? by_iterating(heap, content, item) : truth;
    }
    default:
        break;
    }
    if (is<Generator>(content) && as<Generator>(content).is_plain()) {
        return Truth::slow;
    }
    if (!is_native_iterator(content)) {
        heap.raise(TypeName::TypeError, fmt::format("argument of type '{}' is not iterable",
                                                    type_name_of(heap, container)));
        return Truth::raised;
    }
    return by_iterating(heap, content, item);
}

Truth truth(Value value)
{
    if (value.is_small()) {
        return truth_of(value.small() != 0);
    }
    if (!value.is_object()) {
        return truth_of(!value.is_none() && !value.is_false());
    }
    if (const Instance* const instance = try_as<Instance>(value)) {
        if (has_own(*instance->cls, Name::bool_) || has_own(*instance->cls, Name::len)) {
            return Truth::slow;
        }
        return instance->content.is_unbound() ? Truth::yes : truth(instance->content);
    }
    switch (value.object()->kind) {
    case Kind::str:
        return truth_of(as<Str>(value).byte_count != 0);
    case Kind::bytes:
        return truth_of(as<Bytes>(value).byte_count != 0);
    case Kind::byte_array:
        return truth_of(!as<ByteArray>(value).content.empty());
    case Kind::list:
        return truth_of(!as<List>(value).items.empty());
    case Kind::tuple:
        return truth_of(as<Tuple>(value).size != 0);
    case Kind::dict:
        return truth_of(as<Dict>(value).table.size() != 0);
    case Kind::dict_view:
        return truth_of(as<DictView>(value).dict->table.size() != 0);
    case Kind::set:
    case Kind::frozen_set:
        return truth_of(try_as_set(value)->table.size() != 0);
    case Kind::range:
        return truth_of(!(as<Range>(value).length == Value::small(0)));
    case Kind::floating:
        return truth_of(as<Float>(value).number != 0);
    default:
        return Truth::yes;
    }
}

} // namespace procession::core::program
