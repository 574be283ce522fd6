// SPDX-License-Identifier: GPL-3.0-or-later
// Exercises worked out by hand: where books part, and where they cannot.
#include "core/exercise/ambiguity.h"
#include "core/scenario/reader.h"
#include "core/scenario/workload.h"
#include "core/trace/export/json_writer.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <sstream>

using namespace procession::core;
using namespace procession::core::exercise;

namespace {

AmbiguityResult check(const std::string& scheduler, const std::string& processes,
                      const std::string& more = "", const AmbiguityOptions& options = {})
{
    const Document document(
        fmt::format(R"({{"procession": 1, {}"scheduler": {{{}}}, "processes": [{}]}})", more,
                    scheduler, processes));
    const ReadScenario read = read_scenario(document);
    REQUIRE(read.faults.empty());
    return check_ambiguity(*read.scenario, stated_in(document), options);
}

std::string process(const std::string& name, int arrival, const std::string& bursts,
                    const std::string& more = "")
{
    return fmt::format(R"({{"name": "{}", "arrival": {}, {}"bursts": [{}]}})", name, arrival, more,
                       bursts);
}

std::string cpu(int ticks)
{
    return fmt::format(R"({{"cpu": {}}})", ticks);
}

const std::string cpu_io_cpu = R"({"cpu": 1}, {"io": 3}, {"cpu": 2})";

void is(const AmbiguityResult& result, OpenRule rule, Ticks at, Ticks shows, const std::string& own,
        const std::string& other)
{
    REQUIRE(result.found);
    CHECK(result.complete);
    CHECK_FALSE(result.is_unambiguous());
    CHECK(result.found->rules == std::vector{rule});
    CHECK(result.found->at == at);
    CHECK(result.found->shows == shows);
    CHECK(result.found->own == own);
    CHECK(result.found->other == other);
}

using Books = std::vector<std::string>;

} // namespace

TEST_CASE("round robin: an arrival as the quantum ends")
{
    const std::string processes = process("A", 0, cpu(8)) + "," + process("B", 4, cpu(4));
    const auto result = check(R"("policy": "rr", "quantum": 4)", processes);
    is(result, OpenRule::arrival_and_leaving, 4, 4, "B", "A");
    CHECK(result.found->books == Books{"ostep"});
    CHECK(result.readings == 6);

    // What the exercise states is not open.
    for (const char* const tie : {"arrival-first", "preempted-first"}) {
        const auto stated =
            check(fmt::format(R"("policy": "rr", "quantum": 4, "tie": "{}")", tie), processes);
        CHECK(stated.is_unambiguous());
        CHECK(stated.readings == 2);
    }
    // A tick later the quantum of A has been renewed: nothing coincides.
    CHECK(check(R"("policy": "rr", "quantum": 4)",
                process("A", 0, cpu(8)) + "," + process("B", 5, cpu(4)))
              .is_unambiguous());
}

TEST_CASE("a queue in another order shows when it is somebody's turn")
{
    // At 2 B arrives as A's quantum ends; C runs first anyway. At 4 it is B or A.
    const auto result = check(R"("policy": "rr", "quantum": 2)", process("A", 0, cpu(6)) + "," +
                                                                     process("C", 1, cpu(4)) + "," +
                                                                     process("B", 2, cpu(2)));
    is(result, OpenRule::arrival_and_leaving, 2, 4, "B", "A");
}

TEST_CASE("Silberschatz's own examples have one answer")
{
    CHECK(check(R"("policy": "rr", "quantum": 4)", process("P1", 0, cpu(24)) + "," +
                                                       process("P2", 0, cpu(3)) + "," +
                                                       process("P3", 0, cpu(3)))
              .is_unambiguous());
    const auto srtf = check(R"("policy": "srtf")",
                            process("P1", 0, cpu(8)) + "," + process("P2", 1, cpu(4)) + "," +
                                process("P3", 2, cpu(9)) + "," + process("P4", 3, cpu(5)));
    CHECK(srtf.is_unambiguous());
    CHECK(srtf.readings == 12); // six orders, two rules among equals
}

TEST_CASE("whether larger numbers are higher priorities")
{
    const std::string processes = process("P", 0, cpu(2), R"("priority": 3, )") + "," +
                                  process("Q", 0, cpu(2), R"("priority": 1, )");
    const auto result = check(R"("policy": "priority")", processes);
    is(result, OpenRule::larger_is_higher, 0, 0, "Q", "P");
    CHECK(result.found->books == Books{"tanenbaum"});
    CHECK(check(R"("policy": "priority", "larger_is_higher": true)", processes).is_unambiguous());
    // Conventions that are named settle nothing.
    const auto named =
        check(R"("policy": "priority")", processes, R"("conventions": "tanenbaum", )");
    is(named, OpenRule::larger_is_higher, 0, 0, "P", "Q");
}

TEST_CASE("who goes first among equals: who waits longer or who arrived earlier")
{
    // A is back from I/O at 4, B waits since 2; both have bursts of 2 when C ends at 7.
    const auto result =
        check(R"("policy": "sjf")", process("A", 0, cpu_io_cpu) + "," + process("C", 1, cpu(6)) +
                                        "," + process("B", 2, cpu(2)));
    is(result, OpenRule::equal, 7, 7, "B", "A");
    CHECK(result.found->books.empty());
}

TEST_CASE("an arrival as I/O ends")
{
    // A is back at 4, as B arrives; C has the core until 7.
    const auto result =
        check(R"("policy": "fcfs")", process("A", 0, cpu_io_cpu) + "," + process("C", 0, cpu(6)) +
                                         "," + process("B", 4, cpu(3)));
    is(result, OpenRule::arrival_and_io, 4, 7, "B", "A");
    CHECK(result.found->books.empty()); // no book says
}

TEST_CASE("I/O that ends as the quantum does")
{
    // C's quantum ends at 4, as A's I/O does.
    const auto result = check(R"("policy": "rr", "quantum": 3)",
                              process("A", 0, cpu_io_cpu) + "," + process("C", 0, cpu(6)));
    is(result, OpenRule::io_and_leaving, 4, 4, "A", "C");
    CHECK(result.found->books == Books{"ostep"});
}

TEST_CASE("whether a core's first dispatch costs a switch")
{
    const std::string one = process("A", 0, cpu(3));
    const auto result = check(R"("policy": "fcfs")", one, R"("machine": {"context_switch": 1}, )");
    is(result, OpenRule::first_dispatch, 0, 0, "", "");
    CHECK_FALSE(result.found->core); // A has it either way
    CHECK(result.found->books == Books{"china-408"});
    CHECK(check(R"("policy": "fcfs")", one,
                R"("machine": {"context_switch": 1, "first_dispatch_costs": false}, )")
              .is_unambiguous());
}

TEST_CASE("quanta of levels that are left out")
{
    const std::string processes = process("A", 0, cpu(10)) + "," + process("B", 0, cpu(10));
    const auto result = check(R"("policy": "mlfq")", processes);
    is(result, OpenRule::quantum, 1, 1, "A", "B");
    CHECK(result.found->books == Books{"stallings", "china-408"});
    CHECK(check(R"("policy": "mlfq", "quantum": [2, 4, 16])", processes).is_unambiguous());
}

TEST_CASE("a lottery is a matter of chance, unless its draws do not matter")
{
    const std::string two = process("A", 0, cpu(40)) + "," + process("B", 0, cpu(40));
    const auto result = check(R"("policy": "lottery", "quantum": 1)", two);
    REQUIRE(result.found);
    CHECK(result.found->rules == std::vector{OpenRule::chance});
    CHECK(check(R"("policy": "lottery")", process("A", 0, cpu(40))).is_unambiguous());
}

TEST_CASE("what takes too long is undecided, unless a difference was seen before")
{
    const std::string processes = process("A", 0, cpu(8)) + "," + process("B", 4, cpu(4));
    AmbiguityOptions options;
    options.events = 12; // one run has about ten
    const auto result =
        check(R"("policy": "rr", "quantum": 4, "tie": "arrival-first")", processes, "", options);
    CHECK_FALSE(result.complete);
    CHECK_FALSE(result.found);
    CHECK_FALSE(result.is_unambiguous());
    CHECK(result.tried == 1);
    CHECK(message_of(result).code == MessageCode::ambiguity_undecided);

    AmbiguityOptions one;
    one.readings = 1;
    CHECK_FALSE(check(R"("policy": "rr")", processes, "", one).complete);

    const std::atomic<bool> cancel = true;
    AmbiguityOptions stopped;
    stopped.cancel = &cancel;
    WorkloadOptions many;
    many.count = 20'000; // a run looks at the token every few thousand events
    const Scenario scenario = generate(many);
    CHECK_FALSE(check_ambiguity(scenario, stated_in(scenario), stopped).complete);
}

TEST_CASE("progress counts the readings")
{
    std::vector<std::size_t> told;
    AmbiguityOptions options;
    options.progress = [&told](std::size_t tried, std::size_t of) {
        told.push_back(tried);
        CHECK(of == 6);
    };
    (void)check(R"("policy": "rr")", process("A", 0, cpu(8)), "", options);
    CHECK(told == std::vector<std::size_t>{1, 2, 3, 4, 5, 6});
}

TEST_CASE("the sentence names moment, rule and who runs; the JSON says the same")
{
    const auto result = check(R"("policy": "rr", "quantum": 4)",
                              process("A", 0, cpu(8)) + "," + process("B", 4, cpu(4)));
    CHECK(render(message_of(result)) ==
          "Ambiguous: it matters at t = 4 whether arrivals join the ready queue before the process "
          "that leaves the core at that moment; \"tie\" says so. From t = 4 on B has the core by "
          "the rules in force, and A otherwise. The answer is another under the conventions "
          "ostep.");
    std::ostringstream text;
    {
        JsonWriter json(text);
        json.begin_object();
        write_members(json, result);
        json.end_object();
    }
    CHECK(Document(text.str()).faults().empty());
    for (const char* const part :
         {R"("unambiguous": false)", R"("conventions": 6)", R"("tried": 6)", R"("at": 4)",
          R"("shows": 4)", R"("rules": ["tie"])", R"("core": 0)", R"("own": "B")",
          R"("other": "A")", R"("books": ["ostep"])"}) {
        CHECK_THAT(text.str(), Catch::Contains(part));
    }
}
