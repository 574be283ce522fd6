// SPDX-License-Identifier: GPL-3.0-or-later
#include "dump.h"

#include "core/program/syntax/children.h"
#include "core/program/syntax/scopes.h"

#include <set>

using namespace procession::core::program::syntax;

namespace {

using NameSet = std::set<std::string, std::less<>>;

std::string joined(const NameSet& names)
{
    std::string all;
    for (const std::string& name : names) {
        all += name + ",";
    }
    return all;
}

// name|parameters|cells|free|other locals|whether a generator
std::string line_of(const Scope& scope)
{
    NameSet cells;
    NameSet free;
    NameSet locals;
    std::string parameters;
    const bool is_class = scope.kind == Scope::Kind::class_;
    for (const Symbol& symbol : scope.symbols) {
        const std::string name(symbol.name);
        parameters += symbol.is_parameter ? name + "," : "";
        if (symbol.place == Place::cell) {
            cells.insert(name);
        } else if (symbol.place == Place::free || symbol.is_handed_on) {
            free.insert(name);
        } else if (symbol.place == Place::local && !is_class) {
            locals.insert(name);
        }
    }
    if (scope.needs_class_cell) {
        cells.insert("__class__");
    }
    return std::string(scope.name) + "|" + parameters + "|" + joined(cells) + "|" + joined(free) +
           "|" + joined(locals) + "|" + (scope.is_generator ? "1" : "0") + "\n";
}

class NameDump {
public:
    void block(const Statements& statements)
    {
        for (const Statement* const statement : statements) {
            if (const auto* const function = try_as<Function>(statement)) {
                all += line_of(*function->scope);
            } else if (const auto* const definition = try_as<Class>(statement)) {
                all += line_of(*definition->scope);
            }
            for_each_expression(*statement, [&](const Expression& child) { expression(child); });
            for_each_block(*statement, [&](const Statements& inner) { block(inner); });
        }
    }

    std::string all;

private:
    void expression(const Expression& node)
    {
        if (const auto* const lambda = try_as<Lambda>(&node)) {
            all += line_of(*lambda->scope);
        } else if (const auto* const comprehension = try_as<Comprehension>(&node)) {
            all += line_of(*comprehension->scope);
        }
        for_each_child(node, [&](const Expression& child) { expression(child); });
    }
};

} // namespace

std::string dump_names(const Tree& tree)
{
    NameDump dump;
    dump.block(tree.body);
    return dump.all;
}
