// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the file holds: a clear message and status 2, or it works. Never a
// crash, never a hang, never all the memory.
#include "program.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <string>

using namespace procession::tests;

namespace {

/// Refused by every command that reads a scenario, each fault at a place.
void is_refused(const std::string& file, const std::string& because)
{
    for (const std::string& command : {std::string("run "), std::string("check ")}) {
        const Finished finished = call(command + file);
        const std::string& said = command == "check " ? finished.out : finished.error;
        INFO(command << file << "\n" << said.substr(0, 500));
        CHECK(finished.status == 2);
        CHECK(said.find(because) != std::string::npos);
        CHECK(said.size() < 100'000);
    }
}

std::string scenario_with(const std::string& members)
{
    return R"({"procession": 1, )" + members + "}";
}

std::string noise(std::size_t size)
{
    std::string bytes;
    std::uint32_t state = 12345;
    for (std::size_t i = 0; i < size; ++i) {
        state = state * 1664525u + 1013904223u;
        bytes += static_cast<char>(state >> 24);
    }
    return bytes;
}

} // namespace

TEST_CASE("bad input: no file, a directory, nothing, noise")
{
    is_refused("no-such-file.json", "no-such-file.json:1:1: ");
    is_refused("golden", "golden:1:1: ");
    is_refused(file_with("empty.json", ""), ":1:1: ");
    is_refused(file_with("noise.json", noise(100'000)), ":1:");
}

TEST_CASE("bad input: every cut of a right file is refused")
{
    const std::string right = content_of(std::filesystem::path(PROCESSION_CLI_TESTS) /
                                         "scenarios/silberschatz-rr.procession.json");
    const std::size_t whole = right.find_last_of('}');
    for (std::size_t length = 1; length < whole; length += 41) {
        const Finished finished = call("check " + file_with("cut.json", right.substr(0, length)));
        INFO(right.substr(0, length));
        CHECK(finished.status == 2);
        CHECK_FALSE(finished.out.empty());
    }
}

TEST_CASE("bad input: 100 MB of brackets")
{
    const auto file = scratch_file("deep.json");
    {
        std::ofstream out(file, std::ios::binary);
        const std::string part(1'000'000, '[');
        for (int i = 0; i < 100; ++i) {
            out << part;
        }
    }
    is_refused('"' + file.string() + '"', ":1:");
    std::filesystem::remove(file);
}

TEST_CASE("bad input: values out of range, named at their place")
{
    const auto one = [](const std::string& bursts) {
        return scenario_with(R"("processes": [{"name": "A", "bursts": [)" + bursts + "]}]");
    };
    is_refused(file_with("negative.json", one(R"({"cpu": -1})")), "processes[0].bursts[0].cpu");
    is_refused(file_with("huge.json", one(R"({"cpu": 9007199254740992})")),
               "processes[0].bursts[0].cpu");
    is_refused(file_with("huger.json", one(R"({"cpu": 1e400})")), "huger.json:1:66: ");
    is_refused(file_with("zero.json", one(R"({"cpu": 0})")), "processes[0].bursts[0].cpu");
    const std::string a = R"({"name": "A", "bursts": [{"cpu": 1}]})";
    is_refused(file_with("twice.json", scenario_with("\"processes\": [" + a + ", " + a + "]")),
               "processes[1].name");
    is_refused(file_with("policy.json",
                         scenario_with(R"("scheduler": {"policy": "rrr"}, "processes": [])")),
               "scheduler.policy");
    is_refused(
        file_with("quantum.json",
                  scenario_with(R"("scheduler": {"policy": "rr", "quantum": 0}, "processes": [])")),
        "scheduler.quantum");
    is_refused(file_with("key.json", scenario_with(R"("proceses": [], "processes": [])")),
               "processes");
}

TEST_CASE("bad input: all faults at once, in the order of the text")
{
    const Finished finished = call("check scenarios/faulty.procession.json");
    const std::size_t first = finished.out.find("faulty.procession.json:");
    CHECK(first != std::string::npos);
    CHECK(finished.out.find("faulty.procession.json:", first + 1) != std::string::npos);
}

TEST_CASE("a huge time works: cost follows events, not ticks")
{
    const std::string file = file_with(
        "long.json", scenario_with(R"("scheduler": {"policy": "rr", "quantum": 1}, "processes": [)"
                                   R"({"name": "A", "bursts": [{"cpu": 4503599627370496}]}])"));
    const Finished finished = call("run " + file);
    CHECK(finished.status == 0);
    CHECK(finished.out.find("makespan 4503599627370496") != std::string::npos);
}

TEST_CASE("a million processes work")
{
    const auto file = scratch_file("million.json");
    {
        std::ofstream out(file, std::ios::binary);
        out << R"({"procession": 1, "processes": [)";
        for (int i = 0; i < 1'000'000; ++i) {
            out << (i ? ",\n" : "\n") << R"({"name": "P)" << i << R"(", "bursts": [{"cpu": 1}]})";
        }
        out << "]}";
    }
    const Finished finished = call("run \"" + file.string() + "\" --format csv");
    CHECK(finished.status == 0);
    CHECK(finished.out.find("\n1000100,1,P999999,0,999999,1000000,999999,1000000,") !=
          std::string::npos);
    std::filesystem::remove(file);
}
