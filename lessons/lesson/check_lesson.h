// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/read_lesson.h"
#include "lessons/lesson/runs.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace procession::lessons {

/// Ids of the terms of a glossary (resources/glossary/terms.json); empty if it is none.
[[nodiscard]] std::set<std::string, std::less<>> glossary_terms(std::string_view json);

/// What is wrong in a lesson that could be read: links that lead nowhere, terms that
/// `terms` does not have (not checked if that is empty), moments out of range, stated
/// answers that the simulator contradicts, stored solutions that fail.
[[nodiscard]] std::vector<LessonFault>
check_lesson(const Lesson& lesson, const std::set<std::string, std::less<>>& terms);

/// Faults of one step, found by running its scenarios.
[[nodiscard]] std::vector<Message> faults_of(const Step& step, Runs& runs);
[[nodiscard]] std::vector<Message> faults_of(const LessonQuestion& question, Runs& runs);

} // namespace procession::lessons
