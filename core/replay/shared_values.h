// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/kernel.h"
#include "core/machine/kernel/program_at.h"

namespace procession::core {

/// Completes variables that stand for something in the kernel: what is in a shared value or array,
/// and what a lock or queue is called where processes wait for it.
void tell_shared(ProgramAt& program, const Kernel& kernel);

} // namespace procession::core
