// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/registry.h"

namespace procession::scheduler {

/// Round robin: the head of the queue runs for at most one quantum; if work is
/// left then, it joins the tail. Nobody is preempted before that. The quantum
/// starts anew with every dispatch.
[[nodiscard]] PolicyInfo round_robin_info();

} // namespace procession::scheduler
