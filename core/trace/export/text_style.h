// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace procession::core {

/// What the terminal at the other end can show.
struct TextStyle {
    std::size_t width = 80; ///< columns
    bool colour = false;    ///< ANSI colours (256)
    bool unicode = true;    ///< else ASCII only (names stay as they are)
};

} // namespace procession::core
