// SPDX-License-Identifier: GPL-3.0-or-later
// Input that has broken a promise once, in found/, and the programs that fuzzing begins with:
// everything is done with each of them.
#include "tests/fuzz/targets.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

TEST_CASE("what fuzzing has found stays right")
{
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(PROCESSION_FOUND)) {
        INFO(entry.path());
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string input(std::istreambuf_iterator<char>(file), {});
        fuzz_lexer(input);
        fuzz_parser(input);
        fuzz_compiler(input);
        fuzz_programs(input);
        ++count;
    }
    CHECK(count > 0);
}
