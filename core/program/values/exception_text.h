// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/operations.h"

#include <optional>
#include <string>

namespace procession::core::program {

/// str() of an exception without a __str__ of its own; none as str() of operations.h has it.
[[nodiscard]] std::optional<std::string> exception_text(Heap& heap, const Instance& exception,
                                                        Truth& outcome);

} // namespace procession::core::program
