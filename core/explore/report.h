// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/explore.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace procession::core::explore {

/// What a search came to, in one message: found or not, and whether everything was seen.
[[nodiscard]] Message explain(const Result& result, const Question& question);
/// What happens in the schedule found: who is stuck where, which exception. Empty if none was.
[[nodiscard]] std::vector<Message> explain_found(const Result& result, const Question& question);
/// One sentence a stretch.
[[nodiscard]] std::vector<Message> explain_stretches(const Schedule& schedule);

/// "deadlock", "assertion", "difference", "expression"; "fault" for either of the first two.
[[nodiscard]] std::string_view name(Find find);

/// For people, in English.
void write_text(std::ostream& out, const Result& result, const Question& question);
/// One JSON object, then a line feed: docs/cli.md.
void write_json(std::ostream& out, const Result& result, const Question& question);

} // namespace procession::core::explore
