// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/library/sequences.h"

#include <fmt/format.h>

#include <algorithm>

namespace procession::core::program {

Sought seek(Call& call, std::span<const Value> items, Value wanted, std::size_t from,
            std::size_t to)
{
    for (std::size_t i = from; i < std::min(to, items.size()); ++i) {
        const Truth same = items[i] == wanted ? Truth::yes : equal(call.heap(), items[i], wanted);
        if (same != Truth::no) {
            call.touch(i - from);
            return {same, i};
        }
    }
    call.touch(to > from ? to - from : 0);
    return {};
}

Ref index_in(Call& call, std::span<const Value> items, std::string_view type)
{
    std::size_t from = 0;
    std::size_t to = 0;
    if (!take_part(call, call[2], call[3], items.size(), from, to)) {
        return call.raised();
    }
    const Sought sought = seek(call, items, call[1], from, to);
    if (sought.how == Truth::yes) {
        return call.heap().integer(static_cast<std::int64_t>(sought.place));
    }
    if (sought.how != Truth::no) {
        return passed_on(call, sought.how);
    }
    if (type != "list") {
        return call.raise(TypeName::ValueError, fmt::format("{0}.index(x): x not in {0}", type));
    }
    Truth outcome = Truth::yes;
    const auto text = repr(call.heap(), call[1], outcome);
    return text ? call.raise(TypeName::ValueError, *text + " is not in list")
                : passed_on(call, outcome);
}

Ref count_in(Call& call, std::span<const Value> items)
{
    std::int64_t result = 0;
    for (const Value item : items) {
        const Truth same = item == call[1] ? Truth::yes : equal(call.heap(), item, call[1]);
        if (same == Truth::slow || same == Truth::raised) {
            return passed_on(call, same);
        }
        result += same == Truth::yes ? 1 : 0;
    }
    call.touch(items.size());
    return call.heap().integer(result);
}

} // namespace procession::core::program
