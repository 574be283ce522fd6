// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/memory.h"

#include <cstdlib> // defines __GLIBC__

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace procession::cli {

void keep_freed_memory()
{
#ifdef __GLIBC__
    // The pages of a freed address space would be asked for and cleared again for the next one.
    constexpr int kept_bytes = 64 << 20;
    // Setting the one ends the other's adapting itself; this is what it would come to.
    constexpr int least_mapped_bytes = 4 << 20;
    mallopt(M_TRIM_THRESHOLD, kept_bytes);
    mallopt(M_MMAP_THRESHOLD, least_mapped_bytes);
#endif
}

} // namespace procession::cli
