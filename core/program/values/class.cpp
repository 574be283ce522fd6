// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/class.h"
#include "core/program/values/generator.h"

#include "core/program/values/function.h"
#include "core/program/values/instance.h"
#include "core/program/values/kind_operations.h"
#include "core/program/values/native.h"

#include <algorithm>

namespace procession::core::program {

bool Class::derives_from(const Class& other) const
{
    return std::find(mro.begin(), mro.end(), &other) != mro.end();
}

Value Class::lookup(Value attribute) const
{
    for (const Class* const cls : mro) {
        if (const Value found = cls->attributes->get(attribute); !found.is_unbound()) {
            return found;
        }
    }
    return {};
}

Value Class::lookup(const Heap& heap, Name attribute) const
{
    return lookup(Value(&heap.name(attribute)));
}

void Class::free_storage(Heap& heap)
{
    for (Class* const base : mro) {
        // Bases that die at the same time may be gone; but then nobody is left to be told.
        if (base != this && base->kind == Kind::class_) {
            const auto found = std::find(base->subclasses.begin(), base->subclasses.end(), this);
            if (found != base->subclasses.end()) {
                base->subclasses.erase(static_cast<std::size_t>(found - base->subclasses.begin()));
            }
        }
    }
    mro.free(heap);
    subclasses.free(heap);
    keys.free(heap);
}

void Class::copy_storage(Heap& heap, const Class& original)
{
    mro.copy(heap);
    keys.copy(heap);
    subclasses.copy(heap);
    const Heap& from = *Chunk::of(&original).heap;
    for (Class*& subclass : subclasses) {
        subclass = static_cast<Class*>(heap.moved(Value(subclass), from).object());
    }
    for (Class*& base : mro) {
        if (base == &original) {
            base = this;
        }
    }
}

namespace {

TypeName type_of_immediate(Value value)
{
    if (value.is_small()) {
        return TypeName::int_;
    }
    if (value.is_boolean()) {
        return TypeName::bool_;
    }
    if (value.is_none()) {
        return TypeName::none_type;
    }
    return value == Value::ellipsis() ? TypeName::ellipsis : TypeName::not_implemented_type;
}

TypeName pick(DictPart part, TypeName keys, TypeName values, TypeName items)
{
    return part == DictPart::keys ? keys : part == DictPart::values ? values : items;
}

TypeName type_of_object(const Object& object)
{
    switch (object.kind) {
    case Kind::function:
        return static_cast<const Function&>(object).is_of_library()
                   ? TypeName::builtin_function_or_method
                   : TypeName::function;
    case Kind::native:
        return static_cast<const Native&>(object).owner == nullptr
                   ? TypeName::builtin_function_or_method
                   : TypeName::method_descriptor;
    case Kind::bound_method:
        return is<Native>(static_cast<const BoundMethod&>(object).function)
                   ? TypeName::builtin_function_or_method
                   : TypeName::method;
    case Kind::dict_view:
        return pick(static_cast<const DictView&>(object).part, TypeName::dict_keys,
                    TypeName::dict_values, TypeName::dict_items);
    case Kind::dict_iterator:
        return pick(static_cast<const DictIterator&>(object).part, TypeName::dict_keyiterator,
                    TypeName::dict_valueiterator, TypeName::dict_itemiterator);
    case Kind::generator:
        return object.flags == Generator::plain       ? TypeName::generator
               : object.flags == Generator::coroutine ? TypeName::coroutine
                                                      : TypeName::async_generator;
    default:
        return operations_of(object.kind).type;
    }
}

} // namespace

Class& class_of(const Heap& heap, Value value)
{
    if (!value.is_object()) {
        return heap.type(type_of_immediate(value));
    }
    const Object& object = *value.object();
    return object.kind == Kind::instance ? *static_cast<const Instance&>(object).cls
                                         : heap.type(type_of_object(object));
}

std::string_view type_name_of(const Heap& heap, Value value)
{
    return text_of(class_of(heap, value).name);
}

bool is_instance(const Heap& heap, Value value, const Class& of)
{
    return class_of(heap, value).derives_from(of);
}

bool is_instance(const Heap& heap, Value value, TypeName of)
{
    return is_instance(heap, value, heap.type(of));
}

namespace {

void renew_version(Heap& heap, Class& of)
{
    of.version = heap.next_version();
    for (Class* const subclass : of.subclasses) {
        subclass->version = heap.next_version();
    }
}

} // namespace

bool set_class_attribute(Heap& heap, Class& of, Value name, Value value)
{
    if (value.is_unbound()) {
        if (!of.attributes->remove(heap, name)) {
            return false;
        }
    } else {
        of.attributes->set(heap, name, value);
    }
    if (Value(&heap.name(Name::del)) == name || text_of(name) == "__del__") {
        of.has_finalizer = !value.is_unbound();
        for (Class* const subclass : of.subclasses) {
            subclass->has_finalizer = subclass->has_finalizer || of.has_finalizer;
        }
    }
    renew_version(heap, of);
    return true;
}

} // namespace procession::core::program
