// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/parameters.h"
#include "scheduler/registry.h"
#include "scheduler/ticks.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace procession::scheduler {

/// The parameters of mlfq, resolved: one quantum and one allotment a level.
struct MlfqRules {
    enum class Last : std::uint8_t { rr, fcfs, sjf };

    std::vector<Ticks> quantum;
    std::vector<std::int64_t> allotment; ///< whole slices
    Ticks boost = 0;                     ///< period; 0 = never
    Last last = Last::rr;                ///< what the lowest level does
    bool stay = false;
    bool io_bump = false;
    bool preempts = true;
    bool preempted_to_tail = false;
    bool fresh_slice = false;

    [[nodiscard]] std::size_t levels() const { return quantum.size(); }
    [[nodiscard]] std::size_t lowest() const { return quantum.size() - 1; }
};

/// The number of levels is the length of a list given for `quantum` or
/// `allotment` (the longer one; the other goes on with its last number), else
/// `queues`; a single number applies to all levels. If no quantum is given, that
/// of the top level is 2 and each level doubles the one above.
[[nodiscard]] MlfqRules mlfq_rules(const Parameters& parameters);

/// The parameters as the registry describes them.
[[nodiscard]] std::vector<ParameterInfo> mlfq_parameters();

} // namespace procession::scheduler
