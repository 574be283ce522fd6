// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/document.h"

#include "core/scenario/document_parser.h"

#include <algorithm>
#include <fmt/format.h>

namespace procession::core {

namespace {

bool is_plain_word(std::string_view key)
{
    const auto letter = [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_';
    };
    const auto other = [](char byte) { return (byte >= '0' && byte <= '9') || byte == '-'; };
    return !key.empty() && letter(key[0]) &&
           std::all_of(key.begin(), key.end(), [&](char b) { return letter(b) || other(b); });
}

} // namespace

Document::Document(std::string text) : text_(std::move(text))
{
    DocumentParser(*this).parse();
}

std::string_view Document::source(Node node) const
{
    const NodeData& data = nodes_[node];
    return std::string_view(text_).substr(data.begin, data.end - data.begin);
}

std::string Document::string(Node node) const
{
    return unescaped(source(node));
}

std::string Document::key(Node member) const
{
    const NodeData& data = nodes_[member];
    if (data.key == none) {
        return {};
    }
    std::size_t end = data.key + 1;
    bool escapes = false;
    while (text_[end] != '"') {
        escapes = escapes || text_[end] == '\\';
        end += text_[end] == '\\' ? 2 : 1;
    }
    if (!escapes) {
        return text_.substr(data.key + 1, end - data.key - 1);
    }
    return unescaped(std::string_view(text_).substr(data.key, end + 1 - data.key));
}

std::size_t Document::key_begin(Node node) const
{
    const NodeData& data = nodes_[node];
    return data.key == none ? data.begin : data.key;
}

Document::Node Document::member(Node object, std::string_view key) const
{
    for (const Node child : children(object)) {
        if (this->key(child) == key) {
            return child;
        }
    }
    return none;
}

Position Document::position(std::size_t offset) const
{
    return advance({}, text_, offset);
}

std::string Document::path(Node node) const
{
    // Nodes know no parents: walk down to the one wanted.
    std::string path;
    Node at = root();
    while (at != node) {
        std::size_t index = 0;
        for (const Node child : children(at)) {
            if (node < nodes_[child].after) {
                if (kind(at) == Kind::array) {
                    path += fmt::format("[{}]", index);
                } else if (const std::string name = key(child); is_plain_word(name)) {
                    path += fmt::format("{}{}", path.empty() ? "" : ".", name);
                } else {
                    path += fmt::format("[{}]", core::quoted(name));
                }
                at = child;
                break;
            }
            ++index;
        }
    }
    return path;
}

} // namespace procession::core
