// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/lesson.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace procession::lessons {

/// What a lecturer may hide of a run.
enum class Hidden : std::uint8_t {
    policy,  ///< its name and rules, and all that would tell them
    metrics, ///< waiting, turnaround and the like
    why,     ///< the reasons of decisions
    bursts,  ///< what is still to come of the processes
    compare,
    predict,
};

/// What a student is asked to leave as it is.
enum class Locked : std::uint8_t { scheduler, machine, processes, interventions, programs };

/// Their names in the file, in the order of the types.
[[nodiscard]] std::span<const std::string_view> hidden_names();
[[nodiscard]] std::span<const std::string_view> locked_names();

/// What a scenario's object "classroom" says: how a student is to meet it. The machine knows
/// nothing of it. See docs/scenario.md. A value.
struct Classroom {
    std::set<Hidden> hide;
    std::set<Locked> lock;
    /// One goal, and what is locked is kept; it is about classroom_scenario.
    std::optional<Exercise> goal;
    std::optional<LessonQuestion> question; ///< about classroom_scenario
    std::optional<Ticks> exam;              ///< nothing is shown past that moment

    [[nodiscard]] bool is_empty() const;
    /// Whether that is covered: because it is hidden itself, because something hidden would show
    /// through, or because it is an exam.
    [[nodiscard]] bool covers(Hidden part) const;
    /// Whether the future stays veiled.
    [[nodiscard]] bool keeps_veil() const { return exam || hide.contains(Hidden::bursts); }
};

/// What goal and question call the scenario they stand in.
inline constexpr std::string_view classroom_scenario = "it";

/// A lesson that holds that scenario, for grading.
[[nodiscard]] std::shared_ptr<const Lesson>
lesson_around(std::shared_ptr<const core::Scenario> scenario);

/// What came of reading: what is right of it, and all that is wrong.
struct ReadClassroom {
    Classroom classroom;
    std::vector<core::Fault> faults;
};

/// Reads the object "classroom" of a scenario's document; empty if it has none.
[[nodiscard]] ReadClassroom read_classroom(const core::Document& document);
/// The object as it is written in a scenario's text; empty if there is none.
[[nodiscard]] std::string classroom_text(std::string_view json);
[[nodiscard]] std::string classroom_text(const core::Document& document);
/// What such a text says; it may be empty.
[[nodiscard]] Classroom classroom_of(std::string_view object);

/// All that is wrong with it, also what the simulator contradicts: answers, moments and processes
/// that the run of `scenario`, which the document says, does not have.
[[nodiscard]] std::vector<core::Fault> check_classroom(const core::Document& document,
                                                       const core::Scenario& scenario);

} // namespace procession::lessons
