// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/str.h"

#include "core/program/text/utf8.h"
#include "core/program/values/image.h"

#include <algorithm>

namespace procession::core::program {

void Str::free_storage(Heap& heap)
{
    if (byte_count > largest_inside) {
        heap.deallocate(data(), capacity());
    }
}

void Str::copy_storage(Heap& heap, const Str& original)
{
    if (byte_count > largest_inside) {
        char* const outside = static_cast<char*>(heap.allocate(capacity()));
        std::memcpy(outside, original.data(), byte_count);
        std::memcpy(static_cast<void*>(this + 1), &outside, sizeof outside);
    }
}

Owned<Str> make_str(Heap& heap, std::size_t bytes, std::size_t points)
{
    const bool is_outside = bytes > Str::largest_inside;
    auto str = heap.make_with_tail<Str>(is_outside ? sizeof(char*) : bytes,
                                        static_cast<std::uint32_t>(bytes),
                                        static_cast<std::uint32_t>(points));
    if (is_outside) {
        char* const outside = static_cast<char*>(heap.allocate(bytes));
        std::memcpy(static_cast<void*>(str.get() + 1), &outside, sizeof outside);
    }
    return str;
}

bool extend(Heap& heap, Str& text, const Str& more)
{
    constexpr std::size_t largest = std::size_t{1} << 31;
    const std::size_t size = std::size_t{text.byte_count} + more.byte_count;
    if (text.Object::references != 1 || &text == &more || text.byte_count <= Str::largest_inside ||
        size > largest || !heap.has_room(size)) {
        return false;
    }
    char* data = text.data();
    const std::size_t old_capacity = text.capacity();
    if (size > old_capacity) {
        const std::size_t capacity = std::bit_ceil(size);
        char* const grown = static_cast<char*>(heap.allocate(capacity));
        std::memcpy(grown, data, text.byte_count);
        heap.deallocate(data, old_capacity);
        std::memcpy(static_cast<void*>(&text + 1), &grown, sizeof grown);
        data = grown;
        text.flags |= Str::has_grown;
    }
    std::memcpy(data + text.byte_count, more.data(), more.byte_count);
    text.byte_count = static_cast<std::uint32_t>(size);
    text.points += more.points;
    text.hash = 0;
    return true;
}

Ref Heap::str(std::string_view text)
{
    if (image_ != nullptr) {
        const Image& image = *image_;
        if (text.empty() && image.empty_str != nullptr) {
            return Ref(image.empty_str);
        }
        const auto first = text.empty() ? 128u : static_cast<unsigned char>(text.front());
        if (text.size() == 1 && first < 128 && image.characters[first] != nullptr) {
            return Ref(image.characters[first]);
        }
    }
    Owned<Str> str = make_str(*this, text.size(), text::count_points(text));
    std::copy(text.begin(), text.end(), str->data());
    return str;
}

} // namespace procession::core::program
