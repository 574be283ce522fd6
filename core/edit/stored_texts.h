// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/edited_scenario.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace procession::core::edit {

/// A program of the scenario, or one of the files that its programs find.
struct StoredText {
    enum class Kind : std::uint8_t { program, file };
    Kind kind = Kind::program;
    std::string name; ///< "tickets.py"
    friend bool operator==(const StoredText&, const StoredText&) = default;
};

/// Programs, then files, each in the order in which the scenario has them, right or wrong.
[[nodiscard]] std::vector<StoredText> stored_texts(const Document& document);
/// The string that holds it; none if there is none, or it is no string.
[[nodiscard]] Document::Node node_of(const Document& document, const StoredText& stored);
/// A name like `wanted` that none of its kind has: "tickets_2.py".
[[nodiscard]] std::string free_name(const Document& document, StoredText::Kind kind,
                                    std::string_view wanted);

/// What speaks against a name for a program or a file.
enum class NameProblem : std::uint8_t {
    none,
    empty,
    taken ///< another of its kind has it
};
[[nodiscard]] NameProblem name_problem(const Document& document, StoredText::Kind kind,
                                       std::string_view name);

// Each is one step. Nothing happens if something speaks against a new name.

/// "add_program" or "add_file".
[[nodiscard]] std::optional<Message> add_text(EditedScenario& edited, const StoredText& stored,
                                              std::string_view text);
/// Processes that run it run it under its new name: "rename_program" or "rename_file".
[[nodiscard]] std::optional<Message> rename_text(EditedScenario& edited, const StoredText& stored,
                                                 std::string_view name);
/// "remove_program" or "remove_file". Processes that run it have a fault then.
[[nodiscard]] std::optional<Message> remove_text(EditedScenario& edited, const StoredText& stored);
/// Another process, which runs the program from 0 on: "run_program".
[[nodiscard]] std::optional<Message> add_process_of(EditedScenario& edited,
                                                    std::string_view program);

} // namespace procession::core::edit
