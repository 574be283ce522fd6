// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/lane.h"

namespace procession::ui {

/// What a lane shows at the moment, for those who hear it: "running" or who runs.
[[nodiscard]] QString lane_now(const Moment& moment, const Lane& lane);

/// What a lane shows up to the moment: what goes on and since when, and how often
/// something did. Tells nothing of what follows, veiled or not.
[[nodiscard]] QString lane_text(const Moment& moment, const Lane& lane);

} // namespace procession::ui
