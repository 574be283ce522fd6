// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/launch/options.h"

namespace procession::ui {

/// Before there is an application: a picture needs no screen.
void prepare_platform(int count, char** arguments);

/// Opens the window and runs until it is closed, or renders the picture asked
/// for. Returns the exit status: 0 done, 2 wrong usage or invalid scenario.
[[nodiscard]] int launch(const QStringList& arguments);

} // namespace procession::ui
