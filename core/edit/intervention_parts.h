// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"

#include <string_view>

namespace procession::core::edit {

/// How a process is told by its number: "pid 101".
inline constexpr std::string_view pid_word = "pid ";

/// priority, nice or tickets
[[nodiscard]] bool is_intervention_change(std::string_view key);
/// kill, suspend, resume, set or add
[[nodiscard]] bool is_intervention_action(std::string_view key);

/// The members of an intervention that say what it does; those that there are not are none.
struct InterventionParts {
    Document::Node at = Document::none;
    Document::Node action = Document::none;
    Document::Node change = Document::none;
    Document::Node other = Document::none; ///< a key that nobody knows
};
[[nodiscard]] InterventionParts intervention_parts(const Document& document, Document::Node node);

/// The member of an object; none if it is no object or has none.
[[nodiscard]] Document::Node member_of(const Document& document, Document::Node object,
                                       std::string_view key);

} // namespace procession::core::edit
