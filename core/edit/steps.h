// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/edited_scenario.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace procession::core::edit {

/// Whatever `edits` does as one step, up to what cannot be done, which it returns.
template <typename Edits>
std::optional<Message> together(EditedScenario& edited, std::string name, const Edits& edits)
{
    edited.begin_together(std::move(name));
    std::optional<Message> problem = edits();
    edited.end_together();
    return problem;
}

/// Without the white space around it.
[[nodiscard]] std::string_view without_blanks(std::string_view text);

/// JSON as somebody wrote it, on one line.
[[nodiscard]] std::string on_one_line(std::string_view source);

/// Makes an empty object or array of a member of the scenario that is not there.
[[nodiscard]] std::optional<Message> ensure_there(EditedScenario& edited, const std::string& step,
                                                  std::string_view path, std::string_view empty);

} // namespace procession::core::edit
