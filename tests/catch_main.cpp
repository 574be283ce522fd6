// SPDX-License-Identifier: GPL-3.0-or-later
// The main function of every test program without widgets; compiled once.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
