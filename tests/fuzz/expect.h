// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <cstdlib>

/// Ends the process where a promise is broken; in every build, unlike assert.
inline void expect(bool is_kept, const char* promise)
{
    if (!is_kept) {
        std::fprintf(stderr, "broken: %s\n", promise);
        std::abort();
    }
}
