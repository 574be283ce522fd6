// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/inside.h"

#include <string>
#include <vector>

namespace procession::ui {

/// What one process has under a name.
struct VariableCell {
    std::string value; ///< empty: the name is not there
    std::string type;
    bool changed = false; ///< by the last statement
    /// Which of the objects that several names of one process stand for: 1, 2, … over all columns;
    /// 0 = only this name.
    int shared = 0;
    friend bool operator==(const VariableCell&, const VariableCell&) = default;
};

/// A name in all processes, side by side.
struct VariableRow {
    std::string function; ///< whose local it is; empty: a global
    std::string name;
    std::vector<VariableCell> cells; ///< one a process
    friend bool operator==(const VariableRow&, const VariableRow&) = default;
};

/// The variables of `processes` at a moment: globals first, then those of the calls under way,
/// in the order in which the programs have them.
[[nodiscard]] std::vector<VariableRow> variable_rows(Inside& inside, const Moment& moment,
                                                     const std::vector<core::EntityId>& processes);

} // namespace procession::ui
