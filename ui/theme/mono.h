// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/fonts.h"

namespace procession::ui {

/// The system's mono in that size, times text_scale(): for source and what programs print.
[[nodiscard]] QFont mono_font(TextSize size);

} // namespace procession::ui
