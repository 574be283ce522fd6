// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/syntax_fault.h"

#include "core/program/text/utf8.h"

#include <algorithm>
#include <utility>

namespace procession::core::program::syntax {

namespace {

void mark(SyntaxFault& fault, const Range& at)
{
    fault.line = static_cast<std::int32_t>(at.line);
    fault.offset = static_cast<std::int32_t>(at.column) + 1;
    fault.end_line = static_cast<std::int32_t>(at.end_line);
    fault.end_offset = static_cast<std::int32_t>(at.end_column) + 1;
}

// An offset in bytes for one in code points; what is no place on the line stays as it is.
std::int32_t in_bytes(std::int32_t offset, std::string_view line)
{
    if (offset <= 1) {
        return offset;
    }
    const auto points = static_cast<std::size_t>(offset - 1);
    const std::size_t before = text::offset_of_point(line, points);
    const std::size_t behind = points - std::min(points, text::count_points(line));
    return static_cast<std::int32_t>(before + behind) + 1;
}

// The source line without the blanks before it, and under it carets as far as they fit.
std::string marked_line(const SyntaxFault& marked, std::string_view line)
{
    SyntaxFault fault = marked;
    if (fault.is_shown_in_bytes) {
        fault.offset = in_bytes(fault.offset, line);
        fault.end_offset = in_bytes(fault.end_offset, line);
    }
    // CPython marks the rest of the line, counted in bytes with its end, where the fault goes on.
    const std::int32_t end =
        fault.end_line > fault.line ? static_cast<std::int32_t>(line.size()) + 1 : fault.end_offset;
    const std::size_t blanks = std::min(line.find_first_not_of(" \t\f"), line.size());
    line.remove_prefix(blanks);
    std::string shown = "    " + std::string(line) + "\n";
    const std::int32_t indent = fault.offset - 1 - static_cast<std::int32_t>(blanks);
    if (indent < 0) {
        return shown;
    }
    shown.append(4 + static_cast<std::size_t>(indent), ' ');
    const bool is_wide = fault.kind == SyntaxFault::Kind::syntax_error ||
                         fault.kind == SyntaxFault::Kind::outside_subset;
    const bool has_end = is_wide && end > 0 && end > fault.offset;
    shown.append(has_end ? static_cast<std::size_t>(end - fault.offset) : 1, '^');
    return shown + "\n";
}

} // namespace

std::string_view exception_name(SyntaxFault::Kind kind)
{
    switch (kind) {
    case SyntaxFault::Kind::indentation_error:
        return "IndentationError";
    case SyntaxFault::Kind::tab_error:
        return "TabError";
    case SyntaxFault::Kind::syntax_error:
    case SyntaxFault::Kind::outside_subset:
        break;
    }
    return "SyntaxError";
}

SyntaxFault syntax_error(const Range& at, std::string message)
{
    SyntaxFault fault;
    fault.message = std::move(message);
    mark(fault, at);
    return fault;
}

SyntaxFault outside_subset(const Range& at, Message hint)
{
    SyntaxFault fault;
    fault.kind = SyntaxFault::Kind::outside_subset;
    fault.hint = std::move(hint);
    mark(fault, at);
    return fault;
}

std::string render(const SyntaxFault& fault, const Source& source, std::string_view file_name)
{
    std::string shown;
    if (fault.line > 0) {
        shown =
            "  File \"" + std::string(file_name) + "\", line " + std::to_string(fault.line) + "\n";
        const std::string_view line =
            fault.text ? *fault.text : source.line(static_cast<std::uint32_t>(fault.line));
        shown += marked_line(fault, line);
    }
    const bool is_outside = fault.kind == SyntaxFault::Kind::outside_subset;
    shown += exception_name(fault.kind);
    std::string message = is_outside && fault.hint ? render(*fault.hint) : fault.message;
    if (const std::size_t at = message.find("{file}"); at != std::string::npos) {
        message.replace(at, 6, file_name);
    }
    shown += ": " + message + "\n";
    return shown;
}

} // namespace procession::core::program::syntax
