// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/statements.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace procession::core::program::syntax {

struct Scope;

/// Memory for nodes, lists of nodes and texts, which lives as long as the tree.
class Arena {
public:
    Arena();
    ~Arena();
    Arena(Arena&&) noexcept;
    Arena& operator=(Arena&&) noexcept;

    /// A node of its kind that stands at `at`.
    template <class Node>
    [[nodiscard]] Node* make(const Range& at)
    {
        static_assert(std::is_trivially_destructible_v<Node>);
        auto* const node = new (allocate(sizeof(Node), alignof(Node))) Node();
        node->kind = Node::tag;
        node->at = at;
        return node;
    }

    /// A copy of a list.
    template <class Element>
    [[nodiscard]] std::span<Element> copy(const std::vector<Element>& elements)
    {
        static_assert(std::is_trivially_destructible_v<Element>);
        if (elements.empty()) {
            return {};
        }
        auto* const first =
            static_cast<Element*>(allocate(sizeof(Element) * elements.size(), alignof(Element)));
        std::uninitialized_copy(elements.begin(), elements.end(), first);
        return {first, elements.size()};
    }

    /// A copy of a text.
    [[nodiscard]] std::string_view copy(std::string_view text);

    /// A new scope.
    [[nodiscard]] Scope* make_scope();

private:
    [[nodiscard]] void* allocate(std::size_t size, std::size_t alignment);
    [[nodiscard]] void* take(std::size_t size, std::size_t skip);

    std::vector<std::unique_ptr<std::byte[]>> blocks_;
    std::byte* free_ = nullptr;
    std::size_t left_ = 0;
    std::vector<std::unique_ptr<Scope>> scopes_;
};

/// A program's statements and the memory of all their nodes.
struct Tree {
    Arena arena;
    Statements body;
    Scope* scope = nullptr; ///< of the module; set by resolving scopes
};

} // namespace procession::core::program::syntax
