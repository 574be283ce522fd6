// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/vm/interpreter.h"

#include "core/program/values/operations.h"
#include "core/program/values/operator_names.h"

namespace procession::core::program {
namespace {

struct ComparisonNames {
    Name method;
    Name reflected;
};

ComparisonNames names_of_comparison(syntax::ComparisonOperator op)
{
    using Comparison = syntax::ComparisonOperator;
    switch (op) {
    case Comparison::not_equal:
        return {Name::ne, Name::ne};
    case Comparison::less:
        return {Name::lt, Name::gt};
    case Comparison::less_equal:
        return {Name::le, Name::ge};
    case Comparison::greater:
        return {Name::gt, Name::lt};
    case Comparison::greater_equal:
        return {Name::ge, Name::le};
    default:
        return {Name::eq, Name::eq};
    }
}

/// Numbers by which _operators.py knows what was asked: operators, then those in place, then
/// comparisons.
constexpr std::int64_t in_place_numbers = 20;
constexpr std::int64_t comparison_numbers = 40;

/// Which of a comparison's three instructions it is: 0 value, 1 jump if, 2 jump unless.
int form_of(Op op)
{
    return (static_cast<int>(op) - static_cast<int>(Op::equal)) % 3;
}

} // namespace

/// The special method of the left operand is asked first, unless the right one's class is derived
/// from the left one's; whatever else there is to it is written in Python (_operators.py).
bool Interpreter::ask_operand(Value left, Value right, Name method, Name reflected,
                              std::int64_t number, const Way& way)
{
    const Value operands[] = {left, right, Value::small(number)};
    Class& left_class = class_of(heap_, left);
    Class& right_class = class_of(heap_, right);
    const bool right_first = &left_class != &right_class && right_class.derives_from(left_class) &&
                             has_own(right_class, reflected);
    const Ref function(left_class.lookup(heap_, method));
    if (!is<Instance>(left) || right_first || !is<Function>(function)) {
        return call_fallback("_operators", "operate", operands, way);
    }
    const Owned<Tuple> kept = make_tuple(heap_, operands);
    const Value arguments[] = {left, right};
    return invoke(function, arguments, {}, {OnReturn::operand, way.result, kept.value(), way.how});
}

bool Interpreter::binary(const Instruction& instruction, Operator op, bool in_place)
{
    if (!check_bound(instruction.b) || !check_bound(instruction.c)) {
        return false;
    }
    const Value left = reg(instruction.b);
    const Value right = reg(instruction.c);
    const bool is_replaced = instruction.a == instruction.b || is_temporary(instruction.b);
    if (op == Operator::add && is_replaced && is<Str>(left) && is<Str>(right) &&
        core::program::extend(heap_, as<Str>(left), as<Str>(right))) {
        consumed(instruction.c);
        if (instruction.a != instruction.b) {
            store(instruction.a, take(instruction.b));
        }
        return true;
    }
    Ref result = in_place ? core::program::in_place(heap_, op, left, right)
                          : core::program::binary(heap_, op, left, right);
    if (!result) {
        return false;
    }
    if (!(result.get() == Value::slow())) {
        consumed(instruction.b);
        consumed(instruction.c);
        store(instruction.a, std::move(result));
        return true;
    }
    const Ref held_left = take(instruction.b);
    const Ref held_right = take(instruction.c);
    const Way way{OnReturn::store, instruction.a};
    if (op == Operator::modulo && is<Str>(content_of(left)) &&
        !(is<Instance>(left) && has_own(class_of(heap_, left), Name::mod))) {
        const Value arguments[] = {content_of(left), right};
        return call_fallback("percent", arguments, way);
    }
    const OperatorNames& names = names_of(op);
    if (in_place) {
        const bool has_method =
            is<Instance>(left) && has_own(class_of(heap_, left), names.in_place);
        return ask_operand(left, right, has_method ? names.in_place : names.method, names.reflected,
                           static_cast<std::int64_t>(op) + in_place_numbers, way);
    }
    return ask_operand(left, right, names.method, names.reflected, static_cast<std::int64_t>(op),
                       way);
}

bool Interpreter::unary(const Instruction& instruction)
{
    using syntax::UnaryOperator;
    if (!check_bound(instruction.b)) {
        return false;
    }
    const UnaryOperator op = instruction.op == Op::plus    ? UnaryOperator::plus
                             : instruction.op == Op::minus ? UnaryOperator::minus
                                                           : UnaryOperator::invert;
    const Ref operand = take(instruction.b);
    Ref result = core::program::unary(heap_, op, operand);
    if (!result) {
        return false;
    }
    if (!(result.get() == Value::slow())) {
        store(instruction.a, std::move(result));
        return true;
    }
    const Name method = op == UnaryOperator::plus    ? Name::pos
                        : op == UnaryOperator::minus ? Name::neg
                                                     : Name::invert;
    const Ref function(class_of(heap_, operand).lookup(heap_, method));
    const Value arguments[] = {operand};
    return invoke(function, arguments, {}, {OnReturn::store, instruction.a});
}

bool Interpreter::compare(const Instruction& instruction, Comparison op)
{
    const int form = form_of(instruction.op);
    const std::size_t left_register = form == 0 ? instruction.b : instruction.a;
    const std::size_t right_register = form == 0 ? instruction.c : instruction.b;
    if (!check_bound(left_register) || !check_bound(right_register)) {
        return false;
    }
    const Instruction here = instruction;
    const Ref left = take(left_register);
    const Ref right = take(right_register);
    const Truth truth = core::program::compare(heap_, op, left, right);
    if (truth == Truth::raised) {
        return false;
    }
    if (truth != Truth::slow) {
        decide(truth == Truth::yes, here);
        return true;
    }
    if (op == Comparison::in || op == Comparison::not_in) {
        const Value arguments[] = {right, left};
        return call_fallback("_operators", op == Comparison::in ? "contains" : "lacks", arguments,
                             {OnReturn::condition});
    }
    const ComparisonNames names = names_of_comparison(op);
    const Way way = form == 0 ? Way{OnReturn::store, instruction.a} : Way{OnReturn::condition};
    return ask_operand(left, right, names.method, names.reflected,
                       static_cast<std::int64_t>(op) + comparison_numbers, way);
}

/// Jumps by the truth of a register, and `not`.
bool Interpreter::test(const Instruction& instruction)
{
    const bool is_not = instruction.op == Op::not_;
    const std::size_t index = is_not ? instruction.b : instruction.a;
    if (!check_bound(index)) {
        return false;
    }
    const bool stays =
        instruction.op == Op::jump_if_or_drop || instruction.op == Op::jump_unless_or_drop;
    const Ref value = stays ? Ref(reg(index)) : take(index);
    return condition(value, instruction);
}

bool Interpreter::condition(Value value, const Instruction& instruction)
{
    const Instruction here = instruction;
    const Truth truth = core::program::truth(value);
    if (truth == Truth::slow) {
        const Value arguments[] = {value};
        return call_fallback("_operators", "truth", arguments, {OnReturn::condition});
    }
    decide(truth == Truth::yes, here);
    return true;
}

void Interpreter::decide(bool truth, const Instruction& instruction)
{
    const auto jump_near = [&] { frame().next += static_cast<std::int16_t>(instruction.c); };
    switch (instruction.op) {
    case Op::not_:
        store(instruction.a, Ref::boolean(!truth));
        return;
    case Op::jump_if:
    case Op::jump_unless:
        if (truth == (instruction.op == Op::jump_if)) {
            frame().next += instruction.wide();
        }
        return;
    case Op::jump_if_or_drop:
    case Op::jump_unless_or_drop:
        if (truth == (instruction.op == Op::jump_if_or_drop)) {
            frame().next += instruction.wide();
        } else {
            drop_temporaries(instruction.a, 1);
        }
        return;
    default:
        break;
    }
    const int form = form_of(instruction.op);
    if (form == 0) {
        store(instruction.a, Ref::boolean(truth));
    } else if (truth == (form == 1)) {
        jump_near();
    }
}

} // namespace procession::core::program
