// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace procession::ui {

/// The mono font in the usual size, its size told in points: QScintilla knows no pixels.
[[nodiscard]] QFont code_font();

} // namespace procession::ui
