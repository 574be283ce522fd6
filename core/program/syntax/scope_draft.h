// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/scopes.h"

#include <cstdint>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace procession::core::program::syntax {

/// What is known of a name before all scopes have been seen; several can be true.
enum NameUse : std::uint16_t {
    used = 1,
    assigned = 2,
    parameter_of = 4,
    declared_global = 8,
    declared_nonlocal = 16,
    annotated = 32,
    comprehension_target = 64,
};

/// A scope while it is being resolved.
struct ScopeDraft {
    Scope* scope = nullptr;
    ScopeDraft* parent = nullptr;
    std::string_view private_to;     ///< the class whose private names are mangled here; or empty
    std::vector<std::uint16_t> uses; ///< of the scope's symbols, in their order
    std::unordered_map<std::string_view, Range> declared_at; ///< by `global` and `nonlocal`
    std::vector<std::unique_ptr<ScopeDraft>> children;
    Comprehension::Of comprehension{};
    bool in_target = false; ///< of a comprehension's `for`
    int in_iterable = 0;    ///< of a comprehension

    [[nodiscard]] bool is_comprehension() const
    {
        return scope->kind == Scope::Kind::comprehension;
    }
    [[nodiscard]] bool is_function() const
    {
        return scope->kind != Scope::Kind::module && scope->kind != Scope::Kind::class_;
    }
    /// How a name is used so far.
    [[nodiscard]] std::uint16_t use_of(std::string_view name) const
    {
        const auto found = scope->index.find(name);
        return found == scope->index.end() ? std::uint16_t{0} : uses[found->second];
    }
    /// Adds to how it is used.
    void add(std::string_view name, unsigned use)
    {
        const auto [place, is_new] =
            scope->index.try_emplace(name, static_cast<std::uint32_t>(scope->symbols.size()));
        if (is_new) {
            scope->symbols.push_back({name});
            uses.push_back(0);
        }
        uses[place->second] = static_cast<std::uint16_t>(uses[place->second] | use);
    }
};

/// Finds every scope and how it uses its names. Throws RaisedFault.
[[nodiscard]] std::unique_ptr<ScopeDraft> draft_scopes(Tree& tree);

/// Decides where each name lives, scopes inside included. Throws RaisedFault.
void place_names(ScopeDraft& module);

/// Looks for statements where they must not be: `return` outside a function, `break` outside a
/// loop, a second starred target and so on. Throws RaisedFault.
void check_statements(const Tree& tree);

/// Looks at imports from `__future__`. Throws RaisedFault.
void check_future_imports(const Tree& tree);

} // namespace procession::core::program::syntax
