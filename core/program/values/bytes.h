// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/buffer.h"

namespace procession::core::program {

/// A bytes object. Never changes.
struct Bytes : Object {
    static constexpr Kind tag = Kind::bytes;
    static constexpr std::size_t largest_inside = 200;

    explicit Bytes(std::size_t size) : Object(tag), byte_count(size) {}

    std::size_t byte_count;
    std::int64_t hash = 0; ///< 0 as long as nobody has asked

    [[nodiscard]] std::string_view view() const { return {data(), byte_count}; }
    [[nodiscard]] char* data() const
    {
        char* const tail = reinterpret_cast<char*>(const_cast<Bytes*>(this + 1));
        if (byte_count <= largest_inside) {
            return tail;
        }
        char* outside = nullptr;
        std::memcpy(&outside, tail, sizeof outside);
        return outside;
    }

    template <class F>
    void references(F&&)
    {
    }
    void free_storage(Heap& heap);
    void copy_storage(Heap& heap, const Bytes& original);
};

/// A bytes object whose content the caller fills at once.
[[nodiscard]] Owned<Bytes> make_bytes(Heap& heap, std::size_t size);

struct ByteArray : Object {
    static constexpr Kind tag = Kind::byte_array;

    ByteArray() : Object(tag) {}

    Buffer<char> content;

    [[nodiscard]] std::string_view view() const { return {content.data(), content.size()}; }

    template <class F>
    void references(F&&)
    {
    }
    void free_storage(Heap& heap) { content.free(heap); }
    void copy_storage(Heap& heap, const ByteArray&) { content.copy(heap); }
};

} // namespace procession::core::program
