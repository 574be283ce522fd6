// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/stage/state_edges.h"

#include <QString>

namespace procession::ui {

/// Over a state of the diagram: "Suspended ready".
[[nodiscard]] QString diagram_title(core::State state);
/// At an arrow: "dispatch".
[[nodiscard]] QString step_label(Step step);
/// What the step is, and whether the process acts or is acted upon.
[[nodiscard]] QString step_sentence(Step step);
/// What leads from one state to another, or why nothing does.
[[nodiscard]] QString answer(core::State from, core::State to);

} // namespace procession::ui
