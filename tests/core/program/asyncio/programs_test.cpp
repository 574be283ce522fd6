// SPDX-License-Identifier: GPL-3.0-or-later
// Programs with asyncio print what CPython prints for them: its output stands beside each, as
// regenerate.py has written it. None of them depends on how long anything but sleeping takes.
#include "../multiprocessing/run_on_machine.h"

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

TEST_CASE("programs with asyncio print what CPython prints")
{
    const int cores = GENERATE(1, 2);
    const auto costs = GENERATE(core::Costs::realistic, core::Costs::ideal);
    REQUIRE(programs().size() >= 6);
    for (std::filesystem::path program : programs()) {
        CAPTURE(program.filename(), cores, costs == core::Costs::ideal);
        const MachineRun run = run_on_machine(contents(program), {.cores = cores, .costs = costs});
        const std::string wanted = contents(program.replace_extension(".out"));
        REQUIRE(!wanted.empty());
        CHECK(run.out == wanted);
        CHECK(run.err == contents(program.replace_extension(".err")));
        CHECK(run.trace.outcome() == core::Outcome::completed);
    }
}

} // namespace procession::tests
