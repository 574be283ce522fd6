// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/arithmetic.h"
#include "core/program/values/dict.h"
#include "core/program/values/set.h"

namespace procession::core::program {
namespace {

using syntax::BinaryOperator;

/// Sets, and views of a dict's keys, which have the same operators.
Table* table_of(Value value)
{
    if (AnySet* const set = try_as_set(value)) {
        return &set->table;
    }
    const DictView* const view = try_as<DictView>(value);
    return view != nullptr && view->part == DictPart::keys ? &view->dict->table : nullptr;
}

/// Adds the keys of `from` that are in `other` or are not, as `wanted` says. False if only Python
/// code can tell.
bool add_keys(Heap& heap, Table& result, const Table& from, const Table* other, bool wanted)
{
    for (std::size_t i = 0; i < from.places(); ++i) {
        const Table::Entry& entry = from.at(i);
        if (entry.key.is_unbound()) {
            continue;
        }
        if (other != nullptr) {
            const Found found = other->find(entry.key, entry.hash).found;
            if (found == Found::python) {
                return false;
            }
            if ((found == Found::yes) != wanted) {
                continue;
            }
        }
        const Table::Place place = result.find(entry.key, entry.hash);
        if (place.found == Found::python) {
            return false;
        }
        if (place.found == Found::no) {
            result.add(heap, entry.key, entry.hash, Value());
        }
    }
    return true;
}

/// Of equal keys CPython keeps that of the side it goes through: the smaller of two sets or of two
/// views, else the right one; with a view a set only if it is smaller, a frozenset always.
bool goes_through_left(Value left, Value right, std::size_t left_size, std::size_t right_size)
{
    if (is<DictView>(left) == is<DictView>(right)) {
        return left_size < right_size;
    }
    const bool view_is_left = is<DictView>(left);
    if (is<FrozenSet>(view_is_left ? right : left)) {
        return !view_is_left;
    }
    const std::size_t view_size = view_is_left ? left_size : right_size;
    const bool through_view = view_size <= (view_is_left ? right_size : left_size);
    return through_view == view_is_left;
}

/// `through_left`: of which side equal keys come that both have.
bool combine(Heap& heap, BinaryOperator op, Table& result, const Table& left, const Table& right,
             bool through_left)
{
    switch (op) {
    case BinaryOperator::bit_or:
        return add_keys(heap, result, left, nullptr, true) &&
               add_keys(heap, result, right, nullptr, true);
    case BinaryOperator::bit_and:
        return through_left ? add_keys(heap, result, left, &right, true)
                            : add_keys(heap, result, right, &left, true);
    case BinaryOperator::subtract:
        return add_keys(heap, result, left, &right, false);
    default:
        return add_keys(heap, result, left, &right, false) &&
               add_keys(heap, result, right, &left, false);
    }
}

} // namespace

Ref set_arithmetic(Heap& heap, BinaryOperator op, Value left, Value right)
{
    const Table* const a = table_of(left);
    const Table* const b = table_of(right);
    const bool is_operator = op == BinaryOperator::bit_or || op == BinaryOperator::bit_and ||
                             op == BinaryOperator::bit_xor || op == BinaryOperator::subtract;
    if (a == nullptr || b == nullptr || !is_operator) {
        return Ref::adopt(Value::slow());
    }
    const bool through_left = goes_through_left(left, right, a->size(), b->size());
    const bool is_frozen = is<FrozenSet>(left) && !is<DictView>(right);
    const Ref made = is_frozen ? Ref(heap.make<FrozenSet>()) : Ref(heap.make<Set>());
    return combine(heap, op, try_as_set(made)->table, *a, *b, through_left)
               ? made
               : Ref::adopt(Value::slow());
}

} // namespace procession::core::program
