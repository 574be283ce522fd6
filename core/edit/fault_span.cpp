// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/fault_span.h"

#include <algorithm>

namespace procession::core::edit {

namespace {

bool goes_on(char byte) // with a character that began before
{
    return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u;
}

bool is_of_word(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || byte == '_' ||
           (static_cast<unsigned char>(byte) & 0x80u);
}

} // namespace

FaultSpan word_at(std::string_view text, std::size_t at)
{
    if (text.empty()) {
        return {};
    }
    at = std::min(at, text.size() - 1);
    while (at > 0 && (text[at] == '\n' || text[at] == '\r' || goes_on(text[at]))) {
        --at; // nothing can be seen of the end of a line
    }
    std::size_t end = at + 1;
    while (end < text.size() &&
           (is_of_word(text[at]) ? is_of_word(text[end]) : goes_on(text[end]))) {
        ++end;
    }
    return {at, end};
}

FaultSpan span_of(const Fault& fault, const Document& document)
{
    const std::string& text = document.text();
    const std::size_t at = fault.position.offset;
    const Document::Node node =
        document.root() == Document::none ? Document::none : document.find(fault.path);
    if (node == Document::none || at >= text.size() || fault.path.empty()) {
        return word_at(text, at);
    }
    const std::size_t end = document.begin(node) + document.source(node).size();
    const std::size_t line = std::min(text.find_first_of("\r\n", at), text.size());
    return at < end && at < line ? FaultSpan{at, std::min(end, line)} : word_at(text, at);
}

} // namespace procession::core::edit
