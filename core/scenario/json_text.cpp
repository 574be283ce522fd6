// SPDX-License-Identifier: GPL-3.0-or-later
// Texts as JSON writes them, and the house format.
#include "core/scenario/document.h"

#include <cstdint>
#include <fmt/format.h>
#include <iterator>

namespace procession::core {

namespace {

std::uint32_t hexadecimal(std::string_view digits)
{
    std::uint32_t value = 0;
    for (const char digit : digits) {
        const std::uint32_t low = static_cast<unsigned char>(digit) & 0x0Fu;
        value = value * 16 + (digit >= '0' && digit <= '9' ? low : low + 9);
    }
    return value;
}

void append_utf8(std::string& text, std::uint32_t point)
{
    const auto put = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0 | point >> 6);
        put(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        put(0xE0 | point >> 12);
        put(0x80 | (point >> 6 & 0x3F));
        put(0x80 | (point & 0x3F));
    } else {
        put(0xF0 | point >> 18);
        put(0x80 | (point >> 12 & 0x3F));
        put(0x80 | (point >> 6 & 0x3F));
        put(0x80 | (point & 0x3F));
    }
}

/// Resolves the escape at the start of `rest` (a backslash); returns its length.
std::size_t resolve_escape(std::string& text, std::string_view rest)
{
    constexpr std::string_view letters = "bfnrt";
    constexpr std::string_view bytes = "\b\f\n\r\t";
    if (rest[1] != 'u') {
        const std::size_t known = letters.find(rest[1]);
        text += known == std::string_view::npos ? rest[1] : bytes[known];
        return 2;
    }
    std::uint32_t point = hexadecimal(rest.substr(2, 4));
    std::size_t length = 6;
    if (point >= 0xD800 && point < 0xDC00) {
        const std::uint32_t low = hexadecimal(rest.substr(8, 4));
        point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
        length = 12;
    }
    append_utf8(text, point);
    return length;
}

constexpr std::size_t house_width = 100;

class HouseWriter {
public:
    explicit HouseWriter(const Document& document) : document_(document) {}

    std::string write()
    {
        value(document_.root(), 0, 0);
        return std::move(text_) + '\n';
    }

private:
    using Node = Document::Node;

    [[nodiscard]] bool is_object(Node node) const
    {
        return document_.kind(node) == Document::Kind::object;
    }
    [[nodiscard]] bool has_children(Node node) const
    {
        const auto children = document_.children(node);
        return (is_object(node) || document_.kind(node) == Document::Kind::array) &&
               children.begin() != children.end();
    }

    /// The value on one line, unless it gets longer than `room`.
    bool one_line(Node node, std::string& line, std::size_t room) const
    {
        if (!has_children(node)) {
            line += is_object(node)                                 ? "{}"
                    : document_.kind(node) == Document::Kind::array ? "[]"
                                                                    : document_.source(node);
            return line.size() <= room;
        }
        line += is_object(node) ? '{' : '[';
        bool first = true;
        for (const Node child : document_.children(node)) {
            line += first ? "" : ", ";
            first = false;
            if (is_object(node)) {
                line += core::quoted(document_.key(child)) + ": ";
            }
            if (!one_line(child, line, room)) {
                return false;
            }
        }
        line += is_object(node) ? '}' : ']';
        return line.size() <= room;
    }

    /// `used` columns of the line are taken before the value.
    void value(Node node, std::size_t indent, std::size_t used)
    {
        std::string line;
        const bool broken = node == document_.root() && is_object(node) && has_children(node);
        const std::size_t room = used + 1 < house_width ? house_width - used - 1 : 0;
        if ((!broken && one_line(node, line, room)) || !has_children(node)) {
            text_ += line;
            return;
        }
        text_ += is_object(node) ? '{' : '[';
        bool first = true;
        for (const Node child : document_.children(node)) {
            const std::size_t start = text_.size() + (first ? 1 : 2);
            text_ += first ? "\n" : ",\n";
            first = false;
            text_.append(indent + 2, ' ');
            if (is_object(node)) {
                text_ += core::quoted(document_.key(child)) + ": ";
            }
            value(child, indent + 2, text_.size() - start);
        }
        text_ += '\n';
        text_.append(indent, ' ');
        text_ += is_object(node) ? '}' : ']';
    }

    const Document& document_;
    std::string text_;
};

} // namespace

std::string unescaped(std::string_view literal)
{
    literal = literal.substr(1, literal.size() - 2);
    std::string text;
    text.reserve(literal.size());
    while (!literal.empty()) {
        const std::size_t plain = std::min(literal.find('\\'), literal.size());
        text += literal.substr(0, plain);
        literal.remove_prefix(plain);
        if (!literal.empty()) {
            literal.remove_prefix(resolve_escape(text, literal));
        }
    }
    return text;
}

std::string quoted(std::string_view text)
{
    std::string literal = "\"";
    for (const char byte : text) {
        switch (byte) {
        case '"':
        case '\\':
            literal += '\\';
            literal += byte;
            break;
        case '\n':
            literal += "\\n";
            break;
        case '\t':
            literal += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(byte) < 0x20) {
                fmt::format_to(std::back_inserter(literal), "\\u{:04x}", byte);
            } else {
                literal += byte;
            }
        }
    }
    return literal + '"';
}

std::string house_format(const Document& document)
{
    return document.root() == Document::none ? document.text() : HouseWriter(document).write();
}

} // namespace procession::core
