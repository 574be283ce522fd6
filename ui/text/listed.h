// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace procession::ui {

/// "P2, P4": the entries of a list inside a sentence, in the language of the window.
[[nodiscard]] QString listed(const QStringList& entries);

} // namespace procession::ui
