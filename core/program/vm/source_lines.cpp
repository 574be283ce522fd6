// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/code/program.h"
#include "core/program/syntax/parser.h"
#include "core/program/text/unicode.h"
#include "core/program/text/utf8.h"
#include "core/program/vm/traceback.h"

#include <optional>

namespace procession::core::program {
namespace {

struct Anchors {
    std::size_t left;
    std::size_t right;
};

bool is_blank(char32_t point)
{
    return point == ' ' || point == '\t' || point == '\f';
}

/// Which part of an expression gets ^ while the rest gets ~: the operator, the index.
std::optional<Anchors> anchors_of(const std::u32string& segment)
{
    const syntax::Source source(text::utf8_of(segment));
    const auto parsed = syntax::parse(source);
    const auto* const tree = std::get_if<syntax::Tree>(&parsed);
    if (tree == nullptr || tree->body.size() != 1) {
        return std::nullopt;
    }
    const auto* const statement = syntax::try_as<const syntax::ExpressionStatement>(tree->body[0]);
    if (statement == nullptr) {
        return std::nullopt;
    }
    if (const auto* const binary = syntax::try_as<const syntax::Binary>(statement->value)) {
        for (std::size_t i = binary->left->at.end_column; i < binary->right->at.column; ++i) {
            if (is_blank(segment[i]) || (segment[i] == ')' && i + 1 < binary->right->at.column)) {
                continue;
            }
            const bool is_double = i + 1 < binary->right->at.column && !is_blank(segment[i + 1]);
            return Anchors{i, i + (is_double ? 2 : 1)};
        }
    }
    if (const auto* const subscript = syntax::try_as<const syntax::Subscript>(statement->value)) {
        const auto next = [&segment](std::size_t from, char32_t bracket) {
            while (from < segment.size() && segment[from] != bracket) {
                ++from;
            }
            return from;
        };
        return Anchors{next(subscript->value->at.end_column, '['),
                       next(subscript->index->at.end_column, ']') + 1};
    }
    return std::nullopt;
}

} // namespace

std::string source_lines(const Code& code, std::uint32_t instruction)
{
    // Of what is no file, the text of `python3 -c`, CPython shows no lines.
    if (instruction >= code.positions.size() || code.program->file_name.starts_with('<')) {
        return {};
    }
    const syntax::Range& at = code.positions[instruction];
    const std::u32string line = text::points_of(code.program->source.line(at.line));
    std::size_t indent = 0;
    while (indent < line.size() && is_blank(line[indent])) {
        ++indent;
    }
    if (indent == line.size()) {
        return {};
    }
    constexpr std::size_t margin = 4;
    std::string lines = std::string(margin, ' ') + text::utf8_of(line.substr(indent)) + "\n";
    const std::size_t start = at.column;
    std::size_t end = at.end_column;
    std::optional<Anchors> anchors;
    if (at.line == at.end_line) {
        if (start >= end || end > line.size()) {
            return lines;
        }
        anchors = anchors_of(line.substr(start, end - start));
    } else {
        end = line.size();
        while (end > 0 && text::is_space(line[end - 1])) {
            --end;
        }
    }
    if (end - start == line.size() - indent && !anchors) {
        return lines; // the whole line
    }
    lines += std::string(margin, ' ');
    for (std::size_t i = indent; i < end; ++i) {
        const bool is_inner = anchors && i >= start + anchors->left && i < start + anchors->right;
        const char mark = i < start ? ' ' : !anchors || is_inner ? '^' : '~';
        lines.append(text::is_wide(line[i]) ? 2 : 1, mark);
    }
    return lines + "\n";
}

} // namespace procession::core::program
