// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/moment.h"

#include <QString>
#include <vector>

namespace procession::ui {

/// A measure: how it is reckoned, and with the numbers of a run put in.
struct FormulaLine {
    QString name;    ///< "Turnaround time"
    QString formula; ///< "finish − arrival"
    QString numbers; ///< "9 − 1 = 8"; empty: not known yet
};

/// The measures of one process, as far as the moment tells.
[[nodiscard]] std::vector<FormulaLine> formulas_of(const Moment& moment, core::EntityId process);
/// Those of the whole run; their numbers are known once its end has been seen.
[[nodiscard]] std::vector<FormulaLine> formulas_of_run(const Moment& moment);

} // namespace procession::ui
