// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/arithmetic.h"

#include "core/program/values/exception.h"
#include "core/program/values/function.h"
#include "core/program/values/list.h"
#include "core/program/values/number.h"
#include "core/program/values/operations.h"
#include "core/program/values/operator_names.h"
#include "core/program/values/set.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace procession::core::program {
namespace {

using syntax::BinaryOperator;
using syntax::UnaryOperator;

// In the order of BinaryOperator.
constexpr std::array operator_names = {
    OperatorNames{Name::add, Name::radd, Name::iadd, "+"},
    OperatorNames{Name::sub, Name::rsub, Name::isub, "-"},
    OperatorNames{Name::mul, Name::rmul, Name::imul, "*"},
    OperatorNames{Name::matmul, Name::rmatmul, Name::imatmul, "@"},
    OperatorNames{Name::truediv, Name::rtruediv, Name::itruediv, "/"},
    OperatorNames{Name::floordiv, Name::rfloordiv, Name::ifloordiv, "//"},
    OperatorNames{Name::mod, Name::rmod, Name::imod, "%"},
    OperatorNames{Name::pow, Name::rpow, Name::ipow, "** or pow()"},
    OperatorNames{Name::lshift, Name::rlshift, Name::ilshift, "<<"},
    OperatorNames{Name::rshift, Name::rrshift, Name::irshift, ">>"},
    OperatorNames{Name::or_, Name::ror, Name::ior, "|"},
    OperatorNames{Name::xor_, Name::rxor, Name::ixor, "^"},
    OperatorNames{Name::and_, Name::rand_, Name::iand, "&"},
};

/// A number as a double; none, having raised, if it is too large.
std::optional<double> to_double(Heap& heap, Value value)
{
    if (const Float* const number = try_as<Float>(value)) {
        return number->number;
    }
    if (!value.is_object()) {
        return static_cast<double>(*small_of(value));
    }
    const double number = integer_of(value).to_double();
    if (std::isinf(number)) {
        heap.raise(TypeName::OverflowError, "int too large to convert to float");
        return std::nullopt;
    }
    return number;
}

Ref numbers(Heap& heap, BinaryOperator op, Value left, Value right)
{
    if (!is<Float>(left) && !is<Float>(right)) {
        return integer_arithmetic(heap, op, left, right);
    }
    const auto a = to_double(heap, left);
    if (!a) {
        return {};
    }
    const auto b = to_double(heap, right);
    return b ? float_arithmetic(heap, op, *a, *b) : Ref();
}

/// An instance stands for its content unless its class has the operator itself.
bool unfold_operand(Value& value, Name method, Name other)
{
    const Instance* const instance = try_as<Instance>(value);
    if (instance == nullptr) {
        return true;
    }
    if (has_own(*instance->cls, method) || has_own(*instance->cls, other)) {
        return false;
    }
    if (instance->content.is_unbound() || is<ExceptionState>(instance->content)) {
        return false;
    }
    value = instance->content;
    return true;
}

} // namespace

const OperatorNames& names_of(BinaryOperator op)
{
    return operator_names[static_cast<std::size_t>(op)];
}

Ref raise_memory(Heap& heap)
{
    return heap.raise(Ref(make_exception(heap, heap.type(TypeName::MemoryError), {})));
}

Ref binary(Heap& heap, BinaryOperator op, Value left, Value right)
{
    const OperatorNames& names = names_of(op);
    if (!unfold_operand(left, names.method, names.reflected) ||
        !unfold_operand(right, names.reflected, names.method)) {
        return Ref::adopt(Value::slow());
    }
    if (is_number(left) && is_number(right)) {
        return numbers(heap, op, left, right);
    }
    return sequence_arithmetic(heap, op, left, right);
}

Ref in_place(Heap& heap, BinaryOperator op, Value left, Value right)
{
    const Instance* const instance = try_as<Instance>(left);
    if (instance != nullptr && has_own(*instance->cls, names_of(op).in_place)) {
        return Ref::adopt(Value::slow());
    }
    const Value content = content_of(left);
    if (List* const list = try_as<List>(content); list != nullptr && op == BinaryOperator::add) {
        const Ref kept(right);
        const Value itself = content_of(right);
        if (List* const other = try_as<List>(itself)) {
            const std::size_t count = other->items.size();
            for (std::size_t i = 0; i < count; ++i) {
                list->append(heap, other->items[i]);
            }
            return Ref(left);
        }
        const Truth done = iterate(heap, right, [&](Value item) {
            list->append(heap, item);
            return true;
        });
        return done == Truth::slow     ? Ref::adopt(Value::slow())
               : done == Truth::raised ? Ref()
                                       : Ref(left);
    }
    if (List* const list = try_as<List>(content);
        list != nullptr && op == BinaryOperator::multiply && is_integer(right)) {
        Ref product = sequence_arithmetic(heap, op, content, right);
        if (List* const made = try_as<List>(product)) {
            std::swap(list->items, made->items);
            return Ref(left);
        }
        return product;
    }
    const auto is_set_operator = op == BinaryOperator::bit_or || op == BinaryOperator::bit_and ||
                                 op == BinaryOperator::bit_xor || op == BinaryOperator::subtract;
    if (is_set_operator && is<Set>(content) && try_as_set(content_of(right)) != nullptr) {
        Ref result = set_arithmetic(heap, op, content, content_of(right));
        if (Set* const made = try_as<Set>(result)) {
            std::swap(as<Set>(content).table, made->table);
            return Ref(left);
        }
        return result;
    }
    if (is<Dict>(content) && op == BinaryOperator::bit_or && is<Dict>(content_of(right))) {
        Ref result = sequence_arithmetic(heap, op, content, content_of(right));
        if (Dict* const made = try_as<Dict>(result)) {
            std::swap(as<Dict>(content).table, made->table);
            return Ref(left);
        }
        return result;
    }
    return binary(heap, op, left, right);
}

Ref unary(Heap& heap, UnaryOperator op, Value operand)
{
    if (op == UnaryOperator::not_) {
        const Truth operand_truth = truth(operand);
        return operand_truth == Truth::slow ? Ref::adopt(Value::slow())
                                            : Ref::boolean(operand_truth == Truth::no);
    }
    const Name method = op == UnaryOperator::minus  ? Name::neg
                        : op == UnaryOperator::plus ? Name::pos
                                                    : Name::invert;
    Value value = operand;
    const bool unfolded = unfold_operand(value, method, method);
    const Instance* const instance = try_as<Instance>(operand);
    if (instance != nullptr && has_own(*instance->cls, method)) {
        return Ref::adopt(Value::slow());
    }
    if (!unfolded || !is_number(value) || (op == UnaryOperator::invert && is<Float>(value))) {
        const std::string_view sign = op == UnaryOperator::minus  ? "-"
                                      : op == UnaryOperator::plus ? "+"
                                                                  : "~";
        return heap.raise(TypeName::TypeError, fmt::format("bad operand type for unary {}: '{}'",
                                                           sign, type_name_of(heap, operand)));
    }
    if (const Float* const number = try_as<Float>(value)) {
        return op == UnaryOperator::minus ? heap.floating(-number->number) : Ref(value);
    }
    const text::BigInteger number = integer_of(value);
    return heap.integer(op == UnaryOperator::minus  ? number.negated()
                        : op == UnaryOperator::plus ? number
                                                    : number.complement());
}

Ref raise_unsupported(Heap& heap, BinaryOperator op, bool in_place, Value left, Value right)
{
    std::string sign(names_of(op).sign);
    if (in_place) {
        sign = op == BinaryOperator::power ? "**=" : sign + "=";
    }
    std::string hint;
    const Native* const native = try_as<Native>(left);
    if (op == BinaryOperator::right_shift && native != nullptr && native->owner == nullptr &&
        text_of(native->name) == "print") {
        hint = ". Did you mean \"print(<message>, file=<output_stream>)\"?";
    }
    return heap.raise(TypeName::TypeError,
                      fmt::format("unsupported operand type(s) for {}: '{}' and '{}'{}", sign,
                                  type_name_of(heap, left), type_name_of(heap, right), hint));
}

} // namespace procession::core::program
