// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/children.h"
#include "core/program/syntax/identifier.h"
#include "core/program/syntax/scope_draft.h"

#include <memory>
#include <string>
#include <string_view>

namespace procession::core::program::syntax {

/// Walks the tree in the order of CPython's symbol table, so that of several faults the same one
/// is found first. Throws RaisedFault.
class DraftBuilder {
public:
    explicit DraftBuilder(Tree& tree) : tree_(tree) {}

    std::unique_ptr<ScopeDraft> build()
    {
        auto module = draft(Scope::Kind::module, "<module>");
        now_ = module.get();
        tree_.scope = module->scope;
        block(tree_.body);
        return module;
    }

private:
    std::unique_ptr<ScopeDraft> draft(Scope::Kind kind, std::string_view name)
    {
        auto made = std::make_unique<ScopeDraft>();
        made->scope = tree_.arena.make_scope();
        made->scope->kind = kind;
        made->scope->name = name;
        made->parent = now_;
        if (now_ != nullptr) {
            made->scope->parent = now_->scope;
            made->private_to = now_->private_to;
        }
        return made;
    }

    Scope* enter(Scope::Kind kind, std::string_view name)
    {
        now_->children.push_back(draft(kind, name));
        now_ = now_->children.back().get();
        return now_->scope;
    }
    void leave() { now_ = now_->parent; }

    // The name as this place knows it.
    std::string_view mangle(std::string_view name)
    {
        if (now_->private_to.empty() || !name.starts_with("__")) {
            return name;
        }
        const std::string changed = mangled(now_->private_to, name);
        return changed == name ? name : tree_.arena.copy(std::string_view(changed));
    }

    void add(std::string_view name, unsigned use, const Range& at);
    void block(const Statements& statements);
    void statement(Statement& node);
    void function(Function& node);
    void class_(Class& node);
    void parameters(const Parameters& parameters);
    void parameter(Parameter& parameter);
    void annotated(AnnotatedAssign& node);
    void import(Alias& alias, bool is_from);
    void declare(Statement& node, Names& names, bool is_global);
    void expression(Expression& node);
    void expressions_of(const Statement& node)
    {
        for_each_expression(node, [&](Expression& child) { expression(child); });
    }
    void name(Name& node);
    void lambda(Lambda& node);
    void comprehension(Comprehension& node);
    void named_expression(Named& node);
    void extend_to_function(const Name& target);
    void yield(const Expression& node);

    Tree& tree_;
    ScopeDraft* now_ = nullptr;
};

/// A message with a name in quotes.
[[nodiscard]] std::string with_name(std::string_view beginning, std::string_view name,
                                    std::string_view end = {});

/// Raises a SyntaxError that marks `at`.
[[noreturn]] void raise_error(const Range& at, std::string message);

} // namespace procession::core::program::syntax
