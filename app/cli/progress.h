// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/explore.h"
#include "core/simulate.h"

#include <chrono>
#include <cstdint>
#include <string_view>

namespace procession::cli {

/// A line on standard error that tells how far a run is: only on a terminal, and
/// only once the run has taken a second.
class ProgressLine {
public:
    ProgressLine();
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(const core::Progress& progress);
    void show(const core::explore::Progress& progress);
    /// "what: so many of so many".
    void show(std::string_view what, std::int64_t done, std::int64_t of);
    /// Takes the line away.
    void clear();

private:
    void show(std::string_view text);

    using Clock = std::chrono::steady_clock;
    bool wanted_;
    bool shown_ = false;
    Clock::time_point due_;
};

/// `simulate` with such a line.
[[nodiscard]] core::Trace simulate_with_progress(const core::Scenario& scenario, core::Level level);

} // namespace procession::cli
