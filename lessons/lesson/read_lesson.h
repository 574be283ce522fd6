// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/lesson.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace procession::lessons {

/// The files of a lesson's folder: the text of one by its name, or nothing.
using LessonFiles = std::function<std::optional<std::string>(const std::string& name)>;

/// Those of a folder on disk.
[[nodiscard]] LessonFiles files_in(std::filesystem::path folder);

/// Something wrong in a lesson: in which of its files, where, and what would be right.
struct LessonFault {
    std::string file; ///< name in the folder
    core::Fault fault;
};

/// What came of reading: all faults at once, and a lesson if there are none.
struct ReadLesson {
    std::optional<Lesson> lesson;
    std::vector<LessonFault> faults;
};

/// Reads `lesson.json`, the text of each language and the scenarios. `folder` is the
/// folder's name, which number and id decide; empty: any.
[[nodiscard]] ReadLesson read_lesson(const LessonFiles& files, std::string_view folder = {});

/// Folders below `lessons` that hold a lesson.json, by name.
[[nodiscard]] std::vector<std::filesystem::path>
lesson_folders(const std::filesystem::path& lessons);

/// Reads one entry of "steps".
[[nodiscard]] std::optional<Step> read_step(core::Reading& reading, core::Document::Node member);
/// The parts of steps. A question outside a lesson is of the `scenario` it stands in, which it does
/// not name; its hints may be missing.
[[nodiscard]] LessonQuestion read_question(core::Reading& reading, core::Document::Node object,
                                           std::string_view scenario = {});
[[nodiscard]] Exercise read_exercise(core::Reading& reading, core::Document::Node object);

} // namespace procession::lessons
