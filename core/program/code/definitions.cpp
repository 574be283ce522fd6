// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/code/compiler.h"

namespace procession::core::program {

Code& Compiler::child(const ast::Scope& scope, std::string_view name, const ast::Range& at)
{
    auto code = std::make_unique<Code>();
    Code& made = *code;
    context_.program.codes.push_back(std::move(code));
    code_.children.push_back(&made);
    made.name = name;
    const ast::Symbol* const symbol = scope_.find(name);
    const bool is_global = symbol != nullptr && symbol->place == ast::Place::global_explicit;
    if (code_.kind == Code::Kind::module || is_global) {
        made.qualname = name;
    } else {
        made.qualname = code_.qualname + (code_.kind == Code::Kind::function ? ".<locals>." : ".") +
                        std::string(name);
    }
    made.name_value = build_.text(made.name);
    made.qualname_value = build_.text(made.qualname);
    made.doc = Value::none();
    made.first_line = at.line;
    (void)scope;
    return made;
}

void Compiler::parameters(const ast::Parameters& parameters)
{
    code_.positional = static_cast<std::uint16_t>(parameters.positional.size());
    code_.positional_only = static_cast<std::uint16_t>(parameters.positional_only);
    code_.keyword_only = static_cast<std::uint16_t>(parameters.keyword_only.size());
    code_.has_rest = parameters.rest != nullptr;
    code_.has_keywords = parameters.keywords != nullptr;
}

void Compiler::decorated(const ast::Expressions& decorators,
                         const std::function<void(Register)>& make, Register target)
{
    if (decorators.empty()) {
        make(target);
        return;
    }
    // Each decorator and, two registers on, its argument: what the next one gives.
    std::vector<Register> callees;
    for (const ast::Expression* const decorator : decorators) {
        callees.push_back(build_.take(2));
        into(*decorator, callees.back());
    }
    const Register argument = build_.take();
    make(argument);
    for (std::size_t i = callees.size(); i-- > 0;) {
        build_.at(decorators[i]->at);
        build_.emit(Op::call, callees[i], 1, i == 0 ? target : callees[i]);
    }
}

void Compiler::closure(const ast::Scope& scope, Register target)
{
    std::vector<std::string_view> names;
    for (const ast::Symbol& symbol : scope.symbols) {
        if (symbol.place == ast::Place::free || symbol.is_handed_on) {
            names.push_back(symbol.name);
        }
    }
    if (names.empty()) {
        load(Value::none(), target);
        return;
    }
    const std::uint16_t mark = build_.mark();
    const Register first = build_.take(static_cast<std::uint16_t>(names.size()));
    for (std::size_t i = 0; i < names.size(); ++i) {
        build_.emit(Op::move, first + i, cell_register(names[i]));
    }
    build_.emit(Op::build_tuple, target, first, names.size());
    build_.restore(mark);
}

void Compiler::make_function(const ast::Parameters* parameters, Code& code, const ast::Scope& scope,
                             Register target)
{
    const std::uint16_t mark = build_.mark();
    const Register first = build_.take(3);
    std::vector<ast::Expression*> defaults;
    std::vector<ast::Expression*> by_keyword;
    if (parameters != nullptr) {
        for (const ast::Parameter& parameter : parameters->positional) {
            if (parameter.value != nullptr) {
                defaults.push_back(parameter.value);
            }
        }
    }
    if (defaults.empty()) {
        load(Value::none(), first);
    } else {
        sequence(ast::Expressions(defaults), Op::build_tuple, first);
    }
    const auto keyword_defaults = static_cast<Register>(first + 1);
    bool has_any = false;
    if (parameters != nullptr) {
        for (const ast::Parameter& parameter : parameters->keyword_only) {
            if (parameter.value == nullptr) {
                continue;
            }
            if (!std::exchange(has_any, true)) {
                build_.emit(Op::build_dict, keyword_defaults, 0, 0);
            }
            const std::uint16_t inner = build_.mark();
            const Register name = build_.take();
            load(build_.text(parameter.name), name);
            const Register value = temporary(*parameter.value);
            build_.emit(Op::dict_put, keyword_defaults, name, value);
            build_.restore(inner);
        }
    }
    if (!has_any) {
        load(Value::none(), keyword_defaults);
    }
    closure(scope, static_cast<Register>(first + 2));
    std::size_t index = 0;
    while (code_.children[index] != &code) {
        ++index;
    }
    build_.emit(Op::make_function, first, index);
    build_.emit(Op::move, target, first);
    build_.restore(mark);
}

/// Annotations are evaluated, as in CPython, but nobody keeps them.
void Compiler::annotations(const ast::Parameters& parameters, const ast::Expression* returns)
{
    const auto evaluate = [&](const ast::Expression* annotation) {
        if (annotation != nullptr && annotation->kind != ast::ExpressionKind::constant) {
            const std::uint16_t mark = build_.mark();
            build_.emit(Op::drop, temporary(*annotation));
            build_.restore(mark);
        }
    };
    for (const ast::Parameter& parameter : parameters.positional) {
        evaluate(parameter.annotation);
    }
    if (parameters.rest != nullptr) {
        evaluate(parameters.rest->annotation);
    }
    for (const ast::Parameter& parameter : parameters.keyword_only) {
        evaluate(parameter.annotation);
    }
    if (parameters.keywords != nullptr) {
        evaluate(parameters.keywords->annotation);
    }
    evaluate(returns);
}

void Compiler::function_statement(const ast::Function& node)
{
    build_.begin_statement(node.at.line);
    const Register made = build_.take();
    decorated(
        node.decorators,
        [&](Register target) {
            build_.at(node.header);
            Code& code = child(*node.scope, node.name, node.at);
            Compiler inside(context_, *node.scope, this, code, Code::Kind::function);
            inside.function_body(node);
            annotations(node.parameters, node.returns);
            make_function(&node.parameters, code, *node.scope, target);
        },
        made);
    build_.at(node.header);
    store_name(node.name, made);
    build_.end_statement();
}

void Compiler::function_body(const ast::Function& node)
{
    parameters(node.parameters);
    begin_code(node.at);
    body(node.body);
    build_.at(node.at);
    build_.emit(Op::return_none);
    build_.finish();
}

void Compiler::lambda(const ast::Lambda& node, Register target)
{
    Code& code = child(*node.scope, "<lambda>", node.at);
    Compiler inside(context_, *node.scope, this, code, Code::Kind::function);
    inside.parameters(node.parameters);
    inside.begin_code(node.at);
    inside.build_.begin_statement(node.body->at.line);
    const Register value = inside.temporary(*node.body);
    inside.build_.emit(Op::return_, value);
    inside.build_.end_statement();
    inside.build_.finish();
    make_function(&node.parameters, code, *node.scope, target);
}

void Compiler::class_statement(const ast::Class& node)
{
    if (!node.keywords.empty()) {
        outside(node.keywords[0].at, MessageCode::program_no_metaclass);
    }
    build_.begin_statement(node.at.line);
    const Register made = build_.take();
    decorated(
        node.decorators,
        [&](Register target) {
            build_.at(node.header);
            Code& code = child(*node.scope, node.name, node.at);
            Compiler inside(context_, *node.scope, this, code, Code::Kind::class_);
            inside.class_body(node);
            const std::uint16_t mark = build_.mark();
            const Register first = build_.take(3);
            sequence(node.bases, Op::build_tuple, first);
            closure(*node.scope, static_cast<Register>(first + 1));
            load(Value::none(), static_cast<Register>(first + 2));
            std::size_t index = 0;
            while (code_.children[index] != &code) {
                ++index;
            }
            build_.emit(Op::make_class, first, index, target);
            build_.restore(mark);
        },
        made);
    build_.at(node.header);
    store_name(node.name, made);
    build_.end_statement();
}

void Compiler::class_body(const ast::Class& node)
{
    begin_code(node.at);
    body(node.body);
    build_.at(node.at);
    if (scope_.needs_class_cell) {
        build_.emit(Op::return_, cell_register("__class__"));
    } else {
        build_.emit(Op::return_none);
    }
    build_.finish();
}

} // namespace procession::core::program
