// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/code/compiler.h"

namespace procession::core::program {

/// The next item into the target, or to the end of the loop.
void Compiler::next_item(Register iterator, const ast::Expression& target, Label& end)
{
    const std::uint16_t mark = build_.mark();
    const auto* const name = ast::try_as<ast::Name>(&target);
    const ast::Range outer = build_.position();
    if (name != nullptr && variable(name->name).where == Variable::Where::local) {
        build_.near_jump(Op::for_each, iterator, variable(name->name).reg, end);
    } else {
        const Register item = build_.take();
        build_.near_jump(Op::for_each, iterator, item, end);
        store(target, item);
    }
    bind(target);
    build_.restore(mark);
    build_.at(outer);
}

// The header's second half stands a second time behind the body, where it jumps back: each round
// is then one execution of one statement, and one jump.
void Compiler::for_statement(const ast::For& node)
{
    if (node.is_async) {
        async_for(node);
        return;
    }
    Label inside;
    Label next;
    Label end;
    Label out;
    const Register iterator = build_.take();
    build_.at(node.at);
    build_.begin_statement(node.at.line);
    const std::uint16_t mark = build_.mark();
    const Register iterable = operand(*node.iterable);
    build_.at(node.at);
    build_.emit(Op::get_iterator, iterator, iterable);
    build_.restore(mark);
    const std::vector<bool> bound_before = bound_;
    next_item(iterator, *node.target, end);
    build_.end_statement();
    build_.place(inside);
    blocks_.push_back(
        {.of = Block::Of::loop, .break_to = &out, .continue_to = &next, .iterator = iterator});
    suite(node.body);
    blocks_.pop_back();
    build_.place(next);
    build_.at(node.at);
    build_.begin_statement(node.at.line);
    next_item(iterator, *node.target, end);
    build_.jump(Op::jump, 0, inside);
    build_.end_statement();
    build_.place(end);
    bound_ = bound_before;
    suite(node.otherwise);
    build_.place(out);
}

void Compiler::while_statement(const ast::While& node)
{
    Label inside;
    Label next;
    Label end;
    Label out;
    const auto constant = constant_of(*node.test);
    const bool is_endless =
        constant && (constant->is_true() || (constant->is_small() && constant->small() != 0));
    const auto header = [&](bool jumps_back) {
        build_.at(node.test->at);
        build_.begin_statement(node.at.line);
        if (is_endless && jumps_back) {
            build_.jump(Op::jump, 0, inside);
        } else if (!is_endless && jumps_back) {
            jump_on(*node.test, true, inside);
        } else if (!is_endless) {
            jump_on(*node.test, false, end);
        }
        build_.end_statement();
    };
    header(false);
    build_.place(inside);
    blocks_.push_back({.of = Block::Of::loop, .break_to = &out, .continue_to = &next});
    suite(node.body);
    blocks_.pop_back();
    build_.place(next);
    header(true);
    build_.place(end);
    suite(node.otherwise);
    build_.place(out);
}

} // namespace procession::core::program
