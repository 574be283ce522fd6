// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/resident.h"

#ifdef __linux__
#include <fstream>
#include <unistd.h>
#endif
#ifdef __SANITIZE_ADDRESS__
// Not every compiler that has the sanitizer brings the header that declares this.
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();
#elif defined(__GLIBC__) && (__GLIBC__ > 2 || __GLIBC_MINOR__ >= 33)
#include <malloc.h>
#define PROCESSION_HAS_MALLINFO2
#endif

namespace procession::tests {

std::optional<std::size_t> resident_bytes()
{
#ifdef __linux__
    std::ifstream pages("/proc/self/statm");
    std::size_t all = 0;
    std::size_t resident = 0;
    if (pages >> all >> resident) {
        return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    }
#endif
    return std::nullopt;
}

std::optional<std::size_t> live_bytes()
{
#ifdef __SANITIZE_ADDRESS__
    return __sanitizer_get_current_allocated_bytes();
#elif defined(PROCESSION_HAS_MALLINFO2)
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
#else
    return std::nullopt;
#endif
}

} // namespace procession::tests
