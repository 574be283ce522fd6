// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/nesting.h"

#include "core/program/syntax/children.h"

#include <utility>
#include <vector>

namespace procession::core::program::syntax {

namespace {

// Looks at expressions without recursion; how deep statements can be the lexer limits.
class NestingCheck {
public:
    std::optional<SyntaxFault> look_at(const Statements& block)
    {
        for (const Statement* const statement : block) {
            for_each_expression(*statement, [&](const Expression& expression) {
                waiting_.emplace_back(&expression, 1);
            });
            drain();
            for_each_block(*statement, [&](const Statements& inner) {
                if (!fault_) {
                    look_at(inner);
                }
            });
            if (fault_) {
                break;
            }
        }
        return fault_;
    }

private:
    void drain()
    {
        while (!waiting_.empty() && !fault_) {
            const auto [expression, depth] = waiting_.back();
            waiting_.pop_back();
            if (depth > deepest_expression) {
                fault_ = syntax_error(expression->at, "too many nested parentheses");
                return;
            }
            for_each_child(*expression, [&, inner = depth + 1](const Expression& child) {
                waiting_.emplace_back(&child, inner);
            });
        }
    }

    std::vector<std::pair<const Expression*, int>> waiting_;
    std::optional<SyntaxFault> fault_;
};

} // namespace

std::optional<SyntaxFault> check_nesting(const Tree& tree)
{
    return NestingCheck().look_at(tree.body);
}

} // namespace procession::core::program::syntax
