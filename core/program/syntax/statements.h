// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/ast.h"

/// The statements of the tree; see ast.h.
namespace procession::core::program::syntax {

/// `target: annotation = value`. The annotation of a simple name at module or class level is
/// evaluated by CPython; inside functions it is not.
struct AnnotatedAssign : Statement {
    static constexpr auto tag = StatementKind::annotated_assign;
    Expression* target = nullptr; ///< Name, Attribute or Subscript
    Expression* annotation = nullptr;
    Expression* value = nullptr; ///< null where there is none
    bool simple = false;         ///< the target is a name without parentheses
};

struct Assert : Statement {
    static constexpr auto tag = StatementKind::assert_;
    Expression* test = nullptr;
    Expression* message = nullptr; ///< null where there is none
};

/// `a = b, c = value`: at least one target, assigned from left to right.
struct Assign : Statement {
    static constexpr auto tag = StatementKind::assign;
    Expressions targets;
    Expression* value = nullptr;
};

struct AugmentedAssign : Statement {
    static constexpr auto tag = StatementKind::augmented_assign;
    Expression* target = nullptr; ///< Name, Attribute or Subscript
    BinaryOperator op{};
    Expression* value = nullptr;
};

struct Break : Statement {
    static constexpr auto tag = StatementKind::break_;
};

struct Class : Statement {
    static constexpr auto tag = StatementKind::class_;
    std::string_view name;    ///< that is assigned, mangled where it is private
    std::string_view written; ///< as in the text: its `__name__`
    Expressions bases;
    std::span<Keyword> keywords;
    Statements body;
    Expressions decorators;
    Scope* scope = nullptr; ///< set by resolving scopes
    Range header;           ///< `class` to the colon
};

struct Continue : Statement {
    static constexpr auto tag = StatementKind::continue_;
};

struct Delete : Statement {
    static constexpr auto tag = StatementKind::delete_;
    Expressions targets;
};

struct ExpressionStatement : Statement {
    static constexpr auto tag = StatementKind::expression;
    Expression* value = nullptr;
};

struct For : Statement {
    static constexpr auto tag = StatementKind::for_;
    Expression* target = nullptr;
    Expression* iterable = nullptr;
    Statements body;
    Statements otherwise;
    bool is_async = false;
};

struct Function : Statement {
    static constexpr auto tag = StatementKind::function;
    std::string_view name;    ///< that is assigned, mangled where it is private
    std::string_view written; ///< as in the text: its `__name__`
    Parameters parameters;
    Expression* returns = nullptr; ///< annotation; may be null
    Statements body;
    Expressions decorators;
    bool is_async = false;
    Scope* scope = nullptr; ///< set by resolving scopes
    Range header;           ///< `def` to the colon
};

struct Global : Statement {
    static constexpr auto tag = StatementKind::global;
    Names names;
};

/// `if test: body elif … else: otherwise`. CPython nests each `elif` in the `else` before it;
/// here they stand side by side, so that a long chain is not deep.
struct If : Statement {
    static constexpr auto tag = StatementKind::if_;
    struct Branch {
        Expression* test = nullptr;
        Statements body;
        Range at; ///< from `if` or `elif` to the body's end
    };
    std::span<Branch> branches; ///< at least one
    Statements otherwise;
};

/// `name as bound`; bound is empty where there is no `as`.
struct Alias {
    std::string_view name; ///< with dots; `*` for all
    std::string_view bound;
    Range at;
};

struct Import : Statement {
    static constexpr auto tag = StatementKind::import;
    std::span<Alias> names;
};

struct ImportFrom : Statement {
    static constexpr auto tag = StatementKind::import_from;
    std::string_view module; ///< empty in `from . import a`
    std::span<Alias> names;
    std::uint32_t level = 0; ///< leading dots
};

struct Nonlocal : Statement {
    static constexpr auto tag = StatementKind::nonlocal;
    Names names;
};

struct Pass : Statement {
    static constexpr auto tag = StatementKind::pass;
};

struct Raise : Statement {
    static constexpr auto tag = StatementKind::raise;
    Expression* exception = nullptr; ///< null in a bare `raise`
    Expression* cause = nullptr;     ///< of `raise … from cause`; may be null
};

struct Return : Statement {
    static constexpr auto tag = StatementKind::return_;
    Expression* value = nullptr; ///< null where there is none
};

struct Try : Statement {
    static constexpr auto tag = StatementKind::try_;
    struct Handler {
        Expression* type = nullptr; ///< null in a bare `except:`
        std::string_view name;      ///< empty where there is no `as`
        Statements body;
        Range at; ///< from `except` to the body's end
    };
    Statements body;
    std::span<Handler> handlers;
    Statements otherwise;
    Statements final;
};

struct While : Statement {
    static constexpr auto tag = StatementKind::while_;
    Expression* test = nullptr;
    Statements body;
    Statements otherwise;
};

struct With : Statement {
    static constexpr auto tag = StatementKind::with;
    struct Item {
        Expression* manager = nullptr;
        Expression* target = nullptr; ///< null where there is no `as`
    };
    std::span<Item> items;
    Statements body;
    bool is_async = false;
};

} // namespace procession::core::program::syntax
