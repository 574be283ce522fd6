// SPDX-License-Identifier: GPL-3.0-or-later
// Thousands of random edits, undone and redone at random, against two plain models: a list of
// whole texts, and a tree on which each edit is worked out once more without any text.
#include "plain_tree.h"

#include "core/edit/edited_scenario.h"
#include "core/scenario/read_file.h"
#include "support/dice.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <string>
#include <variant>
#include <vector>

using namespace procession;
using namespace procession::tests;
using core::Document;
using core::edit::EditedScenario;

namespace {

std::string shipped(const std::string& name)
{
    auto read = core::read_file(PROCESSION_SOURCE_DIR "/resources/scenarios/" + name);
    REQUIRE(std::holds_alternative<std::string>(read));
    return std::get<std::string>(std::move(read));
}

/// Bytes from `begin` to `end` of a value's text.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

Span span_of(const Document& document, const std::string& path)
{
    const Document::Node node = document.find(path);
    REQUIRE(node != Document::none);
    return {document.begin(node), document.begin(node) + document.source(node).size()};
}

/// Whether two texts are the same before and behind that span of the first.
bool same_outside(const std::string& before, const std::string& now, Span span)
{
    const std::size_t behind = before.size() - span.end;
    return now.size() >= span.begin + behind &&
           before.compare(0, span.begin, now, 0, span.begin) == 0 &&
           before.compare(span.end, behind, now, now.size() - behind, behind) == 0;
}

class Player {
public:
    Player(std::string text, std::uint64_t seed) : edited_(text), dice_(seed), texts_{text} {}

    void play(int operations)
    {
        for (int i = 0; i < operations; ++i) {
            ++number_;
            operation();
            REQUIRE(edited_.text() == texts_[now_]);
            REQUIRE(edited_.can_undo() == (now_ > 0));
            REQUIRE(edited_.can_redo() == (now_ + 1 < texts_.size()));
            if (dice_.percent(30)) {
                continue; // it is not read yet when the next change comes
            }
            take_from_elsewhere();
            const auto reading = core::read_scenario(edited_.text());
            REQUIRE(edited_.reading().scenario == reading.scenario);
            REQUIRE(edited_.reading().faults == reading.faults);
        }
    }

    /// Back to the first text and forth to the last.
    void walk_through()
    {
        while (edited_.can_undo()) {
            edited_.undo();
            REQUIRE(edited_.text() == texts_[--now_]);
        }
        REQUIRE(now_ == 0);
        while (edited_.can_redo()) {
            edited_.redo();
            REQUIRE(edited_.text() == texts_[++now_]);
        }
        REQUIRE(now_ + 1 == texts_.size());
    }

    [[nodiscard]] int placed() const { return placed_; }

private:
    /// What was read of another text is dropped, however late it comes.
    void take_from_elsewhere()
    {
        if (dice_.percent(20)) {
            edited_.take(edited_.version() - 1, core::edit::read_text("[7]"));
        }
        if (dice_.percent(30)) {
            edited_.take(edited_.version(), core::edit::read_text(edited_.text()));
            REQUIRE(edited_.is_read());
        }
    }

    void operation()
    {
        const std::int64_t chance = dice_.from_to(1, 100);
        if (chance <= 18) {
            edited_.undo();
            now_ -= now_ > 0 ? 1 : 0;
        } else if (chance <= 30) {
            edited_.redo();
            now_ += now_ + 1 < texts_.size() ? 1 : 0;
        } else if (chance <= 40) {
            raw();
        } else if (!edited_.document().faults().empty()) { // no JSON, or a key that stands twice
            while (!edited_.document().faults().empty()) {
                REQUIRE(edited_.can_undo());
                edited_.undo();
                --now_;
            }
        } else {
            by_path();
        }
    }

    /// The text is another from now on; what was undone is gone.
    void remember(std::string text)
    {
        if (text != texts_[now_]) {
            texts_.resize(++now_);
            texts_.push_back(std::move(text));
        }
    }

    /// Some bytes replaced, mostly by what breaks the text.
    void raw()
    {
        std::string text = edited_.text();
        const auto at =
            static_cast<std::size_t>(dice_.from_to(0, static_cast<std::int64_t>(text.size())));
        const auto length = static_cast<std::size_t>(dice_.from_to(0, 3));
        const std::string inserted(dice_.one_of({"", "1", "{", ", ", "\n", "\"x\""}));
        edited_.replace_text(fmt::format("type {}", number_), at, length, inserted);
        text.replace(at, length, inserted);
        remember(std::move(text));
    }

    std::string value()
    {
        return dice_.one_of({"1", "-2.50", "true", "null", "\"text\"", "[]", "{}", "[1, [2]]",
                             "{\"cpu\": 3}", "{\"name\": \"N\",\n\"bursts\": [{\"cpu\": 1}]}"});
    }

    void by_path()
    {
        const std::string before = edited_.text();
        tree_ = tree_of(edited_.document());
        const std::vector<PlainPlace> places = places_in(tree_);
        const PlainPlace& place = places[static_cast<std::size_t>(
            dice_.from_to(0, static_cast<std::int64_t>(places.size()) - 1))];
        const Span span = span_of(edited_.document(), place.path);
        const std::string name = fmt::format("step {}", number_);
        std::optional<core::Message> problem;
        switch (place.tree->kind) {
        case Document::Kind::array:
            problem = in_array(place, name);
            break;
        case Document::Kind::object:
            problem = in_object(place, name);
            break;
        default:
            problem = on_scalar(place, name);
        }
        if (problem) { // the one reason is that it would be too deep
            REQUIRE(edited_.text() == before);
            return;
        }
        ++placed_;
        REQUIRE(tree_of(edited_.document()) == tree_);
        REQUIRE(same_outside(before, edited_.text(), span));
        if (edited_.text() != before) {
            REQUIRE(edited_.undo_name() == name);
        }
        remember(edited_.text());
    }

    std::optional<core::Message> on_scalar(const PlainPlace& place, const std::string& name)
    {
        const bool types = dice_.percent(50);
        const std::string json =
            types ? dice_.one_of({"7", "\"8:0O\"", "\"\"", "\"1O\""}) : value();
        *place.tree = tree_of(Document(json));
        if (types) {
            const Document typed(json);
            return edited_.type(name, place.path,
                                typed.kind(typed.root()) == Document::Kind::string
                                    ? typed.string(typed.root())
                                    : json);
        }
        return edited_.set(name, place.path, json);
    }

    std::optional<core::Message> in_array(const PlainPlace& place, const std::string& name)
    {
        auto& items = place.tree->children;
        const auto count = static_cast<std::int64_t>(items.size());
        if (count == 0 || dice_.percent(50)) {
            const std::int64_t index = dice_.from_to(0, count);
            const std::string json = value();
            items.insert(items.begin() + index, {"", tree_of(Document(json))});
            return edited_.insert(name, fmt::format("{}[{}]", place.path, index), json);
        }
        const std::int64_t from = dice_.from_to(0, count - 1);
        if (dice_.percent(50)) {
            items.erase(items.begin() + from);
            return edited_.remove(name, fmt::format("{}[{}]", place.path, from));
        }
        const std::int64_t to = dice_.from_to(0, count - 1);
        const auto item = items[static_cast<std::size_t>(from)];
        items.erase(items.begin() + from);
        items.insert(items.begin() + to, item);
        return edited_.move(name, place.path, static_cast<std::size_t>(from),
                            static_cast<std::size_t>(to));
    }

    std::optional<core::Message> in_object(const PlainPlace& place, const std::string& name)
    {
        auto& members = place.tree->children;
        if (members.empty() || dice_.percent(60)) {
            const std::string key = dice_.one_of({"arrival", "x-note", "nice", "a.b", "ключ"});
            const std::string json = value();
            const auto found =
                std::find_if(members.begin(), members.end(),
                             [&key](const auto& member) { return member.first == key; });
            if (found == members.end()) {
                members.emplace_back(key, tree_of(Document(json)));
            } else {
                found->second = tree_of(Document(json));
            }
            return edited_.set(name, fmt::format("{}[{}]", place.path, core::quoted(key)), json);
        }
        const auto index = dice_.from_to(0, static_cast<std::int64_t>(members.size()) - 1);
        const std::string key = members[static_cast<std::size_t>(index)].first;
        const auto first = std::find_if(members.begin(), members.end(),
                                        [&key](const auto& member) { return member.first == key; });
        members.erase(first);
        return edited_.remove(name, fmt::format("{}[{}]", place.path, core::quoted(key)));
    }

    EditedScenario edited_;
    Dice dice_;
    std::vector<std::string> texts_; ///< each as it was, the one in force at `now_`
    std::size_t now_ = 0;
    PlainTree tree_;
    int number_ = 0;
    int placed_ = 0;
};

} // namespace

TEST_CASE("random edits, undo and redo agree with plain models")
{
    const std::vector<std::string> texts{
        "{}",
        "{\"procession\":1,\"processes\":[{\"bursts\":[{\"cpu\":5}]}]}",
        "{ \"procession\" : 1 ,\r\n\t\"processes\" : [ ] ,\r\n \"x-n\": [1 ,2,\n3]\r\n}\r\n\n",
        shipped("welcome.procession.json"),
        shipped("08-mlfq-gaming.procession.json"),
    };
    int placed = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (std::uint64_t seed = 1; seed <= 4; ++seed) {
            INFO("text " << i << ", seed " << seed);
            Player player(texts[i], seed);
            player.play(600);
            player.walk_through();
            placed += player.placed();
        }
    }
    CHECK(placed > 4000);
}
