// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/syntax_fault.h"

#include <optional>
#include <vector>

namespace procession::core::program::syntax {

/// The width of the blanks in front of a line, twice: with tabs to the next multiple of 8 and
/// with tabs 1 wide. Lines are well indented if both orders agree.
class IndentationWidth {
public:
    /// Adds a character; false if it is no blank.
    bool take(char c);
    /// The line goes on behind a backslash: what is there does not count.
    void freeze() { is_frozen_ = wide_ > 0; }

    [[nodiscard]] int wide() const { return wide_; }
    [[nodiscard]] int narrow() const { return narrow_; }

private:
    int wide_ = 0;
    int narrow_ = 0;
    bool is_frozen_ = false;
};

/// The blocks that are open, by the width of their lines.
class Indentation {
public:
    struct Step {
        bool indents = false;
        int dedents = 0;
        /// Without a line; offset 0 if CPython marks the line's end.
        std::optional<SyntaxFault> fault;
    };
    /// Opens or closes blocks for a line of that width.
    Step move_to(const IndentationWidth& width);
    [[nodiscard]] int depth() const { return static_cast<int>(levels_.size()); }

private:
    std::vector<IndentationWidth> levels_;
};

} // namespace procession::core::program::syntax
