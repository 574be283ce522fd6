// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <map>
#include <vector>

namespace procession::ui {

/// When processes ran for no time at all: they took a core and left it at the same moment, blocked
/// or ended. No interval shows that. In [from, to), by process; nothing where too much happens
/// there for the eye to tell one from another.
[[nodiscard]] std::map<core::EntityId, std::vector<core::Ticks>>
brief_runs(const core::Trace& trace, core::Ticks from, core::Ticks to);

} // namespace procession::ui
