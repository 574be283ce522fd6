// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/syntax_fault.h"
#include "core/program/syntax/tree.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace procession::core::program::syntax {

/// Where a name of a scope lives.
enum class Place : std::uint8_t {
    local,           ///< of this scope and nobody inside it asks for it
    cell,            ///< of this scope and of functions inside it
    free,            ///< a cell of a function around this scope
    global_explicit, ///< declared `global`
    global_implicit, ///< found nowhere around: global or builtin
};
// In a module `local` means a global of its own. In a class it means an attribute of the class;
// a name of a class that is read where it has not been assigned is looked up as a global.

/// A name that a scope uses, mangled where CPython mangles it.
struct Symbol {
    std::string_view name;
    Place place{};
    bool is_parameter = false;
    bool is_assigned = false; ///< bound here: assigned, imported, defined, `for`, `as`, `del` …
    bool is_used = false;     ///< read here
    /// Of a class, whatever `place` says: functions inside it use the cell of that name of a
    /// function around it, which the class hands on.
    bool is_handed_on = false;
};

/// A module, function, class, lambda or comprehension.
struct Scope {
    enum class Kind : std::uint8_t { module, function, lambda, comprehension, class_ } kind{};
    /// Of a function or class its name, else `<module>`, `<lambda>`, `<listcomp>`, `<setcomp>`,
    /// `<dictcomp>` or `<genexpr>`.
    std::string_view name;
    Scope* parent = nullptr; ///< null for the module
    /// In the order of first appearance; a function's parameters first, in the order of
    /// CPython's co_varnames (positional, keyword-only, *rest, **keywords); a comprehension's
    /// only parameter is its iterator `.0`.
    std::vector<Symbol> symbols;
    bool is_generator = false; ///< holds `yield`, or is a generator expression
    bool is_coroutine = false; ///< `async def`, or a comprehension with `async for` or `await`
    /// A class whose methods use `super()` or `__class__`: it has a cell of that name, which is
    /// not among its symbols (the class body may use a global of that name).
    bool needs_class_cell = false;

    /// The scope's symbol of that name, or null.
    [[nodiscard]] const Symbol* find(std::string_view symbol) const;

    std::unordered_map<std::string_view, std::uint32_t> index; ///< into symbols
};

/// Resolves every name of the tree: gives each node that opens a scope its Scope and mangles
/// private names of classes. Returns CPython's SyntaxError where a name is used in a way that
/// it does not allow, or `return`, `yield`, `await`, `break`… stand where they must not.
[[nodiscard]] std::optional<SyntaxFault> resolve_scopes(Tree& tree);

} // namespace procession::core::program::syntax
