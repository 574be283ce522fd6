// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress.h"

#include "app/cli/console.h"

#include <cstdio>
#include <fmt/format.h>

namespace procession::cli {

ProgressLine::ProgressLine()
    : wanted_(errors_go_to_terminal()), due_(Clock::now() + std::chrono::seconds(1))
{
}

ProgressLine::~ProgressLine()
{
    clear();
}

void ProgressLine::show(const core::Progress& progress)
{
    if (wanted_ && Clock::now() >= due_) {
        show(fmt::format("running: t = {}, {} events, {} of {} processes have ended", progress.now,
                         progress.events, progress.finished, progress.processes));
    }
}

void ProgressLine::show(const core::explore::Progress& progress)
{
    if (wanted_ && Clock::now() >= due_) {
        show(fmt::format("exploring: {} schedules, {} states; {} switches at most",
                         progress.schedules, progress.states, progress.switches));
    }
}

void ProgressLine::show(std::string_view what, std::int64_t done, std::int64_t of)
{
    if (wanted_ && Clock::now() >= due_) {
        show(fmt::format("{}: {} of {}", what, done, of));
    }
}

void ProgressLine::show(std::string_view text)
{
    fmt::print(stderr, "\r\x1b[K{}", text);
    std::fflush(stderr);
    shown_ = true;
    due_ = Clock::now() + std::chrono::milliseconds(200);
}

void ProgressLine::clear()
{
    if (shown_) {
        fmt::print(stderr, "\r\x1b[K");
        shown_ = false;
    }
}

core::Trace simulate_with_progress(const core::Scenario& scenario, core::Level level)
{
    ProgressLine line;
    core::RunOptions options;
    options.level = level;
    options.progress = [&line](const core::Progress& progress) { line.show(progress); };
    return core::simulate(scenario, options);
}

} // namespace procession::cli
