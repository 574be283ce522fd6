// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <vector>

namespace procession::lessons {

/// Whether the rules leave anything open that chance or a script then decides:
/// the order of ties, the draws of a lottery.
[[nodiscard]] bool leaves_choices(const core::Trace& trace);

/// Runs that have all up to and including `t` in common with `trace` and are as
/// legal from then on; the first is `trace` itself. Only that one if the rules
/// leave nothing open. None if they do and the run is too long to try others.
[[nodiscard]] std::vector<core::Trace> legal_courses(const core::Trace& trace, core::Ticks t);

/// Records of the longest run that is simulated again for the sake of a question.
inline constexpr std::size_t most_records_again = 20'000;

} // namespace procession::lessons
