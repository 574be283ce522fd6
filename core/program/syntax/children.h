// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/statements.h"

namespace procession::core::program::syntax {

namespace children {

template <class Visit>
void some(Expression* child, Visit& visit)
{
    if (child != nullptr) {
        visit(*child);
    }
}

template <class Visit>
void each(const Expressions& list, Visit& visit)
{
    for (Expression* const child : list) {
        some(child, visit);
    }
}

template <class Visit>
void defaults(const Parameters& parameters, Visit& visit)
{
    for (const Parameter& one : parameters.positional) {
        some(one.value, visit);
    }
    for (const Parameter& one : parameters.keyword_only) {
        some(one.value, visit);
    }
}

template <class Visit>
void of_comprehension(const Comprehension& node, Visit& visit)
{
    for (const ComprehensionFor& round : node.rounds) {
        some(round.target, visit);
        some(round.iterable, visit);
        each(round.conditions, visit);
    }
    some(node.element, visit);
    some(node.value, visit);
}

} // namespace children

/// Calls `visit` with every expression directly inside one, in the order in which CPython's
/// symbol table comes upon them. Those of a lambda and a comprehension are among them, though
/// they stand in a scope of their own.
template <class Visit>
void for_each_child(const Expression& parent, Visit visit)
{
    using namespace children;
    switch (parent.kind) {
    case ExpressionKind::attribute:
        return some(as<Attribute>(parent).value, visit);
    case ExpressionKind::await:
        return some(as<Await>(parent).value, visit);
    case ExpressionKind::binary:
        some(as<Binary>(parent).left, visit);
        return some(as<Binary>(parent).right, visit);
    case ExpressionKind::boolean:
        return each(as<Boolean>(parent).values, visit);
    case ExpressionKind::call:
        some(as<Call>(parent).callee, visit);
        each(as<Call>(parent).arguments, visit);
        for (const Keyword& keyword : as<Call>(parent).keywords) {
            some(keyword.value, visit);
        }
        return;
    case ExpressionKind::comparison:
        some(as<Comparison>(parent).first, visit);
        return each(as<Comparison>(parent).operands, visit);
    case ExpressionKind::comprehension:
        return of_comprehension(as<Comprehension>(parent), visit);
    case ExpressionKind::conditional:
        some(as<Conditional>(parent).test, visit);
        some(as<Conditional>(parent).then, visit);
        return some(as<Conditional>(parent).otherwise, visit);
    case ExpressionKind::dict:
        each(as<Dict>(parent).keys, visit);
        return each(as<Dict>(parent).values, visit);
    case ExpressionKind::formatted:
        some(as<Formatted>(parent).value, visit);
        return some(as<Formatted>(parent).format, visit);
    case ExpressionKind::joined:
        return each(as<Joined>(parent).values, visit);
    case ExpressionKind::lambda:
        defaults(as<Lambda>(parent).parameters, visit);
        return some(as<Lambda>(parent).body, visit);
    case ExpressionKind::list:
        return each(as<List>(parent).elements, visit);
    case ExpressionKind::named:
        some(as<Named>(parent).value, visit);
        return some(as<Named>(parent).target, visit);
    case ExpressionKind::set:
        return each(as<Set>(parent).elements, visit);
    case ExpressionKind::slice:
        some(as<Slice>(parent).lower, visit);
        some(as<Slice>(parent).upper, visit);
        return some(as<Slice>(parent).step, visit);
    case ExpressionKind::starred:
        return some(as<Starred>(parent).value, visit);
    case ExpressionKind::subscript:
        some(as<Subscript>(parent).value, visit);
        return some(as<Subscript>(parent).index, visit);
    case ExpressionKind::tuple:
        return each(as<Tuple>(parent).elements, visit);
    case ExpressionKind::unary:
        return some(as<Unary>(parent).operand, visit);
    case ExpressionKind::yield:
        return some(as<Yield>(parent).value, visit);
    case ExpressionKind::yield_from:
        return some(as<YieldFrom>(parent).value, visit);
    case ExpressionKind::constant:
    case ExpressionKind::name:
        return;
    }
}

/// Calls `visit` with every expression directly inside a statement: its own, not those of the
/// statements in its blocks.
template <class Visit>
void for_each_expression(const Statement& parent, Visit visit)
{
    using namespace children;
    const auto annotations = [&](const Parameters& parameters) {
        for (const Parameter& one : parameters.positional) {
            some(one.annotation, visit);
        }
        if (parameters.rest != nullptr) {
            some(parameters.rest->annotation, visit);
        }
        if (parameters.keywords != nullptr) {
            some(parameters.keywords->annotation, visit);
        }
        for (const Parameter& one : parameters.keyword_only) {
            some(one.annotation, visit);
        }
    };
    switch (parent.kind) {
    case StatementKind::annotated_assign:
        some(as<AnnotatedAssign>(parent).target, visit);
        some(as<AnnotatedAssign>(parent).annotation, visit);
        return some(as<AnnotatedAssign>(parent).value, visit);
    case StatementKind::assert_:
        some(as<Assert>(parent).test, visit);
        return some(as<Assert>(parent).message, visit);
    case StatementKind::assign:
        each(as<Assign>(parent).targets, visit);
        return some(as<Assign>(parent).value, visit);
    case StatementKind::augmented_assign:
        some(as<AugmentedAssign>(parent).target, visit);
        return some(as<AugmentedAssign>(parent).value, visit);
    case StatementKind::class_:
        each(as<Class>(parent).bases, visit);
        for (const Keyword& keyword : as<Class>(parent).keywords) {
            some(keyword.value, visit);
        }
        return each(as<Class>(parent).decorators, visit);
    case StatementKind::delete_:
        return each(as<Delete>(parent).targets, visit);
    case StatementKind::expression:
        return some(as<ExpressionStatement>(parent).value, visit);
    case StatementKind::for_:
        some(as<For>(parent).target, visit);
        return some(as<For>(parent).iterable, visit);
    case StatementKind::function:
        defaults(as<Function>(parent).parameters, visit);
        annotations(as<Function>(parent).parameters);
        some(as<Function>(parent).returns, visit);
        return each(as<Function>(parent).decorators, visit);
    case StatementKind::if_:
        for (const If::Branch& branch : as<If>(parent).branches) {
            some(branch.test, visit);
        }
        return;
    case StatementKind::raise:
        some(as<Raise>(parent).exception, visit);
        return some(as<Raise>(parent).cause, visit);
    case StatementKind::return_:
        return some(as<Return>(parent).value, visit);
    case StatementKind::try_:
        for (const Try::Handler& handler : as<Try>(parent).handlers) {
            some(handler.type, visit);
        }
        return;
    case StatementKind::while_:
        return some(as<While>(parent).test, visit);
    case StatementKind::with:
        for (const With::Item& item : as<With>(parent).items) {
            some(item.manager, visit);
            some(item.target, visit);
        }
        return;
    case StatementKind::break_:
    case StatementKind::continue_:
    case StatementKind::global:
    case StatementKind::import:
    case StatementKind::import_from:
    case StatementKind::nonlocal:
    case StatementKind::pass:
        return;
    }
}

/// Calls `visit` with every block of statements directly inside a statement.
template <class Visit>
void for_each_block(const Statement& parent, Visit visit)
{
    switch (parent.kind) {
    case StatementKind::class_:
        return visit(as<Class>(parent).body);
    case StatementKind::for_:
        visit(as<For>(parent).body);
        return visit(as<For>(parent).otherwise);
    case StatementKind::function:
        return visit(as<Function>(parent).body);
    case StatementKind::if_:
        for (const If::Branch& branch : as<If>(parent).branches) {
            visit(branch.body);
        }
        return visit(as<If>(parent).otherwise);
    case StatementKind::try_:
        visit(as<Try>(parent).body);
        visit(as<Try>(parent).otherwise);
        for (const Try::Handler& handler : as<Try>(parent).handlers) {
            visit(handler.body);
        }
        return visit(as<Try>(parent).final);
    case StatementKind::while_:
        visit(as<While>(parent).body);
        return visit(as<While>(parent).otherwise);
    case StatementKind::with:
        return visit(as<With>(parent).body);
    default:
        return;
    }
}

} // namespace procession::core::program::syntax
