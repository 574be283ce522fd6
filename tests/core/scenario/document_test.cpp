// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading_help.h"

#include <catch2/catch.hpp>
#include <utility>

using namespace procession::core;
using namespace procession::core::test;

namespace {

/// The one fault of a text that is no JSON, as "line:column code".
std::string problem(std::string text)
{
    const Document document(std::move(text));
    CHECK(document.root() == Document::none);
    REQUIRE(document.faults().size() == 1);
    const Fault& fault = document.faults().front();
    return fmt::format("{}:{} {}", fault.position.line, fault.position.column,
                       name(fault.message.code));
}

} // namespace

TEST_CASE("an unmodified document keeps its very bytes")
{
    const std::string text =
        "\xEF\xBB\xBF {\r\n\t\"a\" : [1.50 ,-0,1E2], \"é\\u00e9\":{ } }\r\n\r\n";
    CHECK(Document(text).text() == text);
    CHECK(Document("{\"half").text() == "{\"half");
}

TEST_CASE("a document is walked as it was written")
{
    const Document document(
        R"({"a": [1.50, true, null, "x\"y\u4e2d\ud83d\ude00\n"], "b": {}, "c": []})");
    const auto a = document.member(document.root(), "a");
    REQUIRE(a != Document::none);
    CHECK(document.kind(a) == Document::Kind::array);
    std::vector<std::string> sources;
    for (const auto node : document.children(a)) {
        sources.emplace_back(document.source(node));
    }
    CHECK(sources ==
          std::vector<std::string>{"1.50", "true", "null", R"("x\"y\u4e2d\ud83d\ude00\n")"});
    CHECK(document.string(document.find("a[3]")) == "x\"y中😀\n");
    CHECK(document.source(document.find("b")) == "{}");
    CHECK(document.source(document.find("c")) == "[]");
    CHECK(document.find("a[4]") == Document::none);
    CHECK(document.find("a.b") == Document::none);
    CHECK(document.member(document.root(), "d") == Document::none);
}

TEST_CASE("every value has a path that leads back to it")
{
    const Document document(
        R"({"p": [{"b": [{"cpu": 1}]}], "programs": {"a.py": "x", "é\"": 1, "": 2}})");
    CHECK(document.path(document.root()).empty());
    CHECK(document.path(document.find("p[0].b[0].cpu")) == "p[0].b[0].cpu");
    CHECK(document.path(document.find(R"(programs["a.py"])")) == R"(programs["a.py"])");
    CHECK(document.source(document.find(R"(programs["é\""])")) == "1");
    CHECK(document.source(document.find(R"(programs[""])")) == "2");
}

TEST_CASE("columns count code points and lines begin behind a line feed")
{
    const Document document("\xEF\xBB\xBF{\"时间片\": 4,\r\n \"进程😀\": x}");
    REQUIRE(document.faults().size() == 1);
    CHECK(document.faults()[0].position.line == 2);
    CHECK(document.faults()[0].position.column == 9);
    const Document good("{\"时间片\": \"四\", \"b\": 1}");
    CHECK(good.position(good.begin(good.find("b"))).column == 19);
    CHECK(good.position(good.key_begin(good.find("b"))).column == 14);
}

TEST_CASE("what is not JSON is one clear fault with its place")
{
    CHECK(problem("") == "1:1 json_empty");
    CHECK(problem(" \n ") == "2:2 json_empty");
    CHECK(problem("\xEF\xBB\xBF") == "1:1 json_empty");
    CHECK(problem("{} x") == "1:4 json_trailing");
    CHECK(problem("{}{}") == "1:3 json_trailing");
    CHECK(problem("{\"a\": 1") == "1:8 json_truncated");
    CHECK(problem("{\"a") == "1:4 json_truncated");
    CHECK(problem("[1, 2") == "1:6 json_truncated");
    CHECK(problem("[1 2]") == "1:4 json_expected_comma");
    CHECK(problem("{\"a\" 1}") == "1:6 json_expected_colon");
    CHECK(problem("{a: 1}") == "1:2 json_expected_key");
    CHECK(problem("{\"a\": }") == "1:7 json_bad_value");
    CHECK(problem("[1,]") == "1:4 json_bad_value");
    CHECK(problem("[NaN]") == "1:2 json_bad_value");
    CHECK(problem("[01]") == "1:3 json_expected_comma");
    CHECK(problem("[1.]") == "1:4 json_bad_number");
    CHECK(problem("[1e]") == "1:4 json_bad_number");
    CHECK(problem("[1e999]") == "1:2 json_number_too_big");
    CHECK(problem("[\"\\q\"]") == "1:3 json_bad_escape");
    CHECK(problem("[\"\\u12x4\"]") == "1:3 json_bad_escape");
    CHECK(problem("[\"\\ud800\"]") == "1:3 json_bad_surrogate");
    CHECK(problem("[\"a\nb\"]") == "1:4 json_bad_character");
    CHECK(problem(std::string("[1]\0", 4)) == "1:4 json_nul_byte");
    CHECK(problem("[\"\xFF\"]") == "1:3 json_not_utf8");
    CHECK(problem("[\"\xC0\x80\"]") == "1:3 json_not_utf8");
    CHECK(problem("[\"\xED\xA0\x80\"]") == "1:3 json_not_utf8");
    CHECK(problem("[\"\xF4\x90\x80\x80\"]") == "1:3 json_not_utf8");
    CHECK(problem("[\"\xE4\xB8") == "1:3 json_not_utf8");
}

TEST_CASE("64 brackets inside each other are enough")
{
    CHECK(Document(std::string(64, '[') + std::string(64, ']')).faults().empty());
    CHECK(problem(std::string(65, '[') + std::string(65, ']')) == "1:65 json_too_deep");
    std::string objects;
    for (int i = 0; i < 100; ++i) {
        objects += "{\"a\":";
    }
    CHECK(problem(objects) == "1:321 json_too_deep");
}

TEST_CASE("a key that stands twice is a fault of its own, however it is written")
{
    const Document document("{\"a\": 1, \"b\": {\"c\": 1, \"c\": 2},\n \"\\u0061\": 2}");
    CHECK(document.root() != Document::none);
    CHECK(faults_of(document.faults()) ==
          std::vector<std::string>{"1:24 b.c json_duplicate_key", "2:2 a json_duplicate_key"});
}
