// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"
#include "lessons/predict/question.h"

#include <string>

namespace procession::tests {

/// What a run then does, read off its states tick by tick: the English text of
/// the one option that is right where the rules leave nothing open. Made without
/// the code that makes the questions.
[[nodiscard]] std::string truth(const core::Trace& trace, const lessons::Question& question);

} // namespace procession::tests
