// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace procession::ui {

/// Bold, as large as a title. In Chinese not as large as letters that Qt paints as outlines: those
/// of a font without a bold face, as most Chinese ones are, lose there what makes them bold.
[[nodiscard]] QFont heading_font();

} // namespace procession::ui
