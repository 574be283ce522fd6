// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/text/percent_format.h"

#include "core/program/text/float_text.h"
#include "core/program/text/integer_text.h"
#include "core/program/text/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace procession::core::program::text {

PercentReader::PercentReader(std::string_view pattern) : pattern_(points_of(pattern)) {}

Outcome<PercentPiece> PercentReader::next()
{
    PercentPiece piece;
    while (!at_end()) {
        const char32_t point = pattern_[at_++];
        if (point != '%') {
            append_point(piece.literal, point);
        } else if (at('%')) {
            ++at_;
            piece.literal += '%';
        } else {
            const Outcome<PercentSpec> spec = read_spec();
            if (!spec) {
                return spec.complaint();
            }
            piece.spec = *spec;
            break;
        }
    }
    return piece;
}

Outcome<PercentSpec> PercentReader::read_spec()
{
    PercentSpec spec;
    if (!read_key(spec)) {
        return value_error("incomplete format key");
    }
    read_flags(spec);
    if (at('*')) {
        ++at_;
        spec.star_width = true;
    } else if (!read_number(spec.width)) {
        return value_error("width too big");
    }
    if (at('.')) {
        ++at_;
        if (at('*')) {
            ++at_;
            spec.star_precision = true;
        } else if (!read_number(spec.precision) ||
                   spec.precision > std::numeric_limits<int>::max()) {
            return value_error("precision too big");
        }
        spec.precision = std::max<std::int64_t>(spec.precision, 0);
    }
    if (at('h') || at('l') || at('L')) { // as in C; means nothing here
        ++at_;
    }
    if (at_end()) {
        return value_error("incomplete format");
    }
    spec.index = at_;
    spec.type = pattern_[at_++];
    return spec;
}

bool PercentReader::read_key(PercentSpec& spec)
{
    if (!at('(')) {
        return true;
    }
    const std::size_t start = ++at_;
    int depth = 1;
    while (!at_end() && depth > 0) {
        depth += at('(') ? 1 : at(')') ? -1 : 0;
        ++at_;
    }
    if (depth > 0) {
        return false;
    }
    spec.key = utf8_of(std::u32string_view(pattern_).substr(start, at_ - 1 - start));
    return true;
}

void PercentReader::read_flags(PercentSpec& spec)
{
    for (; !at_end(); ++at_) {
        switch (pattern_[at_]) {
        case '-':
            spec.left = true;
            break;
        case '+':
            spec.plus = true;
            break;
        case ' ':
            spec.space = true;
            break;
        case '#':
            spec.alternate = true;
            break;
        case '0':
            spec.zero = true;
            break;
        default:
            return;
        }
    }
}

bool PercentReader::read_number(std::int64_t& number)
{
    for (; !at_end() && pattern_[at_] >= '0' && pattern_[at_] <= '9'; ++at_) {
        const auto digit = static_cast<std::int64_t>(pattern_[at_] - '0');
        number = std::max<std::int64_t>(number, 0);
        if (number > (std::numeric_limits<std::int64_t>::max() - digit) / 10) {
            return false;
        }
        number = number * 10 + digit;
    }
    return true;
}

namespace {

std::string padded(std::string text, std::size_t size, const PercentSpec& spec)
{
    const auto width = static_cast<std::size_t>(std::max<std::int64_t>(spec.width, 0));
    if (size < width) {
        text.insert(spec.left ? text.size() : 0, width - size, ' ');
    }
    return text;
}

/// Sign and prefix, then zeros if asked for, then the digits.
std::string number_text(bool negative, std::string_view prefix, std::string_view digits,
                        const PercentSpec& spec)
{
    std::string before = negative ? "-" : spec.plus ? "+" : spec.space ? " " : "";
    before += prefix;
    const auto width = static_cast<std::size_t>(std::max<std::int64_t>(spec.width, 0));
    const std::size_t size = before.size() + digits.size();
    if (spec.zero && !spec.left && size < width) {
        before.append(width - size, '0');
    }
    before += digits;
    const std::size_t characters = before.size();
    return padded(std::move(before), characters, spec);
}

} // namespace

std::string percent_string(std::string_view value, const PercentSpec& spec)
{
    if (spec.precision >= 0 && spec.type != 'c') {
        value = value.substr(0, offset_of_point(value, static_cast<std::size_t>(spec.precision)));
    }
    return padded(std::string(value), count_points(value), spec);
}

Outcome<std::string> percent_integer(const BigInteger& value, const PercentSpec& spec)
{
    const bool hexadecimal = spec.type == 'x' || spec.type == 'X';
    std::string digits;
    if (hexadecimal || spec.type == 'o') {
        digits = value.absolute().digits(hexadecimal ? 16 : 8);
    } else {
        const Outcome<std::string> decimal = integer_repr(value.absolute());
        if (!decimal) {
            return decimal.complaint();
        }
        digits = *decimal;
    }
    if (spec.precision > static_cast<std::int64_t>(digits.size())) {
        digits.insert(0, static_cast<std::size_t>(spec.precision) - digits.size(), '0');
    }
    std::string prefix;
    if (spec.alternate && (hexadecimal || spec.type == 'o')) {
        prefix = {'0', static_cast<char>(spec.type)};
    }
    if (spec.type == 'X') {
        std::transform(digits.begin(), digits.end(), digits.begin(),
                       [](char c) { return c >= 'a' && c <= 'f' ? static_cast<char>(c - 32) : c; });
    }
    return number_text(value.is_negative(), prefix, digits, spec);
}

std::string percent_float(double value, const PercentSpec& spec)
{
    const FloatStyle style{.code = static_cast<char>(spec.type),
                           .precision = spec.precision < 0 ? 6 : static_cast<int>(spec.precision),
                           .alternate = spec.alternate};
    std::string text = float_text(value, style);
    const bool negative = text[0] == '-';
    text.erase(0, negative ? 1 : 0);
    return number_text(negative, {}, text, spec);
}

Complaint unsupported_format_character(const PercentSpec& spec)
{
    const char shown = spec.type >= 31 && spec.type < 128 ? static_cast<char>(spec.type) : '?';
    return value_error(fmt::format("unsupported format character '{}' (0x{:x}) at index {}", shown,
                                   static_cast<std::uint32_t>(spec.type), spec.index));
}

} // namespace procession::core::program::text
