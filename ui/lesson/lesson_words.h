// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/answer.h"
#include "lessons/lesson/grade.h"
#include "lessons/lesson/lesson.h"

#include <QString>

namespace procession::ui {

/// "waiting time", of a measure's name in a lesson.
[[nodiscard]] QString measure_words(std::string_view measure);
/// The same as the head of a column: "Waiting".
[[nodiscard]] QString column_words(std::string_view measure);
/// "the ready queue", of a place's name in a lesson.
[[nodiscard]] QString place_words(std::string_view place);
/// A target of a click or a highlight: a process by its name, a place in words.
[[nodiscard]] QString target_words(std::string_view target);

/// A message about an answer, with the names of measures and parts of a scenario in
/// the language of the window.
[[nodiscard]] QString told(core::Message message);

/// What a wrong answer comes from: the lesson's own words, else the engine's.
[[nodiscard]] QString reason_of(const lessons::Graded& graded);

/// What is asked, in the language of the window.
[[nodiscard]] QString prompt_of(const lessons::LessonQuestion& question, lessons::Runs& runs);
/// An answer in a few words: "Bo", "4.5", "Ann, Cai, Bo".
[[nodiscard]] QString answer_words(const lessons::LessonAnswer& answer,
                                   const lessons::LessonQuestion& question, lessons::Runs& runs);

} // namespace procession::ui
