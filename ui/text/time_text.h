// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <QString>

namespace procession::ui {

/// How moments are written: as ticks, or as the scenario's clock says ("8:05").
struct TimeText {
    bool has_clock = false;
    qint64 start_seconds = 0;    ///< of the day, at tick 0
    qint64 seconds_per_tick = 1; ///< with a clock

    /// Of the scenario's clock; without one, or with one that is not of whole
    /// seconds ("1 ms"), plain ticks.
    [[nodiscard]] static TimeText of(const core::Scenario& scenario);

    /// "42", "8:05", "8:05:30", "1 d 8:05".
    [[nodiscard]] QString moment(core::Ticks t) const;
    /// Whether sixty ticks make a larger unit.
    [[nodiscard]] bool sexagesimal() const { return has_clock; }
};

} // namespace procession::ui
