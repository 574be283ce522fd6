// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/typed_cell.h"

#include "core/edit/edited_clock.h"
#include "core/edit/scaled_times.h"
#include "core/scenario/document_path.h"
#include "core/scenario/typed_time.h"
#include "core/scenario/value.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string>
#include <utility>
#include <variant>

namespace procession::core::edit {

namespace {

using Form = TypedTime::Form;

/// What a cell counts in ticks.
enum class Counts : std::uint8_t { nothing, moment, length };

Counts counts_of(std::string_view path)
{
    const auto steps = parse_path(path);
    const auto* const key =
        steps && !steps->empty() ? std::get_if<std::string>(&steps->back()) : nullptr;
    const auto is_one_of = [&](std::initializer_list<std::string_view> keys) {
        return key && std::find(keys.begin(), keys.end(), *key) != keys.end();
    };
    return is_one_of({"arrival", "at", "until"})                          ? Counts::moment
           : is_one_of({"cpu", "io", "context_switch", "migration_cost"}) ? Counts::length
                                                                          : Counts::nothing;
}

/// What is to be done about a typed time.
struct Plan {
    std::int64_t value = 0;  ///< for the cell, in the new ticks
    std::int64_t factor = 1; ///< new ticks in one of before
    std::int64_t later = 0;  ///< how much later moments are counted, in the new ticks
    std::string start;       ///< the clock's new start; empty = as it was
    std::string tick;        ///< its new tick; empty = as it was
};

/// The plan for a time of day, a length, or a decimal of ticks as long as the clock says.
std::optional<Plan> plan_by_clock(const TypedTime& time, Counts counts, ClockNow clock)
{
    auto length =
        time.form == Form::number ? time.times(clock.tick) : time.nanoseconds(TimeUnit::none);
    if (!length) {
        return std::nullopt;
    }
    Plan plan;
    std::int64_t later = 0;
    if (counts == Counts::moment && time.form == Form::time_of_day) {
        const std::int64_t minute = nanoseconds_in(TimeUnit::min);
        const std::int64_t start = *length / minute * minute;
        if (clock.start < 0 || start < clock.start) {
            later = clock.start < 0 ? 0 : clock.start - start;
            clock.start = start;
            plan.start = time_of_day_text(start / nanoseconds_in(TimeUnit::s));
        }
        *length -= clock.start;
    }
    std::int64_t tick = clock.tick;
    if (tick < 0 || *length % tick != 0 || later % tick != 0) {
        const TimeUnit unit = unit_for({*length, later, std::max<std::int64_t>(tick, 0)},
                                       tick < 0 ? TimeUnit::min : TimeUnit::h);
        plan.factor = tick < 0 ? 1 : tick / nanoseconds_in(unit);
        plan.tick = fmt::format("1 {}", name_of(unit));
        tick = nanoseconds_in(unit);
    }
    plan.value = *length / tick;
    plan.later = later / tick;
    return plan;
}

std::optional<Plan> plan_of(const TypedTime& time, Counts counts, const Document& document)
{
    const ClockNow clock = clock_of(document);
    if (time.form == Form::number && clock.tick < 0) {
        return Plan{time.mantissa, power_of_ten(time.decimals), 0, {}, {}};
    }
    return plan_by_clock(time, counts, clock);
}

/// The text after a plan has been carried out, or why it cannot be.
std::variant<std::string, Message> carried_out(const Plan& plan, const Document& document,
                                               const ReadScenario& reading, std::string_view path,
                                               std::string_view typed)
{
    std::string text = document.text();
    if (plan.factor > 1 || plan.later > 0) {
        const std::string found = shortened(typed);
        if (!reading.scenario) {
            return Message{MessageCode::time_faults_first, {{"found", found}}};
        }
        if (plan.factor > 1 && !reading.scenario->programs.empty()) {
            return Message{MessageCode::time_of_programs, {{"found", found}}};
        }
        auto scaled = scaled_times(document, *reading.scenario, plan.factor, plan.later);
        if (std::holds_alternative<Message>(scaled)) {
            return scaled;
        }
        text = std::get<std::string>(std::move(scaled));
    }
    const Placed placed = place_value(Document(text), path, std::to_string(plan.value));
    if (const auto* const problem = std::get_if<Message>(&placed)) {
        return *problem;
    }
    std::get<TextChange>(placed).apply(text);
    for (const auto& [key, value] :
         {std::pair("start", plan.start), std::pair("tick", plan.tick)}) {
        if (const auto problem = set_clock(text, key, value)) {
            return *problem;
        }
    }
    return text;
}

} // namespace

TypedCell place_typed(const Document& document, const ReadScenario& reading, std::string_view path,
                      std::string_view typed)
{
    const std::string json = json_of_typed(typed);
    const Counts counts = counts_of(path);
    const TypedTime time = counts == Counts::nothing ? TypedTime{} : typed_time(typed);
    const bool whole = time.form == Form::number && time.decimals == 0;
    if (time.form == Form::none || time.form == Form::two_ways || time.mantissa < 0 || whole) {
        const bool wide = whole && json.starts_with('"'); // digits in full width
        return {place_value(document, path, wide ? std::to_string(time.mantissa) : json), {}};
    }
    const auto plan = time.form == Form::too_fine ? std::nullopt : plan_of(time, counts, document);
    std::variant<std::string, Message> done =
        Message{MessageCode::time_too_fine, {{"found", shortened(typed)}}};
    if (plan) {
        done = carried_out(*plan, document, reading, path, typed);
    }
    if (auto* const problem = std::get_if<Message>(&done)) {
        return {place_value(document, path, json), std::move(*problem)};
    }
    return {difference(document.text(), std::get<std::string>(done)), {}};
}

} // namespace procession::core::edit
