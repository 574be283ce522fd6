// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/read_lesson.h"

#include <map>
#include <string>
#include <vector>

namespace procession::tests {

/// A lesson of one page in memory, to be changed file by file.
struct SmallLesson {
    std::map<std::string, std::string> files;

    /// `steps` is the object "steps" as JSON, `ids` its keys in order; `scenarios` are files
    /// by their names in the lesson, each scenario as JSON.
    SmallLesson(const std::string& steps, const std::vector<std::string>& ids,
                const std::map<std::string, std::string>& scenarios);

    [[nodiscard]] lessons::ReadLesson read() const;
    /// The lesson; fails the test if it has faults.
    [[nodiscard]] lessons::Lesson lesson() const;
    /// Faults of reading and, if there are none, of checking, one a line.
    [[nodiscard]] std::string faults() const;
    /// Replaces the first `from` in a file; fails the test if there is none.
    void change(const std::string& file, const std::string& from, const std::string& to);
};

/// A question as the step "q" on a scenario "s": `rest` is put behind the common part.
[[nodiscard]] SmallLesson asking(const std::string& form, const std::string& rest,
                                 const std::string& scenario);
[[nodiscard]] const lessons::LessonQuestion& question_of(const lessons::Lesson& lesson);

/// Three jobs, FCFS: A 0–5, B 5–8, C 8–9.
extern const char* const three_jobs;

} // namespace procession::tests
