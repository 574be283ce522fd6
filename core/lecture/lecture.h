// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"
#include "core/scenario/fault.h"
#include "core/scenario/scenario.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace procession::core {

/// One stop of a lecture: a scenario, how it is to run, and where to begin.
struct LectureItem {
    enum class View : std::uint8_t { run, states, compare, room };

    std::string scenario; ///< name in the library, or a path that ends with .json
    LocalizedText title;  ///< empty: the scenario's own
    std::string policy;   ///< empty: the scenario's own
    std::vector<std::pair<std::string, std::string>> parameters; ///< of it, as set_value takes them
    Ticks t = 0;
    View view = View::run;
    LocalizedText notes; ///< for the lecturer alone

    [[nodiscard]] bool in_library() const { return !scenario.ends_with(".json"); }
};

/// What is shown in one lecture, in order. A value.
struct Lecture {
    LocalizedText title;
    std::vector<LectureItem> items;
};

/// What the names in a lecture may refer to.
struct LectureSources {
    std::vector<std::string> library;
    std::filesystem::path folder; ///< of the list: paths in it begin here
};

/// What came of reading: all faults at once, and a lecture if there are none.
struct ReadLecture {
    std::optional<Lecture> lecture;
    std::vector<Fault> faults; ///< in the order of the text
};

/// Format 1 of `*.lecture.json`; docs/guide.md has it. Unknown keys, scenarios that
/// are not there, policies and parameters that nobody knows are faults.
[[nodiscard]] ReadLecture read_lecture(const Document& document, const LectureSources& sources);

/// Puts the scenario under the item's policy and parameters; a message if one of
/// them does not go with this scenario.
[[nodiscard]] std::optional<Message> apply(const LectureItem& item, Scenario& scenario);

} // namespace procession::core
