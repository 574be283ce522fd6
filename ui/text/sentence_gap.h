// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace procession::ui {

/// What stands between two sentences in the language of the window: a space, or nothing.
[[nodiscard]] QString sentence_gap();

} // namespace procession::ui
