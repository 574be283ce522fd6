// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of a document. Each works on the bytes and reads the result again, so that
// a document is never anything but a text and the tree over that very text.
#include "core/scenario/document.h"
#include "core/scenario/document_path.h"

#include <fmt/format.h>

namespace procession::core {

namespace {

using Node = Document::Node;

Node child_at(const Document& document, Node parent, const PathStep& step)
{
    if (const auto* key = std::get_if<std::string>(&step)) {
        return document.kind(parent) == Document::Kind::object ? document.member(parent, *key)
                                                               : Document::none;
    }
    if (document.kind(parent) != Document::Kind::array) {
        return Document::none;
    }
    std::size_t index = std::get<std::size_t>(step);
    for (const Node child : document.children(parent)) {
        if (index-- == 0) {
            return child;
        }
    }
    return Document::none;
}

Node follow(const Document& document, const std::vector<PathStep>& steps, std::size_t count)
{
    Node at = document.root();
    for (std::size_t i = 0; i < count && at != Document::none; ++i) {
        at = child_at(document, at, steps[i]);
    }
    return at;
}

/// Where a path leads: its parent, itself (or none) and the sibling before it
/// (the last one if itself is none).
struct Place {
    Node parent = Document::none;
    Node self = Document::none;
    Node before = Document::none;
    Node behind = Document::none;
    std::size_t siblings = 0;
    PathStep step;
};

std::optional<Place> place_of(const Document& document, std::string_view path)
{
    auto steps = parse_path(path);
    if (!steps || steps->empty() || document.root() == Document::none) {
        return std::nullopt;
    }
    Place place;
    place.parent = follow(document, *steps, steps->size() - 1);
    place.step = steps->back();
    if (place.parent == Document::none || (document.kind(place.parent) != Document::Kind::array &&
                                           document.kind(place.parent) != Document::Kind::object)) {
        return std::nullopt;
    }
    place.self = child_at(document, place.parent, place.step);
    for (const Node child : document.children(place.parent)) {
        ++place.siblings;
        if (place.self == Document::none || child < place.self) {
            place.before = child;
        } else if (child > place.self && place.behind == Document::none) {
            place.behind = child;
        }
    }
    return place;
}

std::size_t end_of(const Document& document, Node node)
{
    return document.begin(node) + document.source(node).size();
}

Message no_such_place(std::string_view path)
{
    return {MessageCode::edit_no_such_place, {{"path", std::string(path)}}};
}

std::optional<Message> check_json(std::string_view json)
{
    const Document value{std::string(json)};
    return value.faults().empty() ? std::nullopt : std::optional(value.faults().front().message);
}

} // namespace

Node Document::find(std::string_view path) const
{
    const auto steps = parse_path(path);
    return steps ? follow(*this, *steps, steps->size()) : none;
}

std::optional<Message> Document::splice(std::size_t begin, std::size_t end, std::string_view bytes)
{
    std::string text = text_;
    text.replace(begin, end - begin, bytes);
    const Document changed(std::move(text));
    if (changed.root() == none) {
        return changed.faults().front().message;
    }
    *this = Document(house_format(changed));
    return std::nullopt;
}

std::optional<Message> Document::set(std::string_view path, std::string_view json)
{
    if (auto problem = check_json(json)) {
        return problem;
    }
    if (path.empty() && root() != none) {
        return splice(begin(0), end_of(*this, 0), json);
    }
    const auto place = place_of(*this, path);
    if (place && place->self != none) {
        return splice(begin(place->self), end_of(*this, place->self), json);
    }
    const auto* key = place ? std::get_if<std::string>(&place->step) : nullptr;
    if (!key || kind(place->parent) != Kind::object) {
        return no_such_place(path);
    }
    const std::size_t at =
        place->before == none ? begin(place->parent) + 1 : end_of(*this, place->before);
    return splice(
        at, at, fmt::format("{}{}:{}", place->before == none ? "" : ",", core::quoted(*key), json));
}

std::optional<Message> Document::insert(std::string_view path, std::string_view json)
{
    if (auto problem = check_json(json)) {
        return problem;
    }
    const auto place = place_of(*this, path);
    const auto* index = place ? std::get_if<std::size_t>(&place->step) : nullptr;
    if (!index || kind(place->parent) != Kind::array || *index > place->siblings) {
        return no_such_place(path);
    }
    if (place->self != none) {
        return splice(begin(place->self), begin(place->self), std::string(json) + ',');
    }
    const bool first = place->before == none;
    const std::size_t at = first ? begin(place->parent) + 1 : end_of(*this, place->before);
    return splice(at, at, fmt::format("{}{}", first ? "" : ",", json));
}

std::optional<Message> Document::remove(std::string_view path)
{
    const auto place = place_of(*this, path);
    if (!place || place->self == none) {
        return no_such_place(path);
    }
    if (place->behind != none) {
        return splice(key_begin(place->self), key_begin(place->behind), "");
    }
    const std::size_t from =
        place->before == none ? key_begin(place->self) : end_of(*this, place->before);
    return splice(from, end_of(*this, place->self), "");
}

} // namespace procession::core
