// SPDX-License-Identifier: GPL-3.0-or-later
#include "../run_program.h"
#include "programs.h"

#include <catch2/catch.hpp>

namespace {

void check_lines(const std::string& printed, const std::string& wanted)
{
    std::istringstream ours(printed);
    std::istringstream theirs(wanted);
    std::string our;
    std::string their;
    for (int line = 1; std::getline(theirs, their); ++line) {
        CAPTURE(line);
        our = "(nothing)";
        std::getline(ours, our);
        CHECK(our == their);
    }
    CHECK(!std::getline(ours, our));
}

} // namespace

// regenerate.py writes what CPython 3.11 prints for each.
TEST_CASE("programs about the machine print what CPython prints")
{
    const auto all = vm_programs();
    REQUIRE(!all.empty());
    for (std::filesystem::path path : all) {
        DYNAMIC_SECTION(path.stem().string())
        {
            const ProgramRun run = run_program(content_of(path));
            const std::string wanted = content_of(path.replace_extension(".out"));
            REQUIRE(!wanted.empty());
            check_lines(run.out + "exit " + std::to_string(run.exit_code), wanted);
            check_lines(run.err, content_of(path.replace_extension(".err")));
        }
    }
}
