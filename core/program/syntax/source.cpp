// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/source.h"

#include <utility>

namespace procession::core::program::syntax {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string with_plain_line_ends(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.remove_prefix(3);
    }
    std::string plain;
    plain.reserve(text.size() + 1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            plain += text[i];
            continue;
        }
        plain += '\n';
        if (i + 1 < text.size() && text[i + 1] == '\n') {
            ++i;
        }
    }
    if (!plain.empty() && plain.back() != '\n') {
        plain += '\n';
    }
    return plain;
}

} // namespace

Source::Source(std::string_view text) : had_mark_(text.starts_with(byte_order_mark))
{
    text.remove_prefix(had_mark_ ? byte_order_mark.size() : 0);
    text_ = with_plain_line_ends(text);
    find_lines();
}

Source::Source(std::string text, std::uint32_t line, std::uint32_t column)
    : text_(std::move(text)), first_line_(line), first_column_(column), is_piece_(true)
{
    find_lines();
}

void Source::find_lines()
{
    begins_.push_back(0);
    for (std::size_t i = 0; i + 1 < text_.size(); ++i) {
        if (text_[i] == '\n') {
            begins_.push_back(i + 1);
        }
    }
}

std::uint32_t Source::last_line() const
{
    return first_line_ + static_cast<std::uint32_t>(begins_.size()) - 1;
}

std::string_view Source::line(std::uint32_t number) const
{
    if (number < first_line_ || number > last_line()) {
        return {};
    }
    const std::size_t begin = line_begin(number);
    std::string_view rest = text();
    rest.remove_prefix(begin);
    return rest.substr(0, rest.find('\n'));
}

std::size_t Source::line_begin(std::uint32_t number) const
{
    return begins_[number - first_line_];
}

} // namespace procession::core::program::syntax
