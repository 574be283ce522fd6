// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/process_cells.h"

#include <QString>

namespace procession::ui {

/// "Arrival"
[[nodiscard]] QString column_title(core::edit::ProcessColumn column);
/// What is typed into such a column, and how.
[[nodiscard]] QString column_hint(core::edit::ProcessColumn column);
/// What a step of editing is called in menus: "Arrival of a process" for "cell:arrival".
[[nodiscard]] QString step_title(const std::string& name);
/// Where in the scenario a fault is, and what it is: "B, Arrival: …", "Line 3: …".
[[nodiscard]] QString fault_line(const core::Fault& fault, const core::Document& document);

} // namespace procession::ui
