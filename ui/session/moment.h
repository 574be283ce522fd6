// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <memory>

namespace procession::ui {

/// What every view shows: a trace, a time, and the machine at that time. A value
/// that is cheap to copy; views keep one and nothing of their own about the run.
struct Moment {
    core::Trace trace;
    core::Ticks t = 0;
    std::shared_ptr<const core::SystemState> state;

    [[nodiscard]] static Moment of(const core::Trace& trace, core::Ticks t)
    {
        return {trace, t, std::make_shared<const core::SystemState>(trace.view(t))};
    }
};

} // namespace procession::ui
