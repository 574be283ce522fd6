// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exercise/schedule_difference.h"

#include <algorithm>
#include <vector>

namespace procession::core::exercise {

namespace {

using scheduler::never;
using Intervals = std::vector<Interval>;

Intervals of_process(const Trace& trace, std::size_t process)
{
    Intervals result;
    if (process < trace.scenario().processes.size()) {
        trace.lanes().process_intervals(static_cast<EntityId>(process), 0, trace.end() + 1,
                                        [&](const Interval& one) { result.push_back(one); });
    }
    if (!result.empty() && result.back().state == State::terminated) {
        result.back().end = never; // whenever the run ends
    }
    return result;
}

Intervals of_core(const Trace& trace, CoreNumber core)
{
    Intervals result;
    trace.lanes().core_intervals(core, 0, trace.end() + 1,
                                 [&](const Interval& one) { result.push_back(one); });
    return result;
}

/// Where two lanes differ first; never if they do not.
Ticks difference(const Intervals& one, const Intervals& other)
{
    const auto [a, b] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    if (a == one.end() || b == other.end()) {
        return a != one.end() ? a->start : b != other.end() ? b->start : never;
    }
    const bool same_but_end = a->start == b->start && a->state == b->state &&
                              a->process == b->process && a->core == b->core;
    return same_but_end ? std::min(a->end, b->end) : std::min(a->start, b->start);
}

} // namespace

std::optional<Ticks> first_difference(const Trace& one, const Trace& other)
{
    Ticks first = never;
    const std::size_t processes =
        std::max(one.scenario().processes.size(), other.scenario().processes.size());
    for (std::size_t process = 0; process < processes; ++process) {
        first = std::min(first, difference(of_process(one, process), of_process(other, process)));
    }
    for (CoreNumber core = 0; core < one.scenario().machine.cores; ++core) {
        first = std::min(first, difference(of_core(one, core), of_core(other, core)));
    }
    return first == never ? std::nullopt : std::optional(first);
}

} // namespace procession::core::exercise
