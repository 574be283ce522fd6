// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/fingerprint.h"
#include "core/program/values/heap.h"
#include "core/program/vm/thread.h"

#include <vector>

namespace procession::core::program {

/// Of everything that the threads of an address space can reach or that decides what they do next:
/// equal for address spaces that hold the same, wherever in memory it is. What only time tells
/// (clocks, counts of statements, caches) is left out. Costs time for each object.
[[nodiscard]] Fingerprint fingerprint_of(Heap& heap, const std::vector<const Thread*>& threads);

/// Of where in its code the thread is, and nothing else.
[[nodiscard]] Fingerprint place_of(const Thread& thread);

} // namespace procession::core::program
