// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped scenarios show what their descriptions ask for. The expected numbers were
// worked out by hand; the descriptions do not give them away, for the run is veiled.
#include "core/scenario/reader.h"
#include "core/scenario/settings.h"
#include "core/simulate.h"
#include "core/trace/metrics.h"

#define CATCH_CONFIG_ENABLE_OPTIONAL_STRINGMAKER
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace procession::core {
namespace {

using Settings = std::vector<std::pair<std::string, std::string>>;

std::vector<std::filesystem::path> shipped()
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(PROCESSION_SCENARIOS)) {
        files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

Scenario load(const std::filesystem::path& file)
{
    ReadScenario read = read_scenario_file(file);
    for (const Fault& fault : read.faults) {
        UNSCOPED_INFO(render(fault, file.string()));
    }
    REQUIRE(read.scenario);
    return *std::move(read.scenario);
}

/// A shipped scenario after it has been run, as it is or with some settings changed.
class Run {
public:
    explicit Run(const std::string& name, const Settings& settings = {})
        : scenario_(load(std::filesystem::path(PROCESSION_SCENARIOS) / (name + ".procession.json")))
    {
        for (const auto& [key, value] : settings) {
            const auto fault = key == "policy" ? set_policy_with_values(scenario_, value)
                                               : set_value(scenario_, key, value);
            REQUIRE_FALSE(fault);
        }
        const Trace trace = simulate(scenario_);
        REQUIRE(trace.outcome() == Outcome::completed);
        metrics_ = metrics(trace.scenario(), trace.final_state());
    }

    [[nodiscard]] const Metrics& all() const { return metrics_; }
    [[nodiscard]] const ProcessMetrics& of(const std::string& name) const
    {
        const auto& specs = scenario_.processes;
        const auto found = std::find_if(specs.begin(), specs.end(),
                                        [&](const ProcessSpec& spec) { return spec.name == name; });
        REQUIRE(found != specs.end());
        return metrics_.processes[static_cast<std::size_t>(found - specs.begin())];
    }

private:
    Scenario scenario_;
    Metrics metrics_;
};

Approx about(double value)
{
    return Approx(value).margin(0.005);
}

} // namespace

TEST_CASE("every shipped scenario reads, speaks both languages and fits a projector", "[shipped]")
{
    const auto files = shipped();
    REQUIRE(files.size() >= 13);
    for (const auto& file : files) {
        INFO(file.filename().string());
        const Scenario scenario = load(file);
        for (const LocalizedText* text : {&scenario.title, &scenario.description}) {
            CHECK(text->all().contains("en"));
            CHECK(text->all().contains("zh_CN"));
        }
        CHECK(scenario.processes.size() <= 6);
        const Trace trace = simulate(scenario);
        const bool deadlocks = file.filename().string().starts_with("23-deadlock");
        CHECK(trace.outcome() == (deadlocks ? Outcome::deadlock : Outcome::completed));
        CHECK(trace.end() <= (scenario.programs.empty() ? 140 : 1500));
    }
}

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

TEST_CASE("welcome: the core is never idle", "[shipped]")
{
    const Run run("welcome");
    CHECK(run.all().utilisation == 1.0);
    CHECK(run.all().makespan == 21);
    CHECK(run.of("Ann").blocked > 0);
    CHECK(run.of("Bo").quantum_expiries > 0);
}

TEST_CASE("convoy effect: 17 ticks of waiting, 3 under SJF", "[shipped]")
{
    CHECK(Run("01-convoy-effect").all().averages.waiting == 17.0);
    CHECK(Run("01-convoy-effect", {{"policy", "sjf"}}).all().averages.waiting == 3.0);
}

TEST_CASE("SJF starves A, and has the better average", "[shipped]")
{
    const Run sjf("02-sjf-starvation");
    CHECK(sjf.of("A").first_run == 15);
    CHECK(*sjf.all().averages.waiting == about(3.17));
    CHECK(*Run("02-sjf-starvation", {{"policy", "fcfs"}}).all().averages.waiting == about(7.33));
}

TEST_CASE("SRTF interrupts the long job", "[shipped]")
{
    const Run srtf("03-srtf-and-the-long-job");
    const Run sjf("03-srtf-and-the-long-job", {{"policy", "sjf"}});
    CHECK(srtf.all().averages.waiting == 2.25);
    CHECK(srtf.of("B").first_run == 2);
    CHECK(srtf.of("D").first_run == 9);
    CHECK(srtf.of("A").finish == 17);
    CHECK(sjf.all().averages.waiting == 4.75);
    CHECK(sjf.of("A").finish == 9);
}

TEST_CASE("a quantum too small is spent on switching", "[shipped]")
{
    const Run small("04-quantum-too-small");
    const Run good("04-quantum-too-small", {{"quantum", "6"}});
    CHECK(small.all().context_switches == 17);
    CHECK(small.all().makespan == 35);
    CHECK(*small.all().utilisation == about(0.51));
    CHECK(good.all().context_switches == 2);
    CHECK(good.all().makespan == 20);
}

TEST_CASE("a quantum too large makes round robin FCFS", "[shipped]")
{
    const Run large("05-quantum-too-large");
    CHECK(large.of("B").first_run == 20);
    CHECK(large.of("C").first_run == 22);
    CHECK(large.of("D").first_run == 24);
    CHECK(large.all().averages.response == 16.5);
    CHECK(Run("05-quantum-too-large", {{"quantum", "2"}}).all().averages.response == 3.0);
}

TEST_CASE("multiprogramming: 16 ticks and no idle core, against 28 and 57 %", "[shipped]")
{
    const Run on("06-multiprogramming-on");
    const Run off("07-multiprogramming-off");
    CHECK(on.all().makespan == 16);
    CHECK(on.all().utilisation == 1.0);
    CHECK(off.all().makespan == 28);
    CHECK(*off.all().utilisation == about(0.57));
}

TEST_CASE("MLFQ: B games the queue while `stay` lets it", "[shipped]")
{
    const Run gaming("08-mlfq-gaming");
    const Run fair("08-mlfq-gaming", {{"stay", "false"}});
    CHECK(gaming.of("B").finish == 27);
    CHECK(gaming.of("B").quantum_expiries == 0);
    CHECK(fair.of("B").quantum_expiries > 0);
    CHECK(*fair.of("B").finish > 27);
    CHECK(fair.of("A").waiting < gaming.of("A").waiting);
}

TEST_CASE("MLFQ: the boost gives A a slice every 12 ticks", "[shipped]")
{
    const Run boosted("09-mlfq-boost");
    const Run starved("09-mlfq-boost", {{"boost", "0"}});
    CHECK(starved.of("A").finish == 44);
    CHECK(starved.of("A").dispatches == 2);
    CHECK(boosted.of("A").dispatches >= 3);
    CHECK(boosted.of("A").finish < 36);
}

TEST_CASE("four cores, six tasks: done at 9 by turns, at 12 by FCFS", "[shipped]")
{
    const Run turns("10-four-cores-six-tasks");
    const Run fcfs("10-four-cores-six-tasks", {{"policy", "fcfs"}});
    CHECK(turns.all().makespan == 9);
    CHECK(turns.all().utilisation == 1.0);
    CHECK(fcfs.all().makespan == 12);
    CHECK(fcfs.all().utilisation == 0.75);
}

TEST_CASE("priority starves A for 15 ticks, aging brings it in at 9", "[shipped]")
{
    CHECK(Run("11-priority-and-aging").of("A").waiting == 15);
    CHECK(Run("11-priority-and-aging", {{"aging", "2"}}).of("A").first_run == 9);
}

TEST_CASE("HRRN: the long B waits 4, not 10", "[shipped]")
{
    const Run hrrn("12-highest-response-ratio");
    CHECK(hrrn.of("C").first_run == 3);
    CHECK(hrrn.of("B").first_run == 5);
    CHECK(hrrn.of("B").waiting == 4);
    CHECK(Run("12-highest-response-ratio", {{"policy", "sjf"}}).of("B").waiting == 10);
}

TEST_CASE("two-job batch: admitted by length, run by priority", "[shipped]")
{
    const Run batch("13-two-job-batch");
    CHECK(batch.of("D").held == 10); // admitted at 8:40
    CHECK(batch.of("C").held == 50); // admitted at 9:10
    CHECK(batch.of("C").first_run == 70);
    CHECK(batch.of("D").finish == 140); // 10:20
    CHECK(batch.all().averages.turnaround == 77.5);
}

TEST_CASE("what a shipped scenario says is for people of the window too", "[shipped]")
{
    for (const std::filesystem::path& file : shipped()) {
        CAPTURE(file.filename());
        const Scenario scenario = load(file);
        for (const auto& [language, text] : scenario.description.all()) {
            CAPTURE(language);
            CHECK(text.find("--set") == std::string::npos);
            CHECK(text.find("procession-cli") == std::string::npos);
        }
    }
}

TEST_CASE("work stealing: done at 12, not 18", "[shipped]")
{
    CHECK(Run("14-work-stealing").all().makespan == 12);
    CHECK(Run("14-work-stealing", {{"machine.stealing", "false"}}).all().makespan == 18);
}

TEST_CASE("suspension: A comes back at 9 and runs at 12", "[shipped]")
{
    const Run run("15-suspend-and-activate");
    CHECK(run.of("A").blocked == 2);
    CHECK(run.of("A").suspended == 5);
    CHECK(run.of("A").waiting == 3);
    CHECK(run.of("A").finish == 15);
    CHECK(run.of("C").suspended == 2);
}

} // namespace procession::core
