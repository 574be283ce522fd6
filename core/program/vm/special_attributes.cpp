// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/vm/special_attributes.h"

#include "core/program/code/program.h"
#include "core/program/values/descriptors.h"
#include "core/program/values/exception.h"
#include "core/program/values/generator.h"
#include "core/program/values/list.h"
#include "core/program/values/module.h"
#include "core/program/values/native.h"
#include "core/program/values/operations.h"

#include <fmt/format.h>

namespace procession::core::program {
namespace {

Ref or_none(Value value)
{
    return value.is_unbound() ? Ref::none() : Ref(value);
}

template <class T>
Ref or_none(T* object)
{
    return object == nullptr ? Ref::none() : Ref(static_cast<const Object*>(object));
}

Dict& attributes_of(Heap& heap, Function& function)
{
    if (function.attributes == nullptr) {
        function.attributes = heap.make<Dict>().detach();
    }
    return *function.attributes;
}

Ref of_function(Heap& heap, Function& function, std::string_view name)
{
    if (name == "__name__") {
        return Ref(function.name);
    }
    if (name == "__qualname__") {
        return Ref(function.qualname);
    }
    if (name == "__dict__") {
        return Ref(&attributes_of(heap, function));
    }
    if (function.attributes != nullptr) {
        if (const Value found = function.attributes->get(name); !found.is_unbound()) {
            return Ref(found);
        }
    }
    if (name == "__doc__") {
        return Ref(function.code().doc);
    }
    if (name == "__module__") {
        return or_none(function.instance->globals->get("__name__"));
    }
    if (name == "__defaults__") {
        return or_none(function.defaults);
    }
    if (name == "__kwdefaults__") {
        return or_none(function.keyword_defaults);
    }
    if (name == "__closure__") {
        return or_none(function.closure);
    }
    if (name == "__globals__") {
        return Ref(function.instance->globals);
    }
    if (name == "__code__") {
        return Ref(function.instance);
    }
    if (name == "__annotations__") {
        return heap.make<Dict>();
    }
    return {};
}

Ref of_code(Heap& heap, const CodeInstance& instance, std::string_view name)
{
    const Code& code = *instance.code;
    if (name == "co_name") {
        return Ref(code.name_value);
    }
    if (name == "co_argcount") {
        return heap.integer(code.positional);
    }
    if (name == "co_firstlineno") {
        return heap.integer(code.first_line);
    }
    if (name == "co_filename") {
        return heap.str(code.program->file_name);
    }
    if (name == "co_flags") {
        constexpr int generator = 0x20;
        constexpr int coroutine = 0x80;
        constexpr int async_generator = 0x200;
        return heap.integer(!code.is_coroutine  ? (code.is_generator ? generator : 0)
                            : code.is_generator ? async_generator
                                                : coroutine);
    }
    if (name == "co_varnames") {
        return make_tuple(
            heap, std::span<const Value>(code.locals.data(), code.locals.size() - code.free_count));
    }
    return {};
}

Ref mro_of(Heap& heap, const Class& cls)
{
    Owned<Tuple> order = make_tuple(heap, cls.mro.size());
    for (std::size_t i = 0; i < cls.mro.size(); ++i) {
        order->data()[i] = Ref(cls.mro[i]).detach();
    }
    return order;
}

Ref of_class(Heap& heap, Class& cls, std::string_view name)
{
    if (name == "__name__") {
        return Ref(cls.name);
    }
    if (name == "__qualname__") {
        return Ref(cls.qualname);
    }
    if (name == "__mro__") {
        return mro_of(heap, cls);
    }
    if (name == "__bases__") {
        return or_none(cls.bases);
    }
    if (name == "__base__") {
        return cls.bases == nullptr || cls.bases->size == 0 ? Ref::none() : Ref((*cls.bases)[0]);
    }
    if (name == "__dict__") {
        Owned<Dict> copy = heap.make<Dict>();
        copy->table.assign(heap, cls.attributes->table);
        return copy;
    }
    if (name == "__doc__") {
        return or_none(cls.attributes->get("__doc__"));
    }
    if (name == "__module__") {
        const Value module = cls.attributes->get("__module__");
        return module.is_unbound() ? heap.str("builtins") : Ref(module);
    }
    if (name == "__annotations__") {
        const Value own = cls.attributes->get("__annotations__");
        return own.is_unbound() ? Ref(heap.make<Dict>()) : Ref(own);
    }
    return {};
}

Ref of_native(Heap& heap, const Native& native, std::string_view name)
{
    if (name == "__name__") {
        return Ref(native.name);
    }
    if (name == "__qualname__") {
        return native.owner == nullptr ? Ref(native.name)
                                       : heap.str(fmt::format("{}.{}", text_of(native.owner->name),
                                                              text_of(native.name)));
    }
    if (name == "__module__") {
        return native.module.is_unbound() ? heap.str("builtins") : Ref(native.module);
    }
    return name == "__doc__" ? Ref::none() : Ref();
}

Ref of_method(const BoundMethod& method, Heap& heap, std::string_view name)
{
    if (name == "__self__") {
        return Ref(method.self);
    }
    if (name == "__func__") {
        return Ref(method.function);
    }
    if (const Native* const native = try_as<Native>(method.function)) {
        return of_native(heap, *native, name);
    }
    return special_attribute(heap, method.function, name);
}

Ref of_traceback(Heap& heap, const Traceback& traceback, std::string_view name)
{
    if (traceback.trace.empty()) {
        return {};
    }
    const TracePlace& place = traceback.trace[traceback.trace.size() - 1];
    if (name == "tb_lineno") {
        return heap.integer(place.code->positions[place.instruction].line);
    }
    if (name == "tb_next") {
        if (traceback.trace.size() == 1) {
            return Ref::none();
        }
        Owned<Traceback> rest = heap.make<Traceback>();
        for (std::size_t i = 0; i + 1 < traceback.trace.size(); ++i) {
            rest->trace.push(heap, traceback.trace[i]);
        }
        return rest;
    }
    return {};
}

Ref of_property(const Property& property, std::string_view name)
{
    return name == "fget"      ? Ref(property.getter)
           : name == "fset"    ? Ref(property.setter)
           : name == "fdel"    ? Ref(property.deleter)
           : name == "__doc__" ? Ref(property.doc)
                               : Ref();
}

Ref of_kind(Heap& heap, Value object, std::string_view name)
{
    switch (object.object()->kind) {
    case Kind::function:
        return of_function(heap, as<Function>(object), name);
    case Kind::code_instance:
        return of_code(heap, as<CodeInstance>(object), name);
    case Kind::class_:
        return of_class(heap, as<Class>(object), name);
    case Kind::native:
        return of_native(heap, as<Native>(object), name);
    case Kind::bound_method:
        return of_method(as<BoundMethod>(object), heap, name);
    case Kind::property:
        return of_property(as<Property>(object), name);
    case Kind::static_method:
    case Kind::class_method: {
        const Value function = is<StaticMethod>(object) ? as<StaticMethod>(object).function
                                                        : as<ClassMethod>(object).function;
        return name == "__func__" || name == "__wrapped__"
                   ? Ref(function)
                   : special_attribute(heap, function, name);
    }
    case Kind::generator: {
        const Generator& generator = as<Generator>(object);
        if (name == "__name__" || name == "__qualname__") {
            return special_attribute(heap, Value(generator.function), name);
        }
        return generator_attribute(heap, generator, name);
    }
    case Kind::module:
        return name == "__dict__" ? Ref(as<Module>(object).attributes) : Ref();
    case Kind::traceback:
        return of_traceback(heap, as<Traceback>(object), name);
    case Kind::cell:
        return name == "cell_contents" ? Ref(as<Cell>(object).content) : Ref();
    case Kind::instance: {
        Instance& instance = as<Instance>(object);
        if (name == "__dict__") {
            return Ref(&own_dict(heap, instance));
        }
        const ExceptionState* const state = try_as<ExceptionState>(instance.content);
        return state == nullptr ? Ref() : exception_attribute(heap, instance, *state, name);
    }
    default:
        return {};
    }
}

} // namespace

Ref special_attribute(Heap& heap, Value object, std::string_view name)
{
    if (name == "__class__") {
        return Ref(&class_of(heap, object));
    }
    if (object.is_object()) {
        if (Ref found = of_kind(heap, object, name)) {
            return found;
        }
    }
    if (name == "__doc__") {
        return or_none(class_of(heap, object).lookup(heap, Name::doc));
    }
    if (name == "__module__") {
        const Class& cls = class_of(heap, object);
        const Value module = cls.lookup(heap, Name::module);
        return is<Instance>(object) ? or_none(module) : Ref();
    }
    return {};
}

namespace {

Stored replace(Value& place, Value value)
{
    retain(value);
    release(std::exchange(place, value));
    return Stored::yes;
}

Stored store_text(Heap& heap, Value& place, Value value, std::string_view name)
{
    if (!is<Str>(value)) {
        heap.raise(TypeName::TypeError, fmt::format("{} must be set to a string object", name));
        return Stored::raised;
    }
    return replace(place, value);
}

Stored store_in_function(Heap& heap, Function& function, std::string_view name, Value value)
{
    if (name == "__name__" || name == "__qualname__") {
        return store_text(heap, name == "__name__" ? function.name : function.qualname, value,
                          name);
    }
    attributes_of(heap, function).set(heap, name, value);
    return Stored::yes;
}

Stored store_in_exception(Heap& heap, ExceptionState& state, std::string_view name, Value value)
{
    if (name == "args") {
        Owned<List> items = heap.make<List>();
        const Truth done = iterate(heap, value, [&](Value item) {
            items->append(heap, item);
            return true;
        });
        if (done == Truth::raised) {
            return Stored::raised;
        }
        Tuple* const args = make_tuple(heap, items->items.span()).detach();
        release(static_cast<Object*>(std::exchange(state.args, args)));
        return Stored::yes;
    }
    if (name == "__cause__" || name == "__context__") {
        if (!value.is_none() && exception_state(value) == nullptr) {
            heap.raise(TypeName::TypeError,
                       fmt::format("exception {} must be None or derive from BaseException",
                                   name == "__cause__" ? "cause" : "context"));
            return Stored::raised;
        }
        if (name == "__cause__") {
            state.suppress_context = true;
            return replace(state.cause, value);
        }
        return replace(state.context, value.is_none() ? Value() : value);
    }
    if (name == "__suppress_context__") {
        state.suppress_context = truth(value) == Truth::yes;
        return Stored::yes;
    }
    if (name == "__traceback__") {
        state.trace.clear();
        if (const Traceback* const traceback = try_as<Traceback>(value)) {
            for (const TracePlace& place : traceback->trace) {
                state.trace.push(heap, place);
            }
        }
        return Stored::yes;
    }
    return Stored::no;
}

} // namespace

Stored store_special_attribute(Heap& heap, Value object, std::string_view name, Value value)
{
    if (Function* const function = try_as<Function>(object)) {
        return store_in_function(heap, *function, name, value);
    }
    if (Class* const cls = try_as<Class>(object);
        cls != nullptr && cls->builtin == TypeName::count) {
        if (name == "__name__" || name == "__qualname__") {
            return store_text(heap, name == "__name__" ? cls->name : cls->qualname, value, name);
        }
        return Stored::no;
    }
    Instance* const instance = try_as<Instance>(object);
    if (instance == nullptr) {
        return Stored::no;
    }
    if (name == "__class__") {
        Class* const cls = try_as<Class>(value);
        if (cls == nullptr || cls->builtin != TypeName::count) {
            heap.raise(TypeName::TypeError,
                       "__class__ assignment only supported for mutable types or ModuleType "
                       "subclasses");
            return Stored::raised;
        }
        (void)own_dict(heap, *instance);
        retain(static_cast<Object*>(cls));
        release(static_cast<Object*>(std::exchange(instance->cls, cls)));
        return Stored::yes;
    }
    if (name == "__dict__" && is<Dict>(value)) {
        (void)own_dict(heap, *instance);
        retain(value);
        release(static_cast<Object*>(std::exchange(instance->dict, &as<Dict>(value))));
        return Stored::yes;
    }
    ExceptionState* const state = try_as<ExceptionState>(instance->content);
    return state == nullptr ? Stored::no : store_in_exception(heap, *state, name, value);
}

} // namespace procession::core::program
