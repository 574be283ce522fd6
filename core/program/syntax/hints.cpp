// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/hints.h"

namespace procession::core::program::syntax {
void add_hint(SyntaxFault&, const Source&) {}
std::optional<Message> hint_for_unknown_name(std::string_view)
{
    return std::nullopt;
}
} // namespace procession::core::program::syntax
