// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped scenarios show what their descriptions ask for. The expected numbers were
// worked out by hand; the descriptions do not give them away, for the run is veiled.
#include "shipped.h"

#include <filesystem>

namespace procession::core {
namespace {

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
