// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <vector>

namespace procession::core {

/// With whom the subject of a dispatch, record `index`, was equal by every rule, so that the lot
/// decided who comes first: those of the queue that arrived at the same moment, are the same to the
/// policy, and would have been served as well. Empty where ties are not shuffled, or a rule
/// decided.
[[nodiscard]] std::vector<EntityId> drawn_among(const Trace& trace, RecordIndex index);

/// Whether nothing but the place in the queue spoke for the subject of a dispatch.
[[nodiscard]] bool is_head_alone(const Record& dispatch);

} // namespace procession::core
