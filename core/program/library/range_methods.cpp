// SPDX-License-Identifier: GPL-3.0-or-later
// range and slice.
#include "core/program/library/arguments.h"
#include "core/program/library/methods.h"
#include "core/program/values/number.h"
#include "core/program/values/range.h"
#include "core/program/values/tuple.h"

namespace procession::core::program {

namespace {

using text::BigInteger;

/// An int argument of any size; a bool becomes the int that it is.
bool take_integer(Call& call, Value value, Ref& number)
{
    if (is_integer(value)) {
        number = call.heap().integer(integer_of(value));
        return true;
    }
    if (is_programs_own(value)) {
        (void)call.go_slow();
        return false;
    }
    std::int64_t unused = 0;
    return take_index(call, value, unused); // raises
}

Ref new_range(Call& call)
{
    Ref start = call.heap().integer(0);
    Ref stop;
    Ref step = call.heap().integer(1);
    const bool one = call[2].is_unbound();
    if (one ? !take_integer(call, call[1], stop)
            : !take_integer(call, call[1], start) || !take_integer(call, call[2], stop) ||
                  (!call[3].is_unbound() && !take_integer(call, call[3], step))) {
        return call.raised();
    }
    if (integer_of(step).is_zero()) {
        return call.raise(TypeName::ValueError, "range() arg 3 must not be zero");
    }
    return make_range(call.heap(), start, stop, step);
}

template <Value Range::*part>
Ref part_of(Call& call)
{
    return Ref(as<Range>(call[0]).*part);
}

/// Where an int is in the range, none if it is not.
std::optional<BigInteger> place_of(const Range& range, const BigInteger& number)
{
    const BigInteger step = integer_of(range.step);
    const BigInteger distance = number - integer_of(range.start);
    if (!BigInteger::modulo(distance, step).is_zero()) {
        return std::nullopt;
    }
    BigInteger place = BigInteger::floor_divide(distance, step);
    if (place.is_negative() || place.compare(integer_of(range.length)) >= 0) {
        return std::nullopt;
    }
    return place;
}

Ref index(Call& call)
{
    if (!is_integer(call[1])) {
        return call.go_slow();
    }
    const BigInteger number = integer_of(call[1]);
    const auto place = place_of(as<Range>(call[0]), number);
    return place ? call.heap().integer(*place)
                 : call.raise(TypeName::ValueError, number.digits() + " is not in range");
}

Ref count(Call& call)
{
    if (!is_integer(call[1])) {
        return call.go_slow();
    }
    return call.heap().integer(place_of(as<Range>(call[0]), integer_of(call[1])) ? 1 : 0);
}

Ref new_slice(Call& call)
{
    const bool one = call[2].is_unbound();
    const Value start = one ? Value::none() : call[1];
    const Value stop = one ? call[1] : call[2];
    const Value step = call[3].is_unbound() ? Value::none() : call[3];
    return call.heap().make<Slice>(start, stop, step);
}

template <Value Slice::*part>
Ref part_of_slice(Call& call)
{
    return Ref(as<Slice>(call[0]).*part);
}

Ref indices(Call& call)
{
    std::int64_t length = 0;
    if (!take_index(call, call[1], length)) {
        return call.raised();
    }
    if (length < 0) {
        return call.raise(TypeName::ValueError, "length should not be negative");
    }
    SlicePlaces places;
    if (!places_of(call.heap(), as<Slice>(call[0]), static_cast<std::size_t>(length), places)) {
        return call.raised();
    }
    const Ref numbers[] = {call.heap().integer(places.start), call.heap().integer(places.stop),
                           call.heap().integer(places.step)};
    const Value values[] = {numbers[0], numbers[1], numbers[2]};
    return make_tuple(call.heap(), values);
}

constexpr NativeEntry range_entries[] = {
    {"__new__", "cls, start, stop=?, step=?, /", new_range, "range_of"},
    {"__reversed__", "self, /", in_python, "range_reversed"},
    {"count", "self, value, /", count, "list_count"},
    {"index", "self, value, /", index, "range_index"},
};
constexpr NativeEntry range_getters[] = {
    {"start", "self", part_of<&Range::start>},
    {"step", "self", part_of<&Range::step>},
    {"stop", "self", part_of<&Range::stop>},
};
constexpr NativeEntry slice_entries[] = {
    {"__new__", "cls, start, stop=?, step=?, /", new_slice},
    {"indices", "self, length, /", indices},
};
constexpr NativeEntry slice_getters[] = {
    {"start", "self", part_of_slice<&Slice::start>},
    {"step", "self", part_of_slice<&Slice::step>},
    {"stop", "self", part_of_slice<&Slice::stop>},
};

} // namespace

void register_range(Registry& registry)
{
    registry.methods(TypeName::range, range_entries);
    registry.methods(TypeName::slice, slice_entries);
    for (const NativeEntry& getter : range_getters) {
        registry.getter(TypeName::range, getter);
    }
    for (const NativeEntry& getter : slice_getters) {
        registry.getter(TypeName::slice, getter);
    }
}

} // namespace procession::core::program
