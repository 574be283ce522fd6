// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/text/format_template.h"

#include "core/program/text/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace procession::core::program::text {

Outcome<TemplatePiece> TemplateReader::next()
{
    TemplatePiece piece;
    const std::size_t brace = pattern_.find_first_of("{}", at_);
    if (brace == std::string_view::npos) {
        piece.literal = pattern_.substr(at_);
        at_ = pattern_.size();
        return piece;
    }
    const char found = pattern_[brace];
    const bool doubled = brace + 1 < pattern_.size() && pattern_[brace + 1] == found;
    if (!doubled && (found == '}' || brace + 1 == pattern_.size())) {
        return value_error(fmt::format("Single '{}' encountered in format string", found));
    }
    piece.literal = pattern_.substr(at_, brace - at_ + (doubled ? 1 : 0));
    at_ = brace + (doubled ? 2 : 1);
    if (!doubled) {
        piece.has_field = true;
        if (const auto complaint = read_field(piece)) {
            return *complaint;
        }
    }
    return piece;
}

std::optional<Complaint> TemplateReader::read_field(TemplatePiece& piece)
{
    const std::size_t start = at_;
    char end = 0;
    while (at_ < pattern_.size() && end == 0) {
        const char c = pattern_[at_++];
        if (c == '{') {
            return value_error("unexpected '{' in field name");
        }
        if (c == '[') {
            at_ = std::min(pattern_.find(']', at_), pattern_.size());
        } else if (c == '}' || c == ':' || c == '!') {
            end = c;
        }
    }
    if (end == 0) {
        return value_error("expected '}' before end of string");
    }
    piece.name = pattern_.substr(start, at_ - 1 - start);
    if (end == '!') {
        if (at_ == pattern_.size()) {
            return value_error("end of string while looking for conversion specifier");
        }
        piece.conversion = next_point(pattern_, at_);
        if (at_ < pattern_.size()) {
            end = pattern_[at_++];
            if (end != '}' && end != ':') {
                return value_error("expected ':' after conversion specifier");
            }
        }
    }
    return end == '}' ? std::nullopt : read_spec(piece);
}

std::optional<Complaint> TemplateReader::read_spec(TemplatePiece& piece)
{
    const std::size_t start = at_;
    for (int depth = 1; at_ < pattern_.size();) {
        const char c = pattern_[at_++];
        if (c == '{') {
            piece.spec_nested = true;
            ++depth;
        } else if (c == '}' && --depth == 0) {
            piece.spec = pattern_.substr(start, at_ - 1 - start);
            return std::nullopt;
        }
    }
    return value_error("unmatched '{' in format spec");
}

namespace {

/// A number if the text is one; a complaint if it is too large.
std::optional<Complaint> read_index(std::string_view text, std::optional<std::int64_t>& index)
{
    std::int64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        if (value > (std::numeric_limits<std::int64_t>::max() - 9) / 10) {
            return value_error("Too many decimal digits in format string");
        }
        value = value * 10 + (c - '0');
    }
    if (!text.empty()) {
        index = value;
    }
    return std::nullopt;
}

/// Takes one step off `rest`.
std::optional<Complaint> read_step(std::string_view& rest, FieldStep& step)
{
    step.attribute = rest[0] == '.';
    if (step.attribute) {
        const std::size_t end = std::min(rest.find_first_of(".[", 1), rest.size());
        step.name = rest.substr(1, end - 1);
        rest.remove_prefix(end);
    } else if (rest[0] == '[') {
        const std::size_t end = rest.find(']');
        if (end == std::string_view::npos) {
            return value_error("Missing ']' in format string");
        }
        step.name = rest.substr(1, end - 1);
        rest.remove_prefix(end + 1);
        if (const auto complaint = read_index(step.name, step.index)) {
            return complaint;
        }
    } else {
        return value_error("Only '.' or '[' may follow ']' in format field specifier");
    }
    return step.name.empty() ? std::optional(value_error("Empty attribute in format string"))
                             : std::nullopt;
}

} // namespace

FieldName read_field_name(std::string_view name)
{
    FieldName result;
    const std::size_t end = std::min(name.find_first_of(".["), name.size());
    result.first = name.substr(0, end);
    result.complaint = read_index(result.first, result.index);
    for (std::string_view rest = name.substr(end); !rest.empty() && !result.complaint;) {
        FieldStep step;
        result.complaint = read_step(rest, step);
        if (!result.complaint) {
            result.steps.push_back(std::move(step));
        }
    }
    return result;
}

} // namespace procession::core::program::text
