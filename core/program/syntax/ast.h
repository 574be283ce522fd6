// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/operators.h"

#include <cassert>
#include <cstdint>
#include <span>
#include <string_view>

/// The tree of a program in the teaching subset of Python 3.11. Its shape follows CPython's
/// `ast` module; where it differs a comment says so. Nodes are plain structs in the arena of
/// the Tree that they belong to (tree.h), texts too; nobody deletes a node. Pointers that may
/// be null say so. How deep expressions and blocks can be inside each other is limited by the
/// parser, so that walking the tree recursively is safe.
namespace procession::core::program::syntax {

struct Scope; // scopes.h

/// Where something stands: lines from 1, columns from 0 in code points, the end exclusive.
struct Range {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t end_line = 0;
    std::uint32_t end_column = 0;
    friend bool operator==(const Range&, const Range&) = default;
};

enum class ExpressionKind : std::uint8_t {
    attribute,
    await,
    binary,
    boolean,
    call,
    comparison,
    comprehension,
    conditional,
    constant,
    dict,
    formatted,
    joined,
    lambda,
    list,
    name,
    named,
    set,
    slice,
    starred,
    subscript,
    tuple,
    unary,
    yield,
    yield_from,
};

struct Expression {
    ExpressionKind kind{};
    Range at;
};

enum class StatementKind : std::uint8_t {
    annotated_assign,
    assert_,
    assign,
    augmented_assign,
    break_,
    class_,
    continue_,
    delete_,
    expression,
    for_,
    function,
    global,
    if_,
    import,
    import_from,
    nonlocal,
    pass,
    raise,
    return_,
    try_,
    while_,
    with,
};

struct Statement {
    StatementKind kind{};
    Range at; ///< from its first keyword (a decorated definition: `def`, `class`) to its end
};

using Expressions = std::span<Expression* const>;
using Statements = std::span<Statement* const>;
using Names = std::span<const std::string_view>;

/// A node as what its kind says that it is: `as<Name>(expression)`.
template <class Node, class Base>
[[nodiscard]] Node& as(Base& base)
{
    assert(base.kind == Node::tag);
    return static_cast<Node&>(base);
}
template <class Node, class Base>
[[nodiscard]] const Node& as(const Base& base)
{
    assert(base.kind == Node::tag);
    return static_cast<const Node&>(base);
}
/// The same, null where the kind is another.
template <class Node, class Base>
[[nodiscard]] Node* try_as(Base* base)
{
    return base != nullptr && base->kind == Node::tag ? static_cast<Node*>(base) : nullptr;
}
template <class Node, class Base>
[[nodiscard]] const Node* try_as(const Base* base)
{
    return base != nullptr && base->kind == Node::tag ? static_cast<const Node*>(base) : nullptr;
}

// Expressions

/// `value.name`. The name is mangled (`_Class__name`) once scopes have been resolved; so are
/// all names of nodes that CPython mangles.
struct Attribute : Expression {
    static constexpr auto tag = ExpressionKind::attribute;
    Expression* value = nullptr;
    std::string_view name;
    Context context{};
};

struct Await : Expression {
    static constexpr auto tag = ExpressionKind::await;
    Expression* value = nullptr;
};

struct Binary : Expression {
    static constexpr auto tag = ExpressionKind::binary;
    BinaryOperator op{};
    Expression* left = nullptr;
    Expression* right = nullptr;
};

/// `a and b and c`: at least two values.
struct Boolean : Expression {
    static constexpr auto tag = ExpressionKind::boolean;
    bool is_and = false;
    Expressions values;
};

/// `name=value`, or `**value` where the name is empty.
struct Keyword {
    std::string_view name;
    Expression* value = nullptr;
    Range at;
};

/// `callee(a, *b, c=d, **e)`; `*b` is a Starred among the arguments.
struct Call : Expression {
    static constexpr auto tag = ExpressionKind::call;
    Expression* callee = nullptr;
    Expressions arguments;
    std::span<Keyword> keywords;
};

/// `first < a == b`: as many operators as operands.
struct Comparison : Expression {
    static constexpr auto tag = ExpressionKind::comparison;
    Expression* first = nullptr;
    std::span<const ComparisonOperator> operators;
    Expressions operands;
};

/// One `for target in iterable if … if …` of a comprehension.
struct ComprehensionFor {
    Expression* target = nullptr;
    Expression* iterable = nullptr;
    Expressions conditions;
    bool is_async = false;
    Range at; ///< from `for` (or `async`) to the last condition's end
};

/// All four kinds. Has a scope of its own, like a function with one parameter; the first
/// iterable is evaluated outside it.
struct Comprehension : Expression {
    static constexpr auto tag = ExpressionKind::comprehension;
    enum class Of : std::uint8_t { list, set, dict, generator } of{};
    Expression* element = nullptr; ///< of a dict: the key
    Expression* value = nullptr;   ///< of a dict only, else null
    std::span<ComprehensionFor> rounds;
    Scope* scope = nullptr; ///< set by resolving scopes
};

struct Conditional : Expression {
    static constexpr auto tag = ExpressionKind::conditional;
    Expression* test = nullptr;
    Expression* then = nullptr;
    Expression* otherwise = nullptr;
};

struct Constant : Expression {
    static constexpr auto tag = ExpressionKind::constant;
    enum class Of : std::uint8_t {
        none,
        true_,
        false_,
        ellipsis,
        integer,
        floating,
        imaginary, ///< `2j`: outside the subset, the compiler says so
        string,
        bytes,
    } of{};
    /// integer: the digits without underscores, with `0x`, `0o` or `0b` in lower case in front
    /// where they are not decimal; string: UTF-8, lone surrogates as three bytes each (WTF-8);
    /// bytes: themselves; floating: as written, without underscores.
    std::string_view text;
    double number = 0; ///< of floating and imaginary
};

struct Dict : Expression {
    static constexpr auto tag = ExpressionKind::dict;
    Expressions keys; ///< null for `**value`
    Expressions values;
};

/// `{value!r:format}` inside an f-string. `{value=}` is a Constant `value=` in front of this,
/// which then has conversion 'r' unless another or a format was given, as in CPython.
struct Formatted : Expression {
    static constexpr auto tag = ExpressionKind::formatted;
    Expression* value = nullptr;
    char conversion = 0;          ///< 's', 'r', 'a' or 0 for none
    Expression* format = nullptr; ///< a Joined; null where there is none
};

/// An f-string: Constants (string) and Formatted. Neighbouring constants are one, none is empty.
struct Joined : Expression {
    static constexpr auto tag = ExpressionKind::joined;
    Expressions values;
};

/// A parameter of a function.
struct Parameter {
    std::string_view name;
    Expression* annotation = nullptr; ///< may be null
    Expression* value = nullptr;      ///< the default; null where there is none
    Range at;
};

/// `def f(positional_only, /, positional, *rest, keyword_only, **keywords)`.
struct Parameters {
    std::span<Parameter> positional; ///< the positional-only ones first
    std::uint32_t positional_only = 0;
    Parameter* rest = nullptr; ///< null where there is none
    std::span<Parameter> keyword_only;
    Parameter* keywords = nullptr; ///< null where there is none
};

struct Lambda : Expression {
    static constexpr auto tag = ExpressionKind::lambda;
    Parameters parameters;
    Expression* body = nullptr;
    Scope* scope = nullptr; ///< set by resolving scopes
};

struct List : Expression {
    static constexpr auto tag = ExpressionKind::list;
    Expressions elements;
    Context context{};
};

struct Name : Expression {
    static constexpr auto tag = ExpressionKind::name;
    std::string_view name;
    Context context{};
};

/// `target := value`; the target is a Name.
struct Named : Expression {
    static constexpr auto tag = ExpressionKind::named;
    Expression* target = nullptr;
    Expression* value = nullptr;
};

struct Set : Expression {
    static constexpr auto tag = ExpressionKind::set;
    Expressions elements;
};

/// Inside a subscript only; each part may be null.
struct Slice : Expression {
    static constexpr auto tag = ExpressionKind::slice;
    Expression* lower = nullptr;
    Expression* upper = nullptr;
    Expression* step = nullptr;
};

/// `*value` in a call, a display or a target.
struct Starred : Expression {
    static constexpr auto tag = ExpressionKind::starred;
    Expression* value = nullptr;
    Context context{};
};

struct Subscript : Expression {
    static constexpr auto tag = ExpressionKind::subscript;
    Expression* value = nullptr;
    Expression* index = nullptr; ///< any expression, a Slice, or a Tuple that may hold Slices
    Context context{};
};

struct Tuple : Expression {
    static constexpr auto tag = ExpressionKind::tuple;
    Expressions elements;
    Context context{};
};

struct Unary : Expression {
    static constexpr auto tag = ExpressionKind::unary;
    UnaryOperator op{};
    Expression* operand = nullptr;
};

struct Yield : Expression {
    static constexpr auto tag = ExpressionKind::yield;
    Expression* value = nullptr; ///< null where there is none
};

struct YieldFrom : Expression {
    static constexpr auto tag = ExpressionKind::yield_from;
    Expression* value = nullptr;
};

} // namespace procession::core::program::syntax
