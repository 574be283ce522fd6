// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/raised_fault.h"
#include "core/program/syntax/scope_draft.h"

#include <algorithm>
#include <array>

namespace procession::core::program::syntax {

namespace {

constexpr std::array<std::string_view, 9> features{
    "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
    "print_function", "unicode_literals", "generator_stop", "annotations"};

void check_features(const ImportFrom& import)
{
    const Range beginning{import.at.line, import.at.column, import.at.line, import.at.column};
    for (const Alias& alias : import.names) {
        if (alias.name == "braces") {
            raise_fault(beginning, "not a chance");
        }
        if (alias.name == "barry_as_FLUFL") {
            throw RaisedFault{outside_subset(import.at, Message{MessageCode::program_no_barry, {}}),
                              false};
        }
        if (std::find(features.begin(), features.end(), alias.name) == features.end()) {
            raise_fault(beginning, "future feature " + std::string(alias.name) + " is not defined");
        }
    }
}

bool is_text(const Statement& statement)
{
    const auto* const expression = try_as<ExpressionStatement>(&statement);
    const auto* const constant =
        expression != nullptr ? try_as<Constant>(expression->value) : nullptr;
    return constant != nullptr && constant->of == Constant::Of::string;
}

} // namespace

void check_future_imports(const Tree& tree)
{
    bool is_beginning = true;
    bool may_be_text = true; // the module's own description
    for (const Statement* const statement : tree.body) {
        const auto* const import = try_as<ImportFrom>(statement);
        if (import != nullptr && import->module == "__future__" && import->level == 0) {
            if (!is_beginning) {
                raise_fault(import->at,
                            "from __future__ imports must occur at the beginning of the file");
            }
            check_features(*import);
        } else if (!may_be_text || !is_text(*statement)) {
            is_beginning = false;
        }
        may_be_text = false;
    }
}

} // namespace procession::core::program::syntax
