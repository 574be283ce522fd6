// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace procession::ui {

/// Asks over that window where the scenario that came from `source`, a file or a name, is to be
/// saved; empty: nowhere.
[[nodiscard]] QString ask_for_target(QWidget& window, const QString& source);

} // namespace procession::ui
