// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/scopes.h"

#include "core/program/syntax/raised_fault.h"
#include "core/program/syntax/scope_draft.h"

#include <memory>
#include <utility>

namespace procession::core::program::syntax {

const Symbol* Scope::find(std::string_view symbol) const
{
    const auto found = index.find(symbol);
    return found == index.end() ? nullptr : &symbols[found->second];
}

std::optional<SyntaxFault> resolve_scopes(Tree& tree)
{
    try {
        check_future_imports(tree);
        const std::unique_ptr<ScopeDraft> module = draft_scopes(tree);
        place_names(*module);
        check_statements(tree);
    } catch (RaisedFault& raised) {
        raised.fault.is_shown_in_bytes = true;
        return std::move(raised.fault);
    }
    return std::nullopt;
}

} // namespace procession::core::program::syntax
