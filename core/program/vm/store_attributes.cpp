// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/vm/interpreter.h"
#include "core/program/vm/special_attributes.h"

#include <fmt/format.h>

namespace procession::core::program {
namespace {

bool has_no_attribute(Heap& heap, Value object, Value name)
{
    Class& cls = class_of(heap, object);
    const Value there = cls.lookup(name);
    const bool is_there = !there.is_unbound();
    const std::string message =
        is<Property>(there) ? fmt::format("attribute '{}' of '{}' objects is not writable",
                                          text_of(name), text_of(cls.name))
        : is<Class>(object) ? fmt::format("type object '{}' has no attribute '{}'",
                                          text_of(as<Class>(object).name), text_of(name))
        : is_there
            ? fmt::format("'{}' object attribute '{}' is read-only", text_of(cls.name),
                          text_of(name))
            : fmt::format("'{}' object has no attribute '{}'", text_of(cls.name), text_of(name));
    heap.raise(TypeName::AttributeError, message);
    return false;
}

bool is_immutable_type(Heap& heap, const Class& cls, Value name)
{
    if (cls.builtin == TypeName::count) {
        return false;
    }
    heap.raise(TypeName::TypeError, fmt::format("cannot set '{}' attribute of immutable type '{}'",
                                                text_of(name), text_of(cls.name)));
    return true;
}

} // namespace

bool Interpreter::store_attribute(Value object, Value name, Value value, InlineCache* cache,
                                  bool plainly)
{
    const std::string_view text = text_of(name);
    if (Class* const cls = try_as<Class>(object)) {
        if (is_immutable_type(heap_, *cls, name)) {
            return false;
        }
        const Stored stored = store_special_attribute(heap_, object, text, value);
        if (stored == Stored::no) {
            set_class_attribute(heap_, *cls, name, value);
        }
        return stored != Stored::raised;
    }
    if (Module* const module = try_as<Module>(object)) {
        module->attributes->set(heap_, name, value);
        return true;
    }
    Instance* const instance = try_as<Instance>(object);
    if (instance == nullptr) {
        const Stored stored = store_special_attribute(heap_, object, text, value);
        return stored == Stored::yes ||
               (stored == Stored::no && has_no_attribute(heap_, object, name));
    }
    Class& cls = *instance->cls;
    if (!plainly && has_own(cls, Name::setattr)) {
        const Ref hook(cls.lookup(heap_, Name::setattr));
        const Value arguments[] = {object, name, value};
        return invoke(hook, arguments, {}, {OnReturn::discard});
    }
    const Ref attribute(cls.lookup(name));
    if (const Property* const property = try_as<Property>(attribute)) {
        if (property->setter.is_none()) {
            heap_.raise(TypeName::AttributeError,
                        fmt::format("property '{}' of '{}' object has no setter", text,
                                    text_of(cls.qualname)));
            return false;
        }
        const Ref setter(property->setter);
        const Value arguments[] = {object, value};
        return invoke(setter, arguments, {}, {OnReturn::discard});
    }
    if (const Instance* const descriptor = try_as<Instance>(attribute)) {
        const Ref setter(descriptor->cls->lookup(heap_, Name::set));
        if (setter) {
            const Value arguments[] = {attribute, object, value};
            return invoke(setter, arguments, {}, {OnReturn::discard});
        }
    }
    if (text.starts_with("__") || cls.is_exception) {
        const Stored stored = store_special_attribute(heap_, object, text, value);
        if (stored != Stored::no) {
            return stored == Stored::yes;
        }
    }
    if (cls.builtin == TypeName::object) {
        return has_no_attribute(heap_, object, name);
    }
    const std::size_t keys = cls.keys.size();
    set_own_attribute(heap_, *instance, name, value);
    if (cls.keys.size() != keys && attribute) {
        cls.version = heap_.next_version(); // methods of that name are now hidden in instances
    }
    if (cache != nullptr && instance->dict == nullptr) {
        for (std::uint64_t slot = 0; slot < instance->count; ++slot) {
            if (cls.keys[slot] == name || text_of(cls.keys[slot]) == text) {
                *cache = {cls.version, 1, Value(), slot};
            }
        }
    }
    return true;
}

bool Interpreter::delete_attribute(Value object, Value name, bool plainly)
{
    if (Class* const cls = try_as<Class>(object)) {
        if (is_immutable_type(heap_, *cls, name)) {
            return false;
        }
        return set_class_attribute(heap_, *cls, name, Value()) ||
               has_no_attribute(heap_, object, name);
    }
    if (Module* const module = try_as<Module>(object)) {
        if (module->attributes->remove(heap_, name)) {
            return true;
        }
        heap_.raise(TypeName::AttributeError, fmt::format("module '{}' has no attribute '{}'",
                                                          text_of(module->name), text_of(name)));
        return false;
    }
    if (Function* const function = try_as<Function>(object);
        function != nullptr && function->attributes != nullptr &&
        function->attributes->remove(heap_, name)) {
        return true;
    }
    Instance* const instance = try_as<Instance>(object);
    if (instance == nullptr) {
        return has_no_attribute(heap_, object, name);
    }
    Class& cls = *instance->cls;
    if (!plainly && has_own(cls, Name::delattr)) {
        const Ref hook(cls.lookup(heap_, Name::delattr));
        const Value arguments[] = {object, name};
        return invoke(hook, arguments, {}, {OnReturn::discard});
    }
    const Ref attribute(cls.lookup(name));
    if (const Property* const property = try_as<Property>(attribute)) {
        if (property->deleter.is_none()) {
            heap_.raise(TypeName::AttributeError,
                        fmt::format("property '{}' of '{}' object has no deleter", text_of(name),
                                    text_of(cls.qualname)));
            return false;
        }
        const Ref deleter(property->deleter);
        const Value arguments[] = {object};
        return invoke(deleter, arguments, {}, {OnReturn::discard});
    }
    if (const Instance* const descriptor = try_as<Instance>(attribute)) {
        const Ref deleter(descriptor->cls->lookup(heap_, Name::delete_));
        if (deleter) {
            const Value arguments[] = {attribute, object};
            return invoke(deleter, arguments, {}, {OnReturn::discard});
        }
    }
    if (delete_own_attribute(heap_, *instance, name)) {
        return true;
    }
    heap_.raise(TypeName::AttributeError,
                fmt::format("'{}' object has no attribute '{}'", text_of(cls.name), text_of(name)));
    return false;
}

} // namespace procession::core::program
