// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/table_times.h"

#include "core/scenario/value.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

namespace procession::core {

namespace {

using Form = TypedTime::Form;

/// A time that needs the clock: it names a unit, or a time of day.
bool needs_clock(const TableTime& cell)
{
    return cell.time.form == Form::length || cell.time.form == Form::time_of_day;
}

class Settling {
public:
    Settling(const std::vector<TableTimes>& rows, Scenario& scenario, FaultList& faults,
             std::vector<Message>& notes)
        : rows_(rows), scenario_(scenario), faults_(faults), notes_(notes)
    {
    }

    void settle(TableUnits units)
    {
        const bool clock = units.arrival != TimeUnit::none || units.burst != TimeUnit::none ||
                           std::any_of(rows_.begin(), rows_.end(), [](const TableTimes& row) {
                               return needs_clock(row.arrival) || needs_clock(row.burst);
                           });
        if (clock) {
            by_clock(units);
        } else {
            by_number();
        }
    }

private:
    /// Decimals of plain numbers become whole by one power of ten for all.
    void by_number()
    {
        int decimals = 0;
        for (const TableTimes& row : rows_) {
            decimals = std::max({decimals, static_cast<int>(row.arrival.time.decimals),
                                 static_cast<int>(row.burst.time.decimals)});
        }
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            store(i, multiplied(rows_[i].arrival.time, decimals),
                  multiplied(rows_[i].burst.time, decimals));
        }
        if (decimals > 0) {
            notes_.push_back(
                {MessageCode::import_times_multiplied, {{"factor", power_of_ten(decimals)}}});
        }
    }

    /// Those too large become the latest tick, which is said with the sum.
    static Ticks multiplied(const TypedTime& time, int decimals)
    {
        const std::int64_t factor = power_of_ten(decimals - time.decimals);
        return time.mantissa > scheduler::latest_tick / factor ? scheduler::latest_tick
                                                               : time.mantissa * factor;
    }

    void by_clock(TableUnits units)
    {
        settle_units(units);
        const auto first = std::find_if(rows_.begin(), rows_.end(), [](const TableTimes& row) {
            return row.arrival.time.form != Form::none;
        });
        const bool times_of_day =
            first != rows_.end() && first->arrival.time.form == Form::time_of_day;
        for (const TableTimes& row : rows_) {
            arrivals_.push_back(nanoseconds(row.arrival, units.arrival));
            bursts_.push_back(nanoseconds(row.burst, units.burst));
            const Form form = row.arrival.time.form;
            if (form != Form::none && (form == Form::time_of_day) != times_of_day) {
                fault(row.arrival, MessageCode::import_time_mixed);
            }
        }
        if (right_) {
            take_coarsest_tick(times_of_day);
        }
    }

    /// Fills in the units of columns that have none.
    void settle_units(TableUnits& units)
    {
        bool fractions = false;
        bool needed = false;
        const auto look = [&](const TableTime& cell, TimeUnit unit) {
            const bool lacks = cell.time.form == Form::number && unit == TimeUnit::none;
            fractions = fractions || (lacks && cell.time.decimals > 0);
            needed = needed || (lacks && cell.time.mantissa != 0);
        };
        for (const TableTimes& row : rows_) {
            look(row.arrival, units.arrival);
            look(row.burst, units.burst);
        }
        if (units.otherwise == TimeUnit::none) {
            units.otherwise = fractions ? TimeUnit::h : TimeUnit::min;
        }
        for (TimeUnit* unit : {&units.arrival, &units.burst}) {
            *unit = *unit == TimeUnit::none ? units.otherwise : *unit;
        }
        if (needed) {
            notes_.push_back({MessageCode::import_unit_taken,
                              {{"unit", std::string(name_of(units.otherwise))}}});
        }
    }

    std::int64_t nanoseconds(const TableTime& cell, TimeUnit unit)
    {
        const auto read = cell.time.nanoseconds(unit);
        if (!read && cell.time.decimals == 0) {
            right_ = false;
            faults_.add(cell.offset,
                        {MessageCode::scenario_too_long, {{"limit", scheduler::latest_tick}}});
        } else if (!read) {
            fault(cell, MessageCode::time_too_fine);
        }
        return read.value_or(0);
    }

    void fault(const TableTime& cell, MessageCode code)
    {
        right_ = false;
        faults_.add(cell.offset, {code, {{"found", shortened(cell.found)}}});
    }

    /// The first arrival of those that could be read.
    [[nodiscard]] std::int64_t first_arrival() const
    {
        std::int64_t first = std::numeric_limits<std::int64_t>::max();
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const bool known = rows_[i].arrival.time.form != Form::none;
            first = known ? std::min(first, arrivals_[i]) : first;
        }
        return first;
    }

    /// The clock starts on the minute in which the first process arrives.
    void take_coarsest_tick(bool times_of_day)
    {
        const std::int64_t minute = nanoseconds_in(TimeUnit::min);
        const std::int64_t origin = times_of_day ? first_arrival() / minute * minute : 0;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const bool known = rows_[i].arrival.time.form != Form::none;
            arrivals_[i] = known ? arrivals_[i] : origin;
        }
        const auto is_whole = [&](TimeUnit unit) {
            const std::int64_t length = nanoseconds_in(unit);
            return std::all_of(arrivals_.begin(), arrivals_.end(),
                               [&](std::int64_t at) { return (at - origin) % length == 0; }) &&
                   std::all_of(bursts_.begin(), bursts_.end(),
                               [&](std::int64_t burst) { return burst % length == 0; });
        };
        TimeUnit unit = TimeUnit::h;
        while (!is_whole(unit)) {
            unit = static_cast<TimeUnit>(static_cast<int>(unit) - 1); // nanoseconds are whole
        }
        const std::int64_t tick = nanoseconds_in(unit);
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            store(i, (arrivals_[i] - origin) / tick, bursts_[i] / tick);
        }
        Clock clock{"", fmt::format("1 {}", name_of(unit))};
        Message note{MessageCode::import_clock_length, {{"tick", clock.tick}}};
        if (times_of_day) {
            clock.start = time_of_day_text(origin / nanoseconds_in(TimeUnit::s));
            note.code = MessageCode::import_clock;
            note.arguments.push_back({"start", clock.start});
        }
        scenario_.clock = clock;
        notes_.push_back(std::move(note));
    }

    void store(std::size_t row, Ticks arrival, Ticks burst)
    {
        scenario_.processes[row].arrival = arrival;
        scenario_.processes[row].bursts.front().ticks = burst;
    }

    const std::vector<TableTimes>& rows_;
    Scenario& scenario_;
    FaultList& faults_;
    std::vector<Message>& notes_;
    std::vector<std::int64_t> arrivals_; ///< in nanoseconds
    std::vector<std::int64_t> bursts_;
    bool right_ = true;
};

} // namespace

void settle_times(const std::vector<TableTimes>& rows, TableUnits units, Scenario& scenario,
                  FaultList& faults, std::vector<Message>& notes)
{
    if (!rows.empty()) {
        Settling(rows, scenario, faults, notes).settle(units);
    }
}

} // namespace procession::core
