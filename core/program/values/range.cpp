// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/range.h"

#include "core/program/values/instance.h"
#include "core/program/values/number.h"

#include <algorithm>

namespace procession::core::program {
namespace {

using text::BigInteger;

Ref length_of_range(Heap& heap, Value start, Value stop, Value step)
{
    const BigInteger first = integer_of(start);
    const BigInteger last = integer_of(stop);
    const BigInteger stride = integer_of(step);
    const BigInteger zero;
    const bool is_down = stride.is_negative();
    const BigInteger span = is_down ? first - last : last - first;
    if (span.compare(zero) <= 0) {
        return heap.integer(0);
    }
    const BigInteger one(1);
    return heap.integer(BigInteger::floor_divide(span - one, stride.absolute()) + one);
}

} // namespace

Owned<Range> make_range(Heap& heap, Value start, Value stop, Value step)
{
    const Ref length = length_of_range(heap, start, stop, step);
    return heap.make<Range>(start, stop, step, length.get());
}

Ref RangeIterator::next(Heap& heap)
{
    if (left == Value::small(0)) {
        return {};
    }
    Ref result = Ref::adopt(at);
    if (at.is_small() && step.is_small() && left.is_small()) {
        at = heap.integer(at.small() + step.small()).detach();
        left = Value::small(left.small() - 1);
        return result;
    }
    at = heap.integer(integer_of(at) + integer_of(step)).detach();
    const Ref old_left = Ref::adopt(left);
    left = heap.integer(integer_of(old_left) - BigInteger(1)).detach();
    return result;
}

namespace {

/// A part of a slice as a number, cut to what 64 bits hold. False if it is none.
bool part_of(Heap& heap, Value part, std::int64_t& number)
{
    if (!is_integer(part)) {
        heap.raise(TypeName::TypeError,
                   "slice indices must be integers or None or have an __index__ method");
        return false;
    }
    if (const auto small = small_of(part)) {
        number = *small;
    } else {
        number = integer_of(part).is_negative() ? Value::smallest_small : Value::largest_small;
    }
    return true;
}

} // namespace

bool places_of(Heap& heap, const Slice& slice, std::size_t length, SlicePlaces& places)
{
    const auto size = static_cast<std::int64_t>(length);
    std::int64_t step = 1;
    if (!slice.step.is_none() && !part_of(heap, slice.step, step)) {
        return false;
    }
    if (step == 0) {
        heap.raise(TypeName::ValueError, "slice step cannot be zero");
        return false;
    }
    step = std::clamp(step, Value::smallest_small, Value::largest_small);
    const std::int64_t lowest = step < 0 ? -1 : 0;
    const std::int64_t highest = step < 0 ? size - 1 : size;
    const auto place = [&](Value part, std::int64_t otherwise, std::int64_t& result) {
        if (part.is_none()) {
            result = otherwise;
            return true;
        }
        if (!part_of(heap, part, result)) {
            return false;
        }
        if (result < 0) {
            result = std::max(result, -size - 1) + size;
        }
        result = std::clamp(result, lowest, highest);
        return true;
    };
    std::int64_t start = 0;
    std::int64_t stop = 0;
    if (!place(slice.start, step < 0 ? highest : lowest, start) ||
        !place(slice.stop, step < 0 ? lowest : highest, stop)) {
        return false;
    }
    std::int64_t count = 0;
    if (step > 0 && start < stop) {
        count = (stop - start - 1) / step + 1;
    } else if (step < 0 && start > stop) {
        count = (start - stop - 1) / -step + 1;
    }
    places = {start, stop, step, static_cast<std::size_t>(count)};
    return true;
}

} // namespace procession::core::program
