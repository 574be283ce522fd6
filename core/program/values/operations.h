// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/operators.h"
#include "core/program/values/heap.h"

#include <functional>
#include <optional>
#include <string>

namespace procession::core::program {
struct Class;
}

/// What Python's operators do as far as they need no Python code. Those that give a Ref return
/// the result, unbound if they have raised, or Value::slow() if only Python code can tell
/// (a class of the program with the special method in question, or what holds such instances).
namespace procession::core::program {

enum class Truth : std::uint8_t { no, yes, slow, raised };

[[nodiscard]] constexpr Truth truth_of(bool truth)
{
    return truth ? Truth::yes : Truth::no;
}

/// Result of `left op right`; slow also if neither knows the other (TypeError is raised by
/// whoever goes the slow way, with `raise_unsupported`).
[[nodiscard]] Ref binary(Heap& heap, syntax::BinaryOperator op, Value left, Value right);
/// `left op= right`: list += changes the list itself.
[[nodiscard]] Ref in_place(Heap& heap, syntax::BinaryOperator op, Value left, Value right);
[[nodiscard]] Ref unary(Heap& heap, syntax::UnaryOperator op, Value operand);

/// left == right; never raises.
[[nodiscard]] Truth equal(Value left, Value right);
[[nodiscard]] inline Truth equal(Heap&, Value left, Value right)
{
    return equal(left, right);
}
/// left is right or left == right: how containers compare.
[[nodiscard]] inline Truth same(Value left, Value right)
{
    return left == right ? Truth::yes : equal(left, right);
}
/// <, <=, >, >=, ==, !=, is, in and their opposites.
[[nodiscard]] Truth compare(Heap& heap, syntax::ComparisonOperator op, Value left, Value right);
/// item in container.
[[nodiscard]] Truth contains(Heap& heap, Value container, Value item);
/// bool(value).
[[nodiscard]] Truth truth(Value value);

/// len(value); slow and raised as above.
[[nodiscard]] Ref length(Heap& heap, Value value);
/// value[index], value[index] = item, del value[index]; the last two give None.
[[nodiscard]] Ref get_item(Heap& heap, Value value, Value index);
[[nodiscard]] Ref set_item(Heap& heap, Value value, Value index, Value item);
[[nodiscard]] Ref delete_item(Heap& heap, Value value, Value index);

/// iter(value), if iterating needs no Python code.
[[nodiscard]] Ref iterator(Heap& heap, Value value);
/// The next item of such an iterator, unbound at its end or if it has raised (heap.has_raised()).
[[nodiscard]] Ref next(Heap& heap, Value iterator);
/// Whether a value is an iterator that needs no Python code.
[[nodiscard]] bool is_native_iterator(Value value);

/// Calls `each` with every item of an iterable until it returns false.
/// slow: it needs Python code, nothing has been called (then call.collect or call.go_slow);
/// raised: not iterable, or changed while iterating; no: `each` returned false; yes: done.
[[nodiscard]] Truth iterate(Heap& heap, Value iterable, const std::function<bool(Value)>& each);

/// repr(value) and str(value) as UTF-8, if they need no Python code; what raises or needs it has
/// no text and sets `outcome`.
[[nodiscard]] std::optional<std::string> repr(Heap& heap, Value value, Truth& outcome);
[[nodiscard]] std::optional<std::string> str(Heap& heap, Value value, Truth& outcome);

/// hash(value) as an int; slow and raised (TypeError) as above.
[[nodiscard]] Ref hash(Heap& heap, Value value);

/// Whether a class, or one it is derived from, has written a special method in Python.
[[nodiscard]] bool has_own(const Class& of, Name method);

/// TypeError: unsupported operand type(s) for +: 'int' and 'str', or the words of the type.
Ref raise_unsupported(Heap& heap, syntax::BinaryOperator op, bool in_place, Value left,
                      Value right);

} // namespace procession::core::program
