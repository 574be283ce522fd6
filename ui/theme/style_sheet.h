// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QString>

namespace procession::ui {

/// What a palette for widgets cannot say, in the size of texts in force: flat controls and
/// bars, one line weight, room around things, an outline of two pixels where the focus is.
[[nodiscard]] QString style_sheet(const Palette& palette);

} // namespace procession::ui
