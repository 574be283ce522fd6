// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/rounds.h"

#include <algorithm>
#include <rapidcheck.h>

namespace procession::tests {

int rounds_asked(int rounds)
{
    return std::max(1, rounds * rc::detail::configuration().testParams.maxSuccess / 100);
}

} // namespace procession::tests
