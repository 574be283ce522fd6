// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/text_change.h"
#include "core/scenario/document.h"
#include "core/text/message.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

namespace procession::core::edit {

/// What is to be done to a text, or why it cannot be done.
using Placed = std::variant<TextChange, Message>;

/// Edits of a document that change its text in one place and leave the rest as somebody wrote it,
/// byte for byte. What is new takes on the layout of its neighbours. Paths are those of
/// Document::path; a path that leads nowhere, or a value that is not JSON, gives a message.

/// Replaces a value, or gives an object a new member behind its others.
[[nodiscard]] Placed place_value(const Document& document, std::string_view path,
                                 std::string_view json);
/// Puts an element into an array before the one at the path's index; an index equal to the
/// array's length appends.
[[nodiscard]] Placed place_element(const Document& document, std::string_view path,
                                   std::string_view json);
/// Takes out a member or an element.
[[nodiscard]] Placed place_removal(const Document& document, std::string_view path);
/// Moves the element at `from` so that it stands at `to`; those between move up by one. Both
/// elements keep their bytes, and so does the white space between.
[[nodiscard]] Placed place_move(const Document& document, std::string_view array_path,
                                std::size_t from, std::size_t to);

/// What a person typed into a cell as JSON: a number, true, false or null as it stands, anything
/// else as a text, so that nothing typed is lost however wrong it is.
[[nodiscard]] std::string json_of_typed(std::string_view typed);

} // namespace procession::core::edit
