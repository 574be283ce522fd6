// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/encoding.h"
#include "core/program/syntax/parser_rules.h"
#include "core/program/text/utf8.h"

#include <algorithm>
#include <utility>

namespace procession::core::program::syntax {

// A fault in a piece of an f-string says so, shows the piece and counts columns in it.
SyntaxFault Parser::placed(SyntaxFault fault) const
{
    if (fault.end_line > fault.line) { // CPython counts the end on the first line
        const std::string_view line = source_.line(static_cast<std::uint32_t>(fault.line));
        fault.end_offset =
            std::min(fault.end_offset, static_cast<std::int32_t>(text::count_points(line)) + 1);
    }
    if (!source_.is_piece()) {
        fault.is_shown_in_bytes = !declares_encoding(source_);
        return fault;
    }
    fault.message = "f-string: " + fault.message;
    fault.offset -= static_cast<std::int32_t>(source_.first_column());
    fault.end_offset -= static_cast<std::int32_t>(source_.first_column());
    fault.text = std::string(source_.line(static_cast<std::uint32_t>(fault.line)));
    return fault;
}

void raise_fault(const Range& at, std::string message)
{
    throw RaisedFault{syntax_error(at, std::move(message)), false};
}

void Parser::raise_at(const Range& at, std::string message)
{
    throw RaisedFault{placed(syntax_error(at, std::move(message))), false};
}

void Parser::raise_range(const Range& from, const Range& to, std::string message)
{
    raise_at({from.line, from.column, to.end_line, to.end_column}, std::move(message));
}

// Marks everything that has been looked at.
void Parser::raise_from(const Range& from, std::string message)
{
    const Range& last = token(furthest_).at;
    // Behind a newline CPython stands one further than the line's text.
    const std::uint32_t newline = token(furthest_).kind == TokenKind::newline ? 1 : 0;
    SyntaxFault fault = syntax_error(
        {from.line, from.column, last.end_line, last.end_column + newline}, std::move(message));
    --fault.end_offset;
    throw RaisedFault{placed(std::move(fault)), false};
}

void Parser::raise_at_furthest(SyntaxFault::Kind kind, std::string message, bool is_final)
{
    const Token& last = token(furthest_);
    SyntaxFault fault = syntax_error(last.at, std::move(message));
    fault.kind = kind;
    if (!last.has_columns) {
        --fault.offset;
        fault.end_offset = -1;
    }
    throw RaisedFault{placed(std::move(fault)), is_final};
}

void Parser::raise(std::string message)
{
    raise_at_furthest(SyntaxFault::Kind::syntax_error, std::move(message));
}

void Parser::raise_indentation(std::string message)
{
    raise_at_furthest(SyntaxFault::Kind::indentation_error, std::move(message));
}

void Parser::raise_outside(const Range& at, MessageCode code)
{
    throw RaisedFault{outside_subset(at, Message{code, {}}), false};
}

namespace {

// The first part of a target that cannot be one; null if it is right.
const Expression* first_wrong(const Expression& target, bool is_del, bool is_for);

const Expression* first_wrong_of(const Expressions& elements, bool is_del, bool is_for)
{
    for (const Expression* const element : elements) {
        if (const Expression* const wrong = first_wrong(*element, is_del, is_for)) {
            return wrong;
        }
    }
    return nullptr;
}

const Expression* first_wrong(const Expression& target, bool is_del, bool is_for)
{
    switch (target.kind) {
    case ExpressionKind::list:
        return first_wrong_of(as<List>(target).elements, is_del, is_for);
    case ExpressionKind::tuple:
        return first_wrong_of(as<Tuple>(target).elements, is_del, is_for);
    case ExpressionKind::starred:
        return is_del ? &target : first_wrong(*as<Starred>(target).value, is_del, is_for);
    case ExpressionKind::comparison: {
        // `a in b` of `for a in b` has been read as a comparison.
        const auto& comparison = as<Comparison>(target);
        if (!is_for) {
            return &target;
        }
        return comparison.operators.front() == ComparisonOperator::in
                   ? first_wrong(*comparison.first, is_del, is_for)
                   : nullptr;
    }
    case ExpressionKind::name:
    case ExpressionKind::subscript:
    case ExpressionKind::attribute:
        return nullptr;
    default:
        return &target;
    }
}

} // namespace

void Parser::raise_invalid_target(Targets targets, const Expression& target)
{
    const bool is_del = targets == Targets::del;
    if (const Expression* wrong = first_wrong(target, is_del, targets == Targets::for_)) {
        const std::string what = is_del ? "cannot delete " : "cannot assign to ";
        raise_at(wrong->at, what + std::string(describe(*wrong)));
    }
}

// Nothing else is known about the fault: it is where the first reading ended.
void Parser::raise_generic(Mark last)
{
    const Token& token_there = token(last);
    if (token_there.kind == TokenKind::indent) {
        raise_at_furthest(SyntaxFault::Kind::indentation_error, "unexpected indent", true);
    }
    if (token_there.kind == TokenKind::dedent) {
        raise_at_furthest(SyntaxFault::Kind::indentation_error, "unexpected unindent", true);
    }
    if (!token_there.has_columns) {
        SyntaxFault fault = syntax_error(token_there.at, "invalid syntax");
        fault.offset = fault.end_offset = 0;
        throw RaisedFault{placed(std::move(fault)), false};
    }
    raise_at(token_there.at, "invalid syntax");
}

// What cannot be a token goes before what tokens make no sense, wherever it stands, and so does
// a bracket that was never closed, if it was opened on a line before.
SyntaxFault Parser::look_through_the_rest(SyntaxFault fault) const
{
    if (!tokens_.fault) {
        return fault;
    }
    if (tokens_.fault_goes_first) {
        return *tokens_.fault;
    }
    if (tokens_.open.empty() || token(furthest_).at.line <= tokens_.open.back().line) {
        return fault;
    }
    const OpenBracket& last = tokens_.open.back();
    const std::string message = "'" + std::string(1, last.bracket) + "' was never closed";
    fault = syntax_error({last.line, last.column, last.line, last.column}, message);
    fault.end_offset = 0;
    return placed(std::move(fault));
}

std::string_view describe(const Expression& expression)
{
    switch (expression.kind) {
    case ExpressionKind::attribute:
        return "attribute";
    case ExpressionKind::await:
        return "await expression";
    case ExpressionKind::binary:
    case ExpressionKind::boolean:
    case ExpressionKind::unary:
        return "expression";
    case ExpressionKind::call:
        return "function call";
    case ExpressionKind::comparison:
        return "comparison";
    case ExpressionKind::comprehension:
        switch (as<Comprehension>(expression).of) {
        case Comprehension::Of::list:
            return "list comprehension";
        case Comprehension::Of::set:
            return "set comprehension";
        case Comprehension::Of::dict:
            return "dict comprehension";
        case Comprehension::Of::generator:
            break;
        }
        return "generator expression";
    case ExpressionKind::conditional:
        return "conditional expression";
    case ExpressionKind::constant:
        switch (as<Constant>(expression).of) {
        case Constant::Of::none:
            return "None";
        case Constant::Of::true_:
            return "True";
        case Constant::Of::false_:
            return "False";
        case Constant::Of::ellipsis:
            return "ellipsis";
        default:
            return "literal";
        }
    case ExpressionKind::dict:
        return "dict literal";
    case ExpressionKind::formatted:
    case ExpressionKind::joined:
        return "f-string expression";
    case ExpressionKind::lambda:
        return "lambda";
    case ExpressionKind::list:
        return "list";
    case ExpressionKind::name:
        return "name";
    case ExpressionKind::named:
        return "named expression";
    case ExpressionKind::set:
        return "set display";
    case ExpressionKind::slice:
        return "slice";
    case ExpressionKind::starred:
        return "starred";
    case ExpressionKind::subscript:
        return "subscript";
    case ExpressionKind::tuple:
        return "tuple";
    case ExpressionKind::yield:
    case ExpressionKind::yield_from:
        return "yield expression";
    }
    return "expression";
}

} // namespace procession::core::program::syntax
