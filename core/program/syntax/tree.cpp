// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/tree.h"

#include "core/program/syntax/scopes.h"

#include <algorithm>

namespace procession::core::program::syntax {

namespace {

constexpr std::size_t block_size = 16 * 1024;

} // namespace

Arena::Arena() = default;
Arena::~Arena() = default;
Arena::Arena(Arena&&) noexcept = default;
Arena& Arena::operator=(Arena&&) noexcept = default;

void* Arena::allocate(std::size_t size, std::size_t alignment)
{
    const std::size_t over = reinterpret_cast<std::uintptr_t>(free_) % alignment;
    const std::size_t skip = over == 0 ? 0 : alignment - over;
    if (size + skip > left_) {
        left_ = std::max(block_size, size);
        blocks_.push_back(std::make_unique<std::byte[]>(left_));
        free_ = blocks_.back().get();
        return take(size, 0);
    }
    return take(size, skip);
}

void* Arena::take(std::size_t size, std::size_t skip)
{
    std::byte* const place = free_ + skip;
    free_ = place + size;
    left_ -= size + skip;
    return place;
}

std::string_view Arena::copy(std::string_view text)
{
    if (text.empty()) {
        return {};
    }
    auto* const first = static_cast<char*>(allocate(text.size(), 1));
    std::copy(text.begin(), text.end(), first);
    return {first, text.size()};
}

Scope* Arena::make_scope()
{
    scopes_.push_back(std::make_unique<Scope>());
    return scopes_.back().get();
}

} // namespace procession::core::program::syntax
