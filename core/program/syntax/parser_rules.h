// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/lexer.h"
#include "core/program/syntax/raised_fault.h"
#include "core/program/syntax/tree.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace procession::core::program::syntax {

/// Reads tokens as CPython 3.11's parser does: by rules that try their alternatives in order and
/// go back where one does not fit. A rule that does not fit returns null and leaves the position
/// as it was. First it reads with the rules of the language alone. If they do not fit, it reads
/// again with rules for what people write by mistake, which raise a fault when they do fit
/// (`explains_`; their names begin with `invalid_`, in the files invalid_*.cpp). That is how
/// CPython finds its words, so the rules stand in its order.
class Parser {
public:
    Parser(const Source& source, Tokens tokens, Arena& arena, int depth = 0);

    /// A whole program. Throws RaisedFault.
    [[nodiscard]] Statements read_program();
    /// What is inside the braces of an f-string. Throws RaisedFault.
    [[nodiscard]] Expression* read_piece();

private:
    using Mark = std::uint32_t; ///< index of the next token

    /// Remembered results, so that going back does not cost exponential time.
    enum class Rule : std::uint8_t {
        arguments,
        bitwise_or,
        block,
        conjunction,
        del_target,
        disjunction,
        expression,
        factor,
        inversion,
        invalid_named_expression,
        primary,
        simple_statement,
        star_expression,
        star_target,
        strings,
        t_primary,
        target_with_star_atom,
    };
    struct Memo {
        Rule rule{};
        Mark end = 0;
        void* result = nullptr;
    };
    enum class Targets : std::uint8_t { star, del, for_ };
    /// What parameters end with: `)` in a definition, `:` in a lambda.
    enum class Of : std::uint8_t { def, lambda };
    struct ParameterList {
        std::vector<Parameter> positional;
        std::uint32_t positional_only = 0;
        std::optional<Parameter> rest;
        std::vector<Parameter> keyword_only;
        std::optional<Parameter> keywords;
    };
    /// Arguments of a call, with the place of them all.
    struct Arguments {
        Expressions positional;
        std::span<Keyword> keywords;
        Range at;
    };
    using ComprehensionFors = std::vector<ComprehensionFor>;
    using ExpressionList = std::vector<Expression*>;

    // parser_state.cpp: tokens, places, memory
    [[nodiscard]] TokenKind kind();
    [[nodiscard]] const Token& token(Mark mark) const { return tokens_.list[mark]; }
    [[nodiscard]] bool at(TokenKind wanted) { return kind() == wanted; }
    const Token* take(TokenKind wanted);
    const Token* take_word(std::string_view soft_keyword);
    [[nodiscard]] bool at_word(std::string_view soft_keyword);
    const Token& force(TokenKind wanted, std::string_view shown);
    [[nodiscard]] Range since(Mark start) const;
    [[nodiscard]] std::string_view intern(std::string_view name);
    [[nodiscard]] Name* name_of(const Token& token, Context context = Context::load);
    template <class Node>
    [[nodiscard]] Node* make(Mark start)
    {
        return arena_.make<Node>(since(start));
    }
    template <class Try>
    auto attempt(Try alternative)
    {
        const Mark start = at_;
        auto result = alternative();
        if (!result) {
            at_ = start;
        }
        return result;
    }
    template <class Try>
    [[nodiscard]] bool ahead(Try alternative)
    {
        const Mark start = at_;
        const bool fits = static_cast<bool>(alternative());
        at_ = start;
        return fits;
    }
    /// For rules for mistakes: whatever was read, the position is as before.
    template <class Try>
    void look(Try alternative)
    {
        const Mark start = at_;
        alternative();
        at_ = start;
    }
    template <class Node, class Read>
    Node* remember(Rule rule, Read read)
    {
        if (const Memo* known = recall(rule)) {
            at_ = known->end;
            return static_cast<Node*>(known->result);
        }
        const Mark start = at_;
        Node* const node = read();
        memory_[start].push_back({rule, at_, node});
        return node;
    }
    [[nodiscard]] const Memo* recall(Rule rule) const;
    [[nodiscard]] Mark mark() const { return at_; }
    template <class Element>
    std::vector<Element*> separated_by_commas(Element* (Parser::*rule)());
    class Depth; ///< counts rules inside each other

    // raise.cpp: faults
    [[noreturn]] void raise(std::string message);
    [[noreturn]] void raise_indentation(std::string message);
    [[noreturn]] void raise_at(const Range& at, std::string message);
    [[noreturn]] void raise_range(const Range& from, const Range& to, std::string message);
    [[noreturn]] void raise_from(const Range& from, std::string message);
    void raise_invalid_target(Targets targets, const Expression& target);
    [[noreturn]] void raise_outside(const Range& at, MessageCode code);
    [[noreturn]] void raise_at_furthest(SyntaxFault::Kind kind, std::string message,
                                        bool is_final = false);
    [[noreturn]] void raise_generic(Mark last);
    [[nodiscard]] SyntaxFault placed(SyntaxFault fault) const;
    [[nodiscard]] SyntaxFault look_through_the_rest(SyntaxFault fault) const;
    template <class Read>
    auto with_explanation(Read read) -> decltype(read());

    // parse_simple_statements.cpp, parse_assignment.cpp, parse_imports.cpp
    [[nodiscard]] std::optional<Statements> statements();
    bool statement(std::vector<Statement*>& list);
    bool simple_statements(std::vector<Statement*>& list);
    Statement* simple_statement();
    Statement* return_statement();
    Statement* raise_statement();
    Statement* del_statement();
    Statement* assert_statement();
    Statement* names_statement();
    Statement* assignment();
    Statement* annotated_name();
    Statement* annotated_target();
    Statement* plain_assignment();
    Statement* augmented_assignment();
    std::optional<BinaryOperator> augmented_operator();
    Expression* assigned_value();
    Statement* import_statement();
    Statement* import_names();
    Statement* import_from();
    std::optional<std::string_view> dotted_name();
    std::optional<Alias> dotted_alias();
    std::optional<Alias> from_alias();
    std::optional<std::vector<Alias>> from_aliases();
    std::optional<std::vector<Alias>> from_targets();
    bool alias_bound(Alias& alias, Mark start);

    // parse_compound_statements.cpp, parse_try.cpp, parse_definitions.cpp
    Statement* compound_statement();
    const Statements* block();
    Statement* if_statement();
    void elif_branches(std::vector<If::Branch>& branches, Statements& otherwise);
    const Statements* else_block();
    Statement* while_statement();
    Statement* for_statement();
    Statement* with_statement();
    std::optional<std::vector<With::Item>> with_items();
    std::optional<With::Item> with_item();
    Statement* try_statement();
    std::optional<Try::Handler> except_block();
    const Statements* finally_block();
    Statement* match_statement();
    Expression* subject();
    Statement* function_definition();
    Statement* function_raw(Expressions decorators);
    Statement* class_definition();
    Statement* class_raw(Expressions decorators);
    std::optional<ExpressionList> decorators();

    // parse_parameters.cpp
    std::optional<ParameterList> parameters_or_fault(Of of);
    std::optional<ParameterList> parameters(Of of);
    std::optional<std::vector<Parameter>> slash_no_default(Of of);
    std::optional<std::vector<Parameter>> slash_with_default(Of of);
    bool star_etc(Of of, ParameterList& list);
    std::optional<Parameter> keywords_parameter(Of of);
    std::optional<Parameter> parameter(Of of);
    std::optional<Parameter> parameter_no_default(Of of);
    std::optional<Parameter> parameter_star_annotation();
    std::optional<Parameter> parameter_with_default(Of of);
    std::optional<Parameter> parameter_maybe_default(Of of);
    std::vector<Parameter> parameters_no_default(Of of);
    std::vector<Parameter> parameters_with_default(Of of);
    std::vector<Parameter> parameters_maybe_default(Of of);
    bool parameter_end(Of of);
    Expression* default_value();
    Parameters in_arena(const ParameterList& list);

    // parse_expressions.cpp
    Expression* expression();
    Expression* expression_alternatives();
    Expression* expression_without_invalid();
    Expression* expressions();
    Expression* star_expressions();
    Expression* star_expression();
    Expression* star_named_expression();
    std::optional<ExpressionList> star_named_expressions();
    Expression* tuple_of(Expression* (Parser::*element)());
    Expression* starred_bitwise_or();
    Expression* assignment_expression();
    Expression* named_expression();
    Expression* yield_expression();
    Expression* conditional();
    Expression* disjunction();
    Expression* conjunction();
    Expression* boolean(TokenKind word, Expression* (Parser::*operand)());
    Expression* inversion();
    Expression* comparison();
    std::optional<ComparisonOperator> comparison_operator();
    Expression* bitwise_or();
    Expression* binary(int tightness);
    Expression* factor();
    Expression* power();
    Expression* lambda();

    // parse_primary.cpp, parse_displays.cpp, parse_arguments.cpp
    Expression* await_primary();
    Expression* primary();
    Expression* trailer(Expression* value, Mark start, bool of_target);
    Expression* attribute(Expression* value, Mark start);
    Expression* call(Expression* value, Mark start);
    Expression* subscript(Expression* value, Mark start);
    Expression* t_primary();
    [[nodiscard]] bool at_trailer();
    Expression* slices();
    Expression* slice();
    Expression* slice_or_starred();
    Expression* atom();
    Expression* constant(Constant::Of of);
    Expression* number();
    Expression* strings();
    Expression* group();
    Expression* tuple();
    Expression* list();
    Expression* set();
    Expression* dict();
    bool dict_entry(ExpressionList& keys, ExpressionList& values);
    Expression* generator();
    Expression* list_comprehension();
    Expression* set_comprehension();
    Expression* dict_comprehension();
    Expression* comprehension(Comprehension::Of of, TokenKind open, TokenKind close);
    std::optional<ComprehensionFors> comprehension_fors();
    std::optional<ComprehensionFor> comprehension_for();
    const Arguments* arguments();
    const Arguments* arguments_list();
    bool keyword_arguments(ExpressionList& positional, std::vector<Keyword>& keywords);
    bool keyword_or_starred(ExpressionList& positional, std::vector<Keyword>& keywords);
    bool keyword_or_double_starred(std::vector<Keyword>& keywords);
    std::optional<Keyword> keyword_argument();
    Expression* starred_expression();
    Expression* positional_argument();

    // parse_targets.cpp
    Expression* star_targets();
    Expression* star_target();
    Expression* target_with_star_atom();
    Expression* star_atom();
    Expression* single_target();
    Expression* subscript_or_attribute(Context context);
    Expression* del_target();
    Expression* del_atom();
    std::optional<ExpressionList> del_targets();
    std::optional<ExpressionList> star_target_list(bool is_tuple);
    void set_context(Expression& target, Context context);

    // invalid_*.cpp: none of these ever fits; they raise or do nothing
    void invalid_expression();
    void invalid_legacy_expression();
    void invalid_named_expression();
    void invalid_assignment();
    Expression* invalid_annotated_target();
    void invalid_del();
    void invalid_block();
    void invalid_comprehension();
    void invalid_dict_comprehension();
    void invalid_dict_entries();
    void invalid_dict_entry();
    void invalid_group();
    void invalid_arguments();
    void invalid_keyword();
    void invalid_parameters(Of of);
    void invalid_default();
    void invalid_star_etc(Of of);
    void invalid_keywords_parameter(Of of);
    void invalid_with_item();
    void invalid_for_target();
    void invalid_from_targets();
    void invalid_with();
    void invalid_with_indent();
    bool with_header(const Token*& word, bool is_bracketed);
    void invalid_try();
    void invalid_except();
    void invalid_except_indent();
    void invalid_finally();
    void invalid_match();
    void invalid_conditional(TokenKind word, std::string_view shown);
    void invalid_else();
    void invalid_for();
    void invalid_definition();
    void invalid_class();
    void missing_block(const Token* word, std::string_view after);
    bool is_parameter_group(Of of, const Token*& last);
    [[nodiscard]] bool is_legacy(const Expression& name) const;

    const Source& source_;
    Tokens tokens_;
    Arena& arena_;
    Mark at_ = 0;
    Mark furthest_ = 0; ///< the last token looked at
    bool explains_ = false;
    int depth_;
    std::size_t work_ = 0; ///< tokens looked at while explaining
    std::vector<std::vector<Memo>> memory_;
    std::unordered_set<std::string_view> names_;
};

/// Counts how deep rules are inside each other and raises before the stack gets too deep.
class Parser::Depth {
public:
    explicit Depth(Parser& parser);
    ~Depth() { --parser_.depth_; }
    Depth(const Depth&) = delete;
    Depth& operator=(const Depth&) = delete;

private:
    Parser& parser_;
};

/// Elements with commas between them; one at least, or none at all and the position unchanged.
template <class Element>
std::vector<Element*> Parser::separated_by_commas(Element* (Parser::*rule)())
{
    std::vector<Element*> elements;
    Element* element = (this->*rule)();
    while (element != nullptr) {
        elements.push_back(element);
        const Mark behind = at_;
        element = take(TokenKind::comma) != nullptr ? (this->*rule)() : nullptr;
        if (element == nullptr) {
            at_ = behind;
        }
    }
    return elements;
}

} // namespace procession::core::program::syntax
