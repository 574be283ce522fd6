// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/operations.h"

#include <vector>

namespace procession::core::program {

/// Sorts values by `<`, stably, and tells where each came from: order[i] is the place that the
/// i-th smallest had. Compares the same pairs as CPython does for up to 63 values, so that a
/// comparison which is refused is refused in the same words. Gives yes, or slow or raised.
[[nodiscard]] Truth sort_order(Heap& heap, const std::vector<Value>& keys,
                               std::vector<std::size_t>& order);

} // namespace procession::core::program
