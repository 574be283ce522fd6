// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are no scenario at all, or one of a size that nobody meant.
#include "reading_help.h"

#include "scheduler/random.h"

#include <catch2/catch.hpp>
#include <chrono>

using namespace procession::core;
using namespace procession::core::test;

using Lines = std::vector<std::string>;

TEST_CASE("a file that is not there, and a folder")
{
    CHECK(faults_of(read_scenario_file("/no/such/file.json").faults) == Lines{"1:1  file_missing"});
    CHECK(faults_of(read_scenario_file(std::filesystem::temp_directory_path()).faults) ==
          Lines{"1:1  file_is_directory"});
}

TEST_CASE("noise is one fault, whatever the bytes")
{
    procession::scheduler::Random random(1, procession::scheduler::Stream::workload);
    for (int round = 0; round < 500; ++round) {
        std::string noise;
        for (auto length = random.below(64); length > 0; --length) {
            noise += static_cast<char>(random.below(256));
        }
        const ReadScenario read = read_scenario(noise);
        CHECK_FALSE(read.scenario);
        CHECK_FALSE(read.faults.empty());
    }
}

TEST_CASE("a scenario cut off anywhere is a fault and no crash")
{
    const std::string text =
        R"({"procession": 1, "title": {"zh_CN": "时\u95f4"}, "processes": [{"name": "A", "bursts": [{"cpu": 1.0e0}]}]})";
    REQUIRE(read_scenario(text).scenario);
    for (std::size_t length = 0; length < text.size(); ++length) {
        CAPTURE(length);
        CHECK(read_scenario(std::string_view(text).substr(0, length)).faults.size() == 1);
    }
}

TEST_CASE("a scenario with any one byte changed is read or refused")
{
    const std::string text =
        R"({"procession": 1, "scheduler": {"policy": "mlfq", "quantum": [1, 2]}, "processes": [{"name": "A", "bursts": [{"cpu": 10}, {"io": 2}]}], "interventions": [{"at": 1, "kill": {"pid": 101}}]})";
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (const char byte :
             {'"', '{', '}', '[', ']', ',', ':', '0', '-', 'x', '\\', '\0', '\xE4'}) {
            std::string changed = text;
            changed[at] = byte;
            const ReadScenario read = read_scenario(changed);
            CHECK(read.scenario.has_value() == read.faults.empty());
        }
    }
}

TEST_CASE("a hundred megabytes of brackets end at once")
{
    const auto start = std::chrono::steady_clock::now();
    for (const char* piece : {"[", "{\"a\":"}) {
        std::string text;
        while (text.size() < 100'000'000) {
            text += piece;
        }
        const Document document(std::move(text));
        REQUIRE(document.faults().size() == 1);
        CHECK(document.faults()[0].message.code == MessageCode::json_too_deep);
    }
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
    CHECK(spent.count() < 30); // a third of a second as built for release
}

TEST_CASE("a hundred thousand wrong processes are a hundred faults and a count")
{
    std::string text = R"({"procession": 1, "processes": [)";
    for (int i = 0; i < 100'000; ++i) {
        text += i ? ",7" : "7";
    }
    const ReadScenario read = read_scenario(text + "]}");
    CHECK(read.faults.size() == 101);
}

TEST_CASE("a hundred thousand processes are read")
{
    std::string text = R"({"procession": 1, "processes": [)";
    for (int i = 0; i < 100'000; ++i) {
        text += fmt::format(R"({}{{"name": "P{}", "arrival": {}, "bursts": [{{"cpu": 5}}]}})",
                            i ? "," : "", i, i);
    }
    const ReadScenario read = read_scenario(text + "]}");
    REQUIRE(read.scenario);
    CHECK(read.scenario->processes.size() == 100'000);
    CHECK(read.scenario->processes.back().arrival == 99'999);
}
