// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/datum.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace procession::core {
class Machine;
}

namespace procession::core::explore {

/// What a run leaves behind that somebody could see.
struct Outcome {
    struct End {
        std::string name;
        std::int64_t pid = 0;
        bool has_ended = false;
        std::int32_t code = 0; ///< of one that has ended; a signal's number negative
        friend bool operator==(const End&, const End&) = default;
    };
    std::string output; ///< standard output, as it was printed
    std::string errors; ///< standard error
    std::vector<End> ends;
    std::vector<Data> shared; ///< values in shared memory, in the order in which they were made
    std::map<std::string, std::string> files;
    friend bool operator==(const Outcome&, const Outcome&) = default;
};

[[nodiscard]] Outcome outcome_of(const Machine& machine);

} // namespace procession::core::explore
