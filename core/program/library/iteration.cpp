// SPDX-License-Identifier: GPL-3.0-or-later
// Builtin functions over iterables: all, any, enumerate, len, max, min, reversed, sum, zip.
#include "core/program/library/arguments.h"
#include "core/program/library/methods.h"
#include "core/program/values/class.h"
#include "core/program/values/dict.h"
#include "core/program/values/iterators.h"
#include "core/program/values/list.h"
#include "core/program/values/number.h"
#include "core/program/values/tuple.h"

#include <fmt/format.h>

namespace procession::core::program {

namespace {

/// Whether some item is true (any) or false (all). What is gone through once only goes the slow
/// way at once, because the items that were looked at would be lost.
Ref has_item(Call& call, bool wanted)
{
    if (is_native_iterator(call[0])) {
        return call.go_slow();
    }
    Truth last = Truth::no;
    bool is_found = false;
    const Truth done = iterate(call.heap(), call[0], [&](Value item) {
        call.touch(1);
        last = truth(item);
        is_found = last == (wanted ? Truth::yes : Truth::no);
        return !is_found && last != Truth::slow && last != Truth::raised;
    });
    if (done == Truth::slow || done == Truth::raised) {
        return passed_on(call, done);
    }
    if (last == Truth::slow || last == Truth::raised) {
        return passed_on(call, last);
    }
    return Ref::boolean(is_found == wanted);
}

Ref any(Call& call)
{
    return has_item(call, true);
}

Ref all(Call& call)
{
    return has_item(call, false);
}

Ref len(Call& call)
{
    return passed_on(call, length(call.heap(), call[0]));
}

Ref sum(Call& call)
{
    for (const auto& [type, words] :
         {std::pair{TypeName::str, "sum() can't sum strings [use ''.join(seq) instead]"},
          std::pair{TypeName::bytes, "sum() can't sum bytes [use b''.join(seq) instead]"},
          std::pair{TypeName::bytearray,
                    "sum() can't sum bytearray [use b''.join(seq) instead]"}}) {
        if (is_instance(call.heap(), call[1], type)) {
            return call.raise(TypeName::TypeError, words);
        }
    }
    std::vector<Ref> items;
    if (!take_items(call, 0, items)) {
        return call.raised();
    }
    Ref total(call[1]);
    for (const Ref& item : items) {
        total = binary(call.heap(), syntax::BinaryOperator::add, total, item);
        if (!total || total.get() == Value::slow()) {
            return passed_on(call, std::move(total));
        }
    }
    return total;
}

/// min and max of items that are there; slow if Python code must compare.
Ref best_of(Call& call, std::span<const Value> items, syntax::ComparisonOperator better)
{
    std::size_t best = 0;
    for (std::size_t i = 1; i < items.size(); ++i) {
        const Truth result = compare(call.heap(), better, items[i], items[best]);
        if (result == Truth::slow || result == Truth::raised) {
            return passed_on(call, result);
        }
        best = result == Truth::yes ? i : best;
    }
    call.touch(items.size());
    return Ref(items[best]);
}

/// min(iterable, *, key, default) and min(a, b, …, *, key).
Ref extreme(Call& call, syntax::ComparisonOperator better)
{
    const std::string_view name = call.name();
    const Tuple& given = as<Tuple>(call[0]);
    if (given.size == 0) {
        return call.raise(TypeName::TypeError,
                          fmt::format("{} expected at least 1 argument, got 0", name));
    }
    const bool several = given.size > 1;
    if (several && !call[2].is_unbound()) {
        return call.raise(
            TypeName::TypeError,
            fmt::format("Cannot specify a default for {}() with multiple positional arguments",
                        name));
    }
    if (!call[1].is_none()) {
        return call.go_slow();
    }
    if (several) {
        return best_of(call, given.items(), better);
    }
    if (is_native_iterator(given[0])) {
        return call.go_slow();
    }
    std::vector<Ref> items;
    const Truth done = iterate(call.heap(), given[0], [&](Value item) {
        items.emplace_back(item);
        return true;
    });
    if (done != Truth::yes) {
        return passed_on(call, done);
    }
    if (items.empty()) {
        return call[2].is_unbound() ? call.raise(TypeName::ValueError,
                                                 fmt::format("{}() arg is an empty sequence", name))
                                    : Ref(call[2]);
    }
    const std::vector<Value> values(items.begin(), items.end());
    return best_of(call, values, better);
}

Ref max(Call& call)
{
    return extreme(call, syntax::ComparisonOperator::greater);
}

Ref min(Call& call)
{
    return extreme(call, syntax::ComparisonOperator::less);
}

Ref new_enumerate(Call& call)
{
    if (!is_integer(call[2])) {
        if (is_programs_own(call[2])) {
            return call.go_slow();
        }
        std::int64_t unused = 0;
        (void)take_index(call, call[2], unused);
        return call.raised();
    }
    const Ref items = iterator(call.heap(), call[1]);
    if (!items || items.get() == Value::slow()) {
        return passed_on(call, items);
    }
    const Ref first = call.heap().integer(integer_of(call[2]));
    return call.heap().make<Enumerate>(items, first);
}

Ref new_zip(Call& call)
{
    const std::span<const Value> given = as<Tuple>(call[1]).items();
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (!is_programs_own(given[i]) && is_never_iterable(given[i])) {
            return call.raise(TypeName::TypeError, fmt::format("'{}' object is not iterable",
                                                               type_name(call, given[i])));
        }
    }
    const Owned<Tuple> iterators = make_tuple(call.heap(), given.size());
    for (std::size_t i = 0; i < given.size(); ++i) {
        Ref items = iterator(call.heap(), given[i]);
        if (!items || items.get() == Value::slow()) {
            return passed_on(call, items);
        }
        iterators->items()[i] = items.detach();
    }
    const Truth strict = truth(call[2]);
    if (strict == Truth::slow || strict == Truth::raised) {
        return passed_on(call, strict);
    }
    return call.heap().make<Zip>(iterators.get(), strict == Truth::yes);
}

Ref reversed(Call& call)
{
    if (List* const list = try_as<List>(call[0])) {
        return call.heap().make<ListReverseIterator>(list);
    }
    if (Dict* const dict = try_as<Dict>(call[0])) {
        return call.heap().make<DictIterator>(dict, DictPart::keys, true);
    }
    if (const DictView* const view = try_as<DictView>(call[0])) {
        return call.heap().make<DictIterator>(view->dict, view->part, true);
    }
    return call.go_slow();
}

constexpr NativeEntry functions[] = {
    {"all", "iterable, /", all, "all_of"},
    {"any", "iterable, /", any, "any_of"},
    {"len", "obj, /", len, "length_of"},
    {"max", "*args, key=None, default=?", max, "max_of"},
    {"min", "*args, key=None, default=?", min, "min_of"},
    {"reversed", "sequence, /", reversed, "reversed_of"},
    {"sum", "iterable, /, start=0", sum, "sum_of"},
};
constexpr NativeEntry enumerate_entries[] = {
    {"__new__", "cls, iterable, start=0", new_enumerate, "enumerate_of"},
};
constexpr NativeEntry zip_entries[] = {
    {"__new__", "cls, /, *iterables, strict=False", new_zip, "zip_of"},
};

} // namespace

void register_iteration(Registry& registry)
{
    registry.builtins(functions);
    registry.methods(TypeName::enumerate, enumerate_entries);
    registry.methods(TypeName::zip, zip_entries);
}

} // namespace procession::core::program
