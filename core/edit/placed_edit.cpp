// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/placed_edit.h"

#include "core/scenario/document_path.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace procession::core::edit {

namespace {

using Kind = Document::Kind;
using Node = Document::Node;

Message no_such_place(std::string_view path)
{
    return {MessageCode::edit_no_such_place, {{"path", std::string(path)}}};
}

std::optional<Message> check_json(std::string_view json)
{
    const Document value{std::string(json)};
    return value.faults().empty() ? std::nullopt : std::optional(value.faults().front().message);
}

std::size_t end_of(const Document& document, Node node)
{
    return document.begin(node) + document.source(node).size();
}

TextChange change(const Document& document, std::size_t from, std::size_t to, std::string inserted)
{
    return {from, document.text().substr(from, to - from), std::move(inserted)};
}

bool is_container(const Document& document, Node node)
{
    return node != Document::none &&
           (document.kind(node) == Kind::array || document.kind(node) == Kind::object);
}

std::vector<Node> children_of(const Document& document, Node parent)
{
    std::vector<Node> nodes;
    for (const Node child : document.children(parent)) {
        nodes.push_back(child);
    }
    return nodes;
}

Node child_at(const Document& document, Node parent, const PathStep& step)
{
    if (const auto* key = std::get_if<std::string>(&step)) {
        return document.kind(parent) == Kind::object ? document.member(parent, *key)
                                                     : Document::none;
    }
    if (document.kind(parent) != Kind::array) {
        return Document::none;
    }
    const std::vector<Node> nodes = children_of(document, parent);
    const std::size_t index = std::get<std::size_t>(step);
    return index < nodes.size() ? nodes[index] : Document::none;
}

/// The container that the last step of a path is in.
struct Place {
    Node parent = Document::none;
    PathStep step;
};

std::optional<Place> place_in(const Document& document, std::string_view path)
{
    auto steps = parse_path(path);
    if (!steps || steps->empty() || document.root() == Document::none) {
        return std::nullopt;
    }
    Node at = document.root();
    for (std::size_t i = 0; i + 1 < steps->size() && at != Document::none; ++i) {
        at = child_at(document, at, (*steps)[i]);
    }
    return is_container(document, at) ? std::optional(Place{at, steps->back()}) : std::nullopt;
}

/// The white space before a child, from the comma or bracket that it follows.
std::string_view white_before(const Document& document, Node child)
{
    const std::string_view text = document.text();
    const std::size_t end = document.key_begin(child);
    const std::size_t last = text.find_last_not_of(" \t\r\n", end - 1);
    return text.substr(last + 1, end - last - 1);
}

/// What stands between a comma and the next child in a container.
std::string between(const Document& document, const std::vector<Node>& children)
{
    const std::string_view white = white_before(document, children[children.size() > 1 ? 1 : 0]);
    const bool breaks = white.find('\n') != std::string_view::npos;
    return children.size() > 1 || breaks ? std::string(white) : " ";
}

/// `item` as the child number `index` of a container.
TextChange new_child(const Document& document, Node parent, std::size_t index,
                     const std::string& item)
{
    const std::vector<Node> children = children_of(document, parent);
    if (children.empty()) {
        const std::size_t at = document.begin(parent) + 1;
        return change(document, at, at, item);
    }
    const std::string white = between(document, children);
    if (index < children.size()) {
        const std::size_t at = document.key_begin(children[index]);
        return change(document, at, at, item + ',' + white);
    }
    const std::size_t at = end_of(document, children.back());
    return change(document, at, at, ',' + white + item);
}

} // namespace

Placed place_value(const Document& document, std::string_view path, std::string_view json)
{
    if (auto problem = check_json(json)) {
        return *problem;
    }
    const Node node = document.find(path);
    if (node != Document::none) {
        return change(document, document.begin(node), end_of(document, node), std::string(json));
    }
    const auto place = place_in(document, path);
    const auto* key = place ? std::get_if<std::string>(&place->step) : nullptr;
    if (!key || document.kind(place->parent) != Kind::object) {
        return no_such_place(path);
    }
    const std::size_t last = children_of(document, place->parent).size();
    return new_child(document, place->parent, last,
                     fmt::format("{}: {}", core::quoted(*key), json));
}

Placed place_element(const Document& document, std::string_view path, std::string_view json)
{
    if (auto problem = check_json(json)) {
        return *problem;
    }
    const auto place = place_in(document, path);
    const auto* index = place ? std::get_if<std::size_t>(&place->step) : nullptr;
    if (!index || document.kind(place->parent) != Kind::array ||
        *index > children_of(document, place->parent).size()) {
        return no_such_place(path);
    }
    return new_child(document, place->parent, *index, std::string(json));
}

Placed place_removal(const Document& document, std::string_view path)
{
    const auto place = place_in(document, path);
    const Node self = place ? child_at(document, place->parent, place->step) : Document::none;
    if (self == Document::none) {
        return no_such_place(path);
    }
    const std::vector<Node> children = children_of(document, place->parent);
    const auto at = static_cast<std::size_t>(
        std::distance(children.begin(), std::find(children.begin(), children.end(), self)));
    if (at + 1 < children.size()) { // the next takes its place
        return change(document, document.key_begin(self), document.key_begin(children[at + 1]), "");
    }
    const std::size_t from = at > 0 ? end_of(document, children[at - 1]) : document.key_begin(self);
    return change(document, from, end_of(document, self), "");
}

Placed place_move(const Document& document, std::string_view array_path, std::size_t from,
                  std::size_t to)
{
    const Node array = document.find(array_path);
    if (array == Document::none || document.kind(array) != Kind::array) {
        return no_such_place(array_path);
    }
    const std::vector<Node> old = children_of(document, array);
    if (from >= old.size() || to >= old.size()) {
        return no_such_place(fmt::format("{}[{}]", array_path, std::max(from, to)));
    }
    std::vector<Node> now = old;
    now.erase(now.begin() + static_cast<std::ptrdiff_t>(from));
    now.insert(now.begin() + static_cast<std::ptrdiff_t>(to), old[from]);
    const std::size_t first = std::min(from, to);
    const std::size_t last = std::max(from, to);
    std::string inserted;
    for (std::size_t i = first; i <= last; ++i) {
        if (i > first) { // the commas and white space stay where they are
            const std::size_t gap = end_of(document, old[i - 1]);
            inserted += document.text().substr(gap, document.begin(old[i]) - gap);
        }
        inserted += document.source(now[i]);
    }
    return change(document, document.begin(old[first]), end_of(document, old[last]),
                  std::move(inserted));
}

std::string json_of_typed(std::string_view typed)
{
    const Document value{std::string(typed)};
    const bool is_plain = value.root() != Document::none && value.faults().empty() &&
                          !is_container(value, value.root()) &&
                          value.kind(value.root()) != Kind::string;
    return is_plain ? std::string(value.source(value.root())) : core::quoted(typed);
}

} // namespace procession::core::edit
