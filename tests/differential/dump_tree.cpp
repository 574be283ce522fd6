// SPDX-License-Identifier: GPL-3.0-or-later
#include "dump.h"

#include "core/program/syntax/statements.h"

#include <charconv>

using namespace procession::core::program::syntax;

namespace {

constexpr std::string_view contexts[] = {"load", "store", "del"};
constexpr std::string_view comprehensions[] = {"list", "set", "dict", "generator"};

class TreeDump {
public:
    void block(const Statements& statements)
    {
        out += "{";
        for (const Statement* const one : statements) {
            out += "\n";
            statement(*one);
        }
        out += "}";
    }

    std::string out;

private:
    void text(std::string_view word) { out += " " + std::string(word); }
    void number(std::size_t value) { text(std::to_string(value)); }
    void at(const Range& place)
    {
        out += "@" + std::to_string(place.line) + ":" + std::to_string(place.column) + "-" +
               std::to_string(place.end_line) + ":" + std::to_string(place.end_column) + ")";
    }
    void list(const Expressions& expressions)
    {
        out += "[";
        for (const Expression* const one : expressions) {
            expression(one);
        }
        out += "]";
    }
    void bytes(std::string_view value)
    {
        static constexpr std::string_view digits = "0123456789abcdef";
        out += " ";
        for (const char c : value) {
            const auto byte = static_cast<unsigned char>(c);
            out += digits[byte >> 4];
            out += digits[byte & 0xF];
        }
    }
    void keywords(std::span<const Keyword> keywords)
    {
        for (const Keyword& keyword : keywords) {
            out += "(keyword " + std::string(keyword.name);
            expression(keyword.value);
            at(keyword.at);
        }
    }
    void parameter(const Parameter* one)
    {
        if (one == nullptr) {
            out += "-";
            return;
        }
        out += "(parameter " + std::string(one->name);
        expression(one->annotation);
        expression(one->value);
        at(one->at);
    }
    void parameters(const Parameters& all)
    {
        out += "(parameters";
        number(all.positional_only);
        for (const Parameter& one : all.positional) {
            parameter(&one);
        }
        parameter(all.rest);
        for (const Parameter& one : all.keyword_only) {
            parameter(&one);
        }
        parameter(all.keywords);
        out += ")";
    }
    void aliases(std::span<const Alias> names)
    {
        for (const Alias& alias : names) {
            out += "(alias " + std::string(alias.name) + " " + std::string(alias.bound);
            at(alias.at);
        }
    }
    void constant(const Constant& node)
    {
        switch (node.of) {
        case Constant::Of::none:
            return text("None");
        case Constant::Of::true_:
            return text("True");
        case Constant::Of::false_:
            return text("False");
        case Constant::Of::ellipsis:
            return text("...");
        case Constant::Of::integer:
            return text("int:" + std::string(node.text));
        case Constant::Of::floating:
        case Constant::Of::imaginary: {
            char digits[32];
            const auto end =
                std::to_chars(digits, digits + sizeof digits, node.number, std::chars_format::hex);
            text(node.of == Constant::Of::floating ? "float:" : "imaginary:");
            out.append(digits, end.ptr);
            return;
        }
        case Constant::Of::string:
            text("str");
            return bytes(node.text);
        case Constant::Of::bytes:
            text("bytes");
            return bytes(node.text);
        }
    }
    void comprehension(const Comprehension& node)
    {
        text(comprehensions[static_cast<std::size_t>(node.of)]);
        expression(node.element);
        expression(node.value);
        for (const ComprehensionFor& round : node.rounds) {
            text(round.is_async ? "async for" : "for");
            expression(round.target);
            expression(round.iterable);
            list(round.conditions);
        }
    }
    void comparison(const Comparison& node)
    {
        expression(node.first);
        for (std::size_t i = 0; i < node.operands.size(); ++i) {
            number(static_cast<std::size_t>(node.operators[i]));
            expression(node.operands[i]);
        }
    }
    void expression(const Expression* node);
    void inside(const Expression& node);
    void statement(const Statement& node);
    void inside(const Statement& node);
    void try_(const Try& node)
    {
        block(node.body);
        for (const Try::Handler& handler : node.handlers) {
            out += "(except " + std::string(handler.name);
            expression(handler.type);
            block(handler.body);
            at(handler.at);
        }
        block(node.otherwise);
        block(node.final);
    }
};

void TreeDump::expression(const Expression* node)
{
    if (node == nullptr) {
        out += "-";
        return;
    }
    out += "(";
    number(static_cast<std::size_t>(node->kind));
    inside(*node);
    at(node->at);
}

void TreeDump::inside(const Expression& node)
{
    const auto context = [&](Context of) { text(contexts[static_cast<std::size_t>(of)]); };
    switch (node.kind) {
    case ExpressionKind::attribute:
        text(as<Attribute>(node).name);
        context(as<Attribute>(node).context);
        return expression(as<Attribute>(node).value);
    case ExpressionKind::await:
        return expression(as<Await>(node).value);
    case ExpressionKind::binary:
        number(static_cast<std::size_t>(as<Binary>(node).op));
        expression(as<Binary>(node).left);
        return expression(as<Binary>(node).right);
    case ExpressionKind::boolean:
        text(as<Boolean>(node).is_and ? "and" : "or");
        return list(as<Boolean>(node).values);
    case ExpressionKind::call:
        expression(as<Call>(node).callee);
        list(as<Call>(node).arguments);
        return keywords(as<Call>(node).keywords);
    case ExpressionKind::comparison:
        return comparison(as<Comparison>(node));
    case ExpressionKind::comprehension:
        return comprehension(as<Comprehension>(node));
    case ExpressionKind::conditional:
        expression(as<Conditional>(node).test);
        expression(as<Conditional>(node).then);
        return expression(as<Conditional>(node).otherwise);
    case ExpressionKind::constant:
        return constant(as<Constant>(node));
    case ExpressionKind::dict:
        list(as<Dict>(node).keys);
        return list(as<Dict>(node).values);
    case ExpressionKind::formatted:
        text(std::string(as<Formatted>(node).conversion != 0, as<Formatted>(node).conversion));
        expression(as<Formatted>(node).value);
        return expression(as<Formatted>(node).format);
    case ExpressionKind::joined:
        return list(as<Joined>(node).values);
    case ExpressionKind::lambda:
        parameters(as<Lambda>(node).parameters);
        return expression(as<Lambda>(node).body);
    case ExpressionKind::list:
        context(as<List>(node).context);
        return list(as<List>(node).elements);
    case ExpressionKind::name:
        text(as<Name>(node).name);
        return context(as<Name>(node).context);
    case ExpressionKind::named:
        expression(as<Named>(node).target);
        return expression(as<Named>(node).value);
    case ExpressionKind::set:
        return list(as<Set>(node).elements);
    case ExpressionKind::slice:
        expression(as<Slice>(node).lower);
        expression(as<Slice>(node).upper);
        return expression(as<Slice>(node).step);
    case ExpressionKind::starred:
        context(as<Starred>(node).context);
        return expression(as<Starred>(node).value);
    case ExpressionKind::subscript:
        context(as<Subscript>(node).context);
        expression(as<Subscript>(node).value);
        return expression(as<Subscript>(node).index);
    case ExpressionKind::tuple:
        context(as<Tuple>(node).context);
        return list(as<Tuple>(node).elements);
    case ExpressionKind::unary:
        number(static_cast<std::size_t>(as<Unary>(node).op));
        return expression(as<Unary>(node).operand);
    case ExpressionKind::yield:
        return expression(as<Yield>(node).value);
    case ExpressionKind::yield_from:
        return expression(as<YieldFrom>(node).value);
    }
}

void TreeDump::statement(const Statement& node)
{
    out += "(";
    number(static_cast<std::size_t>(node.kind));
    inside(node);
    at(node.at);
}

void TreeDump::inside(const Statement& node)
{
    switch (node.kind) {
    case StatementKind::annotated_assign:
        text(as<AnnotatedAssign>(node).simple ? "simple" : "");
        expression(as<AnnotatedAssign>(node).target);
        expression(as<AnnotatedAssign>(node).annotation);
        return expression(as<AnnotatedAssign>(node).value);
    case StatementKind::assert_:
        expression(as<Assert>(node).test);
        return expression(as<Assert>(node).message);
    case StatementKind::assign:
        list(as<Assign>(node).targets);
        return expression(as<Assign>(node).value);
    case StatementKind::augmented_assign:
        number(static_cast<std::size_t>(as<AugmentedAssign>(node).op));
        expression(as<AugmentedAssign>(node).target);
        return expression(as<AugmentedAssign>(node).value);
    case StatementKind::class_:
        text(as<Class>(node).name);
        list(as<Class>(node).decorators);
        list(as<Class>(node).bases);
        keywords(as<Class>(node).keywords);
        return block(as<Class>(node).body);
    case StatementKind::delete_:
        return list(as<Delete>(node).targets);
    case StatementKind::expression:
        return expression(as<ExpressionStatement>(node).value);
    case StatementKind::for_:
        text(as<For>(node).is_async ? "async" : "");
        expression(as<For>(node).target);
        expression(as<For>(node).iterable);
        block(as<For>(node).body);
        return block(as<For>(node).otherwise);
    case StatementKind::function:
        text(as<Function>(node).is_async ? "async" : "");
        text(as<Function>(node).name);
        list(as<Function>(node).decorators);
        parameters(as<Function>(node).parameters);
        expression(as<Function>(node).returns);
        return block(as<Function>(node).body);
    case StatementKind::global:
    case StatementKind::nonlocal:
        for (const std::string_view name : node.kind == StatementKind::global
                                               ? as<Global>(node).names
                                               : as<Nonlocal>(node).names) {
            text(name);
        }
        return;
    case StatementKind::if_:
        for (const If::Branch& branch : as<If>(node).branches) {
            expression(branch.test);
            block(branch.body);
            at(branch.at);
        }
        return block(as<If>(node).otherwise);
    case StatementKind::import:
        return aliases(as<Import>(node).names);
    case StatementKind::import_from:
        number(as<ImportFrom>(node).level);
        text(as<ImportFrom>(node).module);
        return aliases(as<ImportFrom>(node).names);
    case StatementKind::raise:
        expression(as<Raise>(node).exception);
        return expression(as<Raise>(node).cause);
    case StatementKind::return_:
        return expression(as<Return>(node).value);
    case StatementKind::try_:
        return try_(as<Try>(node));
    case StatementKind::while_:
        expression(as<While>(node).test);
        block(as<While>(node).body);
        return block(as<While>(node).otherwise);
    case StatementKind::with:
        text(as<With>(node).is_async ? "async" : "");
        for (const With::Item& item : as<With>(node).items) {
            expression(item.manager);
            expression(item.target);
        }
        return block(as<With>(node).body);
    case StatementKind::break_:
    case StatementKind::continue_:
    case StatementKind::pass:
        return;
    }
}

} // namespace

std::string dump_tree(const Tree& tree)
{
    TreeDump dump;
    dump.block(tree.body);
    return dump.out;
}
