// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/iterators.h"

#include "core/program/text/utf8.h"
#include "core/program/values/instance.h"
#include "core/program/values/number.h"
#include "core/program/values/operations.h"

#include <fmt/format.h>

namespace procession::core::program {

Ref StrIterator::next(Heap& heap)
{
    if (str == nullptr) {
        return {};
    }
    const std::string_view text = str->view();
    if (offset >= text.size()) {
        release(static_cast<Object*>(std::exchange(str, nullptr)));
        return {};
    }
    const std::size_t size = text::bytes_of_lead(text[offset]);
    offset += size;
    return heap.str(text.substr(offset - size, size));
}

Ref BytesIterator::next(Heap&)
{
    if (bytes.is_unbound()) {
        return {};
    }
    const ByteArray* const array = try_as<ByteArray>(bytes);
    const std::string_view content = array != nullptr ? array->view() : as<Bytes>(bytes).view();
    if (offset >= content.size()) {
        release(std::exchange(bytes, Value()));
        return {};
    }
    return Ref::adopt(Value::small(static_cast<unsigned char>(content[offset++])));
}

Ref Enumerate::next(Heap& heap)
{
    Ref item = program::next(heap, iterator);
    if (!item) {
        return {};
    }
    Owned<Tuple> pair = make_tuple(heap, 2);
    pair->data()[0] = number;
    pair->data()[1] = item.detach();
    number = number.is_small() ? heap.integer(number.small() + 1).detach()
                               : heap.integer(integer_of(number) + text::BigInteger(1)).detach();
    return pair;
}

namespace {

std::string_view arguments_before(std::size_t count)
{
    return count == 1 ? " " : "s 1-";
}

Ref raise_uneven(Heap& heap, std::size_t argument, bool is_shorter)
{
    return heap.raise(TypeName::ValueError,
                      fmt::format("zip() argument {} is {} than argument{}{}", argument + 1,
                                  is_shorter ? "shorter" : "longer", arguments_before(argument),
                                  argument));
}

} // namespace

Ref Zip::next(Heap& heap)
{
    if (iterators == nullptr || iterators->size == 0) {
        return {};
    }
    Owned<Tuple> row = make_tuple(heap, iterators->size);
    for (std::size_t i = 0; i < iterators->size; ++i) {
        Ref item = program::next(heap, (*iterators)[i]);
        if (item) {
            row->data()[i] = item.detach();
            continue;
        }
        if (heap.has_raised() || !strict) {
            return {};
        }
        if (i > 0) {
            return raise_uneven(heap, i, true);
        }
        for (std::size_t other = 1; other < iterators->size; ++other) {
            if (program::next(heap, (*iterators)[other])) {
                return raise_uneven(heap, other, false);
            }
            if (heap.has_raised()) {
                return {};
            }
        }
        return {};
    }
    return row;
}

} // namespace procession::core::program
