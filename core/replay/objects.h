// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/kernel.h"
#include "core/machine/kernel/object_at.h"

#include <vector>

namespace procession::core {

/// What there is in the kernel by which processes wait for one another. `devices` is how many of
/// a trace's devices come before the first place.
[[nodiscard]] std::vector<ObjectAt> objects_of(const Kernel& kernel, std::size_t devices);

} // namespace procession::core
