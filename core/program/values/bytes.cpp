// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/bytes.h"

#include "core/program/values/image.h"

#include <algorithm>

namespace procession::core::program {

void Bytes::free_storage(Heap& heap)
{
    if (byte_count > largest_inside) {
        heap.deallocate(data(), byte_count);
    }
}

void Bytes::copy_storage(Heap& heap, const Bytes& original)
{
    if (byte_count > largest_inside) {
        char* const outside = static_cast<char*>(heap.allocate(byte_count));
        std::memcpy(outside, original.data(), byte_count);
        std::memcpy(static_cast<void*>(this + 1), &outside, sizeof outside);
    }
}

Owned<Bytes> make_bytes(Heap& heap, std::size_t size)
{
    const bool is_outside = size > Bytes::largest_inside;
    auto bytes = heap.make_with_tail<Bytes>(is_outside ? sizeof(char*) : size, size);
    if (is_outside) {
        char* const outside = static_cast<char*>(heap.allocate(size));
        std::memcpy(static_cast<void*>(bytes.get() + 1), &outside, sizeof outside);
    }
    return bytes;
}

Ref Heap::bytes(std::string_view bytes)
{
    if (bytes.empty() && image_ != nullptr && image_->empty_bytes != nullptr) {
        return Ref(image_->empty_bytes);
    }
    Owned<Bytes> made = make_bytes(*this, bytes.size());
    std::copy(bytes.begin(), bytes.end(), made->data());
    return made;
}

} // namespace procession::core::program
