// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/search/fit.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace procession::ui {

/// Something that a search finds: a thing to do, a scenario or lesson to open, a term to look up.
/// Whatever else is to be found joins with a kind of its own.
struct Findable {
    enum class Kind : std::uint8_t { command, scenario, term, lesson };
    Kind kind = Kind::command;
    QString name; ///< as it is shown
    QString hint; ///< shown beside it: shortcut, or what kind of thing it is
    SearchWords words;
    std::function<void()> run;
};

/// Indices of those that fit what was typed, the best first; equals as they come.
[[nodiscard]] std::vector<std::size_t> found_in(const std::vector<Findable>& all,
                                                const QString& typed);

/// How a line of a list shows it.
[[nodiscard]] QString shown_line(const Findable& one);

} // namespace procession::ui
