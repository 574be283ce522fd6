// SPDX-License-Identifier: GPL-3.0-or-later
// Bursts as blocks: what is read from the text, and what is done to them there.
#include "core/edit/burst_blocks.h"

#include <catch2/catch.hpp>
#include <string>

using namespace procession::core;
using namespace procession::core::edit;

namespace {

std::string with(const std::string& bursts)
{
    return R"({"procession": 1, "processes": [{"name": "A", "arrival": 2, "bursts": )" + bursts +
           "}]}";
}

/// The bursts after something was done to them, which undo takes back as a whole.
template <typename Do>
std::string after(const std::string& bursts, const Do& act)
{
    EditedScenario edited(with(bursts));
    CHECK_FALSE(act(edited));
    const std::string now(edited.document().source(edited.document().find("processes[0].bursts")));
    edited.undo();
    CHECK(edited.text() == with(bursts));
    CHECK_FALSE(edited.can_undo());
    return now;
}

const std::string three = R"([{"cpu": 4}, {"io": 2, "device": "disk"}, {"cpu": 3}])";

} // namespace

TEST_CASE("each burst listed is a block")
{
    const BurstRow row = burst_row(Document(with(three)), 0);
    CHECK(row.kind == BurstRow::Kind::blocks);
    CHECK(row.name == "A");
    CHECK(row.arrival == 2);
    CHECK(row.blocks == std::vector<BurstBlock>{{false, "", 4}, {true, "disk", 2}, {false, "", 3}});
    const BurstRow fails = burst_row(Document(with(R"([{"cpu": 1}, {"fault": "x"}])")), 0);
    CHECK(fails.blocks == std::vector<BurstBlock>{{false, "", 1}, {false, "", 0}});
    for (const char* wrong : {R"([{"cpu": "x"}])", R"([{"cpu": 0}])", R"([{}])", "[1]", "5"}) {
        CAPTURE(wrong);
        CHECK(burst_row(Document(with(wrong)), 0).kind == BurstRow::Kind::wrong);
    }
    const BurstRow program = burst_row(Document(R"({"processes": [{"program": "a.py"}]})"), 0);
    CHECK(program.kind == BurstRow::Kind::program);
    CHECK(program.program == "a.py");
    CHECK(program.name == "P1");
    CHECK(burst_row(Document(R"({"processes": [5]})"), 0).kind == BurstRow::Kind::wrong);
    const auto all = burst_rows(Document(with(three)));
    REQUIRE(all.size() == 1);
    CHECK(all[0].blocks == row.blocks);
    CHECK(burst_row(Document("{"), 3).kind == BurstRow::Kind::wrong);
}

TEST_CASE("blocks are stretched, moved, added, split and taken out, each as one step")
{
    CHECK(after(three, [](auto& e) { return set_length(e, 0, 1, 7); }) ==
          R"([{"cpu": 4}, {"io": 7, "device": "disk"}, {"cpu": 3}])");
    CHECK(after(three, [](auto& e) { return move_burst(e, 0, 2, 0); }) ==
          R"([{"cpu": 3}, {"cpu": 4}, {"io": 2, "device": "disk"}])");
    CHECK(after(three, [](auto& e) { return add_burst(e, 0, 2); }) ==
          R"([{"cpu": 4}, {"io": 2, "device": "disk"}, {"cpu": 3}, {"io": 1, "device": "disk"}])");
    CHECK(after(three, [](auto& e) { return add_burst(e, 0, 1); }) ==
          R"([{"cpu": 4}, {"io": 2, "device": "disk"}, {"cpu": 1}, {"cpu": 3}])");
    CHECK(after("[]", [](auto& e) { return add_burst(e, 0, std::nullopt); }) == R"([{"cpu": 1}])");
    CHECK(after(R"([{"cpu": 5}])", [](auto& e) { return split_burst(e, 0, 0, 2); }) ==
          R"([{"cpu": 2}, {"io": 1}, {"cpu": 3}])");
    CHECK(
        after(three, [](auto& e) { return split_burst(e, 0, 1, 1); }) ==
        R"([{"cpu": 4}, {"io": 1, "device": "disk"}, {"cpu": 1}, {"io": 1, "device": "disk"}, {"cpu": 3}])");
    CHECK(after(three, [](auto& e) { return remove_burst(e, 0, 1); }) ==
          R"([{"cpu": 4}, {"cpu": 3}])");
    EditedScenario edited(with(three));
    CHECK_FALSE(set_arrival(edited, 0, 9));
    CHECK(burst_row(edited.document(), 0).arrival == 9);
    CHECK(edited.undo_name() == "cell:arrival");
}

TEST_CASE("what is not there is left alone")
{
    EditedScenario edited(with(three));
    CHECK_FALSE(set_length(edited, 0, 5, 1));
    CHECK_FALSE(set_length(edited, 3, 0, 1));
    CHECK_FALSE(split_burst(edited, 0, 0, 4));
    CHECK_FALSE(split_burst(edited, 0, 0, 0));
    CHECK_FALSE(move_burst(edited, 0, 0, 3));
    CHECK_FALSE(remove_burst(edited, 0, 3));
    CHECK_FALSE(set_arrival(edited, 1, 3));
    CHECK_FALSE(edited.can_undo());
}
