// SPDX-License-Identifier: GPL-3.0-or-later
// Programs with asyncio print what CPython prints for them: its output stands beside each, as
// regenerate.py has written it. None of them depends on how long anything but sleeping takes.
#include "tests/core/program/multiprocessing/recorded_programs.h"
#include "tests/core/program/multiprocessing/run_on_machine.h"

#include <catch2/catch.hpp>
#include <filesystem>

namespace procession::tests {

TEST_CASE("programs with asyncio print what CPython prints")
{
    const int cores = GENERATE(1, 2);
    const auto costs = GENERATE(core::Costs::realistic, core::Costs::ideal);
    REQUIRE(programs_in(PROGRAMS_FOLDER).size() >= 6);
    for (std::filesystem::path program : programs_in(PROGRAMS_FOLDER)) {
        CAPTURE(program.filename(), cores, costs == core::Costs::ideal);
        const MachineRun run = run_on_machine(contents(program), {.cores = cores, .costs = costs});
        const std::string wanted = contents(program.replace_extension(".out"));
        REQUIRE(!wanted.empty());
        CHECK(run.out == wanted);
        program.replace_extension(".err"); // beside those that say anything there
        CHECK(run.err == (std::filesystem::exists(program) ? contents(program) : ""));
        CHECK(run.trace.outcome() == core::Outcome::completed);
    }
}

} // namespace procession::tests
