// SPDX-License-Identifier: GPL-3.0-or-later
// Programs with pipes, sockets, signals and other programs print what CPython prints for them on
// Linux: its output stands beside each, as `python3 NAME.py` wrote it. Whatever may come in any
// order is not printed by these programs.
#include "tests/core/program/multiprocessing/recorded_programs.h"
#include "tests/core/program/multiprocessing/run_on_machine.h"

#include <catch2/catch.hpp>
#include <filesystem>

namespace procession::tests {

TEST_CASE("programs that talk to the system print what CPython prints")
{
    const int cores = GENERATE(1, 4);
    const auto* const policy = GENERATE("rr", "mlfq");
    const std::uint64_t seed = GENERATE(1, 2);
    const auto costs = GENERATE(core::Costs::realistic, core::Costs::ideal);
    REQUIRE(programs_in(PROGRAMS_FOLDER).size() >= 8);
    for (const std::filesystem::path& program : programs_in(PROGRAMS_FOLDER)) {
        CAPTURE(program.filename(), cores, policy, seed, costs == core::Costs::ideal);
        const MachineRun run = run_on_machine(contents(program), {.cores = cores,
                                                                  .policy = policy,
                                                                  .seed = seed,
                                                                  .costs = costs,
                                                                  .shuffle_ties = seed == 2});
        std::filesystem::path expected = program;
        CHECK(run.out == contents(expected.replace_extension(".out")));
        CHECK(run.err.empty());
        CHECK(run.trace.outcome() == core::Outcome::completed);
        CHECK(run.exit_code == 0);
    }
}

} // namespace procession::tests
