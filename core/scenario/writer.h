// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <string>
#include <string_view>

namespace procession::core {

/// The scenario as a file in the house format. Says only what differs from the
/// defaults (and from what its conventions bring); reading it gives an equal one.
[[nodiscard]] std::string to_json(const Scenario& scenario);
/// The same with an object "classroom", which no scenario holds; none if that is empty.
[[nodiscard]] std::string to_json(const Scenario& scenario, std::string_view classroom);

} // namespace procession::core
