// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "core/text/message.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace procession::lessons {

/// What is to be so in every schedule of a small scenario: docs/lessons.md.
struct EverySchedule {
    std::string expression;           ///< true at the end of each; empty: not asked
    std::string without = "fault";    ///< of schedule_faults()
    std::int64_t schedules = 100'000; ///< tried at most, for each of the two
};

/// What a search for a schedule in which it is not so has come to.
struct SchedulesSeen {
    bool holds = false;                           ///< all were seen, and none was wrong
    std::vector<core::Message> said;              ///< if it does not: why not
    std::shared_ptr<const core::Scenario> replay; ///< plays the schedule that was found
};

/// How far the search at hand of a check has come.
struct SearchShare {
    std::int64_t schedules = 0; ///< tried so far
    std::int64_t most = 0;      ///< tried at most; all may have been seen sooner
    std::int64_t states = 0;    ///< different ones met
    int switches = 0;           ///< all schedules with fewer have been seen
};

/// Who waits for a check that may take seconds. Both are used in the thread that checks.
struct Onlooker {
    const std::atomic<bool>* cancel = nullptr;        ///< set from any thread: then nothing holds
    std::function<void(const SearchShare&)> progress; ///< told now and then
};

/// What no schedule may have: "fault", "deadlock", "exception", "difference", "nothing".
[[nodiscard]] std::span<const std::string_view> schedule_faults();

/// Tries every order in which the processes of `scenario` can go on (core/explore).
[[nodiscard]] SchedulesSeen see_every_schedule(const EverySchedule& wanted,
                                               const core::Scenario& scenario,
                                               const Onlooker& onlooker = {});

} // namespace procession::lessons
