// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/instant_order.h"

#include <algorithm>
#include <vector>

namespace procession::tests {

/// The six orders in which what joins the ready queue at one instant can do so.
inline std::vector<core::JoiningOrder> every_order()
{
    core::JoiningOrder order{core::Joining::arrivals, core::Joining::completions,
                             core::Joining::leavers};
    std::vector<core::JoiningOrder> result;
    do {
        result.push_back(order);
    } while (std::next_permutation(order.begin(), order.end()));
    return result;
}

} // namespace procession::tests
