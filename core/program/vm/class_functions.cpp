// SPDX-License-Identifier: GPL-3.0-or-later
// type, super, property, classmethod, staticmethod, and what the machine's own fallbacks need.
#include "core/program/values/descriptors.h"
#include "core/program/values/exception.h"
#include "core/program/values/list.h"
#include "core/program/values/native.h"
#include "core/program/values/number.h"
#include "core/program/values/operations.h"
#include "core/program/vm/natives.h"

#include <fmt/format.h>

namespace procession::core::program {
namespace {

Ref type_new(Call& call)
{
    Heap& heap = call.heap();
    if (call[2].is_unbound() && call[3].is_unbound()) {
        return Ref(&class_of(heap, call[1]));
    }
    Tuple* const given = content_as<Tuple>(call[2]);
    Dict* const names = content_as<Dict>(call[3]);
    if (!is<Str>(call[1])) {
        return call.raise(TypeName::TypeError,
                          fmt::format("type.__new__() argument 1 must be str, not {}",
                                      type_name_of(heap, call[1])));
    }
    if (given == nullptr || names == nullptr) {
        return call.raise(TypeName::TypeError, "type() takes 1 or 3 arguments");
    }
    const Value object[] = {Value(&heap.type(TypeName::object))};
    const Owned<Tuple> bases =
        given->size > 0 ? Owned<Tuple>(given) : make_tuple(heap, std::span<const Value>(object));
    const Owned<Dict> attributes = heap.make<Dict>();
    attributes->table.assign(heap, names->table);
    if (attributes->get("__module__").is_unbound()) {
        attributes->set(heap, "__module__", heap.str("__main__"));
    }
    const Ref qualname(attributes->get("__qualname__"));
    attributes->remove(heap, heap.str("__qualname__"));
    Owned<Class> made = make_class(heap, call[1], *bases, *attributes);
    if (made && is<Str>(qualname)) {
        release(std::exchange(made->qualname, Ref(qualname).detach()));
    }
    return made;
}

Ref mro(Call& call)
{
    Class* const cls = try_as<Class>(call[0]);
    if (cls == nullptr) {
        return call.raise(TypeName::TypeError, "descriptor 'mro' requires a type");
    }
    Owned<List> order = call.heap().make<List>();
    for (Class* const base : cls->mro) {
        order->append(call.heap(), Value(base));
    }
    return order;
}

Ref subclasses(Call& call)
{
    Owned<List> list = call.heap().make<List>();
    if (Class* const cls = try_as<Class>(call[0])) {
        for (Class* const subclass : cls->subclasses) {
            if (subclass->bases != nullptr && subclass->bases->size > 0) {
                for (const Value base : subclass->bases->items()) {
                    if (base == call[0]) {
                        list->append(call.heap(), Value(subclass));
                    }
                }
            }
        }
    }
    return list;
}

Ref super_new(Call& call)
{
    Heap& heap = call.heap();
    if (call[1].is_unbound()) {
        return call.raise(TypeName::RuntimeError, "super(): no arguments");
    }
    Class* const start = try_as<Class>(call[1]);
    if (start == nullptr) {
        return call.raise(
            TypeName::TypeError,
            fmt::format("super() argument 1 must be a type, not {}", type_name_of(heap, call[1])));
    }
    if (call[2].is_unbound()) {
        return call.raise(TypeName::RuntimeError, "super(): no arguments");
    }
    Class* of = try_as<Class>(call[2]);
    if (of == nullptr || !of->derives_from(*start)) {
        of = &class_of(heap, call[2]);
    }
    if (!of->derives_from(*start)) {
        return call.raise(TypeName::TypeError,
                          "super(type, obj): obj must be an instance or subtype of type");
    }
    return heap.make<Super>(start, call[2], of);
}

Ref property_new(Call& call)
{
    Owned<Property> made = call.heap().make<Property>();
    made->getter = Ref(call[1]).detach();
    made->setter = Ref(call[2]).detach();
    made->deleter = Ref(call[3]).detach();
    made->doc = Ref(call[4]).detach();
    return made;
}

Owned<Property> copy_of(Call& call)
{
    const Property& old = as<Property>(call[0]);
    Owned<Property> made = call.heap().make<Property>();
    made->getter = Ref(old.getter).detach();
    made->setter = Ref(old.setter).detach();
    made->deleter = Ref(old.deleter).detach();
    made->doc = Ref(old.doc).detach();
    return made;
}

Ref property_getter(Call& call)
{
    Owned<Property> made = copy_of(call);
    release(std::exchange(made->getter, Ref(call[1]).detach()));
    return made;
}

Ref property_setter(Call& call)
{
    Owned<Property> made = copy_of(call);
    release(std::exchange(made->setter, Ref(call[1]).detach()));
    return made;
}

Ref property_deleter(Call& call)
{
    Owned<Property> made = copy_of(call);
    release(std::exchange(made->deleter, Ref(call[1]).detach()));
    return made;
}

Ref class_method_new(Call& call)
{
    return call.heap().make<ClassMethod>(call[1]);
}

Ref static_method_new(Call& call)
{
    return call.heap().make<StaticMethod>(call[1]);
}

/// An instance of a class with that content, before __init__.
Ref with_content(Call& call)
{
    Owned<Instance> made = make_instance(call.heap(), as<Class>(call[0]));
    made->content = Ref(call[1]).detach();
    return made;
}

/// The TypeError of an operator that nobody knows: numbers as in operators.cpp.
Ref unsupported(Call& call)
{
    const std::int64_t number = *small_of(call[2]);
    constexpr std::int64_t in_place_numbers = 20;
    const bool in_place = number >= in_place_numbers;
    return raise_unsupported(
        call.heap(),
        static_cast<syntax::BinaryOperator>(number - (in_place ? in_place_numbers : 0)), in_place,
        call[0], call[1]);
}

constexpr NativeEntry type_methods[] = {
    {"__new__", "cls, object_or_name, bases=?, dict=?, /", type_new},
    {"__subclasses__", "self, /", subclasses},
    {"mro", "self, /", mro},
};
constexpr NativeEntry super_methods[] = {{"__new__", "cls, type=?, obj=?, /", super_new}};
constexpr NativeEntry property_methods[] = {
    {"__new__", "cls, fget=None, fset=None, fdel=None, doc=None", property_new},
    {"deleter", "self, fdel, /", property_deleter},
    {"getter", "self, fget, /", property_getter},
    {"setter", "self, fset, /", property_setter},
};
constexpr NativeEntry class_method_methods[] = {{"__new__", "cls, function, /", class_method_new}};
constexpr NativeEntry static_method_methods[] = {
    {"__new__", "cls, function, /", static_method_new}};
constexpr NativeEntry for_fallbacks[] = {
    {"unsupported", "left, right, number", unsupported},
    {"with_content", "cls, content", with_content},
};

} // namespace

void register_class_functions(Registry& registry)
{
    registry.methods(TypeName::type, type_methods);
    registry.methods(TypeName::super, super_methods);
    registry.methods(TypeName::property, property_methods);
    registry.methods(TypeName::classmethod, class_method_methods);
    registry.methods(TypeName::staticmethod, static_method_methods);
    registry.module("_native", for_fallbacks);
}

} // namespace procession::core::program
