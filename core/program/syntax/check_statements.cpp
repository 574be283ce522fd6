// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/bound_names.h"
#include "core/program/syntax/children.h"
#include "core/program/syntax/raised_fault.h"
#include "core/program/syntax/scope_draft.h"

namespace procession::core::program::syntax {

namespace {

constexpr int most_blocks = 20; // of loops, `with` and `try` inside each other, as CPython

// What stands around a statement in the same function, class or module.
struct Around {
    /// A `finally` that jumps out of here would run, and what is around it.
    struct Final {
        const Statements* body;
        const Around* around;
    };

    Scope::Kind kind = Scope::Kind::module;
    bool is_async = false;
    bool is_generator = false;
    bool in_loop = false;
    int blocks = 0;
    const Final* final = nullptr;
};

// Walks the tree in the order in which CPython compiles it.
class StatementCheck {
public:
    void block(const Statements& statements, const Around& around)
    {
        for (const Statement* const one : statements) {
            statement(*one, around);
        }
    }

private:
    void statement(const Statement& node, const Around& around);
    void function(const Function& node, const Around& around);
    void class_(const Class& node, const Around& around);
    void loop(const Statement& node, const Around& around);
    void jump_from(const Around& around);
    void with(const With& node, const Around& around);
    void try_(const Try& node, const Around& around);
    void return_(const Return& node, const Around& around);
    void targets(const Expression& target, const Around& around);
    void check_starred(const Expressions& elements, const Range& at);
    void value(const Expression& node, const Around& around);
    void inside(const Expression& node, const Around& around, bool takes_starred);
    void comprehension(const Comprehension& node, const Around& around);
    void keywords(std::span<const Keyword> list, const Range& at, const Around& around);
    void yield(const Expression& node, const Around& around);
    void all(const Statement& node, const Around& around)
    {
        for_each_expression(node, [&](const Expression& child) { value(child, around); });
    }
    static Around deeper(const Around& around, const Range& at, int more = 1)
    {
        Around inner = around;
        inner.blocks += more;
        if (inner.blocks > most_blocks) {
            raise_fault(at, "too many statically nested blocks");
        }
        return inner;
    }
};

bool is_function(Scope::Kind kind)
{
    return kind != Scope::Kind::module && kind != Scope::Kind::class_;
}

void StatementCheck::statement(const Statement& node, const Around& around)
{
    switch (node.kind) {
    case StatementKind::function:
        return function(as<Function>(node), around);
    case StatementKind::class_:
        return class_(as<Class>(node), around);
    case StatementKind::for_:
    case StatementKind::while_:
        return loop(node, around);
    case StatementKind::with:
        return with(as<With>(node), around);
    case StatementKind::try_:
        return try_(as<Try>(node), around);
    case StatementKind::return_:
        return return_(as<Return>(node), around);
    case StatementKind::assign:
        value(*as<Assign>(node).value, around);
        for (const Expression* const target : as<Assign>(node).targets) {
            targets(*target, around);
        }
        return;
    case StatementKind::break_:
        if (!around.in_loop) {
            jump_from(around);
            raise_fault(node.at, "'break' outside loop");
        }
        return;
    case StatementKind::continue_:
        if (!around.in_loop) {
            jump_from(around);
            raise_fault(node.at, "'continue' not properly in loop");
        }
        return;
    case StatementKind::if_:
        for (const If::Branch& branch : as<If>(node).branches) {
            value(*branch.test, around);
            block(branch.body, around);
        }
        return block(as<If>(node).otherwise, around);
    case StatementKind::import:
        return check_aliases(as<Import>(node).names, node.at);
    case StatementKind::import_from:
        return check_aliases(as<ImportFrom>(node).names, node.at);
    default:
        all(node, around);
    }
}

void StatementCheck::function(const Function& node, const Around& around)
{
    check_name(node.name, Context::store, node.at);
    check_parameters(node.parameters, node.at);
    all(node, around);
    block(node.body, {Scope::Kind::function, node.is_async, node.scope->is_generator, false, 0});
}

void StatementCheck::class_(const Class& node, const Around& around)
{
    for (const Expression* const decorator : node.decorators) {
        value(*decorator, around);
    }
    block(node.body, {Scope::Kind::class_});
    for (const Expression* const base : node.bases) {
        inside(*base, around, true);
    }
    keywords(node.keywords, node.at, around);
}

void StatementCheck::loop(const Statement& node, const Around& around)
{
    Around inner = deeper(around, node.at);
    inner.in_loop = true;
    if (const For* const loop = try_as<For>(&node)) {
        if (loop->is_async && !around.is_async) {
            raise_fault(node.at, "'async for' outside async function");
        }
        value(*loop->iterable, around);
        targets(*loop->target, around);
        block(loop->body, inner);
        return block(loop->otherwise, around);
    }
    value(*as<While>(node).test, around);
    block(as<While>(node).body, inner);
    block(as<While>(node).otherwise, around);
}

void StatementCheck::with(const With& node, const Around& around)
{
    if (node.is_async && !around.is_async) {
        raise_fault(node.at, "'async with' outside async function");
    }
    Around inner = around;
    for (const With::Item& item : node.items) {
        value(*item.manager, inner);
        inner = deeper(inner, node.at);
        if (item.target != nullptr) {
            targets(*item.target, inner);
        }
    }
    block(node.body, inner);
}

/// CPython compiles what a jump runs on its way before it finds that there is no loop.
void StatementCheck::jump_from(const Around& around)
{
    for (const Around::Final* at = around.final; at != nullptr; at = at->around->final) {
        block(*at->body, *at->around);
    }
}

void StatementCheck::try_(const Try& node, const Around& around)
{
    Around guarded = node.final.empty() ? around : deeper(around, node.at);
    const Around::Final final{&node.final, &around};
    if (!node.final.empty()) {
        guarded.final = &final;
    }
    if (node.handlers.empty()) {
        block(node.body, guarded);
    } else {
        block(node.body, deeper(guarded, node.at));
        block(node.otherwise, guarded);
    }
    for (const Try::Handler& handler : node.handlers) {
        if (handler.type == nullptr && &handler != &node.handlers.back()) {
            raise_fault(handler.at, "default 'except:' must be last");
        }
        if (handler.type != nullptr) {
            value(*handler.type, guarded);
        }
        block(handler.body, deeper(guarded, handler.at, handler.name.empty() ? 1 : 2));
    }
    block(node.final, around);
}

void StatementCheck::return_(const Return& node, const Around& around)
{
    if (!is_function(around.kind)) {
        raise_fault(node.at, "'return' outside function");
    }
    if (node.value == nullptr) {
        return;
    }
    if (around.is_async && around.is_generator) {
        raise_fault(node.at, "'return' with value in async generator");
    }
    value(*node.value, around);
}

// One starred target at most, and only among others.
void StatementCheck::check_starred(const Expressions& elements, const Range& at)
{
    bool has_starred = false;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (elements[i]->kind != ExpressionKind::starred) {
            continue;
        }
        if (has_starred) {
            raise_fault(at, "multiple starred expressions in assignment");
        }
        has_starred = true;
        if (i >= 256) {
            raise_fault(at, "too many expressions in star-unpacking assignment");
        }
    }
}

void StatementCheck::targets(const Expression& target, const Around& around)
{
    const auto several = [&](const Expressions& elements) {
        check_starred(elements, target.at);
        for (const Expression* const element : elements) {
            const Starred* const starred = try_as<Starred>(element);
            targets(starred != nullptr ? *starred->value : *element, around);
        }
    };
    switch (target.kind) {
    case ExpressionKind::tuple:
        return several(as<Tuple>(target).elements);
    case ExpressionKind::list:
        return several(as<List>(target).elements);
    case ExpressionKind::starred:
        raise_fault(target.at, "starred assignment target must be in a list or tuple");
    default:
        inside(target, around, false);
    }
}

void StatementCheck::value(const Expression& node, const Around& around)
{
    inside(node, around, false);
}

void StatementCheck::inside(const Expression& node, const Around& around, bool takes_starred)
{
    const auto elements = [&](const Expressions& list) {
        for (const Expression* const element : list) {
            inside(*element, around, true);
        }
    };
    switch (node.kind) {
    case ExpressionKind::starred:
        if (!takes_starred) {
            raise_fault(node.at, "can't use starred expression here");
        }
        return inside(*as<Starred>(node).value, around, false);
    case ExpressionKind::list:
        return elements(as<List>(node).elements);
    case ExpressionKind::tuple:
        return elements(as<Tuple>(node).elements);
    case ExpressionKind::set:
        return elements(as<Set>(node).elements);
    case ExpressionKind::call:
        inside(*as<Call>(node).callee, around, false);
        elements(as<Call>(node).arguments);
        return keywords(as<Call>(node).keywords, node.at, around);
    case ExpressionKind::name:
        return check_name(as<Name>(node).name, as<Name>(node).context, node.at);
    case ExpressionKind::attribute:
        check_name(as<Attribute>(node).name, as<Attribute>(node).context, node.at);
        break;
    case ExpressionKind::lambda: {
        auto visit = [&](const Expression& child) { inside(child, around, false); };
        children::defaults(as<Lambda>(node).parameters, visit);
        return inside(*as<Lambda>(node).body, {Scope::Kind::lambda}, false);
    }
    case ExpressionKind::comprehension:
        return comprehension(as<Comprehension>(node), around);
    case ExpressionKind::yield:
    case ExpressionKind::yield_from:
    case ExpressionKind::await:
        yield(node, around);
        break;
    default:
        break;
    }
    for_each_child(node, [&](const Expression& child) { inside(child, around, false); });
}

void StatementCheck::yield(const Expression& node, const Around& around)
{
    const bool is_await = node.kind == ExpressionKind::await;
    if (!is_function(around.kind)) {
        raise_fault(node.at, is_await ? "'await' outside function" : "'yield' outside function");
    }
    if (is_await && !around.is_async && around.kind != Scope::Kind::comprehension) {
        raise_fault(node.at, "'await' outside async function");
    }
    if (node.kind == ExpressionKind::yield_from && around.is_async) {
        raise_fault(node.at, "'yield from' inside async function");
    }
}

void StatementCheck::comprehension(const Comprehension& node, const Around& around)
{
    const Around within{Scope::Kind::comprehension, around.is_async};
    const bool is_generator = node.of == Comprehension::Of::generator;
    const bool is_async = node.scope->is_coroutine;
    if (is_async && !is_generator && !around.is_async &&
        around.kind != Scope::Kind::comprehension) {
        raise_fault(node.at, "asynchronous comprehension outside of an asynchronous function");
    }
    for (const ComprehensionFor& round : node.rounds) {
        const bool is_first = &round == &node.rounds.front();
        if (!is_first) {
            value(*round.iterable, within);
        }
        targets(*round.target, within);
        for (const Expression* const condition : round.conditions) {
            value(*condition, within);
        }
    }
    value(*node.element, within);
    if (node.value != nullptr) {
        value(*node.value, within);
    }
    value(*node.rounds.front().iterable, around);
}

void StatementCheck::keywords(std::span<const Keyword> list, const Range& at, const Around& around)
{
    for (std::size_t i = 0; i < list.size(); ++i) {
        check_name(list[i].name, Context::store, at);
        for (std::size_t j = i + 1; j < list.size(); ++j) {
            if (!list[i].name.empty() && list[i].name == list[j].name) {
                raise_fault(list[j].at, "keyword argument repeated: " + std::string(list[j].name));
            }
        }
    }
    for (const Keyword& keyword : list) {
        value(*keyword.value, around);
    }
}

} // namespace

void check_statements(const Tree& tree)
{
    StatementCheck().block(tree.body, {});
}

} // namespace procession::core::program::syntax
