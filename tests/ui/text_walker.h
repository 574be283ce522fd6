// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace procession::ui {

/// The texts of visible labels, buttons, combo boxes and tabs in `root` that have less
/// room than they need, each with what it is; measured with the widget's own font.
[[nodiscard]] QStringList cut_texts(const QWidget& root);

} // namespace procession::ui
