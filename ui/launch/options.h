// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QSize>
#include <QString>
#include <QStringList>
#include <optional>

namespace procession::ui {

/// What the command line asks for.
struct Options {
    QString file;              ///< empty = the welcome scenario
    QString lecture;           ///< to be presented; empty = none
    QString lesson;            ///< to be opened, maybe with a page behind "/"; empty = none
    QString screenshot;        ///< render the window to this file and exit
    std::optional<qint64> at;  ///< start at this moment
    std::optional<QSize> size; ///< of the window
    std::optional<ThemeChoice> theme;
    QString view;         ///< a place of the window, see --help; empty: as remembered
    int text_percent = 0; ///< 0: as remembered
    QString language;     ///< empty = as remembered, else as the system
    bool help = false;
    bool version = false;
};

/// Options, or what is wrong with them.
struct ParsedOptions {
    Options options;
    QString problem; ///< empty if nothing is wrong
    QString help;    ///< text of --help
};

/// `arguments` as the program received them, its own name first.
[[nodiscard]] ParsedOptions parse_options(const QStringList& arguments);

/// Whether the arguments ask for a picture; before there is an application.
[[nodiscard]] bool asks_for_screenshot(int count, char** arguments);

} // namespace procession::ui
