// SPDX-License-Identifier: GPL-3.0-or-later
// `check --ambiguity` as a lecturer or a script calls it.
#include "program.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <string>

using namespace procession::tests;

namespace {

/// B arrives at `arrival`; A's quantum ends at 4.
std::string round_robin(const std::string& name, int arrival)
{
    return file_with(name, fmt::format(R"({{"procession": 1,
  "scheduler": {{"policy": "rr", "quantum": 4}},
  "processes": [
    {{"name": "A", "bursts": [{{"cpu": 8}}]}},
    {{"name": "B", "arrival": {}, "bursts": [{{"cpu": 4}}]}}
  ]
}}
)",
                                       arrival));
}

/// As the program names it: file_with() quotes for the shell.
std::string bare(const std::string& argument)
{
    return argument.substr(1, argument.size() - 2);
}

} // namespace

TEST_CASE("ambiguity: one line at the scheduler tells moment, rule and who runs")
{
    const std::string file = round_robin("tie.procession.json", 4);
    const Finished finished = call("check --ambiguity " + file);
    CHECK(finished.status == 2);
    CHECK(finished.error.empty());
    CHECK(finished.out ==
          bare(file) +
              ":2:16: scheduler: Ambiguous: it matters at t = 4 whether arrivals join the ready "
              "queue before the process that leaves the core at that moment; \"tie\" says so. "
              "From t = 4 on B has the core by the rules in force, and A otherwise. The answer "
              "is another under the conventions ostep.\n");
    CHECK(call("check " + file).status == 0); // it is no fault of the file
}

TEST_CASE("ambiguity: an exercise with one answer is called so")
{
    const std::string file = round_robin("clear.procession.json", 5);
    const Finished finished = call("check --ambiguity " + file);
    CHECK(finished.status == 0);
    CHECK(finished.out ==
          bare(file) + ": Unambiguous: one schedule under 6 sets of conventions.\n");
}

TEST_CASE("ambiguity: several files, and JSON")
{
    const std::string tie = round_robin("tie2.procession.json", 4);
    const std::string clear = round_robin("clear2.procession.json", 5);
    const std::string wrong = file_with("wrong.procession.json", R"({"procession": 1})");
    const Finished both = call("check --ambiguity --json " + clear + " " + tie);
    CHECK(both.status == 2);
    CHECK_THAT(both.out, Catch::Contains("\"unambiguous\": true") &&
                             Catch::Contains("\"unambiguous\": false") &&
                             Catch::Contains("\"at\": 4") &&
                             Catch::Contains("\"rules\": [\"tie\"]"));
    // A faulty one is told as ever; the others are looked at all the same.
    const Finished mixed = call("check --ambiguity " + wrong + " " + clear);
    CHECK(mixed.status == 2);
    CHECK_THAT(mixed.out, Catch::Contains(bare(wrong) + ":1:") && Catch::Contains(": Unambiguous"));
    const Finished json = call("check --ambiguity --json " + wrong + " " + clear);
    CHECK(json.status == 2);
    CHECK(json.out.rfind("[", 0) == 0);
    CHECK_THAT(json.error, Catch::Contains(bare(wrong) + ":1:"));
}
