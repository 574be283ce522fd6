// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/draft.h"

#include "core/scenario/document.h"
#include "core/scenario/value.h"

#include <fmt/format.h>

namespace procession::core::edit {

namespace {

constexpr std::string_view magic = "procession-draft 1 ";

/// Takes the first line off, without its end; none if no line ends.
std::optional<std::string_view> take_line(std::string_view& bytes)
{
    const std::size_t end = bytes.find('\n');
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(end + 1);
    return line;
}

std::filesystem::path path_from_utf8(const std::string& utf8)
{
    return {std::u8string(utf8.begin(), utf8.end())};
}

/// A text among the members of the draft's second line.
std::string text_member(const Document& head, std::string_view key)
{
    const Document::Node node = head.member(head.root(), key);
    return node != Document::none && head.kind(node) == Document::Kind::string ? head.string(node)
                                                                               : "";
}

} // namespace

std::string content_hash(std::string_view bytes)
{
    std::uint64_t hash = 14695981039346656037u;
    for (const char byte : bytes) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211u;
    }
    return fmt::format("{:016x}", hash);
}

std::string to_bytes(const Draft& draft)
{
    const auto file = draft.file.u8string();
    const std::string body =
        fmt::format("{{\"id\": {}, \"file\": {}, \"opened\": {}, \"written\": {}}}\n{}",
                    core::quoted(draft.id), core::quoted(std::string(file.begin(), file.end())),
                    core::quoted(draft.opened), draft.written, draft.text);
    return fmt::format("{}{}\n{}", magic, content_hash(body), body);
}

std::optional<Draft> draft_of(std::string_view bytes)
{
    const auto first = take_line(bytes);
    if (!first || !first->starts_with(magic) ||
        first->substr(magic.size()) != content_hash(bytes)) {
        return std::nullopt;
    }
    const auto second = take_line(bytes);
    const Document head(std::string(second.value_or("")));
    if (head.root() == Document::none || head.kind(head.root()) != Document::Kind::object) {
        return std::nullopt;
    }
    Draft draft;
    draft.id = text_member(head, "id");
    draft.file = path_from_utf8(text_member(head, "file"));
    draft.opened = text_member(head, "opened");
    const Document::Node written = head.member(head.root(), "written");
    draft.written = written != Document::none ? scaled_number(head.source(written), 0).value : 0;
    draft.text = bytes;
    return draft.id.empty() ? std::nullopt : std::optional(std::move(draft));
}

} // namespace procession::core::edit
