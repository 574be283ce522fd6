// SPDX-License-Identifier: GPL-3.0-or-later
// Programs with pipes, sockets, signals and other programs print what CPython prints for them on
// Linux: its output stands beside each, as `python3 NAME.py` wrote it. Whatever may come in any
// order is not printed by these programs.
#include "tests/core/program/multiprocessing/run_on_machine.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

namespace procession::tests {

namespace {

std::string contents(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::filesystem::path> programs()
{
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator(PROGRAMS_FOLDER)) {
        if (entry.path().extension() == ".py") {
            found.push_back(entry.path());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

TEST_CASE("programs that talk to the system print what CPython prints")
{
    const int cores = GENERATE(1, 4);
    const auto* const policy = GENERATE("rr", "mlfq");
    const std::uint64_t seed = GENERATE(1, 2);
    const auto costs = GENERATE(core::Costs::realistic, core::Costs::ideal);
    REQUIRE(programs().size() >= 8);
    for (const std::filesystem::path& program : programs()) {
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
