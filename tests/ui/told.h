// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main_window/main_window.h"

#include <QImage>
#include <QStringList>
#include <string>

namespace procession::ui {

/// All that the window says without being pointed at: texts, tooltips, descriptions, rows of
/// tables and trees, what can be done, and all that a screen reader finds. What is inside
/// `but` is left out.
[[nodiscard]] QStringList told(MainWindow& window, const QWidget* but = nullptr);

/// Lets everything come to rest that views put off; the picture of the window then.
[[nodiscard]] QImage at_rest(MainWindow& window);

/// What pointing at a net of points over the pictures and the timeline brings up.
[[nodiscard]] QStringList tips(MainWindow& window);

/// What can be done to a process, as its menu offers it.
[[nodiscard]] QStringList offered(MainWindow& window, core::EntityId process);

/// The first text that differs, and by what; empty if none does.
[[nodiscard]] std::string difference(const QStringList& a, const QStringList& b);

} // namespace procession::ui
