// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <limits>
#include <new>
#include <vector>

namespace procession::scheduler {

/// Memory for an array, uninitialised. One of megabytes asks for large pages where the
/// platform gives them on request (Linux): with a million processes, each of which is far
/// away, most of the time would go into clearing small pages one by one and into finding
/// out where they are. Elsewhere, and below that size, ordinary memory. Throws
/// std::bad_alloc.
[[nodiscard]] void* allocate_array(std::size_t bytes, std::size_t alignment);
/// Gives it back; both numbers as they were.
void free_array(void* memory, std::size_t bytes, std::size_t alignment) noexcept;

/// The allocator of that.
template <typename Item>
class ArrayAllocator {
public:
    using value_type = Item;

    ArrayAllocator() = default;
    template <typename Other>
    ArrayAllocator(const ArrayAllocator<Other>&) noexcept // NOLINT(google-explicit-constructor)
    {
    }

    [[nodiscard]] Item* allocate(std::size_t count)
    {
        if (count > std::numeric_limits<std::size_t>::max() / sizeof(Item)) {
            throw std::bad_array_new_length();
        }
        return static_cast<Item*>(allocate_array(count * sizeof(Item), alignof(Item)));
    }
    void deallocate(Item* memory, std::size_t count) noexcept
    {
        free_array(memory, count * sizeof(Item), alignof(Item));
    }
    friend bool operator==(const ArrayAllocator&, const ArrayAllocator&) { return true; }
};

/// A vector with an item for each process.
template <typename Item>
using LargeArray = std::vector<Item, ArrayAllocator<Item>>;

} // namespace procession::scheduler
