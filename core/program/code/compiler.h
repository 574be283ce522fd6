// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/code/builder.h"
#include "core/program/code/program.h"
#include "core/program/syntax/scopes.h"
#include "core/program/syntax/statements.h"
#include "core/program/syntax/tree.h"

#include <deque>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace procession::core::program {

namespace ast = syntax;

/// Something outside the subset that only the compiler sees.
struct OutsideSubset {
    syntax::SyntaxFault fault;
};

/// What all code objects of a program have in common while it is compiled.
struct CompileContext {
    Program& program;
    const CompileOptions& options;
    bool has_long_jumps = false;
    bool has_named = false; ///< the program has `:=`: locals can change inside expressions
};

/// Compiles one module, class body, function, lambda or comprehension. Its members are spread over
/// files by what they compile: names.cpp, expressions.cpp, displays.cpp, calls.cpp, targets.cpp,
/// statements.cpp, loops.cpp, handlers.cpp, definitions.cpp, comprehensions.cpp.
class Compiler {
public:
    Compiler(CompileContext& context, const ast::Scope& scope, Compiler* parent, Code& code,
             Code::Kind kind);

    void module(const ast::Tree& tree);

private:
    // What a jump out of a block has to do on its way, innermost last
    struct Block {
        enum class Of : std::uint8_t { loop, except, finally_, with, handler } of{};
        Label* break_to = nullptr;    ///< loop
        Label* continue_to = nullptr; ///< loop
        int iterator = -1;            ///< for loop: register to be dropped by break
        ast::Statements final{};      ///< finally
        Register exit = 0;            ///< with: register of __exit__
        bool is_async = false;        ///< with: of __aexit__, rather
        Register caught = 0;          ///< handler: register of the exception
        std::string_view name{};      ///< handler: bound name to be deleted, or empty
        ast::Range position{};
        bool is_protected = false; ///< it has a handler, for these instructions:
        std::uint32_t open_at = 0;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges{};
    };

    // names.cpp
    struct Variable {
        enum class Where : std::uint8_t { local, cell, global, name, name_or_cell } where{};
        Register reg = 0;
    };
    [[nodiscard]] Variable variable(std::string_view name) const;
    void lay_out_locals();
    void begin_code(const ast::Range& first);
    void load_name(std::string_view name, Register into);
    void store_name(std::string_view name, Register from);
    void delete_name(std::string_view name);
    [[nodiscard]] Register cell_register(std::string_view name) const;

    // Locals that have a value for certain here, because straight-line code before has given them
    // one: they are read where they are. Of others the order and the place of UnboundLocalError
    // are CPython's only if they are copied first.
    [[nodiscard]] bool is_bound(Register local) const
    {
        return local < bound_.size() && bound_[local];
    }
    void bind(const ast::Expression& target);
    void bind(std::string_view name, bool is_bound);
    /// Statements that may not run, or not to their end.
    void suite(const ast::Statements& list);

    // expressions.cpp
    void into(const ast::Expression& expression, Register target);
    [[nodiscard]] Register operand(const ast::Expression& expression,
                                   const ast::Expression* later = nullptr);
    [[nodiscard]] Register temporary(const ast::Expression& expression);
    void load(Value constant, Register target);
    [[nodiscard]] std::optional<Value> constant_of(const ast::Expression& expression);
    [[nodiscard]] Value value_of(const ast::Constant& constant);
    void binary(const ast::Binary& node, Register target);
    void boolean(const ast::Boolean& node, Register target);
    void comparison(const ast::Comparison& node, Register target);
    void conditional(const ast::Conditional& node, Register target);
    void subscript(const ast::Subscript& node, Register target);
    void slice(const ast::Slice& node, Register target);
    void yield(const ast::Yield& node, Register target);
    void yield_from(const ast::YieldFrom& node, Register target);

    // coroutines.cpp
    /// What is awaited, and how: get_awaitable's last operand.
    enum class Awaited : std::uint8_t { plainly, enter, exit, next };
    void await(Register object, Awaited how, Register target);
    void await(const ast::Await& node, Register target);
    void async_for(const ast::For& node);
    void next_async_item(Register iterator, const ast::Expression& target, Label& end);
    void jump_on(const ast::Expression& test, bool sense, Label& target);
    void jump_on_comparison(const ast::Comparison& node, bool sense, Label& target);

    // displays.cpp
    void sequence(const ast::Expressions& elements, Op build, Register target);
    void long_sequence(const ast::Expressions& elements, Op build, Register target);
    void dict(const ast::Dict& node, Register target);
    void joined(const ast::Joined& node, Register target);
    void formatted(const ast::Formatted& node, Register at);

    // calls.cpp
    void call(const ast::Call& node, Register target);
    [[nodiscard]] bool super_call(const ast::Call& node, Register target);
    [[nodiscard]] bool system_call(const ast::Call& node, Register target);
    void spread_call(const ast::Call& node, Register target);
    void keyword_dict(std::span<const ast::Keyword> keywords, Register target, Register callee);

    // targets.cpp
    void store(const ast::Expression& target, Register value);
    void store_several(const ast::Expressions& targets, Register value, const ast::Range& at);
    void assign(const ast::Assign& node);
    void assign_one_by_one(const ast::Assign& node);
    [[nodiscard]] bool assign_pairwise(const ast::Assign& node);
    void augmented(const ast::AugmentedAssign& node);
    void annotated(const ast::AnnotatedAssign& node);
    void delete_target(const ast::Expression& target);

    // statements.cpp
    void statements(const ast::Statements& list);
    void statement(const ast::Statement& node);
    void simple_statement(const ast::Statement& node);
    void expression_statement(const ast::Expression& value);
    void if_statement(const ast::If& node);
    void assert_statement(const ast::Assert& node);
    void raise_statement(const ast::Raise& node);
    void import_statement(const ast::Import& node);
    void import_from(const ast::ImportFrom& node);
    void body(const ast::Statements& list);
    [[nodiscard]] bool has_annotations(const ast::Statements& list) const;

    // loops.cpp
    void for_statement(const ast::For& node);
    void while_statement(const ast::While& node);
    void next_item(Register iterator, const ast::Expression& target, Label& end);

    // handlers.cpp
    void try_statement(const ast::Try& node);
    void try_except(const ast::Try& node);
    void try_finally(const ast::Try& node, const std::function<void()>& inside);
    void except_clause(const ast::Try::Handler& handler, Register caught, Label& next, Label& end);
    void unbind(std::string_view name);
    void with_statement(const ast::With& node, std::size_t item);
    void leave_with(Register exit, bool is_async);
    void open(Block& block);
    void close(Block& block);
    void protect(const Block& block, std::uint32_t handler, Register level);
    void leave(std::size_t depth, bool returns);
    void leave_block(const Block& block, bool returns);
    void return_statement(const ast::Return& node);
    void jump_out(bool is_break);
    [[nodiscard]] std::uint16_t handled_around() const;

    // definitions.cpp
    void function_statement(const ast::Function& node);
    void class_statement(const ast::Class& node);
    void decorated(const ast::Expressions& decorators, const std::function<void(Register)>& make,
                   Register target);
    void make_function(const ast::Parameters* parameters, Code& code, const ast::Scope& scope,
                       Register target);
    void annotations(const ast::Parameters& parameters, const ast::Expression* returns);
    void closure(const ast::Scope& scope, Register target);
    [[nodiscard]] Code& child(const ast::Scope& scope, std::string_view name, const ast::Range& at);
    void function_body(const ast::Function& node);
    void class_body(const ast::Class& node);
    void lambda(const ast::Lambda& node, Register target);
    void parameters(const ast::Parameters& parameters);

    // comprehensions.cpp
    void comprehension(const ast::Comprehension& node, Register target);
    void comprehension_body(const ast::Comprehension& node);
    void rounds(const ast::Comprehension& node, std::size_t round, Register iterator,
                Register result);

    [[noreturn]] static void outside(const ast::Range& at, MessageCode code);

    CompileContext& context_;
    const ast::Scope& scope_;
    Compiler* parent_;
    Code& code_;
    CodeBuilder build_;
    std::unordered_map<std::string_view, Register> registers_; ///< of locals, cells, free variables
    std::vector<Block> blocks_;
    std::vector<bool> bound_;
    bool is_class_ = false;
};

} // namespace procession::core::program
