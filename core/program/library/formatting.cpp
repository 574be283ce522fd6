// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/library/formatting.h"

#include "core/program/library/arguments.h"
#include "core/program/text/format_spec.h"
#include "core/program/values/class.h"
#include "core/program/values/instance.h"
#include "core/program/values/number.h"

#include <fmt/format.h>

namespace procession::core::program {

namespace {

/// A formatted text as a str, or what went wrong.
Ref text_or_complaint(Heap& heap, const text::Outcome<std::string>& outcome)
{
    if (outcome) {
        return heap.str(*outcome);
    }
    const text::Complaint& complaint = outcome.complaint();
    return heap.raise(complaint.type == "TypeError"       ? TypeName::TypeError
                      : complaint.type == "OverflowError" ? TypeName::OverflowError
                                                          : TypeName::ValueError,
                      complaint.message);
}

/// str(value) of whatever has no formats of its own.
Ref plain(Heap& heap, Value value)
{
    if (is<Str>(value)) {
        return Ref(value);
    }
    Truth outcome = Truth::yes;
    const auto text = str(heap, value, outcome);
    if (!text) {
        return outcome == Truth::slow ? Ref::adopt(Value::slow()) : Ref();
    }
    return heap.str(*text);
}

} // namespace

Ref format_value(Heap& heap, Value value, std::string_view spec)
{
    if (is<Instance>(value)) {
        return Ref::adopt(Value::slow());
    }
    if (spec.empty()) {
        return plain(heap, value);
    }
    const std::string_view type = type_name_of(heap, value);
    const Str* const text = try_as<Str>(value);
    const auto number = float_of(value);
    const bool whole = is_integer(value);
    if (text == nullptr && !number && !whole) {
        return heap.raise(TypeName::TypeError,
                          fmt::format("unsupported format string passed to {}.__format__", type));
    }
    const auto parsed = text::parse_format_spec(spec, type,
                                                text != nullptr ? U's'
                                                : whole         ? U'd'
                                                                : U'\0',
                                                text != nullptr ? '<' : '>');
    if (!parsed) {
        return heap.raise(TypeName::ValueError, parsed.complaint().message);
    }
    if (!heap.has_room(text::extra_size(*parsed))) {
        return heap.raise(TypeName::MemoryError, "");
    }
    return text_or_complaint(heap, text != nullptr
                                       ? text::format_string(text->view(), *parsed, type)
                                   : whole ? text::format_integer(integer_of(value), *parsed, type)
                                           : text::format_float(*number, *parsed, type));
}

} // namespace procession::core::program
