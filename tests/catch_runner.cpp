// SPDX-License-Identifier: GPL-3.0-or-later
// Catch2 itself, compiled once for all programs of tests.
#define CATCH_CONFIG_RUNNER
#include "catch_runner.h"

#include <catch2/catch.hpp>

namespace procession {

int run_tests(int argc, char** argv)
{
    return Catch::Session().run(argc, argv);
}

} // namespace procession
