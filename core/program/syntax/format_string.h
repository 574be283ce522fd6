// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/string_literal.h"
#include "core/program/syntax/token.h"
#include "core/program/syntax/tree.h"

#include <string>
#include <string_view>
#include <vector>

namespace procession::core::program::syntax {

/// Puts an f-string together, with the strings that stand beside it. What is inside braces is
/// parsed on its own, in parentheses, as CPython 3.11 does. Throws RaisedFault.
class FormatString {
public:
    FormatString(const Range& at, Arena& arena, int depth);

    /// Text behind what is there.
    void add_text(std::string_view text) { text_ += text; }
    /// An f-string behind what is there.
    void read(const Token& token, const StringLiteral& literal);

    /// The text since the last value.
    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] Joined* joined();

private:
    struct Cursor; ///< where the reading stands in one literal

    void read_parts(Cursor& cursor, int level);
    bool read_text(Cursor& cursor, int level);
    void read_value(Cursor& cursor, int level);
    Expression* parse(const Cursor& cursor, std::size_t begin, std::size_t end);
    void end_text();

    Range at_;
    Arena& arena_;
    int depth_;
    std::string text_;
    std::vector<Expression*> values_;
};

} // namespace procession::core::program::syntax
