// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/vm/interpreter.h"

#include "core/program/vm/code_instance.h"

namespace procession::core::program {

Owned<CodeInstance> make_code_instance(Heap& heap, const Code& code, Dict& globals)
{
    Owned<CodeInstance> made = heap.make<CodeInstance>(&code, &globals);
    made->caches.resize(heap, code.sites.size());
    made->children.resize(heap, code.children.size(), nullptr);
    return made;
}

CodeInstance& Interpreter::child_instance(std::size_t index)
{
    CodeInstance& here = *frame().instance;
    CodeInstance*& child = here.children[index];
    if (child == nullptr) {
        child = make_code_instance(heap_, *here.code->children[index], *here.globals).detach();
    }
    return *child;
}

namespace {

Owned<Function> function_of(Heap& heap, CodeInstance& instance, Value closure)
{
    Owned<Function> made = heap.make<Function>(&instance);
    made->name = instance.code->name_value;
    made->qualname = instance.code->qualname_value;
    if (!closure.is_none()) {
        made->closure = Owned<Tuple>(&as<Tuple>(closure)).detach();
    }
    (void)heap;
    return made;
}

} // namespace

bool Interpreter::make_function(const Instruction& instruction)
{
    const std::size_t first = instruction.a;
    CodeInstance& child = child_instance(instruction.b);
    Owned<Function> made = function_of(heap_, child, reg(first + 2));
    if (Tuple* const defaults = try_as<Tuple>(reg(first))) {
        made->defaults = Owned<Tuple>(defaults).detach();
    }
    if (Dict* const defaults = try_as<Dict>(reg(first + 1))) {
        made->keyword_defaults = Owned<Dict>(defaults).detach();
    }
    drop_temporaries(first, 3);
    store(first, std::move(made));
    return true;
}

bool Interpreter::make_class(const Instruction& instruction)
{
    const std::size_t first = instruction.a;
    CodeInstance& child = child_instance(instruction.b);
    const Ref bases = Ref::adopt(std::exchange(reg(first), Value()));
    const Ref closure = Ref::adopt(std::exchange(reg(first + 1), Value()));
    Owned<Function> body = function_of(heap_, child, closure);
    Owned<Dict> attributes = heap_.make<Dict>();
    const Value module = child.globals->get(Value(&heap_.name(Name::name)));
    if (!module.is_unbound()) {
        attributes->set(heap_, Value(&heap_.name(Name::module)), module);
    }
    attributes->set(heap_, Value(&heap_.name(Name::qualname)), child.code->qualname_value);
    const Value parts[] = {child.code->name_value, bases, attributes.value()};
    const Owned<Tuple> extra = make_tuple(heap_, parts);
    const std::size_t base = free_registers();
    reserve_registers(base + child.code->registers);
    std::fill_n(thread_.registers.get() + base, child.code->registers, Value());
    if (!push_frame(std::move(body), child, base, FrameKind::class_,
                    {OnReturn::class_, instruction.c, extra.value()})) {
        return false;
    }
    store(0, std::move(attributes));
    return true;
}

namespace {

Owned<Tuple> bases_or_object(Heap& heap, Value bases)
{
    if (as<Tuple>(bases).size > 0) {
        return Owned<Tuple>(&as<Tuple>(bases));
    }
    const Value object[] = {Value(&heap.type(TypeName::object))};
    return make_tuple(heap, object);
}

/// Whether something in the class's body or bases wants to hear of it (__set_name__,
/// __init_subclass__).
bool has_hooks(Heap& heap, const Class& made)
{
    for (std::size_t i = 1; i < made.mro.size(); ++i) {
        const Value hook = made.mro[i]->attributes->get(Value(&heap.name(Name::init_subclass)));
        if (!hook.is_unbound() && made.mro[i]->builtin == TypeName::count) {
            return true;
        }
    }
    const Table& table = made.attributes->table;
    for (std::size_t i = 0; i < table.places(); ++i) {
        const Instance* const instance = try_as<Instance>(table.at(i).value);
        if (instance != nullptr && !instance->cls->lookup(heap, Name::set_name).is_unbound()) {
            return true;
        }
    }
    return false;
}

} // namespace

bool Interpreter::finish_class(Value extra, Value cell, std::uint32_t result)
{
    const Ref held(extra);
    const Tuple& parts = as<Tuple>(extra);
    Dict& attributes = as<Dict>(parts[2]);
    const Value qualname_key(&heap_.name(Name::qualname));
    const Ref qualname(attributes.get(qualname_key));
    attributes.remove(heap_, qualname_key);
    const Owned<Tuple> bases = bases_or_object(heap_, parts[1]);
    Owned<Class> made = core::program::make_class(heap_, parts[0], *bases, attributes);
    if (!made) {
        return false;
    }
    if (is<Str>(qualname)) {
        release(std::exchange(made->qualname, Ref(qualname.get()).detach()));
    }
    if (Cell* const own = try_as<Cell>(cell)) {
        release(std::exchange(own->content, Ref(made.value()).detach()));
    }
    if (has_hooks(heap_, *made)) {
        const Value arguments[] = {made.value()};
        return call_fallback("_operators", "finish_class", arguments, {OnReturn::store, result});
    }
    store(result, std::move(made));
    return true;
}

} // namespace procession::core::program
