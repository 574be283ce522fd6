// SPDX-License-Identifier: GPL-3.0-or-later
// `find`, and `generate --unambiguous`, whose results go through `run`, `compare` and `check`.
#include "program.h"

#include <catch2/catch.hpp>
#include <string>

using namespace procession::tests;

namespace {

const std::string wish = "find --better srtf --than rr,quantum=4 --by 30 --processes 4 --small ";

} // namespace

TEST_CASE("find: the scenario that it writes is as wished")
{
    const std::string file = scratch_file("found.procession.json").string();
    const Finished found = call(wish + "-o " + file);
    REQUIRE(found.status == 0);
    CHECK_THAT(found.out, Catch::StartsWith("Found after "));
    // The same as on standard output, with the sentence beside it.
    const Finished printed = call(wish);
    CHECK(printed.status == 0);
    CHECK(printed.out == content_of(file));
    CHECK_THAT(printed.error, Catch::Contains("Found after "));

    const Finished compared =
        call("compare " + file + " --policies \"srtf; rr,quantum=4\" --format csv");
    CHECK(compared.status == 0);
    CHECK(call("run " + file).status == 0);
    CHECK_THAT(content_of(file), Catch::Contains("\"policy\": \"srtf\""));
}

TEST_CASE("find: none among those tried is status 4, and says how near they came")
{
    const Finished none = call("find --better rr --than srtf --processes 4 --tries 20");
    CHECK(none.status == 4);
    CHECK_THAT(none.out, Catch::StartsWith("There is none among 20 workloads. The nearest has "));
    const Finished json = call("find --better rr --than srtf --processes 4 --tries 20 --json");
    CHECK(json.status == 4);
    CHECK_THAT(json.out, Catch::Contains("\"found\": false") && Catch::Contains("\"tried\": 20"));
    CHECK(call(wish + "--json").out.find("\"scenario\": {") != std::string::npos);
}

TEST_CASE("find: what is asked to be unambiguous is called so by check")
{
    const std::string file = scratch_file("clear.procession.json").string();
    REQUIRE(call(wish + "--unambiguous -o " + file).status == 0);
    CHECK(call("check --ambiguity " + file).status == 0);

    const std::string generated = scratch_file("generated.procession.json").string();
    REQUIRE(
        call("generate --unambiguous --small --processes 4 --policy rr,quantum=4 -o " + generated)
            .status == 0);
    CHECK(call("check --ambiguity " + generated).status == 0);
}
