// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/text/utf8.h"
#include "core/program/values/bytes.h"
#include "core/program/values/exception.h"
#include "core/program/values/function.h"
#include "core/program/values/list.h"
#include "core/program/values/number.h"
#include "core/program/values/operations.h"
#include "core/program/values/range.h"
#include "core/program/values/set.h"

#include <fmt/format.h>

#include <cmath>

namespace procession::core::program {
namespace {

using syntax::ComparisonOperator;
using text::BigInteger;

Truth negated(Truth truth)
{
    return truth == Truth::yes ? Truth::no : truth == Truth::no ? Truth::yes : truth;
}

/// How deep containers inside each other are compared here; deeper ones by Python code, which has
/// its own limit.
constexpr int deepest = 100;

Truth equal_at(Value left, Value right, int depth);

Truth same_at(Value left, Value right, int depth)
{
    return left == right ? Truth::yes : equal_at(left, right, depth);
}

/// <0, 0, >0, none if one is not a number.
std::optional<int> order_of_numbers(Value left, Value right)
{
    const Float* const left_float = try_as<Float>(left);
    const Float* const right_float = try_as<Float>(right);
    if (left_float != nullptr && right_float != nullptr) {
        const double a = left_float->number;
        const double b = right_float->number;
        return std::isnan(a) || std::isnan(b) ? std::nullopt : std::optional(a < b ? -1 : a > b);
    }
    if (left_float != nullptr) {
        const auto order = integer_of(right).compare(left_float->number);
        return order ? std::optional(-*order) : std::nullopt;
    }
    if (right_float != nullptr) {
        return integer_of(left).compare(right_float->number);
    }
    const auto small_left = small_of(left);
    const auto small_right = small_of(right);
    if (small_left && small_right) {
        return *small_left < *small_right ? -1 : *small_left > *small_right;
    }
    return integer_of(left).compare(integer_of(right));
}

std::optional<std::string_view> bytes_of_value(Value value)
{
    if (const Bytes* const bytes = try_as<Bytes>(value)) {
        return bytes->view();
    }
    if (const ByteArray* const array = try_as<ByteArray>(value)) {
        return array->view();
    }
    return std::nullopt;
}

/// Items of a list or a tuple.
std::span<const Value> items_of(Value value)
{
    if (List* const list = try_as<List>(value)) {
        return list->items.span();
    }
    return as<Tuple>(value).items();
}

Truth equal_items(std::span<const Value> left, std::span<const Value> right, int depth)
{
    if (left.size() != right.size()) {
        return Truth::no;
    }
    for (std::size_t i = 0; i < left.size(); ++i) {
        const Truth truth = same_at(left[i], right[i], depth);
        if (truth != Truth::yes) {
            return truth;
        }
    }
    return Truth::yes;
}

Truth equal_dicts(const Dict& left, const Dict& right, int depth)
{
    if (left.table.size() != right.table.size()) {
        return Truth::no;
    }
    for (std::size_t i = 0; i < left.table.places(); ++i) {
        const Table::Entry& entry = left.table.at(i);
        if (entry.key.is_unbound()) {
            continue;
        }
        const Table::Place other = right.table.find(entry.key, entry.hash);
        if (other.found != Found::yes) {
            return other.found == Found::no ? Truth::no : Truth::slow;
        }
        const Truth truth = same_at(entry.value, right.table.at(other.place).value, depth);
        if (truth != Truth::yes) {
            return truth;
        }
    }
    return Truth::yes;
}

/// Whether all of `inner` is in `outer`.
Truth is_subset(const Table& inner, const Table& outer)
{
    for (std::size_t i = 0; i < inner.places(); ++i) {
        if (inner.at(i).key.is_unbound()) {
            continue;
        }
        const Found found = outer.find(inner.at(i).key, inner.at(i).hash).found;
        if (found != Found::yes) {
            return found == Found::no ? Truth::no : Truth::slow;
        }
    }
    return Truth::yes;
}

/// What can be compared like a set: sets, and views of a dict's keys.
const Table* table_of(Value value)
{
    if (const AnySet* const set = try_as_set(value)) {
        return &set->table;
    }
    const DictView* const view = try_as<DictView>(value);
    return view != nullptr && view->part == DictPart::keys ? &view->dict->table : nullptr;
}

Truth equal_objects(Value left, Value right, int depth)
{
    if (const Table* const a = table_of(left)) {
        const Table* const b = table_of(right);
        return b == nullptr || a->size() != b->size() ? Truth::no : is_subset(*a, *b);
    }
    if (const auto a = bytes_of_value(left)) {
        const auto b = bytes_of_value(right);
        return truth_of(b && *a == *b);
    }
    if (left.object()->kind != right.object()->kind) {
        return Truth::no;
    }
    switch (left.object()->kind) {
    case Kind::str:
        return truth_of(text_of(left) == text_of(right));
    case Kind::list:
    case Kind::tuple:
        return equal_items(items_of(left), items_of(right), depth + 1);
    case Kind::dict:
        return equal_dicts(as<Dict>(left), as<Dict>(right), depth + 1);
    case Kind::range: {
        const Range& a = as<Range>(left);
        const Range& b = as<Range>(right);
        if (equal_at(a.length, b.length, 0) != Truth::yes) {
            return Truth::no;
        }
        if (a.length == Value::small(0)) {
            return Truth::yes;
        }
        return truth_of(equal_at(a.start, b.start, 0) == Truth::yes &&
                        (a.length == Value::small(1) || equal_at(a.step, b.step, 0) == Truth::yes));
    }
    case Kind::slice: {
        const Slice& a = as<Slice>(left);
        const Slice& b = as<Slice>(right);
        const Value first[] = {a.start, a.stop, a.step};
        const Value second[] = {b.start, b.stop, b.step};
        return equal_items(first, second, depth + 1);
    }
    case Kind::bound_method:
        return truth_of(as<BoundMethod>(left).self == as<BoundMethod>(right).self &&
                        as<BoundMethod>(left).function == as<BoundMethod>(right).function);
    default:
        return Truth::no;
    }
}

/// An instance stands for its content unless its class has a method of its own for this.
bool unfold_compared(Value& value, Name method)
{
    const Instance* const instance = try_as<Instance>(value);
    if (instance == nullptr) {
        return true;
    }
    if (has_own(*instance->cls, method)) {
        return false;
    }
    if (!instance->content.is_unbound() && !is<ExceptionState>(instance->content)) {
        value = instance->content;
    }
    return true;
}

Truth equal_at(Value left, Value right, int depth)
{
    if (left.is_small() && right.is_small()) {
        return truth_of(left == right);
    }
    if (!unfold_compared(left, Name::eq) || !unfold_compared(right, Name::eq)) {
        return Truth::slow;
    }
    if (is_number(left) && is_number(right)) {
        const auto order = order_of_numbers(left, right);
        return truth_of(order && *order == 0);
    }
    if (left == right) {
        return Truth::yes;
    }
    if (!left.is_object() || !right.is_object()) {
        return Truth::no;
    }
    return depth > deepest ? Truth::slow : equal_objects(left, right, depth);
}

bool holds(ComparisonOperator op, int order)
{
    switch (op) {
    case ComparisonOperator::less:
        return order < 0;
    case ComparisonOperator::less_equal:
        return order <= 0;
    case ComparisonOperator::greater:
        return order > 0;
    default:
        return order >= 0;
    }
}

Name method_of(ComparisonOperator op)
{
    switch (op) {
    case ComparisonOperator::less:
        return Name::lt;
    case ComparisonOperator::less_equal:
        return Name::le;
    case ComparisonOperator::greater:
        return Name::gt;
    default:
        return Name::ge;
    }
}

std::string_view sign_of(ComparisonOperator op)
{
    switch (op) {
    case ComparisonOperator::less:
        return "<";
    case ComparisonOperator::less_equal:
        return "<=";
    case ComparisonOperator::greater:
        return ">";
    default:
        return ">=";
    }
}

Truth not_ordered(Heap& heap, ComparisonOperator op, Value left, Value right)
{
    heap.raise(TypeName::TypeError,
               fmt::format("'{}' not supported between instances of '{}' and '{}'", sign_of(op),
                           type_name_of(heap, left), type_name_of(heap, right)));
    return Truth::raised;
}

Truth order(Heap& heap, ComparisonOperator op, Value left, Value right, int depth);

Truth order_items(Heap& heap, ComparisonOperator op, std::span<const Value> left,
                  std::span<const Value> right, int depth)
{
    if (depth > deepest) {
        return Truth::slow;
    }
    for (std::size_t i = 0; i < left.size() && i < right.size(); ++i) {
        const Truth truth = same_at(left[i], right[i], depth);
        if (truth == Truth::slow) {
            return truth;
        }
        if (truth == Truth::no) {
            return order(heap, op, left[i], right[i], depth + 1);
        }
    }
    return truth_of(holds(op, left.size() < right.size() ? -1 : left.size() > right.size()));
}

Truth order_sets(ComparisonOperator op, const Table& left, const Table& right)
{
    const bool is_less = op == ComparisonOperator::less || op == ComparisonOperator::less_equal;
    const Table& inner = is_less ? left : right;
    const Table& outer = is_less ? right : left;
    const bool may_be_equal =
        op == ComparisonOperator::less_equal || op == ComparisonOperator::greater_equal;
    if (inner.size() > outer.size() || (!may_be_equal && inner.size() == outer.size())) {
        return Truth::no;
    }
    return is_subset(inner, outer);
}

Truth order(Heap& heap, ComparisonOperator op, Value original_left, Value original_right, int depth)
{
    Value left = original_left;
    Value right = original_right;
    const Name reflected =
        method_of(op == ComparisonOperator::less         ? ComparisonOperator::greater
                  : op == ComparisonOperator::less_equal ? ComparisonOperator::greater_equal
                  : op == ComparisonOperator::greater    ? ComparisonOperator::less
                                                         : ComparisonOperator::less_equal);
    if (!unfold_compared(left, method_of(op)) || !unfold_compared(right, reflected)) {
        return Truth::slow;
    }
    if (is_number(left) && is_number(right)) {
        const auto found = order_of_numbers(left, right);
        return truth_of(found && holds(op, *found));
    }
    if (is<Str>(left) && is<Str>(right)) {
        // Bytes of UTF-8 are ordered as code points are.
        return truth_of(holds(op, text_of(left).compare(text_of(right))));
    }
    if ((is<List>(left) && is<List>(right)) || (is<Tuple>(left) && is<Tuple>(right))) {
        return order_items(heap, op, items_of(left), items_of(right), depth + 1);
    }
    const Table* const left_table = table_of(left);
    const Table* const right_table = table_of(right);
    if (left_table != nullptr && right_table != nullptr) {
        return order_sets(op, *left_table, *right_table);
    }
    const auto left_bytes = bytes_of_value(left);
    const auto right_bytes = bytes_of_value(right);
    if (left_bytes && right_bytes) {
        return truth_of(holds(op, left_bytes->compare(*right_bytes)));
    }
    return not_ordered(heap, op, original_left, original_right);
}

} // namespace

bool has_own(const Class& of, Name method)
{
    if (of.builtin != TypeName::count) {
        return false;
    }
    const Value found = of.lookup(*Chunk::of(&of).heap, method);
    return !found.is_unbound() && !is<Native>(found) && !found.is_none();
}

Truth equal(Value left, Value right)
{
    return equal_at(left, right, 0);
}

Truth compare(Heap& heap, ComparisonOperator op, Value left, Value right)
{
    switch (op) {
    case ComparisonOperator::equal:
        return equal(left, right);
    case ComparisonOperator::not_equal: {
        const Instance* const instance = try_as<Instance>(left);
        if (instance != nullptr && has_own(*instance->cls, Name::ne)) {
            return Truth::slow;
        }
        return negated(equal(left, right));
    }
    case ComparisonOperator::is:
        return truth_of(left == right);
    case ComparisonOperator::is_not:
        return truth_of(!(left == right));
    case ComparisonOperator::in:
        return contains(heap, right, left);
    case ComparisonOperator::not_in:
        return negated(contains(heap, right, left));
    default:
        return order(heap, op, left, right, 0);
    }
}

} // namespace procession::core::program
