// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/timeline_picture.h"

#include <QString>

namespace procession::ui {

/// What the timeline says of the place under the pointer: who or what, in which
/// state, from when to when, and why it began. Empty where there is nothing.
/// `seen`: nothing after it is told; an interval that goes on then has no end yet.
[[nodiscard]] QString interval_text(const TimelinePicture& picture, const Lane& lane, core::Ticks t,
                                    core::Ticks seen);

} // namespace procession::ui
