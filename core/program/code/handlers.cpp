// SPDX-License-Identifier: GPL-3.0-or-later
// try, with, and every jump that leaves one of them. What `finally` holds is compiled once for each
// way that leads through it, as CPython does.
#include "core/program/code/compiler.h"

namespace procession::core::program {

void Compiler::open(Block& block)
{
    block.is_protected = true;
    block.open_at = build_.here();
}

void Compiler::close(Block& block)
{
    if (block.is_protected && block.open_at < build_.here()) {
        block.ranges.emplace_back(block.open_at, build_.here());
    }
}

void Compiler::protect(const Block& block, std::uint32_t handler, Register level)
{
    for (const auto& [begin, end] : block.ranges) {
        code_.handlers.push_back({begin, end, handler, level, handled_around()});
    }
}

/// Register + 1 of the exception that the code here is handling.
std::uint16_t Compiler::handled_around() const
{
    for (std::size_t i = blocks_.size(); i-- > 0;) {
        if (blocks_[i].of == Block::Of::handler) {
            return static_cast<std::uint16_t>(blocks_[i].caught + 1);
        }
    }
    return 0;
}

void Compiler::try_statement(const ast::Try& node)
{
    build_.begin_statement(node.at.line);
    build_.end_statement();
    if (node.final.empty()) {
        try_except(node);
    } else if (node.handlers.empty()) {
        try_finally(node, [&] { suite(node.body); });
    } else {
        try_finally(node, [&] { try_except(node); });
    }
}

void Compiler::try_finally(const ast::Try& node, const std::function<void()>& inside)
{
    const std::uint16_t level = build_.mark();
    Label end;
    blocks_.push_back({.of = Block::Of::finally_, .final = node.final, .position = node.at});
    open(blocks_.back());
    inside();
    close(blocks_.back());
    const Block block = std::move(blocks_.back());
    blocks_.pop_back();
    suite(node.final);
    build_.jump(Op::jump, 0, end);

    protect(block, build_.here(), level);
    const Register caught = build_.take();
    build_.at(node.at);
    build_.emit(Op::catch_, caught);
    blocks_.push_back({.of = Block::Of::handler, .caught = caught});
    suite(node.final);
    blocks_.pop_back();
    build_.emit(Op::reraise, caught);
    build_.restore(level);
    build_.place(end);
}

void Compiler::try_except(const ast::Try& node)
{
    const std::uint16_t level = build_.mark();
    Label end;
    blocks_.push_back({.of = Block::Of::except});
    open(blocks_.back());
    suite(node.body);
    close(blocks_.back());
    const Block block = std::move(blocks_.back());
    blocks_.pop_back();
    suite(node.otherwise);
    build_.jump(Op::jump, 0, end);

    protect(block, build_.here(), level);
    const Register caught = build_.take();
    build_.at(node.at);
    build_.emit(Op::catch_, caught);
    for (const ast::Try::Handler& handler : node.handlers) {
        Label next;
        except_clause(handler, caught, next, end);
        build_.place(next);
    }
    build_.emit(Op::reraise, caught);
    build_.restore(level);
    build_.place(end);
}

void Compiler::except_clause(const ast::Try::Handler& handler, Register caught, Label& next,
                             Label& end)
{
    const std::uint16_t level = build_.mark();
    blocks_.push_back({.of = Block::Of::handler, .caught = caught});
    build_.at(handler.type != nullptr ? handler.type->at : handler.at);
    build_.begin_statement(handler.at.line);
    if (handler.type != nullptr) {
        const Register type = temporary(*handler.type);
        build_.at(handler.type->at);
        build_.near_jump(Op::jump_unless_match, caught, type, next);
    }
    if (!handler.name.empty()) {
        const Register copy = build_.take();
        build_.emit(Op::copy, copy, caught);
        store_name(handler.name, copy);
    }
    build_.end_statement();
    build_.restore(level);
    if (handler.name.empty()) {
        suite(handler.body);
    } else {
        // However the clause ends, the name goes.
        blocks_.back().name = handler.name;
        open(blocks_.back());
        suite(handler.body);
        close(blocks_.back());
    }
    const Block block = std::move(blocks_.back());
    blocks_.pop_back();
    build_.emit(Op::end_catch, caught, handled_around());
    if (!handler.name.empty()) {
        unbind(handler.name);
    }
    build_.jump(Op::jump, 0, end);
    if (!block.ranges.empty()) {
        blocks_.push_back({.of = Block::Of::handler, .caught = caught});
        protect(block, build_.here(), level);
        const Register second = build_.take();
        build_.emit(Op::catch_, second);
        unbind(handler.name);
        build_.emit(Op::reraise, second);
        blocks_.pop_back();
        build_.restore(level);
    }
}

void Compiler::unbind(std::string_view name)
{
    const Register none = build_.take();
    load(Value::none(), none);
    store_name(name, none);
    delete_name(name);
    build_.restore(none);
}

void Compiler::with_statement(const ast::With& node, std::size_t item)
{
    if (item == node.items.size()) {
        suite(node.body);
        return;
    }
    const ast::With::Item& one = node.items[item];
    const std::uint16_t level = build_.mark();
    Label end;
    const Register exit = build_.take();
    build_.at(node.at);
    build_.begin_statement(node.at.line);
    into(*one.manager, exit);
    const Register entered = build_.take();
    build_.emit(node.is_async ? Op::enter_async_with : Op::enter_with, exit, entered);
    if (node.is_async) {
        await(entered, Awaited::enter, entered);
    }
    build_.restore(entered);
    blocks_.push_back(
        {.of = Block::Of::with, .exit = exit, .is_async = node.is_async, .position = node.at});
    open(blocks_.back());
    if (one.target != nullptr) {
        (void)build_.take();
        store(*one.target, entered);
        bind(*one.target);
        build_.restore(entered);
    } else {
        build_.emit(Op::drop, entered);
    }
    build_.end_statement();
    with_statement(node, item + 1);
    close(blocks_.back());
    const Block block = std::move(blocks_.back());
    blocks_.pop_back();
    build_.at(node.at);
    build_.set_line(node.at.line);
    leave_with(exit, node.is_async);
    build_.jump(Op::jump, 0, end);

    protect(block, build_.here(), static_cast<Register>(exit + 1));
    const Register caught = build_.take();
    const Register result = build_.take();
    build_.emit(Op::catch_, caught);
    Label handled;
    build_.emit(Op::exit_with_exception, result, exit, caught);
    if (node.is_async) {
        await(result, Awaited::exit, result);
    }
    build_.jump(Op::jump_if, result, handled);
    build_.emit(Op::reraise, caught);
    build_.place(handled);
    build_.emit(Op::end_catch, caught, handled_around());
    build_.restore(level);
    build_.place(end);
}

void Compiler::leave_with(Register exit, bool is_async)
{
    if (!is_async) {
        build_.emit(Op::exit_with, exit);
        return;
    }
    const Register result = build_.take();
    build_.emit(Op::exit_async_with, result, exit);
    await(result, Awaited::exit, result);
    build_.emit(Op::drop, result);
    build_.restore(result);
}

/// What has to be done before a jump out of all blocks above `depth`.
void Compiler::leave(std::size_t depth, bool returns)
{
    std::vector<Block> left;
    while (blocks_.size() > depth) {
        close(blocks_.back());
        left.push_back(std::move(blocks_.back()));
        blocks_.pop_back();
        leave_block(left.back(), returns);
    }
    while (!left.empty()) {
        blocks_.push_back(std::move(left.back()));
        left.pop_back();
    }
}

void Compiler::leave_block(const Block& block, bool returns)
{
    const std::uint16_t mark = build_.mark();
    switch (block.of) {
    case Block::Of::finally_:
        suite(block.final);
        break;
    case Block::Of::with:
        build_.at(block.position);
        leave_with(block.exit, block.is_async);
        break;
    case Block::Of::handler:
        build_.emit(Op::end_catch, block.caught, handled_around());
        if (!block.name.empty()) {
            unbind(block.name);
        }
        break;
    case Block::Of::loop:
        if (!returns && block.iterator >= 0) {
            build_.emit(Op::drop, static_cast<std::size_t>(block.iterator));
        }
        break;
    case Block::Of::except:
        break;
    }
    build_.restore(mark);
}

void Compiler::return_statement(const ast::Return& node)
{
    build_.begin_statement(node.at.line);
    const Register value = build_.take();
    if (node.value != nullptr) {
        into(*node.value, value);
    } else {
        load(Value::none(), value);
    }
    bool is_simple = true;
    for (const Block& block : blocks_) {
        is_simple = is_simple && (block.of == Block::Of::loop || block.of == Block::Of::except);
    }
    if (is_simple) {
        build_.emit(Op::return_, value);
        build_.end_statement();
        return;
    }
    build_.end_statement();
    leave(0, true);
    build_.emit(Op::return_, value);
    for (Block& block : blocks_) {
        block.open_at = build_.here();
    }
}

void Compiler::jump_out(bool is_break)
{
    std::size_t depth = blocks_.size();
    while (blocks_[depth - 1].of != Block::Of::loop) {
        --depth;
    }
    const std::size_t loop = depth - 1;
    leave(depth, false);
    if (is_break && blocks_[loop].iterator >= 0) {
        build_.emit(Op::drop, static_cast<std::size_t>(blocks_[loop].iterator));
    }
    build_.jump(Op::jump, 0, is_break ? *blocks_[loop].break_to : *blocks_[loop].continue_to);
    for (std::size_t i = depth; i < blocks_.size(); ++i) {
        blocks_[i].open_at = build_.here();
    }
}

} // namespace procession::core::program
