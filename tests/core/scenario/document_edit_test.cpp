// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/document.h"

#include <catch2/catch.hpp>

using namespace procession::core;

namespace {

std::string code_of(const std::optional<Message>& message)
{
    return message ? std::string(name(message->code)) : "";
}

} // namespace

TEST_CASE("an edited document saves in the house format, other values as written")
{
    Document document(
        R"({"procession":1,"x-n":1.50,"processes":[{"name":"A","bursts":[{"cpu":3}]}]})");
    REQUIRE_FALSE(document.set("processes[0].bursts[0].cpu", "4"));
    CHECK(document.text() == R"({
  "procession": 1,
  "x-n": 1.50,
  "processes": [{"name": "A", "bursts": [{"cpu": 4}]}]
}
)");
    CHECK(document.source(document.find("processes[0].bursts[0].cpu")) == "4");
}

TEST_CASE("set gives an object a new member, insert an array a new element")
{
    Document document("{}");
    REQUIRE_FALSE(document.set("a", "[]"));
    REQUIRE_FALSE(document.insert("a[0]", "1"));
    REQUIRE_FALSE(document.insert("a[1]", "3"));
    REQUIRE_FALSE(document.insert("a[1]", "2"));
    REQUIRE_FALSE(document.set(R"(["b.c"])", R"({"d": null})"));
    REQUIRE_FALSE(document.set(R"(["b.c"].e)", "true"));
    CHECK(document.text() == "{\n  \"a\": [1, 2, 3],\n  \"b.c\": {\"d\": null, \"e\": true}\n}\n");
}

TEST_CASE("remove takes out the first, a middle, the last and the only one")
{
    Document document(R"({"a": [1, 2, 3], "b": 2, "c": 3})");
    REQUIRE_FALSE(document.remove("a[1]"));
    CHECK(document.source(document.find("a")) == "[1, 3]");
    REQUIRE_FALSE(document.remove("a[1]"));
    REQUIRE_FALSE(document.remove("a[0]"));
    CHECK(document.source(document.find("a")) == "[]");
    REQUIRE_FALSE(document.remove("b"));
    REQUIRE_FALSE(document.remove("c"));
    CHECK(document.text() == "{\n  \"a\": []\n}\n");
}

TEST_CASE("an edit that cannot be done changes nothing and says why")
{
    Document document(R"({"a": [1]})");
    const std::string before = document.text();
    CHECK(code_of(document.set("b.c", "1")) == "edit_no_such_place");
    CHECK(code_of(document.set("a[1]", "1")) == "edit_no_such_place");
    CHECK(code_of(document.insert("a[2]", "1")) == "edit_no_such_place");
    CHECK(code_of(document.insert("a", "1")) == "edit_no_such_place");
    CHECK(code_of(document.remove("b")) == "edit_no_such_place");
    CHECK(code_of(document.remove("a[")) == "edit_no_such_place");
    CHECK(code_of(document.remove("a[99999999999999999999]")) == "edit_no_such_place");
    CHECK(code_of(document.set("a", "[1")) == "json_truncated");
    CHECK(code_of(document.set("a", "1, \"b\": 2")) == "json_trailing");
    CHECK(document.text() == before);
    Document wrong("{\"half");
    CHECK(code_of(wrong.set("a", "1")) == "edit_no_such_place");
    CHECK(wrong.text() == "{\"half");
}

TEST_CASE("the house format breaks what is longer than a line and is stable")
{
    std::string text = R"({"list": [)";
    for (int i = 0; i < 60; ++i) {
        text += i ? ",10" : "10";
    }
    text += R"(], "short": {"a": 1}, "empty": {}})";
    const std::string once = house_format(Document(text));
    CHECK(once.find("\n  \"list\": [\n    10,\n    10,") != std::string::npos);
    CHECK(once.find("\n  \"short\": {\"a\": 1},\n  \"empty\": {}\n}\n") != std::string::npos);
    CHECK(house_format(Document(once)) == once);
}
