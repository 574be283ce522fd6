// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace procession::ui {

/// `text` as it is drawn: no line ends inside "t = 12", "core 0", "CPU 3", "kill -9" or "3 个".
[[nodiscard]] QString unbroken(QString text);

} // namespace procession::ui
