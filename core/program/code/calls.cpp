// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/code/compiler.h"
#include "core/program/values/str.h"
#include "core/program/values/tuple.h"
#include "core/program/vm/system_call.h"

namespace procession::core::program {
namespace {

constexpr std::size_t most_plain_arguments = 64;

bool is_spread(const ast::Call& node)
{
    if (node.arguments.size() + node.keywords.size() > most_plain_arguments) {
        return true;
    }
    for (const ast::Expression* const argument : node.arguments) {
        if (argument->kind == ast::ExpressionKind::starred) {
            return true;
        }
    }
    for (const ast::Keyword& keyword : node.keywords) {
        if (keyword.name.empty()) {
            return true;
        }
    }
    return false;
}

} // namespace

void Compiler::call(const ast::Call& node, Register target)
{
    if (super_call(node, target) || system_call(node, target)) {
        return;
    }
    if (is_spread(node)) {
        spread_call(node, target);
        return;
    }
    const Register first = build_.take(2);
    const auto* const method = ast::try_as<ast::Attribute>(node.callee);
    if (method != nullptr) {
        const std::uint16_t mark = build_.mark();
        const Register value = operand(*method->value);
        build_.at(method->at);
        build_.emit(Op::load_method, first, value, build_.site(method->name));
        build_.at(node.at);
        build_.restore(mark);
    } else {
        into(*node.callee, first);
    }
    for (const ast::Expression* const argument : node.arguments) {
        (void)temporary(*argument);
    }
    for (const ast::Keyword& keyword : node.keywords) {
        (void)temporary(*keyword.value);
    }
    const std::size_t count = node.arguments.size() + node.keywords.size();
    if (node.keywords.empty()) {
        build_.emit(method != nullptr ? Op::call_method : Op::call, first, count, target);
        return;
    }
    std::vector<Value> names;
    for (const ast::Keyword& keyword : node.keywords) {
        names.push_back(build_.text(keyword.name));
    }
    build_.emit(method != nullptr ? Op::call_method_keywords : Op::call_keywords, first, count,
                target);
    build_.emit_wide(
        Op::extra, 0,
        build_.constant(Value(
            core::program::make_tuple(build_.heap(), std::span<const Value>(names)).detach())));
}

bool Compiler::super_call(const ast::Call& node, Register target)
{
    const auto* const callee = ast::try_as<ast::Name>(node.callee);
    if (callee == nullptr || callee->name != "super" || !node.arguments.empty() ||
        !node.keywords.empty() || code_.kind != Code::Kind::function ||
        code_.parameter_count() == 0 || !registers_.contains("__class__")) {
        return false;
    }
    const Register first = build_.take();
    into(*node.callee, first);
    const Register cls = build_.take();
    build_.emit(Op::load_cell, cls, cell_register("__class__"));
    Register self = 0;
    if (code_.is_cell[0]) {
        self = build_.take();
        build_.emit(Op::load_cell, self, 0);
    }
    build_.emit(Op::call_super, first, cls, self);
    build_.emit(Op::move, target, first);
    return true;
}

bool Compiler::system_call(const ast::Call& node, Register target)
{
    const auto* const callee = ast::try_as<ast::Name>(node.callee);
    if (callee == nullptr || callee->name != "_system" || !context_.options.is_hidden ||
        node.arguments.empty()) {
        return false;
    }
    const auto* const name = ast::try_as<ast::Constant>(node.arguments[0]);
    const auto number = name == nullptr ? std::nullopt : system_call_named(name->text);
    if (!number) {
        throw OutsideSubset{ast::syntax_error(node.at, "no such system call")};
    }
    const std::size_t count = node.arguments.size() - 1;
    const Register first = build_.take(static_cast<std::uint16_t>(count));
    for (std::size_t i = 0; i < count; ++i) {
        into(*node.arguments[i + 1], static_cast<Register>(first + i));
    }
    build_.emit(Op::system_call, first, count, target);
    build_.emit_wide(Op::extra, 0, static_cast<std::int64_t>(*number));
    return true;
}

void Compiler::spread_call(const ast::Call& node, Register target)
{
    const Register first = build_.take(4);
    const auto list = static_cast<Register>(first + 2);
    into(*node.callee, first);
    build_.emit(Op::build_list, list, 0, 0);
    // As in CPython the call itself complains only of what it is handed as it is.
    const std::size_t complaining = node.arguments.size() == 1 ? first + 1u : 0u;
    for (const ast::Expression* const argument : node.arguments) {
        const std::uint16_t mark = build_.mark();
        if (const auto* const starred = ast::try_as<ast::Starred>(argument)) {
            const Register value = temporary(*starred->value);
            build_.emit(Op::list_extend, list, value, complaining);
        } else {
            const Register value = temporary(*argument);
            build_.emit(Op::list_append, list, value);
        }
        build_.restore(mark);
    }
    if (!node.keywords.empty()) {
        keyword_dict(node.keywords, static_cast<Register>(first + 3), first);
    }
    build_.emit(Op::call_spread, first, node.keywords.empty() ? 0 : 1, target);
}

void Compiler::keyword_dict(std::span<const ast::Keyword> keywords, Register target,
                            Register callee)
{
    build_.emit(Op::build_dict, target, 0, 0);
    for (const ast::Keyword& keyword : keywords) {
        const std::uint16_t mark = build_.mark();
        if (keyword.name.empty()) {
            const Register value = temporary(*keyword.value);
            build_.emit(Op::dict_merge, target, value, callee);
        } else {
            // One name after the other, so that ** finds those before it.
            const Register pair = build_.take(2);
            const auto value = static_cast<Register>(pair + 1);
            load(build_.text(keyword.name), pair);
            into(*keyword.value, value);
            const Register one = build_.take();
            build_.emit(Op::build_dict, one, pair, 1);
            build_.emit(Op::dict_merge, target, one, callee);
        }
        build_.restore(mark);
    }
}

} // namespace procession::core::program
