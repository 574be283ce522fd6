// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/classroom/classroom.h"

#include <optional>
#include <string>

namespace procession::lessons {

/// The first part that a lecturer has locked and that `after` has otherwise than `before`; none if
/// the change is allowed. A goal that keeps what is locked keeps the same.
[[nodiscard]] std::optional<Locked>
broken_lock(const Classroom& classroom, const core::Scenario& before, const core::Scenario& after);

/// An object "classroom" that hides what `classroom` hides and asks nothing else; empty if nothing
/// is hidden.
[[nodiscard]] std::string hiding_text(const Classroom& classroom);

} // namespace procession::lessons
