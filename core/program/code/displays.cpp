// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/code/compiler.h"

namespace procession::core::program {
namespace {

/// More elements than this are added one after the other.
constexpr std::size_t most_at_once = 64;

bool has_starred(const ast::Expressions& elements)
{
    for (const ast::Expression* const element : elements) {
        if (element->kind == ast::ExpressionKind::starred) {
            return true;
        }
    }
    return false;
}

} // namespace

void Compiler::sequence(const ast::Expressions& elements, Op build, Register target)
{
    if (elements.size() > most_at_once || has_starred(elements)) {
        long_sequence(elements, build, target);
        return;
    }
    const Register first = build_.take(static_cast<std::uint16_t>(elements.size()));
    for (std::size_t i = 0; i < elements.size(); ++i) {
        into(*elements[i], static_cast<Register>(first + i));
    }
    build_.emit(build, target, first, elements.size());
}

void Compiler::long_sequence(const ast::Expressions& elements, Op build, Register target)
{
    const bool is_set = build == Op::build_set;
    const Register made = build_.take();
    build_.emit(is_set ? Op::build_set : Op::build_list, made, 0, 0);
    for (const ast::Expression* const element : elements) {
        const std::uint16_t mark = build_.mark();
        if (const auto* const starred = ast::try_as<ast::Starred>(element)) {
            const Register value = temporary(*starred->value);
            build_.emit(is_set ? Op::set_update : Op::list_extend, made, value, 0);
        } else {
            const Register value = temporary(*element);
            build_.emit(is_set ? Op::set_add : Op::list_append, made, value);
        }
        build_.restore(mark);
    }
    if (build == Op::build_tuple) {
        build_.emit(Op::list_to_tuple, made);
    }
    build_.emit(Op::move, target, made);
}

void Compiler::dict(const ast::Dict& node, Register target)
{
    bool is_plain = node.keys.size() * 2 <= most_at_once;
    for (const ast::Expression* const key : node.keys) {
        is_plain = is_plain && key != nullptr;
    }
    if (is_plain) {
        const Register first = build_.take(static_cast<std::uint16_t>(node.keys.size() * 2));
        for (std::size_t i = 0; i < node.keys.size(); ++i) {
            into(*node.keys[i], static_cast<Register>(first + 2 * i));
            into(*node.values[i], static_cast<Register>(first + 2 * i + 1));
        }
        build_.emit(Op::build_dict, target, first, node.keys.size());
        return;
    }
    const Register made = build_.take();
    build_.emit(Op::build_dict, made, 0, 0);
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
        const std::uint16_t mark = build_.mark();
        if (node.keys[i] == nullptr) {
            const Register value = temporary(*node.values[i]);
            build_.emit(Op::dict_update, made, value);
        } else {
            const Register key = temporary(*node.keys[i]);
            const Register value = temporary(*node.values[i]);
            build_.emit(Op::dict_put, made, key, value);
        }
        build_.restore(mark);
    }
    build_.emit(Op::move, target, made);
}

void Compiler::formatted(const ast::Formatted& node, Register at)
{
    into(*node.value, at);
    const int conversion = node.conversion == 's'   ? 1
                           : node.conversion == 'r' ? 2
                           : node.conversion == 'a' ? 3
                                                    : 0;
    int flags = conversion;
    if (node.format != nullptr) {
        into(*node.format, static_cast<Register>(at + 1));
        flags |= 4;
    }
    const ast::Range outer = build_.position();
    build_.at(node.at);
    build_.emit(Op::format_value, at, at, static_cast<std::size_t>(flags));
    build_.at(outer);
}

void Compiler::joined(const ast::Joined& node, Register target)
{
    const std::size_t count = node.values.size();
    if (count == 0) {
        load(build_.text(""), target);
        return;
    }
    // One more than there are pieces: the last one's format.
    const Register first = build_.take(static_cast<std::uint16_t>(count + 1));
    for (std::size_t i = 0; i < count; ++i) {
        const auto at = static_cast<Register>(first + i);
        if (const auto* const piece = ast::try_as<ast::Formatted>(node.values[i])) {
            formatted(*piece, at);
        } else {
            into(*node.values[i], at);
        }
    }
    build_.emit(Op::build_string, target, first, count);
}

} // namespace procession::core::program
