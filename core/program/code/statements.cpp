// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/code/compiler.h"

namespace procession::core::program {
namespace {

using ast::StatementKind;

} // namespace

void Compiler::module(const ast::Tree& tree)
{
    begin_code({1, 0, 1, 0});
    body(tree.body);
    build_.emit(Op::return_none);
    build_.finish();
}

/// Statements of a module, class or function, whose first may be its docstring.
void Compiler::body(const ast::Statements& list)
{
    if (code_.kind != Code::Kind::function && has_annotations(list)) {
        const Register made = build_.take();
        build_.emit(Op::build_dict, made, 0, 0);
        store_name("__annotations__", made);
        build_.restore(made);
    }
    code_.doc = Value::none();
    std::size_t first = 0;
    if (!list.empty()) {
        if (const auto* const statement = ast::try_as<ast::ExpressionStatement>(list[0])) {
            const auto* const constant = ast::try_as<ast::Constant>(statement->value);
            if (constant != nullptr && constant->of == ast::Constant::Of::string) {
                code_.doc = build_.text(constant->text);
                first = 1;
            }
        }
    }
    if (!code_.doc.is_none() && code_.kind != Code::Kind::function) {
        const Register doc = build_.take();
        load(code_.doc, doc);
        build_.emit(is_class_ ? Op::store_name : Op::store_global, doc, 0, build_.site("__doc__"));
        build_.restore(doc);
    }
    statements(list.subspan(first));
}

bool Compiler::has_annotations(const ast::Statements& list) const
{
    for (const ast::Statement* const statement : list) {
        const auto* const node = ast::try_as<ast::AnnotatedAssign>(statement);
        if (node != nullptr && node->simple) {
            return true;
        }
        if (const auto* const branch = ast::try_as<ast::If>(statement)) {
            for (const ast::If::Branch& one : branch->branches) {
                if (has_annotations(one.body)) {
                    return true;
                }
            }
            if (has_annotations(branch->otherwise)) {
                return true;
            }
        }
        if (const auto* const loop = ast::try_as<ast::For>(statement)) {
            if (has_annotations(loop->body) || has_annotations(loop->otherwise)) {
                return true;
            }
        }
        if (const auto* const loop = ast::try_as<ast::While>(statement)) {
            if (has_annotations(loop->body) || has_annotations(loop->otherwise)) {
                return true;
            }
        }
        if (const auto* const with = ast::try_as<ast::With>(statement)) {
            if (has_annotations(with->body)) {
                return true;
            }
        }
        if (const auto* const attempt = ast::try_as<ast::Try>(statement)) {
            bool found = has_annotations(attempt->body) || has_annotations(attempt->otherwise) ||
                         has_annotations(attempt->final);
            for (const ast::Try::Handler& handler : attempt->handlers) {
                found = found || has_annotations(handler.body);
            }
            if (found) {
                return true;
            }
        }
    }
    return false;
}

void Compiler::statements(const ast::Statements& list)
{
    for (const ast::Statement* const node : list) {
        statement(*node);
    }
}

void Compiler::statement(const ast::Statement& node)
{
    const std::uint16_t mark = build_.mark();
    std::vector<bool> bound_before;
    build_.at(node.at);
    switch (node.kind) {
    case StatementKind::class_:
        class_statement(ast::as<ast::Class>(node));
        break;
    case StatementKind::for_:
        for_statement(ast::as<ast::For>(node));
        break;
    case StatementKind::function:
        function_statement(ast::as<ast::Function>(node));
        break;
    case StatementKind::if_:
        if_statement(ast::as<ast::If>(node));
        break;
    case StatementKind::try_:
        try_statement(ast::as<ast::Try>(node));
        break;
    case StatementKind::while_:
        while_statement(ast::as<ast::While>(node));
        break;
    case StatementKind::with:
        bound_before = bound_;
        with_statement(ast::as<ast::With>(node), 0);
        bound_ = bound_before;
        break;
    case StatementKind::global:
    case StatementKind::nonlocal:
        break; // declarations
    case StatementKind::return_:
        return_statement(ast::as<ast::Return>(node));
        break;
    case StatementKind::break_:
    case StatementKind::continue_:
        build_.begin_statement(node.at.line);
        build_.end_statement();
        jump_out(node.kind == StatementKind::break_);
        break;
    default:
        build_.begin_statement(node.at.line);
        simple_statement(node);
        build_.end_statement();
    }
    build_.restore(mark);
}

void Compiler::simple_statement(const ast::Statement& node)
{
    switch (node.kind) {
    case StatementKind::annotated_assign:
        annotated(ast::as<ast::AnnotatedAssign>(node));
        return;
    case StatementKind::assert_:
        assert_statement(ast::as<ast::Assert>(node));
        return;
    case StatementKind::assign:
        assign(ast::as<ast::Assign>(node));
        return;
    case StatementKind::augmented_assign:
        augmented(ast::as<ast::AugmentedAssign>(node));
        return;
    case StatementKind::delete_:
        for (const ast::Expression* const target : ast::as<ast::Delete>(node).targets) {
            delete_target(*target);
        }
        return;
    case StatementKind::expression:
        expression_statement(*ast::as<ast::ExpressionStatement>(node).value);
        return;
    case StatementKind::import:
        import_statement(ast::as<ast::Import>(node));
        return;
    case StatementKind::import_from:
        import_from(ast::as<ast::ImportFrom>(node));
        return;
    case StatementKind::raise:
        raise_statement(ast::as<ast::Raise>(node));
        return;
    default:
        return; // pass
    }
}

void Compiler::expression_statement(const ast::Expression& value)
{
    if (value.kind == ast::ExpressionKind::constant) {
        (void)constant_of(value); // complains about what is outside the subset
        return;
    }
    const Register result = temporary(value);
    build_.emit(Op::drop, result);
}

void Compiler::if_statement(const ast::If& node)
{
    Label end;
    for (const ast::If::Branch& branch : node.branches) {
        Label next;
        build_.at(branch.test->at);
        build_.begin_statement(branch.at.line);
        jump_on(*branch.test, false, next);
        build_.end_statement();
        suite(branch.body);
        const bool is_last = &branch == &node.branches.back() && node.otherwise.empty();
        if (!is_last) {
            build_.jump(Op::jump, 0, end);
        }
        build_.place(next);
    }
    suite(node.otherwise);
    build_.place(end);
}

namespace {

/// CPython takes the last comparison that a test jumps on for where an assertion fails.
const ast::Expression* last_comparison(const ast::Expression& test)
{
    if (const auto* const unary = ast::try_as<const ast::Unary>(&test)) {
        return unary->op == ast::UnaryOperator::not_ ? last_comparison(*unary->operand) : nullptr;
    }
    const ast::Expression* last = nullptr;
    const auto look_at = [&last](const ast::Expression& part) {
        const ast::Expression* const found = last_comparison(part);
        last = found != nullptr ? found : last;
    };
    if (const auto* const boolean = ast::try_as<const ast::Boolean>(&test)) {
        for (const ast::Expression* const value : boolean->values) {
            look_at(*value);
        }
    } else if (const auto* const choice = ast::try_as<const ast::Conditional>(&test)) {
        look_at(*choice->test);
        look_at(*choice->then);
        look_at(*choice->otherwise);
    }
    return ast::try_as<const ast::Comparison>(&test) != nullptr ? &test : last;
}

} // namespace

void Compiler::assert_statement(const ast::Assert& node)
{
    Label fine;
    jump_on(*node.test, true, fine);
    const Register first = build_.take(2);
    const ast::Expression* const comparison = last_comparison(*node.test);
    const ast::Range at = comparison != nullptr ? comparison->at : node.at;
    build_.at(at);
    build_.emit(Op::load_assertion_error, first);
    if (node.message != nullptr) {
        (void)temporary(*node.message);
        build_.at(at);
        build_.emit(Op::call, first, 1, first);
    }
    build_.emit(Op::raise, first);
    build_.place(fine);
}

void Compiler::raise_statement(const ast::Raise& node)
{
    if (node.exception == nullptr) {
        build_.emit(Op::raise_again);
        return;
    }
    const Register exception = temporary(*node.exception);
    if (node.cause == nullptr) {
        build_.emit(Op::raise, exception);
        return;
    }
    const Register cause = temporary(*node.cause);
    build_.emit(Op::raise_from, exception, cause);
}

void Compiler::import_statement(const ast::Import& node)
{
    for (const ast::Alias& alias : node.names) {
        const Register module = build_.take();
        const std::string_view top = alias.name.substr(0, alias.name.find('.'));
        const bool binds_top = alias.bound.empty();
        build_.emit(Op::import_name, module, binds_top ? 1 : 0, build_.site(alias.name));
        store_name(binds_top ? top : alias.bound, module);
        build_.restore(module);
    }
}

void Compiler::import_from(const ast::ImportFrom& node)
{
    if (node.level == 0 && node.module == "__future__") {
        return;
    }
    const Register module = build_.take();
    const std::string name = std::string(node.level, '.') + std::string(node.module);
    build_.emit(Op::import_name, module, 0, build_.site(name));
    for (const ast::Alias& alias : node.names) {
        if (alias.name == "*") {
            build_.emit(Op::import_star, module);
            continue;
        }
        const Register from = build_.take();
        const Register value = build_.take();
        build_.emit(Op::copy, from, module);
        build_.emit(Op::import_from, value, from, build_.site(alias.name));
        store_name(alias.bound.empty() ? alias.name : alias.bound, value);
        build_.restore(from);
    }
    build_.emit(Op::drop, module);
}

} // namespace procession::core::program
