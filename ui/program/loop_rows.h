// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/event_loop_at.h"
#include "core/scenario/scenario.h"

#include <QString>
#include <vector>

namespace procession::ui {

/// A line about an event loop: one of its tasks, or a function that it will call.
struct LoopRow {
    /// In the order in which the loop comes to them: who has the thread, who is next, who comes by
    /// the clock, who by others.
    enum class Kind : std::uint8_t { running, ready, sleeping, waiting };

    Kind kind = Kind::running;
    QString who;   ///< "Task-1 main()", or a function's name
    QString state; ///< "ready, 2nd", "sleeps until 300" …
    QString where; ///< "kitchen.py:5"; empty if it is nowhere in the program
    friend bool operator==(const LoopRow&, const LoopRow&) = default;
};

/// All that a loop has to do at a moment: the running task, what is ready in its order, what has a
/// time by that, then who waits for others in the order in which they began. Texts are in the
/// language of the window, times as the scenario's clock has them.
[[nodiscard]] std::vector<LoopRow> loop_rows(const core::EventLoopAt& loop,
                                             const core::Scenario& scenario);

} // namespace procession::ui
