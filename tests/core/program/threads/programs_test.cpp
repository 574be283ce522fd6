// SPDX-License-Identifier: GPL-3.0-or-later
// Programs with threads print what CPython prints for them: its output stands beside each, as
// `python3 NAME.py` wrote it, addresses left out. Whatever may come in any order is not printed by
// these programs, so that it is the same on every machine, with the interpreter lock and without.
#include "run_on_machine.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <vector>

namespace procession::tests {

namespace {

std::string contents(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string without_addresses(const std::string& text)
{
    return std::regex_replace(text, std::regex("0x[0-9a-f]+"), "0x…");
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

TEST_CASE("programs with threads print what CPython prints")
{
    const int cores = GENERATE(1, 4);
    const auto* const policy = GENERATE("rr", "mlfq");
    const std::uint64_t seed = GENERATE(1, 2);
    const auto costs = GENERATE(core::Costs::realistic, core::Costs::ideal);
    const bool lock = GENERATE(true, false);
    REQUIRE(programs().size() >= 6);
    for (const std::filesystem::path& program : programs()) {
        CAPTURE(program.filename(), cores, policy, seed, costs == core::Costs::ideal, lock);
        const MachineRun run = run_on_machine(contents(program), {.cores = cores,
                                                                  .policy = policy,
                                                                  .seed = seed,
                                                                  .costs = costs,
                                                                  .shuffle_ties = seed == 2,
                                                                  .interpreter_lock = lock});
        std::filesystem::path expected = program;
        CHECK(without_addresses(run.out) == contents(expected.replace_extension(".out")));
        CHECK(run.trace.outcome() == core::Outcome::completed);
        CHECK(run.exit_code == 0);
    }
}

} // namespace procession::tests
