// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/answer.h"
#include "lessons/predict/question.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace procession::lessons {

/// How a question went so far.
struct QuestionProgress {
    int asked = 0;
    int right = 0;
    friend bool operator==(const QuestionProgress&, const QuestionProgress&) = default;
};

/// How far somebody has come in a lesson.
struct LessonProgress {
    std::string page;              ///< where they were; empty: not begun
    std::vector<std::string> seen; ///< pages, in the order first seen
    std::map<std::string, QuestionProgress, std::less<>> questions;
    std::map<std::string, bool, std::less<>> exercises; ///< passed?
    bool known = false;                                 ///< "I know this"
    friend bool operator==(const LessonProgress&, const LessonProgress&) = default;
};

/// A wrong answer that is kept until its question has been right twice.
struct Mistake {
    std::string lesson;
    std::string question; ///< id of the step
    LessonAnswer answer;  ///< the latest wrong one
    Ticks at = 0;         ///< moment of the question's scenario
    int times = 1;        ///< how often it was wrong
    int right_since = 0;
    /// The question itself and its scenario, as JSON, if it was made up for a quiz: it stands in no
    /// lesson. Else empty.
    std::string made_up{};
    friend bool operator==(const Mistake&, const Mistake&) = default;
};
inline constexpr int right_to_forget = 2;

/// All that is kept of somebody's learning: a value.
struct Progress {
    std::map<std::string, LessonProgress, std::less<>> lessons;
    std::vector<Mistake> notebook; ///< 错题本, oldest first

    void open_page(std::string_view lesson, std::string_view page);
    /// Counts an answer and keeps the notebook.
    void answered(std::string_view lesson, std::string_view question, const LessonAnswer& answer,
                  bool right, Ticks at);
    /// Keeps the notebook alone. `asked` says which question, what was answered and when.
    void note(const Mistake& asked, bool right);
    void exercised(std::string_view lesson, std::string_view exercise, bool passed);

    friend bool operator==(const Progress&, const Progress&) = default;
};

/// As a file keeps it, one entry a line.
[[nodiscard]] std::string to_json(const Progress& progress);

/// What could be read of such a file, however damaged: what is not understood is left
/// out, and `damaged` says that there was such.
struct ReadProgress {
    Progress progress;
    std::optional<Message> damaged;
};
[[nodiscard]] ReadProgress progress_from_json(std::string_view json);

} // namespace procession::lessons
