// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "ui/theme/palette.h"

#include <cstddef>

class QPainter;
class QRectF;

namespace procession::ui {

/// A small picture of what a scenario gives to the machine: a row a process, from
/// its arrival on its bursts as if it were alone. What the machine makes of that
/// is not shown: that is to be found out. Rows are `highest_row` pixels high at most.
void paint_workload(QPainter& painter, const QRectF& box, const core::Scenario& scenario,
                    const Palette& palette, double highest_row = 16);

/// How many processes the picture shows: the first ones.
[[nodiscard]] std::size_t workload_rows(const core::Scenario& scenario);
/// The moment at its right edge.
[[nodiscard]] core::Ticks workload_end(const core::Scenario& scenario);

} // namespace procession::ui
