// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/time_block.h"

#include "core/edit/edited_clock.h"
#include "core/edit/scaled_times.h"
#include "core/edit/text_change.h"
#include "core/scenario/typed_time.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <utility>
#include <variant>

namespace procession::core::edit {

namespace {

using Form = TypedTime::Form;

/// A cell that holds one time: when a process arrives, or its only burst.
struct TimeCell {
    std::size_t index = 0; ///< among the cells
    bool moment = false;
    TypedTime time;
    std::int64_t length = 0; ///< in nanoseconds from the clock's start; without a clock in ticks
};

class Block {
public:
    Block(const Document& document, const std::vector<TypedInto>& cells)
        : cells_(cells), clock_(clock_of(document))
    {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const bool moment = cells[i].column == ProcessColumn::arrival;
            const bool counts = moment || cells[i].column == ProcessColumn::bursts;
            const TypedTime time = counts ? typed_time(cells[i].typed) : TypedTime{};
            const bool is_time = time.form == Form::number || time.form == Form::length ||
                                 time.form == Form::time_of_day;
            if (is_time && time.mantissa >= 0) {
                times_.push_back({i, moment, time});
                needs_clock_ = needs_clock_ || time.form != Form::number;
                decimals_ = std::max<int>(decimals_, time.form == Form::number ? time.decimals : 0);
            }
        }
    }

    /// Whether a cell means something else than it says.
    [[nodiscard]] bool has_times() const { return needs_clock_ || decimals_ > 0; }

    /// Works out what becomes of ticks and clock; false if a time is too long or too fine.
    [[nodiscard]] bool settle()
    {
        return needs_clock_ || clock_.tick >= 0 ? settle_by_clock() : settle_numbers();
    }

    /// The text with its own times in the new ticks, and its clock; nothing if that cannot be.
    [[nodiscard]] std::optional<std::string> scaled(const Document& document,
                                                    const ReadScenario& reading) const
    {
        std::string text = document.text();
        if (factor_ > 1 || later_ > 0) {
            if (!reading.scenario || (factor_ > 1 && !reading.scenario->programs.empty())) {
                return std::nullopt;
            }
            auto done = scaled_times(document, *reading.scenario, factor_, later_);
            if (std::holds_alternative<Message>(done)) {
                return std::nullopt;
            }
            text = std::get<std::string>(std::move(done));
        }
        if (set_clock(text, "start", start_) || set_clock(text, "tick", tick_)) {
            return std::nullopt;
        }
        return text;
    }

    /// The cells in whole ticks.
    [[nodiscard]] std::vector<TypedInto> in_ticks() const
    {
        std::vector<TypedInto> all = cells_;
        for (TypedInto& cell : all) {
            if (cell.column == ProcessColumn::bursts) {
                cell.typed = in_ticks(cell.typed);
            }
        }
        for (const TimeCell& one : times_) {
            all[one.index].typed = std::to_string(one.length / one_tick_);
        }
        return all;
    }

private:
    /// Without any clock one power of ten makes all numbers whole.
    bool settle_numbers()
    {
        factor_ = power_of_ten(decimals_);
        per_number_ = factor_;
        for (TimeCell& one : times_) {
            const auto ticks = one.time.times(factor_);
            if (!ticks) {
                return false;
            }
            one.length = *ticks;
        }
        return true;
    }

    bool settle_by_clock()
    {
        const bool fresh = clock_.tick < 0;
        const std::int64_t number =
            fresh ? nanoseconds_in(decimals_ > 0 ? TimeUnit::h : TimeUnit::min) : clock_.tick;
        for (TimeCell& one : times_) {
            const auto length = one.time.form == Form::number
                                    ? one.time.times(number)
                                    : one.time.nanoseconds(TimeUnit::none);
            if (!length) {
                return false;
            }
            one.length = *length;
        }
        const std::int64_t later = count_from_start();
        std::vector<std::int64_t> lengths{later, std::max<std::int64_t>(clock_.tick, 0)};
        for (const TimeCell& one : times_) {
            lengths.push_back(one.length);
        }
        one_tick_ = clock_.tick;
        if (fresh || std::ranges::any_of(
                         lengths, [&](std::int64_t length) { return length % one_tick_ != 0; })) {
            const TimeUnit unit = unit_for(lengths, fresh ? TimeUnit::min : TimeUnit::h);
            one_tick_ = nanoseconds_in(unit);
            factor_ = fresh ? 1 : clock_.tick / one_tick_;
            tick_ = fmt::format("1 {}", name_of(unit));
        }
        later_ = later / one_tick_;
        per_number_ = number / one_tick_;
        return true;
    }

    /// Moments count from the start, which is the minute of the earliest time of day or earlier;
    /// how much earlier than before.
    std::int64_t count_from_start()
    {
        const std::int64_t minute = nanoseconds_in(TimeUnit::min);
        std::int64_t earliest = std::numeric_limits<std::int64_t>::max();
        for (const TimeCell& one : times_) {
            if (one.moment && one.time.form == Form::time_of_day) {
                earliest = std::min(earliest, one.length / minute * minute);
            }
        }
        std::int64_t later = 0;
        const bool any = earliest < std::numeric_limits<std::int64_t>::max();
        if (any && (clock_.start < 0 || earliest < clock_.start)) {
            later = clock_.start < 0 ? 0 : clock_.start - earliest;
            clock_.start = earliest;
            start_ = time_of_day_text(earliest / nanoseconds_in(TimeUnit::s));
        }
        for (TimeCell& one : times_) {
            if (one.moment && one.time.form == Form::time_of_day) {
                one.length -= clock_.start;
            } else if (one.moment && one.time.form == Form::number) {
                one.length += later; // a moment of the clock as it was
            }
        }
        return later;
    }

    /// A line of bursts, "2 6@disk 2", whose numbers count what numbers without a unit do.
    [[nodiscard]] std::string in_ticks(std::string_view line) const
    {
        std::string all;
        bool is_number_next = true; // not inside the name of a device, or of what goes wrong
        for (std::size_t i = 0; i < line.size();) {
            std::size_t end = i;
            while (is_number_next && end < line.size() && line[end] >= '0' && line[end] <= '9') {
                ++end;
            }
            constexpr std::size_t longest = 15; // digits; the reader refuses longer ones
            if (end > i && end - i <= longest) {
                all += fmt::format("{}",
                                   std::stoll(std::string(line.substr(i, end - i))) * per_number_);
                i = end;
            } else {
                if (line[i] == '!') {
                    return all.append(line.substr(i));
                }
                is_number_next = line[i] == ' ' || line[i] == ',' || line[i] == ':';
                all += line[i++];
            }
        }
        return all;
    }

    const std::vector<TypedInto>& cells_;
    std::vector<TimeCell> times_;
    ClockNow clock_;
    bool needs_clock_ = false;
    int decimals_ = 0;            ///< at most, of numbers without a unit
    std::int64_t one_tick_ = 1;   ///< how long a new one is, as lengths are counted
    std::int64_t factor_ = 1;     ///< new ticks in one of before
    std::int64_t later_ = 0;      ///< how much later moments are counted, in new ticks
    std::int64_t per_number_ = 1; ///< new ticks in a number without a unit
    std::string start_;           ///< the clock's new start; empty = as it was
    std::string tick_;            ///< its new tick; empty = as it was
};

} // namespace

std::optional<std::vector<TypedInto>> settle_block(EditedScenario& edited,
                                                   const std::vector<TypedInto>& cells)
{
    Block block(edited.document(), cells);
    if (!block.has_times() || !block.settle()) {
        return std::nullopt;
    }
    const auto text = block.scaled(edited.document(), edited.reading());
    if (!text) {
        return std::nullopt;
    }
    const TextChange change = difference(edited.text(), *text);
    edited.replace_text({}, change.at, change.removed.size(), change.inserted);
    return block.in_ticks();
}

} // namespace procession::core::edit
