// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/grade.h"
#include "ui/lesson/lesson_page.h"
#include "ui/lesson/question_card.h"
#include "window_fixture.h"

namespace procession::ui {

/// Something right made wrong, whatever the form; nullopt if there is no wrong answer.
[[nodiscard]] std::optional<lessons::LessonAnswer> spoiled(const lessons::LessonQuestion& question,
                                                           const lessons::LessonAnswer& right,
                                                           lessons::Runs& runs);

/// Gives an answer with mouse and keys, as a student does, and hands it in.
void give(QuestionCard& card, const lessons::LessonAnswer& answer);

/// Waits until the machine is where the page wants it.
[[nodiscard]] bool machine_came(WindowFixture& fixture);

/// Opens a lesson, maybe at a page ("round-robin/3"), and waits for its machine.
void open_page(WindowFixture& fixture, const char* page);

} // namespace procession::ui
