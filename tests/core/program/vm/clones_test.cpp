// SPDX-License-Identifier: GPL-3.0-or-later
#include "../run_program.h"
#include "programs.h"

#include <catch2/catch.hpp>

TEST_CASE("a copied process and its original go the same way, apart from each other")
{
    for (const std::filesystem::path& path : vm_programs()) {
        if (path.stem() == "recursion") {
            continue;
        }
        DYNAMIC_SECTION(path.stem().string())
        {
            const std::string source = content_of(path);
            const ProgramRun whole = run_program(source);
            constexpr std::uint64_t copies = 23;
            for (std::uint64_t i = 1; i < copies; ++i) {
                const std::uint64_t tick = whole.ticks * i / copies;
                CAPTURE(tick);
                TestProcess process(source);
                if (process.run(tick)) {
                    continue;
                }
                TestProcess copy = process.clone();
                TestProcess late = process.clone();
                process.run();
                copy.run(tick + 7);
                TestProcess copy_of_copy = copy.clone();
                copy.run();
                copy_of_copy.run();
                late.run();
                for (const TestProcess* const one : {&process, &copy, &copy_of_copy, &late}) {
                    CHECK(one->result().out == whole.out);
                    CHECK(one->result().err == whole.err);
                    CHECK(one->result().exit_code == whole.exit_code);
                    CHECK(one->result().ticks == whole.ticks);
                }
            }
        }
    }
}

TEST_CASE("a copy has its own memory")
{
    TestProcess process(
        "shared = [1]\nfor i in range(100):\n    shared.append(i)\nprint(len(shared))\n");
    REQUIRE(!process.run(500));
    const std::size_t used = process.heap().used();
    {
        TestProcess copy = process.clone();
        CHECK(copy.heap().used() == used);
        copy.run();
        CHECK(copy.result().out == "101\n");
    }
    CHECK(process.heap().used() == used);
    process.run();
    CHECK(process.result().out == "101\n");
}
