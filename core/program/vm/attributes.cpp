// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/vm/interpreter.h"
#include "core/program/vm/special_attributes.h"

#include <fmt/format.h>

namespace procession::core::program {
namespace {

/// What an inline cache of an attribute holds, in its `other_version`.
enum : std::uint64_t { cached_slot = 1, cached_method = 2, cached_module = 3 };

/// Whether an attribute of a class comes before what the instance itself has.
bool is_data_descriptor(const Heap& heap, Value attribute)
{
    if (is<Property>(attribute)) {
        return true;
    }
    const Instance* const instance = try_as<Instance>(attribute);
    return instance != nullptr && !instance->cls->lookup(heap, Name::set).is_unbound();
}

} // namespace

bool Interpreter::bind_attribute(Value attribute, Value object, Class& cls, const Way& way)
{
    if (!attribute.is_object()) {
        return deliver(Ref(attribute), way);
    }
    const bool is_for_class = object.is_unbound();
    switch (attribute.object()->kind) {
    case Kind::function:
        return deliver(
            is_for_class ? Ref(attribute) : Ref(heap_.make<BoundMethod>(attribute, object)), way);
    case Kind::native: {
        const bool is_method = as<Native>(attribute).owner != nullptr;
        return deliver(is_for_class || !is_method ? Ref(attribute)
                                                  : Ref(heap_.make<BoundMethod>(attribute, object)),
                       way);
    }
    case Kind::static_method:
        return deliver(Ref(as<StaticMethod>(attribute).function), way);
    case Kind::class_method:
        return deliver(heap_.make<BoundMethod>(as<ClassMethod>(attribute).function, Value(&cls)),
                       way);
    case Kind::property: {
        if (is_for_class) {
            return deliver(Ref(attribute), way);
        }
        const Property& property = as<Property>(attribute);
        if (property.getter.is_none()) {
            heap_.raise(TypeName::AttributeError, "unreadable attribute");
            return false;
        }
        const Ref getter(property.getter);
        const Value arguments[] = {object};
        return invoke(getter, arguments, {}, way);
    }
    case Kind::instance: {
        const Ref getter(as<Instance>(attribute).cls->lookup(heap_, Name::get));
        if (!getter) {
            return deliver(Ref(attribute), way);
        }
        const Value arguments[] = {attribute, is_for_class ? Value::none() : object, Value(&cls)};
        return invoke(getter, arguments, {}, way);
    }
    default:
        return deliver(Ref(attribute), way);
    }
}

bool Interpreter::load_attribute(Value object, Value name, InlineCache* cache, const Way& way)
{
    if (object.is_object()) {
        switch (object.object()->kind) {
        case Kind::instance:
            return load_of_instance(as<Instance>(object), name, cache, way);
        case Kind::class_:
            return load_of_class(as<Class>(object), name, way);
        case Kind::module:
            return load_of_module(as<Module>(object), name, cache, way);
        case Kind::super:
            return load_of_super(as<Super>(object), name, way);
        default:
            break;
        }
    }
    return load_of_builtin(object, name, way);
}

bool Interpreter::load_of_instance(Instance& instance, Value name, InlineCache* cache,
                                   const Way& way, bool plainly)
{
    Class& cls = *instance.cls;
    const Value object(&instance);
    if (!plainly && has_own(cls, Name::getattribute)) {
        const Ref hook(cls.lookup(heap_, Name::getattribute));
        const Value arguments[] = {object, name};
        return invoke(hook, arguments, {}, way);
    }
    const Value attribute = cls.lookup(name);
    if (!attribute.is_unbound() && is_data_descriptor(heap_, attribute)) {
        const Ref kept(attribute);
        return bind_attribute(attribute, object, cls, way);
    }
    if (const Value own = own_attribute(instance, name); !own.is_unbound()) {
        if (cache != nullptr && instance.dict == nullptr) {
            for (std::uint64_t slot = 0; slot < instance.count; ++slot) {
                if (cls.keys[slot] == name || text_of(cls.keys[slot]) == text_of(name)) {
                    *cache = {cls.version, cached_slot, Value(), slot};
                }
            }
        }
        return deliver(Ref(own), way);
    }
    if (!attribute.is_unbound()) {
        const Ref kept(attribute);
        return bind_attribute(attribute, object, cls, way);
    }
    if (Ref special = special_attribute(heap_, object, text_of(name))) {
        return deliver(std::move(special), way);
    }
    return missing_attribute(object, name, way);
}

bool Interpreter::load_of_class(Class& cls, Value name, const Way& way)
{
    const Value attribute = cls.lookup(name);
    const std::string_view text = text_of(name);
    const bool is_of_type = text == "__name__" || text == "__qualname__" || text == "__dict__" ||
                            text == "__mro__" || text == "__bases__" || text == "__class__" ||
                            text == "__module__" || text == "__doc__";
    if (!attribute.is_unbound() && !is_of_type) {
        const Ref kept(attribute);
        return bind_attribute(attribute, Value(), cls, way);
    }
    if (Ref special = special_attribute(heap_, Value(&cls), text)) {
        return deliver(std::move(special), way);
    }
    const Value of_type = heap_.type(TypeName::type).lookup(name);
    if (!of_type.is_unbound()) {
        return bind_attribute(of_type, Value(&cls), heap_.type(TypeName::type), way);
    }
    return missing_attribute(Value(&cls), name, way);
}

bool Interpreter::load_of_builtin(Value object, Value name, const Way& way)
{
    if (Ref special = special_attribute(heap_, object, text_of(name))) {
        return deliver(std::move(special), way);
    }
    Class& cls = class_of(heap_, object);
    const Value attribute = cls.lookup(name);
    if (!attribute.is_unbound()) {
        return bind_attribute(attribute, object, cls, way);
    }
    return missing_attribute(object, name, way);
}

bool Interpreter::load_of_super(Super& super, Value name, const Way& way)
{
    const Buffer<Class*>& order = super.self_class->mro;
    std::size_t at = 0;
    while (at < order.size() && order[at] != super.start) {
        ++at;
    }
    for (++at; at < order.size(); ++at) {
        const Ref attribute(order[at]->attributes->get(name));
        if (attribute) {
            const bool is_for_class = super.self == Value(super.self_class);
            return bind_attribute(attribute, is_for_class ? Value() : super.self, *super.self_class,
                                  way);
        }
    }
    if (text_of(name) == "__class__") {
        return deliver(Ref(&heap_.type(TypeName::super)), way);
    }
    return missing_attribute(Value(&super), name, way);
}

bool Interpreter::load_of_module(Module& module, Value name, InlineCache* cache, const Way& way)
{
    Table& table = module.attributes->table;
    const std::size_t place = table.find_text(name);
    if (place != Table::npos) {
        if (cache != nullptr) {
            *cache = {table.version(), cached_module, Value(), place};
        }
        return deliver(Ref(table.at(place).value), way);
    }
    if (Ref special = special_attribute(heap_, Value(&module), text_of(name))) {
        return deliver(std::move(special), way);
    }
    return missing_attribute(Value(&module), name, way);
}

bool Interpreter::missing_attribute(Value object, Value name, const Way& way)
{
    Class& cls = class_of(heap_, object);
    if (is<Instance>(object)) {
        const Ref hook(cls.lookup(heap_, Name::getattr));
        if (hook) {
            const Value arguments[] = {object, name};
            return invoke(hook, arguments, {}, way);
        }
    }
    std::string message;
    if (const Class* const type = try_as<Class>(object)) {
        message = fmt::format("type object '{}' has no attribute '{}'", text_of(type->name),
                              text_of(name));
    } else if (const Module* const module = try_as<Module>(object)) {
        message =
            fmt::format("module '{}' has no attribute '{}'", text_of(module->name), text_of(name));
    } else {
        message =
            fmt::format("'{}' object has no attribute '{}'", text_of(cls.name), text_of(name));
    }
    Owned<Instance> exception = make_exception(heap_, TypeName::AttributeError, message);
    ExceptionState& state = as<ExceptionState>(exception->content);
    state.name = Ref(name).detach();
    state.object = Ref(object).detach();
    heap_.raise(Ref(std::move(exception)));
    return false;
}

bool Interpreter::load_method(const Instruction& instruction)
{
    if (!check_bound(instruction.b)) {
        return false;
    }
    const Ref object = take(instruction.b);
    const Value name = code().sites[instruction.c];
    const std::size_t first = instruction.a;
    if (is<Class>(object) || is<Module>(object) || is<Super>(object)) {
        store(first + 1, Ref());
        return load_attribute(object, name, nullptr, {OnReturn::store, instruction.a});
    }
    Class& cls = class_of(heap_, object);
    Instance* const instance = try_as<Instance>(object);
    const bool has_hook = instance != nullptr && has_own(cls, Name::getattribute);
    const Value attribute = has_hook ? Value() : cls.lookup(name);
    const bool is_method = is<Function>(attribute) ||
                           (is<Native>(attribute) && as<Native>(attribute).owner != nullptr);
    if (!is_method || (instance != nullptr && !own_attribute(*instance, name).is_unbound())) {
        store(first + 1, Ref());
        return load_attribute(object, name, nullptr, {OnReturn::store, instruction.a});
    }
    CodeInstance& here = *frame().instance;
    if (instance == nullptr || instance->dict == nullptr) {
        here.caches[instruction.c] = {cls.version, cached_method, attribute, 0};
    }
    store(first, Ref(attribute));
    store(first + 1, object);
    return true;
}

} // namespace procession::core::program
