// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace procession::cli {

/// Keeps freed memory at hand for what comes next rather than to give it back to the system: the
/// address spaces of simulated processes come and go all the time. To be called first in `main`;
/// does nothing where the C library has no such setting.
void keep_freed_memory();

} // namespace procession::cli
