// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/moment.h"

#include <set>

namespace procession::ui {

/// Whether both moments are of one trace, with at most one instant of events
/// between them: what may be shown as movement.
[[nodiscard]] bool are_neighbours(const Moment& one, const Moment& other);

/// Who was chosen by decisions, and among whom.
struct Decisions {
    std::set<core::EntityId> chosen;
    std::set<core::EntityId> candidates; ///< with the chosen who waited before
};

/// The decisions after `before` up to and including `after`, a later neighbour.
[[nodiscard]] Decisions decisions_between(const Moment& before, const Moment& after);

} // namespace procession::ui
