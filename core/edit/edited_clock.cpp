// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/edited_clock.h"

#include "core/edit/placed_edit.h"
#include "core/scenario/value.h"

#include <algorithm>
#include <fmt/format.h>
#include <variant>

namespace procession::core::edit {

namespace {

using Form = TypedTime::Form;

std::string text_at(const Document& document, std::string_view path)
{
    const Document::Node node = document.find(path);
    return node != Document::none && document.kind(node) == Document::Kind::string
               ? document.string(node)
               : "";
}

} // namespace

ClockNow clock_of(const Document& document)
{
    const TypedTime start = typed_time(text_at(document, "clock.start"));
    const TypedTime tick = typed_time(text_at(document, "clock.tick"));
    ClockNow clock;
    if (start.form == Form::time_of_day) {
        clock.start = start.nanoseconds(TimeUnit::none).value_or(-1);
    }
    if (tick.form == Form::length) {
        clock.tick = tick.nanoseconds(TimeUnit::none).value_or(-1);
    }
    return clock;
}

TimeUnit unit_for(const std::vector<std::int64_t>& lengths, TimeUnit coarsest)
{
    TimeUnit unit = coarsest;
    while (std::any_of(lengths.begin(), lengths.end(),
                       [&](std::int64_t length) { return length % nanoseconds_in(unit) != 0; })) {
        unit = static_cast<TimeUnit>(static_cast<int>(unit) - 1);
    }
    return unit;
}

std::optional<Message> set_clock(std::string& text, std::string_view key, const std::string& value)
{
    if (value.empty()) {
        return std::nullopt;
    }
    if (Document(text).find("clock") == Document::none) {
        const Placed made = place_value(Document(text), "clock", "{}");
        if (const auto* const problem = std::get_if<Message>(&made)) {
            return *problem;
        }
        std::get<TextChange>(made).apply(text);
    }
    const Placed placed =
        place_value(Document(text), fmt::format("clock.{}", key), core::quoted(value));
    if (const auto* const problem = std::get_if<Message>(&placed)) {
        return *problem;
    }
    std::get<TextChange>(placed).apply(text);
    return std::nullopt;
}

} // namespace procession::core::edit
