// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/library/arguments.h"

#include "core/program/values/bytes.h"
#include "core/program/values/class.h"
#include "core/program/values/function.h"
#include "core/program/values/instance.h"
#include "core/program/values/module.h"
#include "core/program/values/number.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace procession::core::program {

std::string_view type_name(const Call& call, Value value)
{
    return type_name_of(call.heap(), value);
}

bool take_index(Call& call, Value value, std::int64_t& number, bool clamp)
{
    if (!is_integer(value)) {
        (void)call.raise(
            TypeName::TypeError,
            fmt::format("'{}' object cannot be interpreted as an integer", type_name(call, value)));
        return false;
    }
    if (const auto small = small_of(value)) {
        number = *small;
        return true;
    }
    if (!clamp) {
        (void)call.raise(TypeName::OverflowError, "Python int too large to convert to C ssize_t");
        return false;
    }
    number = integer_of(value).is_negative() ? std::numeric_limits<std::int64_t>::min()
                                             : std::numeric_limits<std::int64_t>::max();
    return true;
}

bool take_float(Call& call, Value value, double& number)
{
    if (const auto given = float_of(value)) {
        number = *given;
        return true;
    }
    if (!is_integer(value)) {
        (void)call.raise(TypeName::TypeError,
                         fmt::format("must be real number, not {}", type_name(call, value)));
        return false;
    }
    number = integer_of(value).to_double();
    if (std::isinf(number)) {
        (void)call.raise(TypeName::OverflowError, "int too large to convert to float");
        return false;
    }
    return true;
}

namespace {

/// An end of a part; None and nothing leave what is there.
bool take_end(Call& call, Value value, std::size_t size, std::size_t& place)
{
    if (value.is_unbound() || value.is_none()) {
        return true;
    }
    if (!is_integer(value)) {
        (void)call.raise(TypeName::TypeError,
                         "slice indices must be integers or None or have an __index__ method");
        return false;
    }
    std::int64_t number = 0;
    if (!take_index(call, value, number, true)) {
        return false;
    }
    const auto length = static_cast<std::int64_t>(size);
    if (number < 0) {
        number = std::max<std::int64_t>(number + length, 0);
    }
    place = static_cast<std::size_t>(number);
    return true;
}

} // namespace

bool take_part(Call& call, Value start, Value end, std::size_t size, std::size_t& from,
               std::size_t& to)
{
    from = 0;
    to = size;
    if (!take_end(call, start, size, from) || !take_end(call, end, size, to)) {
        return false;
    }
    to = std::min(to, size);
    return true;
}

std::optional<std::string_view> bytes_argument(Value value)
{
    if (const Bytes* const bytes = content_as<Bytes>(value)) {
        return bytes->view();
    }
    if (const ByteArray* const bytes = content_as<ByteArray>(value)) {
        return bytes->view();
    }
    return std::nullopt;
}

Ref text_result(Call& call, std::string_view text)
{
    if (!call.heap().has_room(text.size())) {
        return call.raise_memory();
    }
    call.touch(text.size());
    return call.heap().str(text);
}

Ref bytes_result(Call& call, std::string_view bytes)
{
    if (!call.heap().has_room(bytes.size())) {
        return call.raise_memory();
    }
    call.touch(bytes.size());
    return call.heap().bytes(bytes);
}

Ref passed_on(Call& call, Ref result)
{
    return result.get() == Value::slow() ? call.go_slow() : std::move(result);
}

Ref passed_on(Call& call, Truth truth)
{
    switch (truth) {
    case Truth::slow:
        return call.go_slow();
    case Truth::raised:
        return call.raised();
    default:
        return Ref::boolean(truth == Truth::yes);
    }
}

bool is_programs_own(Value value)
{
    return is<Instance>(value);
}

bool is_never_iterable(Value value)
{
    const Value content = content_of(value);
    return !content.is_object() || is<Integer>(content) || is<Float>(content) ||
           is<Function>(content) || is<Native>(content) || is<BoundMethod>(content) ||
           is<Module>(content);
}

Ref in_python(Call& call)
{
    return call.go_slow();
}

bool take_items(Call& call, std::size_t index, std::vector<Ref>& items, bool asks_length)
{
    // What can be gone through only once becomes a list first: then nothing is lost should the
    // call go the slow way afterwards.
    if (is_native_iterator(call[index])) {
        (void)call.collect(index, asks_length);
        return false;
    }
    const Truth done = iterate(call.heap(), call[index], [&](Value item) {
        items.emplace_back(item);
        return true;
    });
    call.touch(items.size());
    if (done == Truth::slow) {
        (void)call.collect(index, asks_length);
    }
    return done == Truth::yes;
}

} // namespace procession::core::program
