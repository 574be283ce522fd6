// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "ui/theme/palette.h"

class QPainter;
class QRectF;

namespace procession::ui {

/// A small picture of what a scenario gives to the machine: a row a process, from
/// its arrival on its bursts as if it were alone. What the machine makes of that
/// is not shown: that is to be found out.
void paint_workload(QPainter& painter, const QRectF& box, const core::Scenario& scenario,
                    const Palette& palette);

} // namespace procession::ui
