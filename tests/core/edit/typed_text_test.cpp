// SPDX-License-Identifier: GPL-3.0-or-later
// What a text view tells of typing, and what becomes of it in the text of a scenario: against
// plain texts.
#include "core/edit/escaped_text.h"
#include "core/edit/fault_span.h"
#include "core/edit/typed_changes.h"
#include "core/scenario/document.h"
#include "core/scenario/reader.h"
#include "support/dice.h"

#include <catch2/catch.hpp>
#include <string>

using namespace procession;
using namespace procession::core;
using namespace procession::core::edit;
using procession::tests::Dice;

namespace {

std::string without_quotes(const std::string& literal)
{
    return literal.substr(1, literal.size() - 2);
}

} // namespace

TEST_CASE("the difference of two texts is small and cuts no character")
{
    CHECK(difference("abc", "abc") == TextChange{3, "", ""});
    CHECK(difference("abc", "axc") == TextChange{1, "b", "x"});
    CHECK(difference("aa", "aaa") == TextChange{2, "", "a"});
    CHECK(difference("", "x") == TextChange{0, "", "x"});
    CHECK(difference("\u65b0x", "\u65b1x") == TextChange{0, "\u65b0", "\u65b1"});
    // They end with the same bytes, which are not the same character's.
    CHECK(difference("\u00a9", "\u20a9") == TextChange{0, "\u00a9", "\u20a9"});
    CHECK(difference("\u65b0\u65b0", "\u65b0") == TextChange{3, "\u65b0", ""});
}

TEST_CASE("differences make the one text of the other")
{
    Dice dice(7);
    for (int i = 0; i < 2000; ++i) {
        const auto text = [&dice] {
            std::string made;
            for (std::int64_t n = dice.from_to(0, 6); n > 0; --n) {
                made += dice.one_of({"a", "b", "\u00e9", "\u65b0", "\u65b1", "\n"});
            }
            return made;
        };
        const std::string before = text();
        const std::string now = text();
        const TextChange change = difference(before, now);
        std::string made = before;
        change.apply(made);
        REQUIRE(made == now);
        for (const std::string& part : {change.removed, change.inserted}) {
            REQUIRE((part.empty() || (static_cast<unsigned char>(part[0]) & 0xC0u) != 0x80u));
        }
    }
}

TEST_CASE("an edited text is written into its string as it is edited")
{
    Dice dice(20261122);
    for (int round = 0; round < 20; ++round) {
        std::string literal = dice.one_of(
            {R"(one\ntwo\n)", R"(\u0041\u00e9\u65b0\ud83d\ude00\/)", "", R"(\"\\\t\u000a)"});
        for (std::int64_t n = dice.from_to(0, 3); n > 0; --n) {
            literal += literal + R"(line\n    of many, \u65b0)";
        }
        std::string text = unescaped('"' + literal + '"');
        EscapedText escaped(literal);
        for (int i = 0; i < 200; ++i) {
            REQUIRE(escaped.size() == text.size());
            const auto whole = [&text](std::size_t at) {
                while (at < text.size() &&
                       (static_cast<unsigned char>(text[at]) & 0xC0u) == 0x80u) {
                    ++at;
                }
                return at;
            };
            const auto any = [&](std::size_t most) {
                return static_cast<std::size_t>(dice.from_to(0, static_cast<std::int64_t>(most)));
            };
            const std::size_t at = whole(any(text.size()));
            const std::size_t length =
                whole(std::min(at + any(i % 20 == 0 ? 900 : 4), text.size())) - at;
            const std::string inserted = dice.one_of(
                {"", "x", "\n", "\"", "\\", "\u65b0", "\U0001F600", "print(\"a\\n\")\n"});
            const TextChange change = escaped.replace(literal, at, length, inserted);
            REQUIRE(literal.compare(change.at, change.removed.size(), change.removed) == 0);
            change.apply(literal);
            text.replace(at, length, inserted);
            REQUIRE(unescaped('"' + literal + '"') == text);
        }
        const std::string all = core::quoted(text);
        CHECK(EscapedText(without_quotes(all)).size() == text.size());
    }
}

TEST_CASE("what was typed and taken back at once is no change")
{
    TypedChanges typed;
    typed.add({4, "", "n"}); // an input method at work
    typed.add({4, "n", ""});
    typed.add({4, "", "ni"});
    typed.add({4, "ni", ""});
    CHECK(typed.empty());
    typed.add({4, "", "\u4f60"});
    CHECK(typed.take() == std::vector<TextChange>{{4, "", "\u4f60"}});
    CHECK(typed.empty());
    typed.add({2, "old", ""}); // something chosen is typed over
    typed.add({2, "", "n"});
    CHECK(typed.take() == std::vector<TextChange>{{2, "old", "n"}});
    typed.add({2, "c", ""});
    typed.add({2, "d", ""});
    typed.add({1, "b", ""});
    CHECK(typed.take() == std::vector<TextChange>{{1, "bcd", ""}});
}

TEST_CASE("what a view tells adds up to what it holds, however it is told")
{
    Dice dice(3);
    for (int round = 0; round < 300; ++round) {
        std::string view = "abcdef";
        std::string text = view;
        TypedChanges typed;
        for (int i = 0; i < 8; ++i) {
            const auto at =
                static_cast<std::size_t>(dice.from_to(0, static_cast<std::int64_t>(view.size())));
            if (dice.percent(50) && at < view.size()) {
                const std::size_t length = std::min<std::size_t>(
                    static_cast<std::size_t>(dice.from_to(1, 3)), view.size() - at);
                typed.add({at, view.substr(at, length), ""});
                view.erase(at, length);
            } else {
                const std::string inserted = dice.one_of({"x", "yz"});
                typed.add({at, "", inserted});
                view.insert(at, inserted);
            }
        }
        for (const TextChange& change : typed.take()) {
            REQUIRE(text.compare(change.at, change.removed.size(), change.removed) == 0);
            change.apply(text);
        }
        REQUIRE(text == view);
    }
}

TEST_CASE("a fault has its place in the text, of at least one character")
{
    const std::string text = "{\n  \"procession\": 1,\n  \"processes\": [\n    {\"arrival\": "
                             "\"soon\",\n     \"bursts\": []}\n  ]\n}\n";
    const Document document(text);
    const ReadScenario read = read_scenario(document);
    REQUIRE(read.faults.size() >= 2);
    const FaultSpan soon = span_of(read.faults[0], document);
    CHECK(text.substr(soon.begin, soon.end - soon.begin) == "\"soon\"");

    const Document broken("{\"procession\": 1,\n");
    const ReadScenario faults = read_scenario(broken);
    REQUIRE(faults.faults.size() == 1);
    const FaultSpan end = span_of(faults.faults[0], broken);
    CHECK(end.begin < end.end);
    CHECK(end.end <= broken.text().size());

    CHECK(word_at("", 3) == FaultSpan{0, 0});
    CHECK(word_at("print x", 6) == FaultSpan{6, 7});
    CHECK(word_at("print x", 0) == FaultSpan{0, 5});
    CHECK(word_at("x\n", 1) == FaultSpan{0, 1});
}
