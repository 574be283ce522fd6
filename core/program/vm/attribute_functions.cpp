// SPDX-License-Identifier: GPL-3.0-or-later
// getattr and its like, names of modules and calls.
#include "core/program/values/descriptors.h"
#include "core/program/values/exception.h"
#include "core/program/values/list.h"
#include "core/program/values/module.h"
#include "core/program/values/native.h"
#include "core/program/values/operations.h"
#include "core/program/vm/interpreter.h"
#include "core/program/vm/natives.h"
#include "core/program/vm/special_attributes.h"

#include <fmt/format.h>

#include <set>

namespace procession::core::program {
namespace {

bool is_name(Call& call, std::string_view function)
{
    if (is<Str>(call[1])) {
        return true;
    }
    (void)call.raise(TypeName::TypeError,
                     fmt::format("{}(): attribute name must be string", function));
    return false;
}

Ref getattr(Call& call)
{
    if (!is<Str>(call[1])) {
        return call.raise(TypeName::TypeError,
                          fmt::format("attribute name must be string, not '{}'",
                                      type_name_of(call.heap(), call[1])));
    }
    return call[2].is_unbound() ? call.ask(Call::Ask::get_attribute) : call.go_slow();
}

Ref hasattr(Call& call)
{
    return is_name(call, "hasattr") ? call.go_slow() : Ref();
}

Ref setattr(Call& call)
{
    if (!is<Str>(call[1])) {
        return call.raise(TypeName::TypeError,
                          fmt::format("attribute name must be string, not '{}'",
                                      type_name_of(call.heap(), call[1])));
    }
    return call.ask(Call::Ask::set_attribute);
}

Ref delattr(Call& call)
{
    if (!is<Str>(call[1])) {
        return call.raise(TypeName::TypeError,
                          fmt::format("attribute name must be string, not '{}'",
                                      type_name_of(call.heap(), call[1])));
    }
    return call.ask(Call::Ask::delete_attribute);
}

/// Names of the program's innermost call with their values.
Ref local_names(Call& call)
{
    Heap& heap = call.heap();
    Frame* const frame = call.machine->innermost_of_program();
    if (frame == nullptr || frame->kind == FrameKind::module) {
        return frame == nullptr ? Ref(heap.make<Dict>()) : Ref(frame->instance->globals);
    }
    Thread& thread = call.machine->thread();
    const auto index = static_cast<std::size_t>(frame - thread.frames.data());
    Owned<Dict> names = heap.make<Dict>();
    for (const VariableView& variable : thread.variables(heap, index)) {
        if (!variable.value.is_unbound() && !variable.name.starts_with('.')) {
            names->set(heap, variable.name, variable.value);
        }
    }
    return names;
}

Ref globals(Call& call)
{
    Frame* const frame = call.machine->innermost_of_program();
    return frame == nullptr ? Ref(call.heap().make<Dict>()) : Ref(frame->instance->globals);
}

Ref vars(Call& call)
{
    if (call[0].is_unbound()) {
        return local_names(call);
    }
    Ref found = special_attribute(call.heap(), call[0], "__dict__");
    if (!found) {
        return call.raise(TypeName::TypeError, "vars() argument must have __dict__ attribute");
    }
    return found;
}

void add_names(std::set<std::string, std::less<>>& names, const Dict& from)
{
    for (std::size_t i = 0; i < from.table.places(); ++i) {
        if (is<Str>(from.table.at(i).key)) {
            names.emplace(text_of(from.table.at(i).key));
        }
    }
}

Ref dir(Call& call)
{
    Heap& heap = call.heap();
    std::set<std::string, std::less<>> names;
    if (call[0].is_unbound()) {
        const Ref local = local_names(call);
        add_names(names, as<Dict>(local));
    } else if (const Module* const module = try_as<Module>(call[0])) {
        add_names(names, *module->attributes);
    } else {
        Class* cls = try_as<Class>(call[0]);
        if (cls == nullptr) {
            cls = &class_of(heap, call[0]);
            if (Instance* const instance = try_as<Instance>(call[0])) {
                for (std::uint32_t i = 0; i < instance->count; ++i) {
                    names.emplace(text_of(cls->keys[i]));
                }
                if (instance->dict != nullptr) {
                    add_names(names, *instance->dict);
                }
            }
        }
        for (const Class* const base : cls->mro) {
            add_names(names, *base->attributes);
        }
    }
    Owned<List> list = heap.make<List>();
    for (const std::string& name : names) {
        list->append(heap, heap.str(name));
    }
    return list;
}

constexpr NativeEntry builtins[] = {
    {"delattr", "obj, name, /", delattr},
    {"dir", "object=?, /", dir},
    {"getattr", "object, name, default=?, /", getattr, "_operators.get_attribute_or"},
    {"globals", "", globals},
    {"hasattr", "obj, name, /", hasattr, "_operators.has_attribute"},
    {"locals", "", local_names},
    {"setattr", "obj, name, value, /", setattr},
    {"vars", "object=?, /", vars},
};

} // namespace

void register_attribute_functions(Registry& registry)
{
    registry.builtins(builtins);
}

void register_machine(Registry& registry)
{
    register_attribute_functions(registry);
    register_class_functions(registry);
    register_exception_functions(registry);
    register_generator_functions(registry);
    register_iterator_functions(registry);
    register_object_methods(registry);
    register_parcel_functions(registry);
}

} // namespace procession::core::program
