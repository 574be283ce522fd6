// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

namespace procession::cli {

/// What the program tells its caller (contract).
enum class ExitStatus : int {
    done = 0,
    failed = 1,   ///< the host refused something: memory, a full disk
    refused = 2,  ///< wrong usage or invalid input
    deadlock = 3, ///< someone is blocked for good
    limit = 4,    ///< a limit or `until` was reached
};

[[nodiscard]] inline ExitStatus status_of(core::Outcome outcome)
{
    switch (outcome) {
    case core::Outcome::deadlock:
        return ExitStatus::deadlock;
    case core::Outcome::limit:
    case core::Outcome::cancelled:
        return ExitStatus::limit;
    case core::Outcome::completed:
        break;
    }
    return ExitStatus::done;
}

} // namespace procession::cli
