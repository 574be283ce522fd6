// SPDX-License-Identifier: GPL-3.0-or-later
// await and async for. An await is a `yield from` over what __await__ gives.
#include "core/program/code/compiler.h"

namespace procession::core::program {

void Compiler::await(Register object, Awaited how, Register target)
{
    const std::uint16_t mark = build_.mark();
    const Register iterator = build_.take();
    const Register sent = build_.take();
    build_.emit(Op::get_awaitable, iterator, object, static_cast<std::size_t>(how));
    load(Value::none(), sent);
    build_.emit(Op::delegate, target, iterator, sent);
    build_.restore(mark);
}

void Compiler::await(const ast::Await& node, Register target)
{
    const Register object = temporary(*node.value);
    build_.at(node.at);
    await(object, Awaited::plainly, target);
}

/// The next item into the target, or to the end of the loop, where StopAsyncIteration leads.
void Compiler::next_async_item(Register iterator, const ast::Expression& target, Label& end)
{
    const std::uint16_t mark = build_.mark();
    const ast::Range outer = build_.position();
    Label got;
    Block asking{.of = Block::Of::except};
    open(asking);
    const Register item = build_.take();
    build_.emit(Op::get_async_next, item, iterator);
    await(item, Awaited::next, item);
    close(asking);
    build_.jump(Op::jump, 0, got);
    protect(asking, build_.here(), item);
    build_.emit(Op::catch_, item);
    build_.emit(Op::end_async_for, item, handled_around());
    build_.jump(Op::jump, 0, end);
    build_.place(got);
    store(target, item);
    bind(target);
    build_.restore(mark);
    build_.at(outer);
}

void Compiler::async_for(const ast::For& node)
{
    Label next;
    Label end;
    Label out;
    const Register iterator = build_.take();
    build_.at(node.at);
    build_.begin_statement(node.at.line);
    const std::uint16_t mark = build_.mark();
    const Register iterable = operand(*node.iterable);
    build_.at(node.iterable->at);
    build_.emit(Op::get_async_iterator, iterator, iterable);
    build_.restore(mark);
    build_.end_statement();
    const std::vector<bool> bound_before = bound_;
    build_.place(next);
    build_.at(node.iterable->at);
    build_.begin_statement(node.at.line);
    next_async_item(iterator, *node.target, end);
    build_.end_statement();
    blocks_.push_back(
        {.of = Block::Of::loop, .break_to = &out, .continue_to = &next, .iterator = iterator});
    suite(node.body);
    blocks_.pop_back();
    build_.jump(Op::jump, 0, next);
    build_.place(end);
    build_.emit(Op::drop, iterator);
    bound_ = bound_before;
    suite(node.otherwise);
    build_.place(out);
}

} // namespace procession::core::program
