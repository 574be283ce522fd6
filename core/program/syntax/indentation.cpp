// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/indentation.h"

#include <utility>

namespace procession::core::program::syntax {

namespace {

constexpr std::size_t most_levels = 99; // as CPython

SyntaxFault fault_of(SyntaxFault::Kind kind, std::string message, bool marks_end)
{
    SyntaxFault fault;
    fault.kind = kind;
    fault.message = std::move(message);
    fault.offset = marks_end ? 0 : 1;
    return fault;
}

SyntaxFault mixed()
{
    return fault_of(SyntaxFault::Kind::tab_error,
                    "inconsistent use of tabs and spaces in indentation", false);
}

} // namespace

bool IndentationWidth::take(char c)
{
    if (c != ' ' && c != '\t' && c != '\f') {
        return false;
    }
    if (is_frozen_) {
        return true;
    }
    if (c == ' ') {
        ++wide_;
        ++narrow_;
    } else if (c == '\t') {
        wide_ = (wide_ / 8 + 1) * 8;
        ++narrow_;
    } else {
        wide_ = narrow_ = 0;
    }
    return true;
}

Indentation::Step Indentation::move_to(const IndentationWidth& width)
{
    Step step;
    const auto top = [&] { return levels_.empty() ? IndentationWidth() : levels_.back(); };
    if (width.wide() > top().wide()) {
        if (levels_.size() >= most_levels) {
            step.fault = fault_of(SyntaxFault::Kind::indentation_error,
                                  "too many levels of indentation", false);
        } else if (width.narrow() <= top().narrow()) {
            step.fault = mixed();
        } else {
            levels_.push_back(width);
            step.indents = true;
        }
        return step;
    }
    while (width.wide() < top().wide()) {
        levels_.pop_back();
        ++step.dedents;
    }
    if (width.wide() != top().wide()) {
        step.dedents = 0; // CPython finds the fault before it says what has ended
        step.fault = fault_of(SyntaxFault::Kind::indentation_error,
                              "unindent does not match any outer indentation level", true);
    } else if (width.narrow() != top().narrow()) {
        step.dedents = 0;
        step.fault = mixed();
    }
    return step;
}

} // namespace procession::core::program::syntax
