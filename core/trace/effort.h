// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/ticks.h"

#include <cstdint>

namespace procession::core {

/// What a thread of a program has spent on waiting for something by itself, and done meanwhile.
struct Effort {
    std::int64_t questions = 0; ///< how often it asked how far a download is
    scheduler::Ticks work = 0;  ///< CPU time of busy(): work that is not asking
    friend bool operator==(const Effort&, const Effort&) = default;
};

} // namespace procession::core
