// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/large_array.h"

#include <algorithm>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace procession::scheduler {

#if defined(__linux__)

namespace {

constexpr std::size_t large_page = std::size_t{2} << 20;
/// From here on. Smaller arrays are soon cleared, small pages that were in use a moment ago
/// more cheaply than large ones, and the processor remembers where they all are.
constexpr std::size_t least = 4 * large_page;

std::size_t alignment_for(std::size_t bytes, std::size_t alignment)
{
    return bytes < least ? alignment : std::max(alignment, large_page);
}

} // namespace

void* allocate_array(std::size_t bytes, std::size_t alignment)
{
    void* const memory = ::operator new (bytes, std::align_val_t{alignment_for(bytes, alignment)});
#if defined(MADV_HUGEPAGE)
    if (bytes >= least) {
        // Whole pages only, so that an array takes no more memory than otherwise. A system
        // that has none says so, which changes nothing.
        (void)madvise(memory, bytes / large_page * large_page, MADV_HUGEPAGE);
    }
#endif
    return memory;
}

void free_array(void* memory, std::size_t bytes, std::size_t alignment) noexcept
{
    ::operator delete (memory, std::align_val_t{alignment_for(bytes, alignment)});
}

#else

void* allocate_array(std::size_t bytes, std::size_t alignment)
{
    return ::operator new (bytes, std::align_val_t{alignment});
}

void free_array(void* memory, std::size_t, std::size_t alignment) noexcept
{
    ::operator delete (memory, std::align_val_t{alignment});
}

#endif

} // namespace procession::scheduler
