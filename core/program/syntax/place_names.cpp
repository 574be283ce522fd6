// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/raised_fault.h"
#include "core/program/syntax/scope_draft.h"

#include <set>

namespace procession::core::program::syntax {

namespace {

using NameSet = std::set<std::string_view>;

[[noreturn]] void raise_declared(const ScopeDraft& draft, std::string_view name,
                                 std::string message)
{
    const auto at = draft.declared_at.find(name);
    throw RaisedFault{
        syntax_error(at == draft.declared_at.end() ? Range{} : at->second, std::move(message)),
        false};
}

// Where one name lives, given what functions around bind.
Place place_of(const ScopeDraft& draft, std::string_view name, unsigned use, NameSet* bound)
{
    const std::string quoted = "'" + std::string(name) + "'";
    if ((use & declared_global) != 0) {
        if ((use & declared_nonlocal) != 0) {
            raise_declared(draft, name, "name " + quoted + " is nonlocal and global");
        }
        if (bound != nullptr) {
            bound->erase(name);
        }
        return Place::global_explicit;
    }
    if ((use & declared_nonlocal) != 0) {
        if (bound == nullptr) {
            raise_declared(draft, name, "nonlocal declaration not allowed at module level");
        }
        if (!bound->contains(name)) {
            raise_declared(draft, name, "no binding for nonlocal " + quoted + " found");
        }
        return Place::free;
    }
    if ((use & (assigned | parameter_of)) != 0) {
        return Place::local;
    }
    return bound != nullptr && bound->contains(name) ? Place::free : Place::global_implicit;
}

// Names that functions inside ask for and that this scope does not bind are handed on through it.
void hand_on(ScopeDraft& draft, const NameSet& asked, const NameSet* bound)
{
    Scope& scope = *draft.scope;
    for (const std::string_view name : asked) {
        if (const auto known = scope.index.find(name); known != scope.index.end()) {
            const unsigned use = draft.uses[known->second];
            scope.symbols[known->second].is_handed_on =
                scope.kind == Scope::Kind::class_ &&
                (use & (assigned | parameter_of | declared_global)) != 0;
        } else if (bound != nullptr && bound->contains(name)) {
            draft.add(name, 0);
            scope.symbols.back().place = Place::free;
        }
    }
}

// Returns the names that the scope asks functions around it for.
NameSet place(ScopeDraft& draft, NameSet* bound)
{
    Scope& scope = *draft.scope;
    const bool is_class = scope.kind == Scope::Kind::class_;
    NameSet own;
    NameSet asked;
    NameSet inside;
    if (is_class && bound != nullptr) {
        inside = *bound; // as it was before this scope's `global`
    }
    for (std::size_t i = 0; i < scope.symbols.size(); ++i) {
        Symbol& symbol = scope.symbols[i];
        const unsigned use = draft.uses[i];
        symbol.place = place_of(draft, symbol.name, use, bound);
        symbol.is_parameter = (use & parameter_of) != 0;
        symbol.is_assigned = (use & (assigned | parameter_of)) != 0;
        symbol.is_used = (use & used) != 0;
        if (symbol.place == Place::local) {
            own.insert(symbol.name);
        } else if (symbol.place == Place::free) {
            asked.insert(symbol.name);
        }
    }
    if (is_class) {
        inside.insert("__class__");
    } else if (bound != nullptr) {
        inside = *bound;
        inside.insert(own.begin(), own.end());
    }
    NameSet asked_inside;
    for (const std::unique_ptr<ScopeDraft>& child : draft.children) {
        NameSet for_child = inside;
        NameSet more = place(*child, &for_child);
        asked_inside.merge(more);
    }
    if (is_class) {
        scope.needs_class_cell = asked_inside.erase("__class__") > 0;
    } else if (draft.is_function()) {
        for (Symbol& symbol : scope.symbols) {
            if (symbol.place == Place::local && asked_inside.erase(symbol.name) > 0) {
                symbol.place = Place::cell;
            }
        }
    }
    hand_on(draft, asked_inside, bound);
    asked.merge(asked_inside);
    return asked;
}

} // namespace

void place_names(ScopeDraft& module)
{
    static_cast<void>(place(module, nullptr));
}

} // namespace procession::core::program::syntax
