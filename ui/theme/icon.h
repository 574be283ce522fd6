// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QIcon>
#include <QString>

namespace procession::ui {

/// The icon of that name under resources/icons, in `colour`; paler where disabled.
[[nodiscard]] QIcon tinted_icon(const QString& name, const QColor& colour, const Palette& palette);

} // namespace procession::ui
