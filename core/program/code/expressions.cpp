// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/code/compiler.h"
#include "core/program/syntax/children.h"
#include "core/program/text/big_integer.h"
#include "core/program/values/number.h"
#include "core/program/values/tuple.h"

#include <limits>

namespace procession::core::program {
namespace {

using ast::ExpressionKind;

Op binary_op(ast::BinaryOperator op)
{
    return static_cast<Op>(static_cast<std::uint16_t>(Op::add) + 2 * static_cast<int>(op));
}

/// offset 0: the value; 1: jump if; 2: jump unless.
Op comparison_op(ast::ComparisonOperator op, int offset)
{
    return static_cast<Op>(static_cast<std::uint16_t>(Op::equal) + 3 * static_cast<int>(op) +
                           offset);
}

bool holds_named(const ast::Expression& expression)
{
    bool found = expression.kind == ExpressionKind::named;
    ast::for_each_child(expression,
                        [&](const ast::Expression& child) { found = found || holds_named(child); });
    return found;
}

} // namespace

void Compiler::load(Value constant, Register target)
{
    if (constant.is_small() && constant.small() >= std::numeric_limits<std::int32_t>::min() &&
        constant.small() <= std::numeric_limits<std::int32_t>::max()) {
        build_.emit_wide(Op::load_small, target, constant.small());
        return;
    }
    build_.emit_wide(Op::load_constant, target, build_.constant(constant));
}

Value Compiler::value_of(const ast::Constant& constant)
{
    using Of = ast::Constant::Of;
    Heap& heap = build_.heap();
    switch (constant.of) {
    case Of::none:
        return Value::none();
    case Of::true_:
        return Value::boolean(true);
    case Of::false_:
        return Value::boolean(false);
    case Of::ellipsis:
        return Value::ellipsis();
    case Of::integer: {
        std::string_view digits = constant.text;
        int base = 10;
        if (digits.size() > 2 && digits[0] == '0' && digits[1] > '9') {
            base = digits[1] == 'x' ? 16 : digits[1] == 'o' ? 8 : 2;
            digits.remove_prefix(2);
        }
        return heap.integer(*text::BigInteger::from_digits(digits, base)).detach();
    }
    case Of::floating:
        return heap.floating(constant.number).detach();
    case Of::imaginary:
        outside(constant.at, MessageCode::program_no_complex);
    case Of::string:
        return build_.text(constant.text);
    case Of::bytes:
        break;
    }
    return heap.bytes(constant.text).detach();
}

std::optional<Value> Compiler::constant_of(const ast::Expression& expression)
{
    if (const auto* const constant = ast::try_as<ast::Constant>(&expression)) {
        return value_of(*constant);
    }
    if (const auto* const unary = ast::try_as<ast::Unary>(&expression)) {
        const auto* const operand = ast::try_as<ast::Constant>(unary->operand);
        if (unary->op != ast::UnaryOperator::minus || operand == nullptr) {
            return std::nullopt;
        }
        const Value value = value_of(*operand);
        if (const Float* const number = try_as<Float>(value)) {
            return build_.heap().floating(-number->number).detach();
        }
        if (operand->of == ast::Constant::Of::integer) {
            return build_.heap().integer(integer_of(value).negated()).detach();
        }
        return std::nullopt;
    }
    const auto* const tuple = ast::try_as<ast::Tuple>(&expression);
    if (tuple == nullptr) {
        return std::nullopt;
    }
    std::vector<Value> items;
    for (const ast::Expression* const element : tuple->elements) {
        const auto item = constant_of(*element);
        if (!item) {
            return std::nullopt;
        }
        items.push_back(*item);
    }
    return Value(core::program::make_tuple(build_.heap(), std::span<const Value>(items)).detach());
}

Register Compiler::operand(const ast::Expression& expression, const ast::Expression* later)
{
    if (const auto* const name = ast::try_as<ast::Name>(&expression)) {
        const Variable found = variable(name->name);
        const bool may_change = context_.has_named && later != nullptr && holds_named(*later);
        if (found.where == Variable::Where::local && is_bound(found.reg) && !may_change) {
            return found.reg;
        }
    }
    return temporary(expression);
}

Register Compiler::temporary(const ast::Expression& expression)
{
    const Register reg = build_.take();
    into(expression, reg);
    return reg;
}

void Compiler::into(const ast::Expression& expression, Register target)
{
    const ast::Range outer = build_.position();
    build_.at(expression.at);
    const std::uint16_t mark = build_.mark();
    switch (expression.kind) {
    case ExpressionKind::attribute: {
        const auto& node = ast::as<ast::Attribute>(expression);
        const Register value = operand(*node.value);
        build_.emit(Op::load_attribute, target, value, build_.site(node.name));
        break;
    }
    case ExpressionKind::await:
        await(ast::as<ast::Await>(expression), target);
        break;
    case ExpressionKind::binary:
        binary(ast::as<ast::Binary>(expression), target);
        break;
    case ExpressionKind::boolean:
        boolean(ast::as<ast::Boolean>(expression), target);
        break;
    case ExpressionKind::call:
        call(ast::as<ast::Call>(expression), target);
        break;
    case ExpressionKind::comparison:
        comparison(ast::as<ast::Comparison>(expression), target);
        break;
    case ExpressionKind::comprehension:
        comprehension(ast::as<ast::Comprehension>(expression), target);
        break;
    case ExpressionKind::conditional:
        conditional(ast::as<ast::Conditional>(expression), target);
        break;
    case ExpressionKind::constant:
        load(value_of(ast::as<ast::Constant>(expression)), target);
        break;
    case ExpressionKind::dict:
        dict(ast::as<ast::Dict>(expression), target);
        break;
    case ExpressionKind::formatted: {
        const Register at = build_.take(2);
        formatted(ast::as<ast::Formatted>(expression), at);
        build_.emit(Op::move, target, at);
        break;
    }
    case ExpressionKind::joined:
        joined(ast::as<ast::Joined>(expression), target);
        break;
    case ExpressionKind::lambda:
        lambda(ast::as<ast::Lambda>(expression), target);
        break;
    case ExpressionKind::list:
        sequence(ast::as<ast::List>(expression).elements, Op::build_list, target);
        break;
    case ExpressionKind::name:
        load_name(ast::as<ast::Name>(expression).name, target);
        break;
    case ExpressionKind::named: {
        const auto& node = ast::as<ast::Named>(expression);
        const Register value = temporary(*node.value);
        const Register copy = build_.take();
        build_.emit(Op::copy, copy, value);
        store(*node.target, copy);
        build_.emit(Op::move, target, value);
        break;
    }
    case ExpressionKind::set:
        sequence(ast::as<ast::Set>(expression).elements, Op::build_set, target);
        break;
    case ExpressionKind::slice:
        slice(ast::as<ast::Slice>(expression), target);
        break;
    case ExpressionKind::starred: // only inside displays and calls, which see to it
        into(*ast::as<ast::Starred>(expression).value, target);
        break;
    case ExpressionKind::subscript:
        subscript(ast::as<ast::Subscript>(expression), target);
        break;
    case ExpressionKind::tuple:
        if (const auto constant = constant_of(expression)) {
            load(*constant, target);
            break;
        }
        sequence(ast::as<ast::Tuple>(expression).elements, Op::build_tuple, target);
        break;
    case ExpressionKind::unary: {
        if (const auto constant = constant_of(expression)) {
            load(*constant, target);
            break;
        }
        const auto& node = ast::as<ast::Unary>(expression);
        const Register value = operand(*node.operand);
        build_.at(expression.at);
        const Op op = node.op == ast::UnaryOperator::plus     ? Op::plus
                      : node.op == ast::UnaryOperator::minus  ? Op::minus
                      : node.op == ast::UnaryOperator::invert ? Op::invert
                                                              : Op::not_;
        build_.emit(op, target, value);
        break;
    }
    case ExpressionKind::yield:
        yield(ast::as<ast::Yield>(expression), target);
        break;
    case ExpressionKind::yield_from:
        yield_from(ast::as<ast::YieldFrom>(expression), target);
        break;
    }
    build_.restore(mark);
    build_.at(outer);
}

void Compiler::binary(const ast::Binary& node, Register target)
{
    const Register left = operand(*node.left, node.right);
    const Register right = operand(*node.right);
    build_.emit(binary_op(node.op), target, left, right);
}

void Compiler::boolean(const ast::Boolean& node, Register target)
{
    // The target may be a local that is part of the rest, so it is written at the end.
    const Register value = build_.take();
    Label end;
    for (std::size_t i = 0; i < node.values.size(); ++i) {
        into(*node.values[i], value);
        if (i + 1 < node.values.size()) {
            build_.jump(node.is_and ? Op::jump_unless_or_drop : Op::jump_if_or_drop, value, end);
        }
    }
    build_.place(end);
    build_.emit(Op::move, target, value);
}

void Compiler::comparison(const ast::Comparison& node, Register target)
{
    if (node.operators.size() == 1) {
        const Register left = operand(*node.first, node.operands[0]);
        const Register right = operand(*node.operands[0]);
        build_.emit(comparison_op(node.operators[0], 0), target, left, right);
        return;
    }
    const Register result = build_.take();
    Register left = build_.take();
    into(*node.first, left);
    Label end;
    Label cut;
    for (std::size_t i = 0; i < node.operators.size(); ++i) {
        const bool is_last = i + 1 == node.operators.size();
        const Register right = temporary(*node.operands[i]);
        if (is_last) {
            build_.emit(comparison_op(node.operators[i], 0), result, left, right);
            continue;
        }
        const Register kept = build_.take();
        build_.emit(Op::copy, kept, right);
        build_.emit(comparison_op(node.operators[i], 0), result, left, right);
        build_.emit(Op::move, left, kept);
        build_.jump(Op::jump_unless_or_drop, result, cut);
    }
    build_.jump(Op::jump, 0, end);
    build_.place(cut);
    build_.emit(Op::drop, left);
    build_.place(end);
    build_.emit(Op::move, target, result);
}

void Compiler::conditional(const ast::Conditional& node, Register target)
{
    Label otherwise;
    Label end;
    jump_on(*node.test, false, otherwise);
    into(*node.then, target);
    build_.jump(Op::jump, 0, end);
    build_.place(otherwise);
    into(*node.otherwise, target);
    build_.place(end);
}

void Compiler::subscript(const ast::Subscript& node, Register target)
{
    const Register value = operand(*node.value, node.index);
    const Register index = operand(*node.index);
    build_.emit(Op::load_item, target, value, index);
}

void Compiler::slice(const ast::Slice& node, Register target)
{
    const Register first = build_.take(3);
    const ast::Expression* const parts[] = {node.lower, node.upper, node.step};
    for (Register i = 0; i < 3; ++i) {
        const auto at = static_cast<Register>(first + i);
        if (parts[i] != nullptr) {
            into(*parts[i], at);
        } else {
            load(Value::none(), at);
        }
    }
    build_.emit(Op::build_slice, target, first);
}

void Compiler::yield(const ast::Yield& node, Register target)
{
    const Register value = build_.take();
    if (node.value != nullptr) {
        into(*node.value, value);
    } else {
        load(Value::none(), value);
    }
    if (code_.is_coroutine) {
        build_.emit(Op::wrap_yielded, value);
    }
    build_.emit(Op::yield, target, value);
}

void Compiler::yield_from(const ast::YieldFrom& node, Register target)
{
    const Register value = temporary(*node.value);
    const Register iterator = build_.take();
    const Register sent = build_.take();
    build_.emit(Op::get_yield_iterator, iterator, value);
    load(Value::none(), sent);
    build_.emit(Op::delegate, target, iterator, sent);
}

void Compiler::jump_on(const ast::Expression& test, bool sense, Label& target)
{
    const ast::Range outer = build_.position();
    build_.at(test.at);
    const std::uint16_t mark = build_.mark();
    if (const auto* const unary = ast::try_as<ast::Unary>(&test);
        unary != nullptr && unary->op == ast::UnaryOperator::not_) {
        jump_on(*unary->operand, !sense, target);
    } else if (const auto* const boolean = ast::try_as<ast::Boolean>(&test)) {
        Label past;
        for (std::size_t i = 0; i < boolean->values.size(); ++i) {
            const bool is_last = i + 1 == boolean->values.size();
            // `a and b` jumps on false as soon as one is false; on true only when the last is true.
            const bool decides = boolean->is_and ? false : true;
            if (is_last || decides == sense) {
                jump_on(*boolean->values[i], sense, target);
            } else {
                jump_on(*boolean->values[i], decides, past);
            }
        }
        build_.place(past);
    } else if (const auto* const comparison = ast::try_as<ast::Comparison>(&test);
               comparison != nullptr && comparison->operators.size() == 1) {
        jump_on_comparison(*comparison, sense, target);
    } else {
        const Register value = operand(test);
        build_.jump(sense ? Op::jump_if : Op::jump_unless, value, target);
    }
    build_.restore(mark);
    build_.at(outer);
}

void Compiler::jump_on_comparison(const ast::Comparison& node, bool sense, Label& target)
{
    const Register left = operand(*node.first, node.operands[0]);
    const Register right = operand(*node.operands[0]);
    build_.near_jump(comparison_op(node.operators[0], sense ? 1 : 2), left, right, target);
}

} // namespace procession::core::program
