// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/draft_builder.h"
#include "core/program/syntax/raised_fault.h"

namespace procession::core::program::syntax {

void raise_error(const Range& at, std::string message)
{
    throw RaisedFault{syntax_error(at, std::move(message)), false};
}

std::string with_name(std::string_view beginning, std::string_view name, std::string_view end)
{
    return std::string(beginning) + "'" + std::string(name) + "'" + std::string(end);
}

void DraftBuilder::add(std::string_view name, unsigned use, const Range& at)
{
    const unsigned before = now_->use_of(name);
    if ((use & parameter_of) != 0 && (before & parameter_of) != 0) {
        raise_error(at, with_name("duplicate argument ", name, " in function definition"));
    }
    if (now_->in_target && (use & assigned) != 0) {
        if ((before & (declared_global | declared_nonlocal)) != 0) {
            raise_error(
                at,
                with_name("comprehension inner loop cannot rebind assignment expression target ",
                          name));
        }
        use |= comprehension_target;
    }
    now_->add(name, use);
}

void DraftBuilder::block(const Statements& statements)
{
    for (Statement* const one : statements) {
        statement(*one);
    }
}

void DraftBuilder::statement(Statement& node)
{
    switch (node.kind) {
    case StatementKind::function:
        return function(as<Function>(node));
    case StatementKind::class_:
        return class_(as<Class>(node));
    case StatementKind::annotated_assign:
        return annotated(as<AnnotatedAssign>(node));
    case StatementKind::global:
        return declare(node, as<Global>(node).names, true);
    case StatementKind::nonlocal:
        return declare(node, as<Nonlocal>(node).names, false);
    case StatementKind::import:
        for (Alias& alias : as<Import>(node).names) {
            import(alias, false);
        }
        return;
    case StatementKind::import_from:
        for (Alias& alias : as<ImportFrom>(node).names) {
            import(alias, true);
        }
        return;
    case StatementKind::if_:
        for (If::Branch& branch : as<If>(node).branches) {
            expression(*branch.test);
            block(branch.body);
        }
        return block(as<If>(node).otherwise);
    case StatementKind::try_:
        block(as<Try>(node).body);
        block(as<Try>(node).otherwise);
        for (Try::Handler& handler : as<Try>(node).handlers) {
            if (handler.type != nullptr) {
                expression(*handler.type);
            }
            if (!handler.name.empty()) {
                handler.name = mangle(handler.name);
                add(handler.name, assigned, handler.at);
            }
            block(handler.body);
        }
        return block(as<Try>(node).final);
    default:
        expressions_of(node);
        for_each_block(node, [&](const Statements& inner) { block(inner); });
    }
}

void DraftBuilder::function(Function& node)
{
    node.name = mangle(node.name);
    add(node.name, assigned, node.at);
    expressions_of(node);
    node.scope = enter(Scope::Kind::function, node.written);
    node.scope->is_coroutine = node.is_async;
    parameters(node.parameters);
    block(node.body);
    leave();
}

void DraftBuilder::class_(Class& node)
{
    node.name = mangle(node.name);
    add(node.name, assigned, node.at);
    expressions_of(node);
    node.scope = enter(Scope::Kind::class_, node.written);
    now_->private_to = node.written;
    block(node.body);
    leave();
}

void DraftBuilder::parameter(Parameter& parameter)
{
    parameter.name = mangle(parameter.name);
    add(parameter.name, parameter_of, parameter.at);
}

void DraftBuilder::parameters(const Parameters& parameters)
{
    for (Parameter& one : parameters.positional) {
        parameter(one);
    }
    for (Parameter& one : parameters.keyword_only) {
        parameter(one);
    }
    if (parameters.rest != nullptr) {
        parameter(*parameters.rest);
    }
    if (parameters.keywords != nullptr) {
        parameter(*parameters.keywords);
    }
}

void DraftBuilder::annotated(AnnotatedAssign& node)
{
    if (Name* const target = try_as<Name>(node.target)) {
        target->name = mangle(target->name);
        const unsigned before = now_->use_of(target->name);
        const bool is_declared = (before & (declared_global | declared_nonlocal)) != 0;
        if (is_declared && node.simple && now_->parent != nullptr) {
            raise_error(node.at, with_name("annotated name ", target->name,
                                           (before & declared_global) != 0 ? " can't be global"
                                                                           : " can't be nonlocal"));
        }
        if (node.simple) {
            add(target->name, syntax::annotated | assigned, node.at);
        } else if (node.value != nullptr) {
            add(target->name, assigned, node.at);
        }
    } else {
        expression(*node.target);
    }
    expression(*node.annotation);
    if (node.value != nullptr) {
        expression(*node.value);
    }
}

void DraftBuilder::import(Alias& alias, bool is_from)
{
    if (alias.name == "*") {
        if (now_->scope->kind != Scope::Kind::module) {
            raise_error(alias.at, "import * only allowed at module level");
        }
        return;
    }
    if (!alias.bound.empty()) {
        alias.bound = mangle(alias.bound);
        return add(alias.bound, assigned, alias.at);
    }
    const std::string_view first = alias.name.substr(0, alias.name.find('.'));
    const std::string_view name = mangle(first);
    if (name != first && (is_from || first == alias.name)) {
        alias.bound = name;
    }
    add(name, assigned, alias.at);
}

// `global` and `nonlocal` must come before every use.
void DraftBuilder::declare(Statement& node, Names& names, bool is_global)
{
    const std::string word = is_global ? "global" : "nonlocal";
    std::vector<std::string_view> known;
    for (const std::string_view written : names) {
        const std::string_view name = mangle(written);
        known.push_back(name);
        const unsigned before = now_->use_of(name);
        if ((before & parameter_of) != 0) {
            raise_error(node.at, with_name("name ", name, " is parameter and " + word));
        }
        if ((before & used) != 0) {
            raise_error(node.at,
                        with_name("name ", name, " is used prior to " + word + " declaration"));
        }
        if ((before & syntax::annotated) != 0) {
            raise_error(node.at, with_name("annotated name ", name, " can't be " + word));
        }
        if ((before & assigned) != 0) {
            raise_error(node.at, with_name("name ", name,
                                           " is assigned to before " + word + " declaration"));
        }
        add(name, is_global ? declared_global : declared_nonlocal, node.at);
        now_->declared_at.try_emplace(name, node.at);
    }
    names = tree_.arena.copy(known);
}

std::unique_ptr<ScopeDraft> draft_scopes(Tree& tree)
{
    return DraftBuilder(tree).build();
}

} // namespace procession::core::program::syntax
