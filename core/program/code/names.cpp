// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/code/compiler.h"

namespace procession::core::program {

Compiler::Compiler(CompileContext& context, const ast::Scope& scope, Compiler* parent, Code& code,
                   Code::Kind kind)
    : context_(context),
      scope_(scope),
      parent_(parent),
      code_(code),
      build_(code, *context.program.constants, context.options.statement_ticks,
             context.options.is_hidden, context.has_long_jumps),
      is_class_(kind == Code::Kind::class_)
{
    code_.program = &context.program;
    code_.kind = kind;
    lay_out_locals();
}

void Compiler::lay_out_locals()
{
    const auto add = [&](std::string_view name, bool is_cell) {
        registers_.emplace(name, static_cast<Register>(code_.locals.size()));
        code_.locals.push_back(build_.text(name));
        code_.is_cell.push_back(is_cell);
    };
    if (is_class_) {
        add(".namespace", false);
        if (scope_.needs_class_cell) {
            code_.has_class_cell = true;
            add("__class__", true);
        }
    } else if (code_.kind == Code::Kind::function) {
        for (const ast::Symbol& symbol : scope_.symbols) {
            if (symbol.place == ast::Place::local || symbol.place == ast::Place::cell) {
                add(symbol.name, symbol.place == ast::Place::cell);
            }
        }
    }
    for (const ast::Symbol& symbol : scope_.symbols) {
        if (symbol.place == ast::Place::free || symbol.is_handed_on) {
            add(symbol.name, true);
            ++code_.free_count;
        }
    }
    build_.begin_temporaries(code_.locals.size());
    bound_.resize(code_.locals.size());
    for (const ast::Symbol& symbol : scope_.symbols) {
        if (symbol.is_parameter) {
            bind(symbol.name, true);
        }
    }
}

void Compiler::bind(std::string_view name, bool is_bound)
{
    const Variable found = variable(name);
    if (found.where == Variable::Where::local) {
        bound_[found.reg] = is_bound;
    }
}

void Compiler::bind(const ast::Expression& target)
{
    if (const auto* const name = ast::try_as<ast::Name>(&target)) {
        bind(name->name, true);
    } else if (const auto* const starred = ast::try_as<ast::Starred>(&target)) {
        bind(*starred->value);
    } else if (const auto* const tuple = ast::try_as<ast::Tuple>(&target)) {
        for (const ast::Expression* const element : tuple->elements) {
            bind(*element);
        }
    } else if (const auto* const list = ast::try_as<ast::List>(&target)) {
        for (const ast::Expression* const element : list->elements) {
            bind(*element);
        }
    }
}

void Compiler::suite(const ast::Statements& list)
{
    const std::vector<bool> before = bound_;
    statements(list);
    bound_ = before;
}

void Compiler::begin_code(const ast::Range& first)
{
    code_.first_line = first.line;
    code_.is_generator = scope_.is_generator;
    code_.is_coroutine = scope_.is_coroutine;
    build_.at(first);
    build_.set_line(first.line);
    const std::size_t own = code_.locals.size() - code_.free_count;
    for (std::size_t i = 0; i < own; ++i) {
        if (code_.is_cell[i]) {
            build_.emit(Op::make_cell, i);
        }
    }
    if (code_.free_count > 0) {
        build_.emit(Op::copy_free, own, code_.free_count);
    }
}

Compiler::Variable Compiler::variable(std::string_view name) const
{
    using Where = Variable::Where;
    const ast::Symbol* const symbol = scope_.find(name);
    const ast::Place place = symbol == nullptr ? ast::Place::global_implicit : symbol->place;
    switch (place) {
    case ast::Place::global_explicit:
        return {Where::global, 0};
    case ast::Place::global_implicit:
        return {is_class_ ? Where::name : Where::global, 0};
    case ast::Place::local:
        if (code_.kind == Code::Kind::function) {
            return {Where::local, registers_.at(name)};
        }
        return {is_class_ ? Where::name : Where::global, 0};
    case ast::Place::free:
        return {is_class_ ? Where::name_or_cell : Where::cell, registers_.at(name)};
    case ast::Place::cell:
        break;
    }
    return {Where::cell, registers_.at(name)};
}

void Compiler::load_name(std::string_view name, Register into)
{
    const Variable found = variable(name);
    switch (found.where) {
    case Variable::Where::local:
        build_.emit(Op::move, into, found.reg);
        return;
    case Variable::Where::cell:
        build_.emit(Op::load_cell, into, found.reg);
        return;
    case Variable::Where::global:
        build_.emit(Op::load_global, into, 0, build_.site(name));
        return;
    case Variable::Where::name:
        build_.emit(Op::load_name, into, 0, build_.site(name));
        return;
    case Variable::Where::name_or_cell:
        build_.emit(Op::load_name_or_cell, into, found.reg, build_.site(name));
        return;
    }
}

void Compiler::store_name(std::string_view name, Register from)
{
    const Variable found = variable(name);
    switch (found.where) {
    case Variable::Where::local:
        if (from != found.reg) {
            build_.emit(Op::move, found.reg, from);
        }
        return;
    case Variable::Where::cell:
    case Variable::Where::name_or_cell: // a class body that says `nonlocal`
        build_.emit(Op::store_cell, found.reg, from);
        return;
    case Variable::Where::global:
        build_.emit(Op::store_global, from, 0, build_.site(name));
        return;
    case Variable::Where::name:
        build_.emit(Op::store_name, from, 0, build_.site(name));
        return;
    }
}

void Compiler::delete_name(std::string_view name)
{
    const Variable found = variable(name);
    bind(name, false);
    switch (found.where) {
    case Variable::Where::local:
        build_.emit(Op::delete_local, found.reg);
        return;
    case Variable::Where::cell:
    case Variable::Where::name_or_cell:
        build_.emit(Op::delete_cell, found.reg);
        return;
    case Variable::Where::global:
        build_.emit(Op::delete_global, 0, 0, build_.site(name));
        return;
    case Variable::Where::name:
        build_.emit(Op::delete_name, 0, 0, build_.site(name));
        return;
    }
}

Register Compiler::cell_register(std::string_view name) const
{
    return registers_.at(name);
}

void Compiler::outside(const ast::Range& at, MessageCode code)
{
    throw OutsideSubset{ast::outside_subset(at, Message{code, {}})};
}

} // namespace procession::core::program
