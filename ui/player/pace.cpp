// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/pace.h"

#include <cmath>

namespace procession::ui {

scheduler::Ticks Pace::advance(double seconds)
{
    fraction += seconds * ticks_per_second;
    const double whole = std::floor(fraction);
    fraction -= whole;
    return static_cast<scheduler::Ticks>(whole);
}

} // namespace procession::ui
