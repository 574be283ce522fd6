// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/registry.h"

namespace procession::scheduler {

/// Lottery: for each decision, also between one candidate and nobody, one number
/// is drawn. The winning ticket is the draw modulo the tickets of the candidates,
/// counted from 0 through the candidates in the order listed. The winner runs for
/// one quantum at most. Draws are those of the parameter `draws` first, then the
/// machine's Choices go on.
[[nodiscard]] PolicyInfo lottery_info();

} // namespace procession::scheduler
