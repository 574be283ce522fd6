// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "scheduler/registry.h"

#include <catch2/catch.hpp>

using namespace procession::tests;

namespace {

const std::string scenario = "scenarios/silberschatz-rr.procession.json";

} // namespace

TEST_CASE("usage: version and help on standard output")
{
    const Finished version = call("--version");
    CHECK(version.status == 0);
    CHECK(version.out.rfind("procession-cli ", 0) == 0);
    for (const char* command :
         {"", "run ", "compare ", "check ", "convert ", "exec ", "find ", "generate "}) {
        const Finished help = call(std::string(command) + "--help");
        INFO(command);
        CHECK(help.status == 0);
        CHECK(help.error.empty());
        CHECK(help.out.size() > 100);
    }
}

TEST_CASE("usage: the help of run lists every policy and parameter of the registry")
{
    const std::string help = call("run --help").out;
    for (const auto& policy : procession::scheduler::policies()) {
        CHECK(help.find("  " + std::string(policy.name)) != std::string::npos);
        for (const auto& parameter : policy.parameters) {
            CHECK(help.find("    " + std::string(parameter.name) + ": ") != std::string::npos);
        }
    }
}

TEST_CASE("usage: what is wrong is said on standard error, with status 2")
{
    for (const std::string& arguments : {std::string(),
                                         std::string("run"),
                                         std::string("fly"),
                                         "run " + scenario + " --format xml",
                                         "run " + scenario + " --colour",
                                         std::string("run no-such-file.json"),
                                         "run " + scenario + " --set quantum",
                                         "run " + scenario + " --set quantum=0",
                                         "run " + scenario + " --set machine.cores=0",
                                         "run " + scenario + " --cores 257",
                                         "run " + scenario + " --until -1",
                                         "run " + scenario + " --policy nonsense",
                                         "run " + scenario + " --set nonsense=1",
                                         "compare " + scenario,
                                         "compare " + scenario + " --policies \"fcfs; nonsense\"",
                                         "compare " + scenario + " --policies \" ; \"",
                                         std::string("generate --processes 0"),
                                         std::string("generate --cpu 0 5"),
                                         std::string("generate --unambiguous --policy x"),
                                         std::string("find --better rr"),
                                         std::string("find --better rr --than nonsense"),
                                         std::string("find --better rr --than srtf --in beauty"),
                                         std::string("find --better rr --than srtf --by 0"),
                                         "check --json " + scenario}) {
        const Finished finished = call(arguments);
        INFO(arguments << "\n" << finished.error);
        CHECK(finished.status == 2);
        CHECK(finished.out.empty());
        CHECK_FALSE(finished.error.empty());
    }
}

TEST_CASE("usage: options change the scenario in the order policy, settings")
{
    // The policy is replaced first, so that the quantum is the new policy's.
    const Finished finished =
        call("run " + scenario +
             " --set quantum=2 --policy rr --cores 2 --set machine.context_switch=1 --format json");
    CHECK(finished.status == 0);
    CHECK(finished.out.find("\"parameters\": {\"quantum\": 2}") != std::string::npos);
    CHECK(finished.out.find("\"core\": 1") != std::string::npos);
    CHECK(
        call("run " + scenario + " --policy fcfs --format json").out.find("\"policy\": \"fcfs\"") !=
        std::string::npos);
    // A policy that also knows the quantum keeps it.
    CHECK(call("run " + scenario + " --policy lottery --format json").out.find("\"quantum\": 4") !=
          std::string::npos);
}

TEST_CASE("usage: one option --set takes one setting, the file may follow")
{
    CHECK(call("run --set quantum=3 " + scenario + " --summary --format json").status == 0);
}

TEST_CASE("usage: convert there and back")
{
    const std::string csv = '"' + scratch_file("jobs.csv").string() + '"';
    const std::string back = '"' + scratch_file("back.procession.json").string() + '"';
    REQUIRE(call("convert " + scenario + " " + csv).status == 0);
    CHECK(content_of(scratch_file("jobs.csv")).find("A,0,24,0") != std::string::npos);
    REQUIRE(call("convert " + csv + " " + back).status == 0);
    const Finished finished = call("run " + back + " --policy fcfs --summary --format csv");
    CHECK(finished.status == 0);
    CHECK(finished.out.find("fcfs,completed,30,17.0000,27.0000") != std::string::npos);
}

TEST_CASE("usage: the same seed generates the same workload, and it runs")
{
    const Finished first =
        call("generate --seed 3 --processes 50 --io-percent 40 --policy rr,quantum=3");
    CHECK(first.status == 0);
    CHECK(first.out ==
          call("generate --seed 3 --processes 50 --io-percent 40 --policy rr,quantum=3").out);
    CHECK(first.out !=
          call("generate --seed 4 --processes 50 --io-percent 40 --policy rr,quantum=3").out);
    const std::string file = file_with("generated.procession.json", first.out);
    CHECK(call("check " + file).status == 0);
    CHECK(call("run " + file).status == 0);
}

#ifndef _WIN32
TEST_CASE("usage: a reader who has had enough is no failure, a full disk is")
{
    // Far more than a pipe holds.
    const std::string file =
        file_with("many.procession.json", call("generate --processes 20000 --span 100000").out);
    const Finished piped = call("run " + file + " --format json | head -c 100");
    CHECK(piped.error.empty());
    CHECK(piped.out.size() == 100);
    if (std::filesystem::exists("/dev/full")) {
        const Finished full = call("run " + scenario + " 2>&1 >/dev/full; echo status $?");
        CHECK(full.out.find("status 1") != std::string::npos);
    }
}
#endif
