// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lecture/lecture.h"
#include "core/scenario/reader.h"

#include <catch2/catch.hpp>
#include <string>

using namespace procession::core;

namespace {

LectureSources sources()
{
    return {{"01-convoy-effect", "02-sjf-starvation"}, PROCESSION_SOURCE_DIR "/resources/lectures"};
}

ReadLecture read(const std::string& text)
{
    return read_lecture(Document(text), sources());
}

/// The one fault of a list: "line:column: path: what is wrong".
std::string fault_of(const std::string& text)
{
    const ReadLecture read_text = read(text);
    CAPTURE(text);
    CHECK_FALSE(read_text.lecture);
    REQUIRE(read_text.faults.size() == 1);
    return render(read_text.faults[0], "");
}

std::string with_item(const std::string& item)
{
    return "{\"lecture\": 1,\n \"items\": [" + item + "]}";
}

} // namespace

TEST_CASE("a lecture list is read item by item", "[lecture]")
{
    const ReadLecture list = read(R"({"lecture": 1, "title": {"en": "Monday", "zh_CN": "周一"},
        "items": [
          {"scenario": "01-convoy-effect"},
          {"scenario": "../scenarios/welcome.procession.json", "title": "Again", "policy": "mlfq",
           "parameters": {"quantum": [4, 8]}, "t": 7, "view": "states", "notes": {"en": "Slowly."}}
        ]})");
    REQUIRE(list.lecture);
    CHECK(list.faults.empty());
    CHECK(list.lecture->title.in("zh_CN") == "周一");
    REQUIRE(list.lecture->items.size() == 2);
    const LectureItem& first = list.lecture->items[0];
    CHECK(first.in_library());
    CHECK(first.t == 0);
    CHECK(first.view == LectureItem::View::run);
    const LectureItem& second = list.lecture->items[1];
    CHECK_FALSE(second.in_library());
    CHECK(second.policy == "mlfq");
    CHECK(second.t == 7);
    CHECK(second.view == LectureItem::View::states);
    CHECK(second.notes.in("en") == "Slowly.");
}

TEST_CASE("an item's policy and parameters go over those of the scenario", "[lecture]")
{
    const ReadLecture named = read(with_item(
        R"({"scenario": "01-convoy-effect", "policy": "rr", "parameters": {"quantum": 3}})"));
    REQUIRE(named.lecture);
    Scenario scenario =
        *read_scenario(R"({"procession": 1, "processes": [{"name": "A", "bursts": [{"cpu": 5}]}]})")
             .scenario;
    REQUIRE_FALSE(apply(named.lecture->items[0], scenario));
    CHECK(scenario.scheduler.policy == "rr");
    const Scenario same = *read_scenario(
                               R"({"procession": 1, "scheduler": {"policy": "rr", "quantum": 3},
            "processes": [{"name": "A", "bursts": [{"cpu": 5}]}]})")
                               .scenario;
    CHECK(scenario.scheduler == same.scheduler);
}

TEST_CASE("faults of a lecture list say where and what", "[lecture]")
{
    CHECK(fault_of(R"({"items": [{"scenario": "01-convoy-effect"}]})") ==
          ":1:1: \"lecture\" is missing");
    CHECK(fault_of(R"({"lecture": 1})") == ":1:1: \"items\" is missing");
    CHECK(fault_of(R"({"lecture": 2, "items": [{"scenario": "01-convoy-effect"}]})")
              .starts_with(":1:13: lecture: "));
    CHECK(fault_of(with_item("")).starts_with(":2:11: items: "));
    CHECK(fault_of(with_item(R"({"t": 3})")) == ":2:12: items[0]: \"scenario\" is missing");
    const std::string near = fault_of(with_item(R"({"scenario": "01-convoi-effect"})"));
    CHECK(near.starts_with(":2:25: items[0].scenario: "));
    CHECK(near.find("did you mean \"01-convoy-effect\"?") != std::string::npos);
    CHECK(fault_of(with_item(R"({"scenario": "gone.procession.json"})")) ==
          ":2:25: items[0].scenario: there is no file gone.procession.json");
    const std::string good = R"({"scenario": "01-convoy-effect", )";
    CHECK(fault_of(with_item(good + R"("polcy": "rr"})")).find("did you mean \"policy\"?") !=
          std::string::npos);
    CHECK(fault_of(with_item(good + R"("policy": "rx"})")).find("unknown policy \"rx\"") !=
          std::string::npos);
    CHECK(fault_of(with_item(good + R"("policy": "rr", "parameters": {"quantm": 2}})"))
              .find("did you mean \"quantum\"?") != std::string::npos);
    CHECK(fault_of(with_item(good + R"("policy": "rr", "parameters": {"quantum": 0}})"))
              .find("items[0].parameters.quantum") != std::string::npos);
    CHECK(fault_of(with_item(good + R"("parameters": {"quantum": 2}})"))
              .find("\"policy\" is missing") != std::string::npos);
    CHECK(fault_of(with_item(good + R"("t": -1})")).find("items[0].t: ") != std::string::npos);
    CHECK(fault_of(with_item(good + R"("view": "movie"})")).find("items[0].view: ") !=
          std::string::npos);
    CHECK(fault_of(with_item(good + R"("notes": 4})")).find("items[0].notes: ") !=
          std::string::npos);
    CHECK(fault_of("[1]").find("must be an object") != std::string::npos);
    CHECK_FALSE(read("{\"lecture\": 1,").lecture);
    CHECK_FALSE(read("").faults.empty());
}

TEST_CASE("all faults of a lecture list are told at once, in the order of the text", "[lecture]")
{
    const ReadLecture list = read("{\"lecture\": 1, \"colour\": 1,\n \"items\": [\n"
                                  "{\"scenario\": 1},\n{\"t\": 1.5, \"scenario\": \"x\"}]}");
    REQUIRE(list.faults.size() == 4);
    CHECK(list.faults[0].position.line == 1);
    CHECK(list.faults[1].position.line == 3);
    CHECK(list.faults[2].path == "items[1].t");
    CHECK(list.faults[3].path == "items[1].scenario");
}
