// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/object_at.h"
#include "core/trace/system_state.h"
#include "ui/stage/place_note.h"

#include <QString>
#include <vector>

namespace procession::ui {

/// A line about something by which processes wait for one another: words and processes.
struct ObjectLine {
    bool is_title = false;
    QString label;                          ///< "Lock 1"; "Holds", "Waiting"
    std::vector<scheduler::EntityId> who{}; ///< in order
    QString text{};                         ///< "free", "2 of 3 free", the messages
    friend bool operator==(const ObjectLine&, const ObjectLine&) = default;
};

/// What there is to be said about `objects`, in their order.
[[nodiscard]] std::vector<ObjectLine> object_lines(const std::vector<core::ObjectAt>& objects);

/// Who waits for nothing but that time passes: no lines where nobody does.
[[nodiscard]] std::vector<ObjectLine> timer_lines(const core::SystemState& state);

/// What its place on the stage shows beside those who wait there.
[[nodiscard]] PlaceNote place_note(const core::ObjectAt& object, const core::Scenario& scenario);

} // namespace procession::ui
