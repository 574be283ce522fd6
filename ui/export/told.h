// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/export/metrics_table.h"
#include "ui/session/moment.h"
#include "ui/timeline/lane.h"

namespace procession::ui {

/// What of a moment's run may be told. With a veil everything is of the run up
/// to `Moment::seen`, so that no picture and no table can hold more.
struct Told {
    core::Trace trace;     ///< the run itself, or run anew up to `seen`
    core::Metrics metrics; ///< as they are at the end, or at `seen`
    bool veiled = false;
    core::Ticks end = 0; ///< how far it goes

    [[nodiscard]] static Told of(const Moment& moment);
    /// Without those of processes that only the future brings.
    [[nodiscard]] std::vector<Lane> lanes(const std::vector<Lane>& lanes) const;
    /// The table of measures, in the language of the window; `rounded` with
    /// quotients to two places, for the eye.
    [[nodiscard]] core::MetricsTable table(bool rounded = false) const;
    /// "Shown up to 42; what follows is veiled."; empty without a veil.
    [[nodiscard]] QString veil_note() const;
};

} // namespace procession::ui
