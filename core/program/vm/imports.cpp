// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/vm/interpreter.h"

#include "core/program/code/program.h"
#include "core/program/vm/code_instance.h"

#include <fmt/format.h>

namespace procession::core::program {
namespace {

std::string_view parent_of(std::string_view name)
{
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos ? std::string_view() : name.substr(0, dot);
}

Owned<Module> make_module(Heap& heap, std::string_view name, const Dict* names)
{
    Owned<Dict> attributes = heap.make<Dict>();
    const Ref module_name = heap.str(name);
    attributes->set(heap, Value(&heap.name(Name::name)), module_name);
    attributes->set(heap, Value(&heap.name(Name::doc)), Value::none());
    if (names != nullptr) {
        for (std::size_t i = 0; i < names->table.places(); ++i) {
            const Table::Entry& entry = names->table.at(i);
            attributes->set(heap, entry.key, entry.value);
        }
    }
    if (name == "_builtins") {
        const Ref public_name = heap.str("builtins");
        attributes->set(heap, Value(&heap.name(Name::name)), public_name);
        Owned<Module> made = heap.make<Module>(public_name.get(), attributes.get());
        heap.modules().set(heap, "builtins", made.value());
        return made;
    }
    if (name == "sys") {
        attributes->set(heap, "modules", Value(&heap.modules()));
    }
    return heap.make<Module>(module_name.get(), attributes.get());
}

} // namespace

Value Interpreter::loaded_module(std::string_view name)
{
    const Value found = heap_.modules().get(name);
    return is<Module>(found) ? found : Value();
}

void Interpreter::start_module(Module& module, const Code& main, OnReturn how)
{
    const Owned<CodeInstance> instance = make_code_instance(heap_, main, *module.attributes);
    const std::size_t base = free_registers();
    reserve_registers(base + main.registers);
    std::fill_n(thread_.registers.get() + base, main.registers, Value());
    (void)push_frame(instance, *instance, base, FrameKind::module, {how, 0, Value(&module)});
}

/// Makes a module known that is not loaded yet. If it has a body, the body's frame is pushed and
/// the rest is done when it returns, by `way`.
bool Interpreter::import_module(std::string_view name, const Way& way, bool& pushed)
{
    pushed = false;
    std::shared_ptr<const Program> program = heap_.offered(name);
    const Dict* names = nullptr;
    if (program == nullptr) {
        const auto& builtin = heap_.image().modules;
        const auto found = builtin.find(name);
        if (found == builtin.end()) {
            const std::string_view parent = parent_of(name);
            const bool is_in_module = !parent.empty() && !loaded_module(parent).is_unbound();
            Owned<Instance> exception = make_exception(
                heap_, TypeName::ModuleNotFoundError,
                fmt::format("No module named '{}'{}", name,
                            is_in_module ? fmt::format("; '{}' is not a package", parent) : ""));
            as<ExceptionState>(exception->content).name = heap_.str(name).detach();
            heap_.raise(Ref(std::move(exception)));
            return false;
        }
        names = found->second.names;
        program = found->second.program();
    }
    const Owned<Module> module = make_module(heap_, name, names);
    heap_.modules().set(heap_, name, module.value());
    if (const Value parent = loaded_module(parent_of(name)); !parent.is_unbound()) {
        as<Module>(parent).attributes->set(heap_, name.substr(name.rfind('.') + 1), module.value());
    }
    if (program == nullptr) {
        return way.how == OnReturn::call_next ? deliver(Ref(), way) : true;
    }
    heap_.keep(program);
    if (!program->is_hidden) {
        module->attributes->set(heap_, Value(&heap_.name(Name::file)),
                                heap_.str(program->file_name));
    }
    pushed = true;
    const Code& main = program->main();
    const Owned<CodeInstance> instance = make_code_instance(heap_, main, *module->attributes);
    const std::size_t base = free_registers();
    reserve_registers(base + main.registers);
    std::fill_n(thread_.registers.get() + base, main.registers, Value());
    return push_frame(instance, *instance, base, FrameKind::module, way);
}

/// The first module of a dotted path that is not loaded yet; empty if all are.
std::string_view Interpreter::first_missing(std::string_view path)
{
    for (std::size_t end = 0; end != std::string_view::npos;) {
        end = path.find('.', end == 0 ? 0 : end + 1);
        if (loaded_module(path.substr(0, end)).is_unbound()) {
            return path.substr(0, end);
        }
    }
    return {};
}

bool Interpreter::import_name(const Instruction& instruction)
{
    const Instruction here = instruction;
    const Ref name(code().sites[here.c]);
    const std::string_view path = text_of(name);
    if (path.starts_with('.')) {
        heap_.raise(TypeName::ImportError,
                    "attempted relative import with no known parent package");
        return false;
    }
    // Module by module of a dotted path; when one has to run, the instruction starts again after.
    for (std::string_view missing = first_missing(path); !missing.empty();
         missing = first_missing(path)) {
        bool pushed = false;
        const Ref module_name = heap_.str(missing);
        if (!import_module(text_of(module_name), {OnReturn::module, 0, module_name}, pushed)) {
            return false;
        }
        if (pushed) {
            return true;
        }
    }
    const bool wants_first = here.b == 1;
    store(here.a, Ref(loaded_module(wants_first ? path.substr(0, path.find('.')) : path)));
    return true;
}

bool Interpreter::import_by_name(Ref name, const Way& way)
{
    const std::string_view path = text_of(name);
    for (std::string_view missing = first_missing(path); !missing.empty();
         missing = first_missing(path)) {
        bool pushed = false;
        if (!import_module(missing, {OnReturn::loaded, way.result, name, way.how}, pushed)) {
            return false;
        }
        if (pushed) {
            return true;
        }
    }
    return deliver(Ref(loaded_module(path)), way);
}

bool Interpreter::import_from(const Instruction& instruction)
{
    const Instruction here = instruction;
    const Ref module = take(here.b);
    const Value name = code().sites[here.c];
    const Value found = as<Module>(module).attributes->get(name);
    if (!found.is_unbound()) {
        store(here.a, Ref(found));
        return true;
    }
    const std::string_view module_name = text_of(as<Module>(module).name);
    const std::string path = fmt::format("{}.{}", module_name, text_of(name));
    if (const Value inner = loaded_module(path); !inner.is_unbound()) {
        store(here.a, Ref(inner));
        return true;
    }
    if (heap_.image().modules.contains(path)) {
        const Ref path_name = heap_.str(path);
        bool pushed = false;
        store(here.b, module);
        if (!import_module(text_of(path_name), {OnReturn::module, 0, path_name}, pushed)) {
            return false;
        }
        if (!pushed) {
            --frame().next;
        }
        return true;
    }
    const Value file = as<Module>(module).attributes->get(Value(&heap_.name(Name::file)));
    Owned<Instance> exception = make_exception(
        heap_, TypeName::ImportError,
        fmt::format("cannot import name '{}' from '{}' ({})", text_of(name), module_name,
                    is<Str>(file) ? text_of(file) : "unknown location"));
    as<ExceptionState>(exception->content).name = Ref(as<Module>(module).name).detach();
    heap_.raise(Ref(std::move(exception)));
    return false;
}

bool Interpreter::import_star(const Instruction& instruction)
{
    const Dict& names = *as<Module>(reg(instruction.a)).attributes;
    Dict& globals = *frame().instance->globals;
    const Value all = names.get("__all__");
    const Truth done = all.is_unbound() ? Truth::yes : iterate(heap_, all, [&](Value name) {
        const Value value = is<Str>(name) ? names.get(name) : Value();
        if (!value.is_unbound()) {
            globals.set(heap_, name, value);
        }
        return true;
    });
    if (!all.is_unbound()) {
        return done == Truth::yes;
    }
    for (std::size_t i = 0; i < names.table.places(); ++i) {
        const Table::Entry entry = names.table.at(i);
        if (is<Str>(entry.key) && !text_of(entry.key).starts_with('_')) {
            globals.set(heap_, entry.key, entry.value);
        }
    }
    return true;
}

} // namespace procession::core::program
