// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/library/sort.h"

#include "core/program/library/arguments.h"
#include "core/program/library/methods.h"
#include "core/program/values/list.h"
#include "core/program/values/number.h"
#include "core/program/values/tuple.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace procession::core::program {

namespace {

using Places = std::vector<std::size_t>;

/// Merge sort over runs that are there or made by binary insertion. Stops at the first comparison
/// that raises or needs Python code.
class Sorter {
public:
    Sorter(Heap& heap, const std::vector<Value>& keys) : heap_(heap), keys_(keys) {}

    Truth sort(Places& order)
    {
        order.resize(keys_.size());
        std::iota(order.begin(), order.end(), 0);
        const std::size_t least = least_run(order.size());
        std::vector<std::size_t> borders{0};
        for (std::size_t at = 0; at < order.size() && stopped_ == Truth::yes;) {
            const std::size_t run = count_run(order, at);
            const std::size_t size = std::min(std::max(run, least), order.size() - at);
            insert(order, at, at + run, at + size);
            at += size;
            borders.push_back(at);
        }
        while (borders.size() > 2 && stopped_ == Truth::yes) {
            merge_pairs(order, borders);
        }
        return stopped_;
    }

private:
    /// Short lists are one run; long ones are cut into 32 to 64 a run.
    static std::size_t least_run(std::size_t size)
    {
        std::size_t rest = 0;
        while (size >= 64) {
            rest |= size & 1;
            size >>= 1;
        }
        return size + rest;
    }

    bool less(std::size_t left, std::size_t right)
    {
        if (stopped_ != Truth::yes) {
            return false;
        }
        const Value a = keys_[left];
        const Value b = keys_[right];
        if (a.is_small() && b.is_small()) {
            return a.small() < b.small();
        }
        const Truth result = compare(heap_, syntax::ComparisonOperator::less, a, b);
        if (result == Truth::slow || result == Truth::raised) {
            stopped_ = result;
        }
        return result == Truth::yes;
    }

    /// How many from `at` on ascend; a strictly descending run is turned round.
    std::size_t count_run(Places& order, std::size_t at)
    {
        std::size_t end = at + 1;
        if (end == order.size()) {
            return 1;
        }
        const bool descends = less(order[end], order[end - 1]);
        ++end;
        while (end < order.size() && less(order[end], order[end - 1]) == descends) {
            ++end;
        }
        if (descends) {
            std::reverse(order.begin() + static_cast<std::ptrdiff_t>(at),
                         order.begin() + static_cast<std::ptrdiff_t>(end));
        }
        return end - at;
    }

    /// Sorts [from, to), of which [from, sorted) is.
    void insert(Places& order, std::size_t from, std::size_t sorted, std::size_t to)
    {
        for (std::size_t i = sorted; i < to && stopped_ == Truth::yes; ++i) {
            std::size_t low = from;
            std::size_t high = i;
            while (low < high) {
                const std::size_t middle = low + (high - low) / 2;
                if (less(order[i], order[middle])) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            const auto begin = order.begin();
            std::rotate(begin + static_cast<std::ptrdiff_t>(low),
                        begin + static_cast<std::ptrdiff_t>(i),
                        begin + static_cast<std::ptrdiff_t>(i) + 1);
        }
    }

    void merge_pairs(Places& order, std::vector<std::size_t>& borders)
    {
        std::vector<std::size_t> kept{0};
        for (std::size_t i = 2; i < borders.size(); i += 2) {
            merge(order, borders[i - 2], borders[i - 1], borders[i]);
            kept.push_back(borders[i]);
        }
        if (borders.size() % 2 == 0) {
            kept.push_back(borders.back());
        }
        borders = kept;
    }

    void merge(Places& order, std::size_t from, std::size_t middle, std::size_t to)
    {
        const Places left(order.begin() + static_cast<std::ptrdiff_t>(from),
                          order.begin() + static_cast<std::ptrdiff_t>(middle));
        std::size_t i = 0;
        std::size_t j = middle;
        for (std::size_t at = from; at < to && i < left.size(); ++at) {
            const bool right = j < to && less(order[j], left[i]);
            order[at] = right ? order[j++] : left[i++];
        }
    }

    Heap& heap_;
    const std::vector<Value>& keys_;
    Truth stopped_ = Truth::yes;
};

/// Puts items into an order; each reference goes with its item.
template <class T>
void arrange(T* items, const Places& order)
{
    const std::vector<T> original(items, items + order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        items[i] = original[order[i]];
    }
}

/// Sorts the items of a list that nobody sees meanwhile.
Truth sort_list(Call& call, List& list, bool descending)
{
    // Reversed before and after, equal items keep their order.
    if (descending) {
        std::reverse(list.items.begin(), list.items.end());
    }
    const std::vector<Value> keys(list.items.begin(), list.items.end());
    Places order;
    const Truth done = sort_order(call.heap(), keys, order);
    if (done == Truth::yes) {
        arrange(list.items.data(), order);
    }
    if (descending) {
        std::reverse(list.items.begin(), list.items.end());
    }
    call.touch(keys.size());
    return done;
}

/// reverse=…: any int, as in CPython.
bool take_reverse(Call& call, Value value, bool& descending)
{
    if (is_integer(value)) {
        descending = truth(value) == Truth::yes;
        return true;
    }
    std::int64_t unused = 0;
    return take_index(call, value, unused);
}

Ref list_sort(Call& call)
{
    bool descending = false;
    if (!take_reverse(call, call[2], descending)) {
        return call.raised();
    }
    if (!call[1].is_none()) {
        return call.go_slow();
    }
    const Truth done = sort_list(call, *content_as<List>(call[0]), descending);
    return done == Truth::yes ? Ref::none() : passed_on(call, done);
}

/// Its one argument by position is counted here, because CPython says it in other words.
Ref sorted_(Call& call)
{
    const std::size_t given = as<Tuple>(call[1]).size + (call[0].is_unbound() ? 0 : 1);
    if (given != 1) {
        return call.raise(TypeName::TypeError,
                          fmt::format("sorted expected 1 argument, got {}", given));
    }
    bool descending = false;
    std::vector<Ref> items;
    if (!take_items(call, 0, items, true) || !take_reverse(call, call[3], descending)) {
        return call.raised();
    }
    if (!call.heap().has_room(items.size() * sizeof(Value))) {
        return call.raise_memory();
    }
    if (!call[2].is_none()) {
        return call.go_slow();
    }
    const Owned<List> list = call.heap().make<List>();
    for (Ref& item : items) {
        list->items.push(call.heap(), item.detach());
    }
    const Truth done = sort_list(call, *list, descending);
    return done == Truth::yes ? Ref(list) : passed_on(call, done);
}

/// Places in the order of their keys, or None if Python code must compare them.
Ref order_of(Call& call)
{
    List& list = as<List>(call[0]);
    const std::vector<Value> keys(list.items.begin(), list.items.end());
    Places order;
    const Truth done = sort_order(call.heap(), keys, order);
    if (done != Truth::yes) {
        return done == Truth::slow ? Ref::none() : call.raised();
    }
    const Owned<List> result = call.heap().make<List>();
    for (const std::size_t place : order) {
        result->items.push(call.heap(), Value::small(static_cast<std::int64_t>(place)));
    }
    return result;
}

constexpr NativeEntry methods[] = {
    {"sort", "self, /, *, key=None, reverse=False", list_sort, "list_sort"},
};
constexpr NativeEntry functions[] = {
    {"sorted", "iterable=?, /, *others, key=None, reverse=False", sorted_, "sorted_of"},
};
constexpr NativeEntry natives[] = {
    {"order_of", "keys", order_of},
};

} // namespace

Truth sort_order(Heap& heap, const std::vector<Value>& keys, std::vector<std::size_t>& order)
{
    return Sorter(heap, keys).sort(order);
}

void register_sort(Registry& registry)
{
    registry.methods(TypeName::list, methods);
    registry.builtins(functions);
    registry.module("_native", natives);
}

} // namespace procession::core::program
