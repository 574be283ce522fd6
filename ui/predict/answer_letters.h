// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "lessons/predict/question.h"

#include <cstddef>
#include <string>

namespace procession::ui {

/// Marks for so many answers, in their order, each also the key that gives it: letters from A; or
/// numbers from 1 where a process of the scenario (null: there is none) is called by such a
/// letter, for nobody should take "A: ready" for something about A.
[[nodiscard]] std::string plain_marks(std::size_t count, const core::Scenario* scenario);

/// Gives each option of a question its mark, puts the options in the order of their marks and
/// returns these. An option that names a process called by a letter has this letter, as nobody
/// would understand "B: A", and the others of that question letters that no process has.
/// Otherwise they are plain_marks().
[[nodiscard]] std::string give_letters(lessons::Question& question, const core::Scenario& scenario);

} // namespace procession::ui
