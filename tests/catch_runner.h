// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace procession {

/// Runs the tests of a program as its command line says; what main() returns.
[[nodiscard]] int run_tests(int argc, char** argv);

} // namespace procession
