// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "core/trace/trace.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace procession::ui {

/// Names of the scenarios of bursts that are compiled in: "welcome", "01-convoy-effect", …
[[nodiscard]] QStringList shipped_names();
/// One of them.
[[nodiscard]] core::Scenario shipped(const QString& name);
/// Moments of a run from its start to its end, about so many.
[[nodiscard]] std::vector<core::Ticks> spread_over(const core::Trace& trace, int count);

/// The scenario with another future: from after `t` on processes arrive, go on longer,
/// are suspended and killed. What happens up to `t` stays as it is.
[[nodiscard]] core::Scenario other_future(core::Scenario scenario, const core::Trace& trace,
                                          core::Ticks t);

} // namespace procession::ui
