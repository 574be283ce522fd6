// SPDX-License-Identifier: GPL-3.0-or-later
// The main function of every test program without widgets.
#include "catch_runner.h"

int main(int argc, char** argv)
{
    return procession::run_tests(argc, argv);
}
