// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson/every_schedule.h"

#include "core/explore/report.h"

#include <algorithm>
#include <array>
#include <optional>

namespace procession::lessons {

namespace explore = core::explore;

namespace {

constexpr std::array<std::string_view, 5> faults{"fault", "deadlock", "exception", "difference",
                                                 "nothing"};

std::optional<explore::Find> find_of(std::string_view without)
{
    constexpr std::array finds{explore::Find::fault, explore::Find::deadlock,
                               explore::Find::assertion, explore::Find::difference};
    const auto which =
        static_cast<std::size_t>(std::ranges::find(faults, without) - faults.begin());
    return which < finds.size() ? std::optional(finds.at(which)) : std::nullopt;
}

/// Whether nothing of that kind happens in any schedule; else `seen` tells.
bool is_absent(const explore::Question& question, const core::Scenario& scenario,
               const explore::Options& options, SchedulesSeen& seen)
{
    const explore::Result result = explore::explore(scenario, question, options);
    if (result.problem) {
        seen.said.push_back(*result.problem);
        return false;
    }
    if (result.found) {
        seen.said = explore::explain_found(result, question);
        seen.replay = result.found->scenario;
        return false;
    }
    if (!result.is_complete()) {
        seen.said.push_back(explore::explain(result, question));
    }
    return result.is_complete();
}

} // namespace

std::span<const std::string_view> schedule_faults()
{
    return faults;
}

SchedulesSeen see_every_schedule(const EverySchedule& wanted, const core::Scenario& scenario,
                                 const Onlooker& onlooker)
{
    explore::Options options;
    options.schedules = wanted.schedules;
    options.cancel = onlooker.cancel;
    if (onlooker.progress) {
        options.progress = [&](const explore::Progress& so_far) {
            onlooker.progress(
                {so_far.schedules, options.schedules, so_far.states, so_far.switches});
        };
    }
    SchedulesSeen seen;
    const std::optional<explore::Find> find = find_of(wanted.without);
    seen.holds = !find || is_absent({*find, ""}, scenario, options, seen);
    if (seen.holds && !wanted.expression.empty()) {
        const std::string untrue = "not (" + wanted.expression + ")";
        seen.holds = is_absent({explore::Find::expression, untrue}, scenario, options, seen);
    }
    return seen;
}

} // namespace procession::lessons
