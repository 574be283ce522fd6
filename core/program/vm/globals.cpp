// SPDX-License-Identifier: GPL-3.0-or-later
// Names of modules and class bodies.
#include "core/program/vm/interpreter.h"

#include <fmt/format.h>

namespace procession::core::program {
namespace {

enum : std::uint64_t { cached_global = 1, cached_builtin = 2 };

} // namespace

Value Interpreter::find_builtin(Value name)
{
    const Value native = heap_.image().builtins->get(name);
    if (!native.is_unbound()) {
        return native;
    }
    const Value library = loaded_module("_builtins");
    return library.is_unbound() ? Value() : as<Module>(library).attributes->get(name);
}

bool Interpreter::raise_name_error(Value name)
{
    return raise_name_error(name, fmt::format("name '{}' is not defined", text_of(name)));
}

bool Interpreter::raise_name_error(Value name, std::string_view message)
{
    Owned<Instance> exception = make_exception(heap_, TypeName::NameError, message);
    as<ExceptionState>(exception->content).name = Ref(name).detach();
    heap_.raise(Ref(std::move(exception)));
    return false;
}

bool Interpreter::load_global(const Instruction& instruction)
{
    CodeInstance& here = *frame().instance;
    const Value name = code().sites[instruction.c];
    Table& globals = here.globals->table;
    const std::size_t place = globals.find_text(name);
    if (place != Table::npos) {
        here.caches[instruction.c] = {globals.version(), cached_global, Value(), place};
        store(instruction.a, Ref(globals.at(place).value));
        return true;
    }
    const Value builtin = find_builtin(name);
    if (builtin.is_unbound()) {
        return raise_name_error(name);
    }
    here.caches[instruction.c] = {globals.version(), cached_builtin, builtin, 0};
    store(instruction.a, Ref(builtin));
    return true;
}

bool Interpreter::load_name(const Instruction& instruction, bool from_cell)
{
    const Value name = code().sites[instruction.c];
    if (const Value own = as<Dict>(reg(0)).get(name); !own.is_unbound()) {
        store(instruction.a, Ref(own));
        return true;
    }
    if (from_cell) {
        const Value content = as<Cell>(reg(instruction.b)).content;
        if (content.is_unbound()) {
            return raise_unbound(instruction.b);
        }
        store(instruction.a, Ref(content));
        return true;
    }
    return load_global(instruction);
}

} // namespace procession::core::program
