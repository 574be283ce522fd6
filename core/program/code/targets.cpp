// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/code/compiler.h"

namespace procession::core::program {
namespace {

using ast::ExpressionKind;

Op in_place_op(ast::BinaryOperator op)
{
    return static_cast<Op>(static_cast<std::uint16_t>(Op::in_place_add) + 2 * static_cast<int>(op));
}

ast::Expressions elements_of(const ast::Expression& target)
{
    const auto* const tuple = ast::try_as<ast::Tuple>(&target);
    return tuple != nullptr ? tuple->elements : ast::as<ast::List>(target).elements;
}

bool is_several(const ast::Expression& target)
{
    return target.kind == ExpressionKind::tuple || target.kind == ExpressionKind::list;
}

bool has_starred(const ast::Expressions& elements)
{
    for (const ast::Expression* const element : elements) {
        if (element->kind == ExpressionKind::starred) {
            return true;
        }
    }
    return false;
}

} // namespace

void Compiler::store(const ast::Expression& target, Register value)
{
    const ast::Range outer = build_.position();
    const std::uint16_t mark = build_.mark();
    build_.at(target.at);
    switch (target.kind) {
    case ExpressionKind::name:
        store_name(ast::as<ast::Name>(target).name, value);
        break;
    case ExpressionKind::attribute: {
        const auto& node = ast::as<ast::Attribute>(target);
        const Register object = operand(*node.value);
        build_.emit(Op::store_attribute, object, value, build_.site(node.name));
        break;
    }
    case ExpressionKind::subscript: {
        const auto& node = ast::as<ast::Subscript>(target);
        const Register container = operand(*node.value, node.index);
        const Register index = operand(*node.index);
        build_.emit(Op::store_item, container, index, value);
        break;
    }
    case ExpressionKind::starred:
        store(*ast::as<ast::Starred>(target).value, value);
        break;
    default:
        store_several(elements_of(target), value, target.at);
    }
    build_.restore(mark);
    build_.at(outer);
}

void Compiler::store_several(const ast::Expressions& targets, Register value, const ast::Range& at)
{
    std::size_t starred = targets.size();
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (targets[i]->kind == ExpressionKind::starred) {
            starred = i;
        }
    }
    if (!build_.is_temporary(value)) {
        const Register copy = build_.take();
        build_.emit(Op::move, copy, value);
        value = copy;
    }
    const Register first = build_.take(static_cast<std::uint16_t>(targets.size()));
    build_.at(at);
    if (starred == targets.size()) {
        build_.emit(Op::unpack, first, value, targets.size());
    } else {
        build_.emit(Op::unpack_rest, first, value, starred | (targets.size() - starred - 1) << 8);
    }
    for (std::size_t i = 0; i < targets.size(); ++i) {
        store(*targets[i], static_cast<Register>(first + i));
    }
}

void Compiler::assign(const ast::Assign& node)
{
    if (!assign_pairwise(node)) {
        assign_one_by_one(node);
    }
    for (const ast::Expression* const target : node.targets) {
        bind(*target);
    }
}

void Compiler::assign_one_by_one(const ast::Assign& node)
{
    if (node.targets.size() == 1 && node.targets[0]->kind == ExpressionKind::name) {
        const auto& name = ast::as<ast::Name>(*node.targets[0]);
        const Variable found = variable(name.name);
        if (found.where == Variable::Where::local) {
            into(*node.value, found.reg);
            return;
        }
    }
    // A local as the value may stand as it is for its last target.
    const Register value = node.targets.size() == 1 ? operand(*node.value) : temporary(*node.value);
    for (std::size_t i = 0; i < node.targets.size(); ++i) {
        Register part = value;
        if (i + 1 < node.targets.size()) {
            part = build_.take();
            build_.emit(Op::copy, part, value);
        }
        store(*node.targets[i], part);
    }
}

/// `a, b = b, a` needs no tuple.
bool Compiler::assign_pairwise(const ast::Assign& node)
{
    if (node.targets.size() != 1 || !is_several(*node.targets[0]) || !is_several(*node.value)) {
        return false;
    }
    const ast::Expressions targets = elements_of(*node.targets[0]);
    const ast::Expressions values = elements_of(*node.value);
    constexpr std::size_t most = 8;
    if (targets.size() != values.size() || targets.empty() || targets.size() > most ||
        has_starred(targets) || has_starred(values)) {
        return false;
    }
    const Register first = build_.take(static_cast<std::uint16_t>(values.size()));
    for (std::size_t i = 0; i < values.size(); ++i) {
        into(*values[i], static_cast<Register>(first + i));
    }
    for (std::size_t i = 0; i < targets.size(); ++i) {
        store(*targets[i], static_cast<Register>(first + i));
    }
    return true;
}

void Compiler::augmented(const ast::AugmentedAssign& node)
{
    const ast::Expression& target = *node.target;
    const Op op = in_place_op(node.op);
    if (const auto* const name = ast::try_as<ast::Name>(&target)) {
        const Variable found = variable(name->name);
        if (found.where == Variable::Where::local) {
            // What stands to the right of it may not change it, but has its say only afterwards.
            const Register old = operand(target, node.value);
            const Register value = operand(*node.value);
            build_.emit(op, found.reg, old, value);
            bind(target);
            return;
        }
        const Register old = temporary(target);
        const Register value = operand(*node.value);
        build_.emit(op, old, old, value);
        store(target, old);
        return;
    }
    if (const auto* const attribute = ast::try_as<ast::Attribute>(&target)) {
        const Register object = operand(*attribute->value, node.value);
        const Register copy = build_.take();
        const Register old = build_.take();
        build_.at(target.at);
        build_.emit(Op::copy, copy, object);
        build_.emit(Op::load_attribute, old, copy, build_.site(attribute->name));
        const Register value = operand(*node.value);
        build_.at(node.at);
        build_.emit(op, old, old, value);
        build_.at(target.at);
        build_.emit(Op::store_attribute, object, old, build_.site(attribute->name));
        return;
    }
    const auto& subscript = ast::as<ast::Subscript>(target);
    const Register container = operand(*subscript.value, subscript.index);
    const Register index = operand(*subscript.index, node.value);
    const Register copies = build_.take(2);
    const Register old = build_.take();
    build_.at(target.at);
    build_.emit(Op::copy, copies, container);
    build_.emit(Op::copy, copies + 1u, index);
    build_.emit(Op::load_item, old, copies, copies + 1u);
    const Register value = operand(*node.value);
    build_.at(node.at);
    build_.emit(op, old, old, value);
    build_.at(target.at);
    build_.emit(Op::store_item, container, index, old);
}

void Compiler::annotated(const ast::AnnotatedAssign& node)
{
    const bool is_evaluated = code_.kind != Code::Kind::function;
    if (node.value != nullptr) {
        const Register value = temporary(*node.value);
        store(*node.target, value);
    } else if (const auto* const attribute = ast::try_as<ast::Attribute>(node.target)) {
        build_.emit(Op::drop, temporary(*attribute->value));
    }
    if (is_evaluated && node.simple) {
        const Register annotations = build_.take();
        load_name("__annotations__", annotations);
        const Register name = build_.take();
        load(build_.text(ast::as<ast::Name>(*node.target).name), name);
        const Register value = temporary(*node.annotation);
        build_.emit(Op::store_item, annotations, name, value);
    } else if (is_evaluated) {
        build_.emit(Op::drop, temporary(*node.annotation));
    }
}

void Compiler::delete_target(const ast::Expression& target)
{
    const ast::Range outer = build_.position();
    const std::uint16_t mark = build_.mark();
    build_.at(target.at);
    switch (target.kind) {
    case ExpressionKind::name:
        delete_name(ast::as<ast::Name>(target).name);
        break;
    case ExpressionKind::attribute: {
        const auto& node = ast::as<ast::Attribute>(target);
        const Register object = operand(*node.value);
        build_.emit(Op::delete_attribute, object, 0, build_.site(node.name));
        break;
    }
    case ExpressionKind::subscript: {
        const auto& node = ast::as<ast::Subscript>(target);
        const Register container = operand(*node.value, node.index);
        const Register index = operand(*node.index);
        build_.emit(Op::delete_item, container, index);
        break;
    }
    default:
        for (const ast::Expression* const element : elements_of(target)) {
            delete_target(*element);
        }
    }
    build_.restore(mark);
    build_.at(outer);
}

} // namespace procession::core::program
