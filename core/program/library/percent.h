// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/ref.h"

#include <string_view>

namespace procession::core::program {

class Heap;

/// pattern % arguments where %s, %r and %a get texts that are ready: how the slow way ends.
[[nodiscard]] Ref percent_prepared(Heap& heap, std::string_view pattern, Value arguments);

} // namespace procession::core::program
