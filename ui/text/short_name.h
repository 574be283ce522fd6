// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QString>

namespace procession::ui {

/// As much of a process's name as fits into `width` pixels, so that those of threads and children
/// still differ: what stands in brackets goes first ("Thread-12 (work)"), then the middle, and the
/// number at the end ("T…12") last of all. Empty if not even a letter fits.
[[nodiscard]] QString short_name(const QString& name, const QFontMetrics& metrics, int width);

} // namespace procession::ui
