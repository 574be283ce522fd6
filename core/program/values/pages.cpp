// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/pages.h"

#include "core/program/values/bytes.h"
#include "core/program/values/kind_operations.h"
#include "core/program/values/number.h"
#include "core/program/values/str.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace procession::core::program {

namespace {

constexpr std::size_t page_bytes = 4096;

/// A value as it is in every copy of the heap: objects by chunk and place.
std::uint64_t normal(Value value, const Heap& heap)
{
    if (!value.is_object() || value.is_unbound()) {
        return value.bits();
    }
    const Chunk& chunk = Chunk::of(value.object());
    return chunk.heap != &heap
               ? value.bits()
               : std::uint64_t{chunk.number} * Chunk::bytes + value.bits() % Chunk::bytes;
}

/// The references of an object, in their order.
struct References {
    const Heap& heap;
    std::vector<std::uint64_t> all{};

    void take(Object& object)
    {
        all.clear();
        operations_of(object.kind).each_reference(object, this, [](void* context, Value value) {
            auto& self = *static_cast<References*>(context);
            self.all.push_back(normal(value, self.heap));
        });
    }
};

/// What an object holds besides references.
bool has_same_content(const Object& one, const Object& other, std::size_t bytes)
{
    switch (one.kind) {
    case Kind::str:
        return static_cast<const Str&>(one).view() == static_cast<const Str&>(other).view();
    case Kind::bytes:
        return static_cast<const Bytes&>(one).view() == static_cast<const Bytes&>(other).view();
    case Kind::floating:
        return std::memcmp(&one, &other, bytes) == 0;
    default:
        return true;
    }
}

/// Counts pages of one heap that are alike in another.
class Comparison {
public:
    Comparison(const Heap& heap, const Heap& other) : mine_{heap}, its_{other}
    {
        const std::size_t common = std::min(heap.chunks().size(), other.chunks().size());
        for (std::size_t i = 0; i < heap.chunks().size(); ++i) {
            count(*heap.chunks()[i], i < common ? other.chunks()[i] : nullptr);
        }
    }
    [[nodiscard]] PagesAt result() const { return result_; }

private:
    [[nodiscard]] bool alike(Object& mine, Object& its, std::size_t bytes)
    {
        if (mine.kind != its.kind) {
            return false;
        }
        if (mine.kind == Kind::free) {
            return true;
        }
        if (mine.references != its.references || mine.flags != its.flags) {
            return false;
        }
        mine_.take(mine);
        its_.take(its);
        return mine_.all == its_.all && has_same_content(mine, its, bytes);
    }

    void count(Chunk& mine, Chunk* its)
    {
        std::vector<bool> written((mine.used + page_bytes - 1) / page_bytes, its == nullptr);
        if (its != nullptr && its->slot_bytes == mine.slot_bytes) {
            auto* const here = reinterpret_cast<std::byte*>(&mine);
            auto* const there = reinterpret_cast<std::byte*>(its);
            for (std::size_t at = Chunk::header_bytes; at < mine.used; at += mine.slot_bytes) {
                if (at >= its->used ||
                    !alike(*reinterpret_cast<Object*>(here + at),
                           *reinterpret_cast<Object*>(there + at), mine.slot_bytes)) {
                    written[at / page_bytes] = true; // a slot may lie in two
                    written[(at + mine.slot_bytes - 1) / page_bytes] = true;
                }
            }
        }
        for (const bool is_written : written) {
            ++result_.all;
            result_.shared += is_written ? 0 : 1;
        }
    }

    References mine_;
    References its_;
    PagesAt result_;
};

} // namespace

PagesAt pages_of(const Heap& heap, const Heap& other)
{
    return Comparison(heap, other).result();
}

} // namespace procession::core::program
