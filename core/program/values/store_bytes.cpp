// SPDX-License-Identifier: GPL-3.0-or-later
// Slices of bytearrays that change: what comes instead is taken first, for it may be the array
// itself.
#include "core/program/values/store_bytes.h"

#include "core/program/values/exception.h"
#include "core/program/values/items.h"
#include "core/program/values/number.h"
#include "core/program/values/operations.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace procession::core::program {

namespace {

/// The bytes that `item` stands for.
Ref take_bytes(Heap& heap, Value item, std::string& bytes)
{
    if (const Bytes* const other = try_as<Bytes>(item)) {
        bytes = other->view();
        return Ref::none();
    }
    if (const ByteArray* const other = try_as<ByteArray>(item)) {
        bytes = other->view();
        return Ref::none();
    }
    if (is_integer(item) || is<Str>(item) || float_of(item)) {
        return heap.raise(TypeName::TypeError,
                          "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    }
    Ref wrong = Ref::none();
    const Truth done = iterate(heap, item, [&](Value one) {
        if (!is_integer(one)) {
            wrong = heap.raise(TypeName::TypeError,
                               fmt::format("'{}' object cannot be interpreted as an integer",
                                           type_name_of(heap, one)));
            return false;
        }
        const auto number = small_of(one);
        if (!number || *number < 0 || *number > 255) {
            wrong = heap.raise(TypeName::ValueError, "byte must be in range(0, 256)");
            return false;
        }
        bytes += static_cast<char>(*number);
        return true;
    });
    if (done == Truth::slow) {
        return items::slow();
    }
    if (done == Truth::raised) {
        (void)heap.take_raised();
        return heap.raise(
            TypeName::TypeError,
            fmt::format("cannot convert '{}' object to bytearray", type_name_of(heap, item)));
    }
    return wrong;
}

void set_content(Heap& heap, ByteArray& array, std::string_view bytes)
{
    array.content.resize(heap, bytes.size());
    std::copy(bytes.begin(), bytes.end(), array.content.begin());
}

} // namespace

Ref store_byte_slice(Heap& heap, ByteArray& array, const Slice& slice, Value item)
{
    std::string bytes;
    if (Ref taken = take_bytes(heap, item, bytes); taken.get() != Value::none()) {
        return taken;
    }
    SlicePlaces places;
    if (!places_of(heap, slice, array.content.size(), places)) {
        return {};
    }
    std::string content(array.view());
    if (places.step == 1) {
        content.replace(static_cast<std::size_t>(places.start), places.count, bytes);
    } else if (bytes.size() != places.count && !bytes.empty()) {
        return heap.raise(TypeName::ValueError,
                          fmt::format("attempt to assign bytes of size {} to extended slice of "
                                      "size {}",
                                      bytes.size(), places.count));
    } else if (bytes.empty()) {
        return delete_byte_slice(heap, array, slice);
    }
    for (std::size_t i = 0; places.step != 1 && i < places.count; ++i) {
        content[static_cast<std::size_t>(places.start +
                                         static_cast<std::int64_t>(i) * places.step)] = bytes[i];
    }
    set_content(heap, array, content);
    return Ref::none();
}

Ref delete_byte_slice(Heap& heap, ByteArray& array, const Slice& slice)
{
    SlicePlaces places;
    if (!places_of(heap, slice, array.content.size(), places)) {
        return {};
    }
    if (places.step == 1) {
        array.content.erase(static_cast<std::size_t>(places.start), places.count);
        return Ref::none();
    }
    std::vector<bool> goes(array.content.size());
    for (std::size_t i = 0; i < places.count; ++i) {
        goes[static_cast<std::size_t>(places.start + static_cast<std::int64_t>(i) * places.step)] =
            true;
    }
    std::string kept;
    for (std::size_t i = 0; i < goes.size(); ++i) {
        if (!goes[i]) {
            kept += array.content[i];
        }
    }
    set_content(heap, array, kept);
    return Ref::none();
}

} // namespace procession::core::program
