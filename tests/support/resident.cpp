// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/resident.h"

#ifdef __linux__
#include <fstream>
#include <unistd.h>
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

} // namespace procession::tests
