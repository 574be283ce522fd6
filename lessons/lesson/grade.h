// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/runs.h"

#include <memory>
#include <optional>
#include <set>
#include <string>

namespace procession::lessons {

/// A cell of a Gantt chart.
struct ChartCell {
    std::size_t core = 0;
    Ticks at = 0;
    friend bool operator==(const ChartCell&, const ChartCell&) = default;
};

/// What came of an answer.
struct Graded {
    bool right = false;
    LocalizedText said;                   ///< the lesson's own words on this mistake
    std::optional<Message> mistake;       ///< the engine's, if the lesson has none
    std::optional<Ticks> replay_at;       ///< the moment that shows the truth
    std::optional<ChartCell> first_wrong; ///< schedule: what follows from it is not judged
    std::set<std::string> wrong;          ///< table: cells that are wrong
    std::set<std::string> follows;        ///< table: cells reckoned right from a wrong chart
    /// fill: the program with the line; of a wrong one in the schedule in which it goes wrong, if
    /// one was found.
    std::shared_ptr<const core::Scenario> replay;
};

/// Where the rules leave a tie open, every legal answer is right. An answer of another
/// form than the question's is wrong. A line of a program may take seconds.
[[nodiscard]] Graded grade(const LessonQuestion& question, const LessonAnswer& answer, Runs& runs,
                           const Onlooker& onlooker = {});

/// "Show me": an answer that is right.
[[nodiscard]] LessonAnswer right_answer(const LessonQuestion& question, Runs& runs);

/// The prediction that is asked: its prompt, what is given, options. nullopt if
/// the run has nothing to ask at that moment.
[[nodiscard]] std::optional<Question> prediction(const LessonQuestion& question, Runs& runs);

/// The forms that are graded in files of their own.
[[nodiscard]] Graded grade_chart(const LessonQuestion& question, const Chart& chart, Runs& runs);
[[nodiscard]] Graded grade_table(const LessonQuestion& question, const TableAnswer& answer,
                                 Runs& runs);
[[nodiscard]] Graded grade_line(const LessonQuestion& question, const std::string& line, Runs& runs,
                                const Onlooker& onlooker = {});

/// All cells of a table with their values in a run.
[[nodiscard]] Cells cells_of(const LessonQuestion& question, const core::Trace& trace);
/// The scenario with the line of its program replaced. A line without indentation
/// gets that of the line it replaces.
[[nodiscard]] core::Scenario with_line(const core::Scenario& scenario,
                                       const LessonQuestion& question, const std::string& line);

} // namespace procession::lessons
