// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/line_hints.h"

#include "core/program/syntax/number_literal.h"
#include "core/program/syntax/token.h"
#include "core/program/text/utf8.h"
#include "core/scenario/nearest.h"

#include <algorithm>
#include <array>
#include <string>

namespace procession::core::program::syntax {

namespace {

std::string_view without_blanks(std::string_view line)
{
    line.remove_prefix(std::min(line.find_first_not_of(" \t\f"), line.size()));
    return line.substr(0, line.find_last_not_of(" \t\f") + 1);
}

std::string_view first_word(std::string_view line)
{
    std::size_t size = 0;
    while (size < line.size() && is_name_byte(line[size])) {
        ++size;
    }
    return line.substr(0, size);
}

// Words with which a line begins, and what is behind them, do not make Python.
struct Beginning {
    std::string_view text;
    MessageCode hint;
};

constexpr std::array beginnings{
    Beginning{">>>", MessageCode::hint_prompt},
    Beginning{"... ", MessageCode::hint_prompt},
    Beginning{"In [", MessageCode::hint_prompt},
    Beginning{"Out[", MessageCode::hint_prompt},
    Beginning{"$ ", MessageCode::hint_prompt},
    Beginning{"C:\\>", MessageCode::hint_prompt},
    Beginning{"python ", MessageCode::hint_command},
    Beginning{"python3 ", MessageCode::hint_command},
    Beginning{"pip ", MessageCode::hint_command},
    Beginning{"#include", MessageCode::hint_other_language},
    Beginning{"//", MessageCode::hint_comment},
    Beginning{"/*", MessageCode::hint_comment},
    Beginning{"<", MessageCode::hint_markup},
    Beginning{"```", MessageCode::hint_markup},
    Beginning{"else if ", MessageCode::hint_elif},
    Beginning{"elseif ", MessageCode::hint_elif},
    Beginning{"elsif ", MessageCode::hint_elif},
    Beginning{"switch ", MessageCode::hint_switch},
    Beginning{"switch(", MessageCode::hint_switch},
    Beginning{"catch ", MessageCode::hint_catch},
    Beginning{"catch(", MessageCode::hint_catch},
    Beginning{"function ", MessageCode::hint_function},
    Beginning{"func ", MessageCode::hint_function},
    Beginning{"var ", MessageCode::hint_declaration},
    Beginning{"let ", MessageCode::hint_declaration},
    Beginning{"const ", MessageCode::hint_declaration},
    Beginning{"int ", MessageCode::hint_declaration},
    Beginning{"new ", MessageCode::hint_other_language},
    Beginning{"public ", MessageCode::hint_other_language},
};

// The same for what stands at the fault.
constexpr std::array at_fault{
    Beginning{"++", MessageCode::hint_increment},  Beginning{"--", MessageCode::hint_increment},
    Beginning{"&&", MessageCode::hint_and_or_not}, Beginning{"||", MessageCode::hint_and_or_not},
    Beginning{"!", MessageCode::hint_and_or_not},  Beginning{"<>", MessageCode::hint_not_equal},
    Beginning{"`", MessageCode::hint_back_quote},  Beginning{"?", MessageCode::hint_conditional},
    Beginning{"=>", MessageCode::hint_compare},    Beginning{"=<", MessageCode::hint_compare},
    Beginning{"{", MessageCode::hint_braces},      Beginning{"then", MessageCode::hint_braces},
};

constexpr std::array<std::string_view, 23> statement_words{
    "assert", "break",   "class",  "continue", "def",    "del",  "elif",   "else",
    "except", "finally", "for",    "from",     "global", "if",   "import", "nonlocal",
    "pass",   "raise",   "return", "try",      "while",  "with", "print"};

std::optional<Message> hint_of(std::span<const Beginning> list, std::string_view text)
{
    for (const Beginning& one : list) {
        if (text.starts_with(one.text)) {
            return Message{one.hint, {}};
        }
    }
    return std::nullopt;
}

// A keyword where a name is wanted: in front of `=`, or behind a point.
std::optional<Message> keyword_as_name(std::string_view before, std::string_view there)
{
    std::string_view word = first_word(there);
    if (there.starts_with("=") && !there.starts_with("==")) {
        word = without_blanks(before);
        there = before;
    }
    if (keyword_of(word) == TokenKind::name) {
        return std::nullopt;
    }
    const std::string_view behind = without_blanks(there.substr(word.size()));
    const bool is_assigned =
        there == before || (behind.starts_with("=") && !behind.starts_with("=="));
    if (!is_assigned && !before.ends_with(".")) {
        return std::nullopt;
    }
    return Message{MessageCode::hint_keyword, {{"word", std::string(word)}}};
}

// A first word that is nearly a keyword or `print`.
std::optional<Message> misspelt(std::string_view line)
{
    const std::string_view word = first_word(line);
    if (word.size() < 2 || word.size() == line.size()) {
        return std::nullopt;
    }
    for (const std::string_view known : statement_words) {
        if (word == known) {
            return std::nullopt;
        }
    }
    if (word == "case") {
        return std::nullopt; // of another language
    }
    const std::size_t most = word.size() < 4 ? 3 : 5;
    std::string_view meant;
    std::size_t least = most + 1;
    for (const std::string_view known : statement_words) {
        // Letters that have changed places weigh less than one that is missing.
        const std::size_t far = 2 * edit_distance(word, known) + (known.size() != word.size());
        if (known.size() > 2 && known[0] == word[0] && far < least) {
            least = far;
            meant = known;
        }
    }
    if (!meant.empty()) {
        return Message{MessageCode::hint_misspelt,
                       {{"word", std::string(word)}, {"meant", std::string(meant)}}};
    }
    return std::nullopt;
}

} // namespace

std::optional<Message> hint_for_line(const SyntaxFault& fault, std::string_view line)
{
    const std::string_view text = without_blanks(line);
    const std::string_view message = fault.message;
    if (message == "invalid decimal literal") {
        return text.starts_with("$") ? hint_of(beginnings, text)
                                     : std::optional(Message{MessageCode::hint_decimal, {}});
    }
    if (!message.starts_with("invalid syntax") && message != "unmatched '}'" &&
        message != "expected ':'" && message != "expected 'except' or 'finally' block") {
        return std::nullopt;
    }
    if (std::optional<Message> hint = hint_of(beginnings, text)) {
        return hint;
    }
    const auto column = static_cast<std::size_t>(std::max(fault.offset, 1) - 1);
    const std::size_t at = text::offset_of_point(line, column);
    std::string_view there = line.substr(std::min(at, line.size()));
    if (std::optional<Message> hint = hint_of(at_fault, there)) {
        return hint;
    }
    // Of an operator of two characters CPython may have read the first already.
    if (std::optional<Message> hint = hint_of(at_fault, line.substr(at > 0 ? at - 1 : 0, 2))) {
        const bool is_operator = line[at > 0 ? at - 1 : 0] != '{' && at > 0;
        if (is_operator) {
            return hint;
        }
    }
    if (at >= 2 && line.substr(at - 2, 3) == "===") {
        return Message{MessageCode::hint_triple_equal, {}};
    }
    if (text.ends_with("++") || text.ends_with("--")) {
        return Message{MessageCode::hint_increment, {}};
    }
    if (there.starts_with(",") && first_word(text) == "raise") {
        return Message{MessageCode::hint_raise_comma, {}};
    }
    if (there.starts_with("return") &&
        line.substr(0, at).find("lambda") != std::string_view::npos) {
        return Message{MessageCode::hint_lambda_return, {}};
    }
    if ((there.starts_with("'") || there.starts_with("\"")) && at >= 2 &&
        (line.substr(at - 2, 2) == "ur" || line.substr(at - 2, 2) == "UR")) {
        return Message{MessageCode::hint_ur_string, {}};
    }
    const std::optional<Message> keyword = keyword_as_name(line.substr(0, at), there);
    return keyword ? keyword : misspelt(text);
}

} // namespace procession::core::program::syntax
