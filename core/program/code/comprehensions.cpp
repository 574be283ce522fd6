// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/code/compiler.h"

namespace procession::core::program {
namespace {

using Made = ast::Comprehension::Of;

} // namespace

void Compiler::comprehension(const ast::Comprehension& node, Register target)
{
    Code& code = child(*node.scope, node.scope->name, node.at);
    Compiler inside(context_, *node.scope, this, code, Code::Kind::function);
    inside.comprehension_body(node);
    const Register first = build_.take(3);
    make_function(nullptr, code, *node.scope, first);
    const auto iterator = static_cast<Register>(first + 2);
    const ast::Expression& iterable = *node.rounds[0].iterable;
    const Register over = operand(iterable);
    build_.at(node.at);
    build_.emit(node.rounds[0].is_async ? Op::get_async_iterator : Op::get_iterator, iterator,
                over);
    build_.emit(Op::call, first, 1, target);
    if (code.is_coroutine && !code.is_generator) {
        await(target, Awaited::plainly, target);
    }
}

void Compiler::comprehension_body(const ast::Comprehension& node)
{
    code_.positional = 1;
    begin_code(node.at);
    // Its iterator may not be consumed where it is a local.
    const Register iterator = build_.take();
    Register result = 0;
    if (node.of != Made::generator) {
        result = build_.take();
        build_.emit(node.of == Made::list  ? Op::build_list
                    : node.of == Made::set ? Op::build_set
                                           : Op::build_dict,
                    result, 0, 0);
    }
    build_.emit(Op::move, iterator, 0);
    rounds(node, 0, iterator, result);
    if (node.of == Made::generator) {
        build_.emit(Op::return_none);
    } else {
        build_.emit(Op::return_, result);
    }
    build_.finish();
}

void Compiler::rounds(const ast::Comprehension& node, std::size_t round, Register iterator,
                      Register result)
{
    const ast::ComprehensionFor& part = node.rounds[round];
    const std::uint16_t mark = build_.mark();
    Label next;
    Label end;
    build_.place(next);
    build_.at(node.at);
    build_.begin_statement(node.element->at.line);
    if (part.is_async) {
        next_async_item(iterator, *part.target, end);
    } else {
        next_item(iterator, *part.target, end);
    }
    for (const ast::Expression* const condition : part.conditions) {
        jump_on(*condition, false, next);
    }
    if (round + 1 < node.rounds.size()) {
        const ast::Expression& iterable = *node.rounds[round + 1].iterable;
        const Register inner = build_.take();
        const Register over = operand(iterable);
        build_.at(node.at);
        build_.emit(node.rounds[round + 1].is_async ? Op::get_async_iterator : Op::get_iterator,
                    inner, over);
        build_.end_statement();
        rounds(node, round + 1, inner, result);
        build_.jump(Op::jump, 0, next);
    } else {
        build_.at(node.element->at);
        const Register element = temporary(*node.element);
        const Register value = node.of == Made::dict ? temporary(*node.value) : element;
        build_.at(node.at);
        switch (node.of) {
        case Made::list:
            build_.emit(Op::list_append, result, element);
            break;
        case Made::set:
            build_.emit(Op::set_add, result, element);
            break;
        case Made::dict:
            build_.emit(Op::dict_put, result, element, value);
            break;
        case Made::generator: {
            if (code_.is_coroutine) {
                build_.emit(Op::wrap_yielded, element);
            }
            build_.emit(Op::yield, element, element);
            build_.emit(Op::drop, element);
            break;
        }
        }
        build_.jump(Op::jump, 0, next);
        build_.end_statement();
    }
    build_.place(end);
    build_.restore(mark);
}

} // namespace procession::core::program
