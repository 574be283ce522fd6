// SPDX-License-Identifier: GPL-3.0-or-later
// The programs of the shipped scenarios do and print what their descriptions promise.
#include "shipped.h"

#include <algorithm>
#include <cstdint>
#include <sstream>
#include <string>

namespace procession::core {

namespace {

/// What the programs of a shipped scenario print, under this seed with ties shuffled if not 0.
std::string printed(const std::string& name, std::uint64_t seed = 0)
{
    Scenario scenario =
        load(std::filesystem::path(PROCESSION_SCENARIOS) / (name + ".procession.json"));
    if (seed != 0) {
        scenario.seed = seed;
        scenario.machine.shuffle_ties = true;
    }
    const Trace trace = simulate(scenario);
    std::string text;
    for (const Output& output : trace.output()) {
        text += output.text;
    }
    return text;
}

std::size_t count(const std::string& text, const std::string& part)
{
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++found;
    }
    return found;
}

} // namespace

TEST_CASE("every shipped program compiles and prints no traceback", "[shipped]")
{
    for (const auto& file : shipped()) {
        INFO(file.filename().string());
        const Trace trace = simulate(load(file));
        CHECK(load(file).programs.empty() == trace.output().empty());
        for (const Output& output : trace.output()) {
            CHECK(output.stream == 1);
        }
    }
}

TEST_CASE("fork gives the child 0 and the parent the child's number", "[shipped]")
{
    const std::string text = printed("16-fork-one-program-two-processes");
    CHECK(text.find("one process: 101\n") == 0);
    CHECK(text.find("child 102 of 101\n") != std::string::npos);
    CHECK(text.find("parent, my child is 102\n") != std::string::npos);
    CHECK(text.ends_with("parent: the child has ended\n"));
}

TEST_CASE("the child's changes are not seen by the parent", "[shipped]")
{
    CHECK(printed("17-address-spaces-are-apart") ==
          "child 15 ['Li', 'Wang', 'Zhao', 'Qian']\nparent 10 ['Li', 'Wang']\n");
}

TEST_CASE("the zombie keeps its exit code, init adopts the orphan", "[shipped]")
{
    const std::string text = printed("18-zombie-and-orphan");
    CHECK(text.find("parent: exit code 3\n") != std::string::npos);
    CHECK(text.ends_with("second child: my parent is 1\n"));
}

TEST_CASE("join waits for all three, whoever is ready first", "[shipped]")
{
    CHECK(printed("19-start-and-join")
              .ends_with("ready: rice\nready: fish\nready: soup\ndinner is served\n"));
}

TEST_CASE("the daemonic child does not say goodbye", "[shipped]")
{
    const std::string text = printed("20-daemon-ends-with-its-parent");
    CHECK(count(text, "worker says goodbye") == 1);
    CHECK(count(text, "helper says goodbye") == 0);
}

TEST_CASE("tickets are sold twice without a lock, and never with one", "[shipped]")
{
    CHECK(count(printed("21-tickets-without-a-lock"), "sells") > 4);
    for (std::uint64_t seed = 0; seed <= 20; ++seed) {
        const std::string text = printed("22-tickets-with-a-lock", seed);
        INFO(text);
        CHECK(count(text, "sells") == 4);
        CHECK(text.ends_with("left: 0\n"));
    }
}

TEST_CASE("never are more guests inside than there are rooms", "[shipped]")
{
    for (std::uint64_t seed = 0; seed <= 20; ++seed) {
        int inside = 0;
        int most = 0;
        std::istringstream lines(printed("24-semaphore-two-rooms", seed));
        for (std::string line; std::getline(lines, line);) {
            inside += line.ends_with("goes in") ? 1 : line.ends_with("comes out") ? -1 : 0;
            most = std::max(most, inside);
        }
        CHECK(most <= 2);
        CHECK(inside == 0);
    }
}

TEST_CASE("one set() wakes every car, and the queue loses no bun", "[shipped]")
{
    const std::string light = printed("25-event-green-light");
    CHECK(count(light, "drives") == 3);
    CHECK(light.find("drives") > light.find("green"));
    const std::string buns = printed("26-queue-producer-and-consumer");
    CHECK(count(buns, "baked") == 4);
    CHECK(count(buns, "eaten") == 5); // four of them, and "all eaten"
}

TEST_CASE("four ways to wait for a download: who works meanwhile, who asks", "[shipped]")
{
    const std::string text = printed("30-download-four-ways");
    CHECK(text.find("sync blocking: work 0, questions 0\n") != std::string::npos);
    CHECK(text.find("ding\nasync blocking: work 0, questions 0\n") != std::string::npos);
    CHECK(text.find("sync non-blocking: work 5 questions 6\n") != std::string::npos);
    CHECK(text.find("async non-blocking: work 5 questions 0\n") != std::string::npos);
}

TEST_CASE("the pipeline ends when its first program does", "[shipped]")
{
    CHECK(printed("31-pipeline-tail-and-grep") == "GET /b 404\nGET /c 404\ntail -15\ngrep 0\n");
}

TEST_CASE("a stopped process counts on where it was", "[shipped]")
{
    const std::string text = printed("32-stop-and-go-on");
    CHECK(text.find("stopped\ngoes on\n") != std::string::npos);
    CHECK(count(text, "child ") == 4);
    CHECK(text.ends_with("exit code 0\n"));
}

TEST_CASE("the server serves one client after the other", "[shipped]")
{
    const std::string text = printed("33-echo-server");
    CHECK(count(text, "client: got HELLO") == 2);
    CHECK(count(text, "client: got BYE") == 2);
    CHECK(text.ends_with("server: closed\n"));
}

TEST_CASE("a server five ways: all serve, and who does not wait for the disk is done sooner",
          "[shipped]")
{
    const auto makespan = [](const char* name) {
        CHECK(count(printed(name), "got a page\n") == 4);
        return Run(name).all().makespan;
    };
    const Ticks one_by_one = makespan("34-server-one-after-another");
    const Ticks processes = makespan("35-server-a-process-each");
    const Ticks pool = makespan("36-server-a-pool");
    const Ticks threads = makespan("37-server-threads");
    const Ticks coroutines = makespan("38-server-coroutines");
    const Ticks disk = 300; // a second, for each of four clients
    CHECK(one_by_one > 4 * disk);
    CHECK(pool > 2 * disk); // two at a time
    CHECK(pool < 3 * disk);
    for (const Ticks all_at_once : {processes, threads, coroutines}) {
        CHECK(all_at_once > disk);
        CHECK(all_at_once < 2 * disk);
    }
}

TEST_CASE("pipe, pool and manager bring back the right answers", "[shipped]")
{
    CHECK(printed("27-pipe-question-and-answer") ==
          "3 squared is 9\n4 squared is 16\nchild: nobody asks any more\n");
    CHECK(printed("28-pool-of-two").ends_with("[1, 4, 9, 16, 25]\n"));
    const std::string names = printed("29-manager-shared-list");
    CHECK(names.find("plain: []\n") != std::string::npos);
    CHECK(count(names, "'Li'") == 1);
    CHECK(count(names, "'Wang'") == 1);
}

} // namespace procession::core
