// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/number.h"

#include "core/program/values/instance.h"

namespace procession::core::program {

void Integer::free_storage(Heap& heap)
{
    heap.count(-static_cast<std::ptrdiff_t>(number().bytes()));
    using text::BigInteger;
    number().~BigInteger();
}

void Integer::copy_storage(Heap& heap, const Integer& original)
{
    ::new (static_cast<void*>(storage)) text::BigInteger(original.number());
    heap.count(static_cast<std::ptrdiff_t>(number().bytes()));
}

Ref Heap::integer(const text::BigInteger& number)
{
    if (const auto small = number.small(); small && Value::fits_small(*small)) {
        return Ref::adopt(Value::small(*small));
    }
    Owned<Integer> made = make<Integer>(number);
    count(static_cast<std::ptrdiff_t>(made->number().bytes()));
    return made;
}

Ref Heap::large(std::int64_t number)
{
    return integer(text::BigInteger(number));
}

Ref Heap::floating(double number)
{
    return make<Float>(number);
}

bool is_integer(Value value)
{
    const Value content = content_of(value);
    return content.is_small() || content.is_boolean() || is<Integer>(content);
}

text::BigInteger integer_of(Value value)
{
    const Value content = content_of(value);
    if (const Integer* const large = try_as<Integer>(content)) {
        return large->number();
    }
    return text::BigInteger(content.is_small() ? content.small()
                                               : static_cast<std::int64_t>(content.is_true()));
}

std::optional<std::int64_t> small_of(Value value)
{
    const Value content = content_of(value);
    if (content.is_small()) {
        return content.small();
    }
    if (content.is_boolean()) {
        return content.is_true() ? 1 : 0;
    }
    const Integer* const large = try_as<Integer>(content);
    return large == nullptr ? std::nullopt : large->number().small();
}

std::optional<double> float_of(Value value)
{
    const Float* const number = content_as<Float>(value);
    return number == nullptr ? std::nullopt : std::optional(number->number);
}

} // namespace procession::core::program
