// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/program_at.h"
#include "core/program/values/heap.h"

namespace procession::core::program {

/// How much of a heap is still as in `other`, of which it is a copy or which is a copy of it: what
/// a machine that copies a page only when it is written to (copy on write) would have once for
/// both. As in CPython, taking another reference to an object writes to it. Neither heap runs.
[[nodiscard]] PagesAt pages_of(const Heap& heap, const Heap& other);

} // namespace procession::core::program
