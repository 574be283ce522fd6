// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/draft_builder.h"

namespace procession::core::program::syntax {

namespace {

constexpr std::string_view comprehension_names[] = {"<listcomp>", "<setcomp>", "<dictcomp>",
                                                    "<genexpr>"};

} // namespace

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
        raise_error(node.at,
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
                raise_error(
                    target.at,
                    with_name(
                        "assignment expression cannot rebind comprehension iteration variable ",
                        target.name));
            }
            continue;
        }
        if (outer->scope->kind == Scope::Kind::class_) {
            raise_error(target.at,
                        "assignment expression within a comprehension cannot be used in a "
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
    raise_error(node.at, "'yield' inside " +
                             std::string(where[static_cast<std::size_t>(now_->comprehension)]));
}

} // namespace procession::core::program::syntax
