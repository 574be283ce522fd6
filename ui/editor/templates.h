// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <QString>
#include <string>
#include <vector>

namespace procession::ui {

/// A scenario compiled in that others begin with.
struct Template {
    QString title; ///< in the language of the window, as is the next
    QString point;
    core::Scenario scenario;
    /// What a new scenario begins with: the template without its own title and description.
    std::string text;
};

/// All of them, in the order of their files: the first one is empty.
[[nodiscard]] std::vector<Template> templates();

} // namespace procession::ui
