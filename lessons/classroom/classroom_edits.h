// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/edited_scenario.h"

#include <optional>
#include <string>
#include <string_view>

namespace procession::lessons {

/// Edits of the object "classroom" in a scenario's text. Paths are whole ones, such as
/// "classroom.exam.until". Objects on the way are made where they are missing, and one that becomes
/// empty goes. Each edit is one step of that name.

/// Takes a name into the list at `path`, or out of it.
[[nodiscard]] std::optional<core::Message> set_listed(core::edit::EditedScenario& edited,
                                                      std::string step, std::string_view path,
                                                      std::string_view name, bool listed);
/// Puts a value there; none takes out what stands there.
[[nodiscard]] std::optional<core::Message> set_part(core::edit::EditedScenario& edited,
                                                    std::string step, std::string_view path,
                                                    const std::optional<std::string>& json);
/// The text at `path` in one language; an empty one goes. A plain text stands for all languages.
[[nodiscard]] std::optional<core::Message> set_text(core::edit::EditedScenario& edited,
                                                    std::string step, std::string_view path,
                                                    std::string_view language,
                                                    std::string_view text);

// What stands there, right or wrong; nothing if there is nothing.
[[nodiscard]] bool is_listed(const core::Document& document, std::string_view path,
                             std::string_view name);
/// As it would be typed.
[[nodiscard]] std::string typed_at(const core::Document& document, std::string_view path);
/// Of a plain text: the same in every language.
[[nodiscard]] std::string text_at(const core::Document& document, std::string_view path,
                                  std::string_view language);
[[nodiscard]] std::size_t count_at(const core::Document& document, std::string_view path);

} // namespace procession::lessons
