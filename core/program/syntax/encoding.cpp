// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/encoding.h"

#include "core/program/text/utf8.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace procession::core::program::syntax {

namespace {

constexpr std::string_view blanks = " \t\f";

bool is_blank_or_comment(std::string_view line)
{
    const std::size_t first = line.find_first_not_of(blanks);
    return first == std::string_view::npos || line[first] == '#';
}

bool is_encoding_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
}

// The encoding that a comment declares (PEP 263), in lower case with `-`; else empty.
std::string declared_on(std::string_view line)
{
    if (!is_blank_or_comment(line)) {
        return {};
    }
    for (std::size_t at = line.find("coding"); at != std::string_view::npos;
         at = line.find("coding", at + 1)) {
        std::size_t i = at + 6;
        if (i >= line.size() || (line[i] != ':' && line[i] != '=')) {
            continue;
        }
        i = std::min(line.find_first_not_of(" \t", i + 1), line.size());
        std::string name;
        for (; i < line.size() && is_encoding_letter(line[i]); ++i) {
            const char c = line[i] == '_' ? '-' : line[i];
            name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
        if (!name.empty()) {
            return name;
        }
    }
    return {};
}

std::string declared_encoding(const Source& source)
{
    const std::string first = declared_on(source.line(1));
    const bool may_be_second = first.empty() && is_blank_or_comment(source.line(1));
    return may_be_second ? declared_on(source.line(2)) : first;
}

bool is_known(std::string_view encoding)
{
    static constexpr std::array known{
        "utf", "latin", "iso",     "ascii", "us-ascii", "cp",  "gb",    "cn",      "euc",  "big5",
        "hz",  "shift", "windows", "mac",   "koi8",     "936", "ms936", "chinese", "sjis", "mbcs"};
    return std::any_of(known.begin(), known.end(),
                       [&](std::string_view begin) { return encoding.starts_with(begin); });
}

SyntaxFault not_utf8(const Source& source, std::size_t offset, std::uint32_t line)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(source.text()[offset]);
    SyntaxFault fault;
    fault.message = std::string("Non-UTF-8 code starting with '\\x") + digits[byte >> 4] +
                    digits[byte & 0xF] + "' in file {file} on line " + std::to_string(line) +
                    ", but no encoding declared; see https://peps.python.org/pep-0263/ for details";
    fault.end_line = static_cast<std::int32_t>(line);
    return fault;
}

SyntaxFault null_byte(std::string_view line, std::uint32_t number)
{
    SyntaxFault fault;
    fault.message = "source code cannot contain null bytes";
    fault.line = fault.end_line = static_cast<std::int32_t>(number);
    fault.text = std::string(line.substr(0, line.find('\0')));
    return fault;
}

} // namespace

bool declares_encoding(const Source& source)
{
    return source.had_mark() || !declared_encoding(source).empty();
}

std::optional<SyntaxFault> check_encoding(const Source& source)
{
    if (source.is_piece()) {
        return std::nullopt; // its program has been looked at
    }
    const std::string encoding = declared_encoding(source);
    if (!encoding.empty() && !is_known(encoding)) {
        SyntaxFault fault;
        fault.message = "encoding problem: " + encoding;
        return fault;
    }
    for (std::uint32_t number = source.first_line(); number <= source.last_line(); ++number) {
        const std::string_view line = source.line(number);
        const text::BadUtf8 bad = text::find_bad_utf8(line);
        if (!bad.reason.empty()) {
            return not_utf8(source, source.line_begin(number) + bad.start, number);
        }
        if (line.find('\0') != std::string_view::npos) {
            return null_byte(line, number);
        }
    }
    return std::nullopt;
}

} // namespace procession::core::program::syntax
