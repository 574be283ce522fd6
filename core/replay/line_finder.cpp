// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replay/line_finder.h"

#include "core/replay/cursor.h"

#include <algorithm>
#include <utility>

namespace procession::core {

LineFinder::LineFinder(Trace trace) : trace_(std::move(trace))
{
    if (trace_.checkpoints() != nullptr) {
        cursor_ = std::make_unique<Cursor>(*trace_.checkpoints());
    }
}

LineFinder::~LineFinder() = default;

std::optional<LineReached> LineFinder::first_after(Ticks t, const std::vector<SourceLine>& lines,
                                                   const std::atomic<bool>* cancel)
{
    std::optional<LineReached> first;
    if (!cursor_ || lines.empty()) {
        return first;
    }
    SourceLine at;
    const auto is_wanted = [&](const ProgramAt& program) {
        if (program.calls.empty()) {
            return false;
        }
        at = {program.calls.back().program, program.calls.back().line};
        return std::find(lines.begin(), lines.end(), at) != lines.end();
    };
    const auto& processes = trace_.final_state().processes();
    for (EntityId id = 0; id < processes.size() && (cancel == nullptr || !*cancel); ++id) {
        // Whom others have found already is of interest only if it comes sooner.
        const Ticks latest = first ? first->t - 1 : trace_.end();
        const auto found =
            cursor_->first_statement(id, processes[id].first_run, t, latest, is_wanted, cancel);
        if (found) {
            first = LineReached{*found, id, at};
        }
    }
    return cancel != nullptr && *cancel ? std::nullopt : first;
}

} // namespace procession::core
