// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/reader.h"

#include <QString>
#include <vector>

namespace procession::ui {

/// The scenario that is shown when none is asked for.
inline constexpr const char* welcome_scenario = ":/scenarios/welcome.procession.json";

/// A scenario compiled in.
struct LibraryEntry {
    QString file; ///< ":/scenarios/…"
    QString title;
};

/// The shipped scenarios with their titles in `language`, the welcome one first,
/// the rest in the order of their file names. Reads titles only.
[[nodiscard]] std::vector<LibraryEntry> library(const QString& language);

/// Reads a file of the disk, or one compiled in (":/…"), which only Qt can open. A Python program
/// (".py") becomes the scenario of a process that runs it.
[[nodiscard]] core::ReadScenario read_file(const QString& file);
/// The title of the scenario in a file, in `language`; empty if it has none.
[[nodiscard]] QString title_of_scenario(const QString& path, const QString& language);

} // namespace procession::ui
