// SPDX-License-Identifier: GPL-3.0-or-later
// Runs whose whole output is kept in golden/. A change that is meant is approved
// with scripts/approve-golden and reviewed as a difference.
#include "program.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

using namespace procession::tests;

namespace {

struct Case {
    const char* name;
    const char* arguments;
    int status;
};

const Case cases[] = {
    {"silberschatz-rr.txt", "run scenarios/silberschatz-rr.procession.json", 0},
    {"silberschatz-rr.json", "run scenarios/silberschatz-rr.procession.json --format json", 0},
    {"silberschatz-rr.csv", "run scenarios/silberschatz-rr.procession.json --format csv", 0},
    {"silberschatz-rr.chrome.json", "run scenarios/silberschatz-rr.procession.json --format chrome",
     0},
    {"silberschatz-summary.json",
     "run scenarios/silberschatz-rr.procession.json --format json --summary", 0},
    {"silberschatz-mlfq.txt",
     "run scenarios/silberschatz-rr.procession.json --policy mlfq --set quantum=2:4:8", 0},
    {"two-cores-io.txt", "run scenarios/two-cores-io.procession.json", 0},
    {"two-cores-io.json", "run scenarios/two-cores-io.procession.json --format json", 0},
    {"until.json", "run scenarios/two-cores-io.procession.json --until 10 --format json", 4},
    {"stuck.txt", "run scenarios/stuck.procession.json", 3},
    {"stuck.json", "run scenarios/stuck.procession.json --format json", 3},
    {"compare.txt",
     "compare scenarios/silberschatz-rr.procession.json --policies \"fcfs; sjf; rr,quantum=4; "
     "mlfq,quantum=2:4:8\"",
     0},
    {"compare.json",
     "compare scenarios/silberschatz-rr.procession.json --policies \"fcfs; sjf\" --format json", 0},
    {"compare.csv",
     "compare scenarios/silberschatz-rr.procession.json --policies \"fcfs; sjf\" --format csv", 0},
    {"check-faults.txt", "check scenarios/faulty.procession.json scenarios/stuck.procession.json",
     2},
    {"generate.json", "generate --seed 7 --processes 4 --io-percent 50 --small", 0},
};

std::filesystem::path golden(const Case& golden_case)
{
    return std::filesystem::path(PROCESSION_CLI_TESTS) / "golden" / golden_case.name;
}

} // namespace

TEST_CASE("golden runs")
{
    const bool approve = std::getenv("PROCESSION_APPROVE") != nullptr;
    for (const Case& one : cases) {
        SECTION(one.name)
        {
            const Finished finished = call(one.arguments);
            CHECK(finished.status == one.status);
            CHECK(finished.error.empty());
            if (approve) {
                std::ofstream(golden(one), std::ios::binary) << finished.out;
            }
            REQUIRE(std::filesystem::exists(golden(one)));
            CHECK(finished.out == content_of(golden(one)));
        }
    }
}
