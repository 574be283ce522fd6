// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/workload.h"

#include <atomic>
#include <cstdint>
#include <optional>

namespace procession::ui {

/// What is to be drawn by chance.
struct DrawWish {
    core::WorkloadOptions workload; ///< its seed is the first one tried
    core::Scenario base;            ///< whose machine, policy and conventions it gets
    bool unambiguous = false;       ///< only one whose schedule is the same in all readings
    int tries = 200;
};

/// What came of it.
struct Draw {
    std::optional<core::Scenario> scenario; ///< none: all tried were ambiguous, or it was cancelled
    std::uint64_t seed = 0;                 ///< of the last one tried
    int tried = 0;
};

/// The first workload from its seed on that is as wished; the same everywhere.
[[nodiscard]] Draw draw(const DrawWish& wish, const std::atomic<bool>* cancel = nullptr);

} // namespace procession::ui
