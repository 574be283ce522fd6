// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/scope_draft.h"

#include "core/program/syntax/children.h"
#include "core/program/syntax/identifier.h"
#include "core/program/syntax/parser_rules.h"

namespace procession::core::program::syntax {

namespace {

[[noreturn]] void raise(const Range& at, std::string message)
{
    throw RaisedFault{syntax_error(at, std::move(message)), false};
}

std::string named(std::string_view beginning, std::string_view name, std::string_view end)
{
    return std::string(beginning) + "'" + std::string(name) + "'" + std::string(end);
}

constexpr std::string_view comprehension_names[] = {"<listcomp>", "<setcomp>", "<dictcomp>",
                                                    "<genexpr>"};

// Walks the tree in the order of CPython's symbol table, so that of several faults the same one
// is found first.
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

void DraftBuilder::add(std::string_view name, unsigned use, const Range& at)
{
    const unsigned before = now_->use_of(name);
    if ((use & parameter_of) != 0 && (before & parameter_of) != 0) {
        raise(at, named("duplicate argument ", name, " in function definition"));
    }
    if (now_->in_target && (use & assigned) != 0) {
        if ((before & (declared_global | declared_nonlocal)) != 0) {
            raise(at, named("comprehension inner loop cannot rebind assignment expression target ",
                            name, ""));
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
            raise(node.at, named("annotated name ", target->name,
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
            raise(alias.at, "import * only allowed at module level");
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
            raise(node.at, named("name ", name, " is parameter and " + word));
        }
        if ((before & used) != 0) {
            raise(node.at, named("name ", name, " is used prior to " + word + " declaration"));
        }
        if ((before & syntax::annotated) != 0) {
            raise(node.at, named("annotated name ", name, " can't be " + word));
        }
        if ((before & assigned) != 0) {
            raise(node.at, named("name ", name, " is assigned to before " + word + " declaration"));
        }
        add(name, is_global ? declared_global : declared_nonlocal, node.at);
        now_->declared_at.try_emplace(name, node.at);
    }
    names = tree_.arena.copy(known);
}

void DraftBuilder::expression(Expression& node)
{
    switch (node.kind) {
    case ExpressionKind::name:
        return name(as<Name>(node));
    case ExpressionKind::lambda:
        return lambda(as<Lambda>(node));
    case ExpressionKind::comprehension:
        return comprehension(as<Comprehension>(node));
    case ExpressionKind::named:
        return named_expression(as<Named>(node));
    case ExpressionKind::attribute:
        as<Attribute>(node).name = mangle(as<Attribute>(node).name);
        break;
    case ExpressionKind::await:
        now_->scope->is_coroutine = true;
        break;
    default:
        break;
    }
    for_each_child(node, [&](Expression& child) { expression(child); });
    if (node.kind == ExpressionKind::yield || node.kind == ExpressionKind::yield_from) {
        yield(node);
    }
}

void DraftBuilder::name(Name& node)
{
    node.name = mangle(node.name);
    add(node.name, node.context == Context::load ? used : assigned, node.at);
    if (node.context == Context::load && now_->is_function() && node.name == "super") {
        add("__class__", used, node.at);
    }
}

void DraftBuilder::lambda(Lambda& node)
{
    auto visit = [&](Expression& child) { expression(child); };
    children::defaults(node.parameters, visit);
    node.scope = enter(Scope::Kind::lambda, "<lambda>");
    parameters(node.parameters);
    expression(*node.body);
    leave();
}

void DraftBuilder::comprehension(Comprehension& node)
{
    ComprehensionFor& first = node.rounds.front();
    ++now_->in_iterable;
    expression(*first.iterable);
    --now_->in_iterable;
    node.scope =
        enter(Scope::Kind::comprehension, comprehension_names[static_cast<std::size_t>(node.of)]);
    now_->comprehension = node.of;
    add(".0", parameter_of, node.at);
    for (ComprehensionFor& round : node.rounds) {
        now_->in_target = true;
        expression(*round.target);
        now_->in_target = false;
        if (&round != &first) {
            ++now_->in_iterable;
            expression(*round.iterable);
            --now_->in_iterable;
        }
        for (Expression* const condition : round.conditions) {
            expression(*condition);
        }
        now_->scope->is_coroutine |= round.is_async;
    }
    if (node.value != nullptr) {
        expression(*node.value);
    }
    expression(*node.element);
    node.scope->is_generator = node.of == Comprehension::Of::generator;
    const bool is_async = node.scope->is_coroutine && !node.scope->is_generator;
    leave();
    now_->scope->is_coroutine |= is_async;
}

void DraftBuilder::named_expression(Named& node)
{
    if (now_->in_iterable > 0) {
        raise(node.at,
              "assignment expression cannot be used in a comprehension iterable expression");
    }
    if (now_->is_comprehension()) {
        Name& target = as<Name>(*node.target);
        target.name = mangle(target.name);
        extend_to_function(target);
    }
    expression(*node.value);
    expression(*node.target);
}

// `:=` in a comprehension binds a name of the function around it.
void DraftBuilder::extend_to_function(const Name& target)
{
    for (ScopeDraft* outer = now_; outer != nullptr; outer = outer->parent) {
        const unsigned use = outer->use_of(target.name);
        if (outer->is_comprehension()) {
            if ((use & comprehension_target) != 0) {
                raise(target.at,
                      named("assignment expression cannot rebind comprehension iteration variable ",
                            target.name, ""));
            }
            continue;
        }
        if (outer->scope->kind == Scope::Kind::class_) {
            raise(target.at, "assignment expression within a comprehension cannot be used in a "
                             "class body");
        }
        const bool is_global =
            outer->scope->kind == Scope::Kind::module || (use & declared_global) != 0;
        now_->add(target.name, is_global ? declared_global : declared_nonlocal);
        now_->declared_at.try_emplace(target.name, target.at);
        outer->add(target.name,
                   outer->scope->kind == Scope::Kind::module ? declared_global : assigned);
        return;
    }
}

void DraftBuilder::yield(const Expression& node)
{
    now_->scope->is_generator = true;
    if (!now_->is_comprehension()) {
        return;
    }
    static constexpr std::string_view where[] = {"list comprehension", "set comprehension",
                                                 "dict comprehension", "generator expression"};
    raise(node.at,
          "'yield' inside " + std::string(where[static_cast<std::size_t>(now_->comprehension)]));
}

} // namespace

std::unique_ptr<ScopeDraft> draft_scopes(Tree& tree)
{
    return DraftBuilder(tree).build();
}

} // namespace procession::core::program::syntax
