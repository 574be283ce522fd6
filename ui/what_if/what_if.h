// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/moment.h"

#include <QString>
#include <optional>
#include <vector>

namespace procession::ui {

/// Something a user can do to a process, or to the machine, at the moment shown.
struct WhatIf {
    QString name; ///< "Kill P3", as menus and undo show it
    core::Intervention::Kind kind = core::Intervention::Kind::kill;
    core::EntityId process = core::no_entity; ///< none for `add`
    bool asks = false;                        ///< wants a number or a process first
    std::int64_t value = 0;                   ///< what it is now, where a number is asked for
    std::int64_t least = 0;
    std::int64_t most = 0;
};

/// What can be done to `process` at the moment; nothing to one that has ended or
/// has not arrived.
[[nodiscard]] std::vector<WhatIf> what_ifs(const Moment& moment, core::EntityId process);

/// The scenario with that intervention at the moment's t: what happened before is
/// unchanged. `value` counts where the intervention takes a number.
[[nodiscard]] core::Scenario with_intervention(const Moment& moment, const WhatIf& what,
                                               std::int64_t value);

/// The scenario with one more process, which arrives at the moment's t.
[[nodiscard]] core::Scenario with_process(const Moment& moment, core::ProcessSpec process);

/// A name that no process of the scenario has yet: "P1", "P2", …
[[nodiscard]] QString unused_name(const core::Scenario& scenario);

} // namespace procession::ui
