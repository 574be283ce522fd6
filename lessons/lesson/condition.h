// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/reading.h"
#include "core/trace/trace.h"
#include "lessons/lesson/every_schedule.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace procession::lessons {

/// Something of a run that has a number: "waiting" of a process, or averaged over
/// all that finished; "makespan" and the like have no process.
struct Measure {
    std::string name;
    std::string process; ///< empty: the average, or of the whole run
    friend bool operator==(const Measure&, const Measure&) = default;
};

/// The measures that a process has, and of these the ones that have an average.
[[nodiscard]] std::span<const std::string_view> process_measures();
[[nodiscard]] std::span<const std::string_view> average_measures();
/// The measures of a whole run.
[[nodiscard]] std::span<const std::string_view> run_measures();

/// Its value; nullopt if there is no such process, or it has none (it never ran).
[[nodiscard]] std::optional<double> value_of(const Measure& measure, const core::Trace& trace);

/// Whether its value is a moment of the run: "finish", "makespan".
[[nodiscard]] bool is_moment(const Measure& measure);
/// The moment from which on its value is settled and can be read off the run; the run's end if it
/// has none.
[[nodiscard]] core::Ticks moment_of(const Measure& measure, const core::Trace& trace);

/// Something that is true of a run or is not: the goal of an exercise, or when an
/// option of a question is right. docs/lessons.md has the format.
struct Condition {
    enum class Kind : std::uint8_t {
        all,
        any,
        none,
        measure,
        state,
        output,
        prints,
        outcome,
        every_schedule,
    };
    enum class Compare : std::uint8_t { is, below, above, at_most, at_least };

    Kind kind = Kind::all;
    std::vector<Condition> parts; ///< all, any, none
    Measure measure;
    Compare compare = Compare::is;
    double bound = 0;
    std::string state;   ///< as in state_names()
    std::string process; ///< state: whose; empty: anybody's
    std::optional<core::Ticks> at;
    core::Ticks lasting = 1; ///< state without `at`: for so many ticks on end
    std::string text;        ///< output: a part of it; prints: all of it; outcome: its name
    std::optional<std::int64_t> times;
    EverySchedule schedules; ///< every_schedule
};

/// Names of states in lessons: those of core::State, "zombie" and "orphan".
[[nodiscard]] std::span<const std::string_view> state_names();
/// Whether a process is in the state of that name at `t`.
[[nodiscard]] bool is_in(const core::Trace& trace, core::EntityId process, std::string_view state,
                         core::Ticks t);
/// The process of that name, also one that a program created; no_entity if none.
[[nodiscard]] core::EntityId find_process(const core::Trace& trace, std::string_view name);

/// A condition on every schedule is one on the scenario of the run, whose schedules are tried then.
[[nodiscard]] bool holds(const Condition& condition, const core::Trace& trace);
/// The same; what the search for each schedule came to is added to `seen`. A search that the
/// onlooker ends does not hold.
[[nodiscard]] bool holds(const Condition& condition, const core::Trace& trace,
                         std::vector<SchedulesSeen>& seen, const Onlooker& onlooker = {});

/// The moment that shows whether it holds; nullopt if no one moment does.
[[nodiscard]] std::optional<core::Ticks> moment_of(const Condition& condition,
                                                   const core::Trace& trace);

/// What stands in the run where the condition asks: "5.667" for a measure. Empty if
/// there is no one number.
[[nodiscard]] std::string found_for(const Condition& condition, const core::Trace& trace);

/// Process names and moments in it that the run does not have.
[[nodiscard]] std::vector<core::Message> out_of_range(const Condition& condition,
                                                      const core::Trace& trace);
[[nodiscard]] std::optional<core::Message> out_of_range(const Measure& measure,
                                                        const core::Trace& trace);

/// Faults go to `reading`.
[[nodiscard]] Condition read_condition(core::Reading& reading, core::Document::Node node);
/// "measure" and "of" of an object.
[[nodiscard]] Measure read_measure(core::Reading& reading, core::Document::Node object);

} // namespace procession::lessons
