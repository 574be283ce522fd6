// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/operators.h"
#include "core/program/values/heap.h"

/// Parts of operations.h: results as there, slow also if the operands are of other types.
namespace procession::core::program {

[[nodiscard]] Ref integer_arithmetic(Heap& heap, syntax::BinaryOperator op, Value left,
                                     Value right);
[[nodiscard]] Ref float_arithmetic(Heap& heap, syntax::BinaryOperator op, double left,
                                   double right);
/// +, * and % of str, bytes, lists, tuples; operators of sets and dicts.
[[nodiscard]] Ref sequence_arithmetic(Heap& heap, syntax::BinaryOperator op, Value left,
                                      Value right);
[[nodiscard]] Ref set_arithmetic(Heap& heap, syntax::BinaryOperator op, Value left, Value right);

/// MemoryError.
Ref raise_memory(Heap& heap);

} // namespace procession::core::program
