// SPDX-License-Identifier: GPL-3.0-or-later
// What every object has: what super() finds at its end.
#include "core/program/text/quote.h"
#include "core/program/values/exception.h"
#include "core/program/values/native.h"
#include "core/program/values/operations.h"
#include "core/program/vm/natives.h"

#include <fmt/format.h>

namespace procession::core::program {
namespace {

Ref object_new(Call& call)
{
    Class* const cls = try_as<Class>(call[0]);
    if (cls == nullptr) {
        return call.raise(TypeName::TypeError,
                          fmt::format("object.__new__(X): X is not a type object ({})",
                                      type_name_of(call.heap(), call[0])));
    }
    if (cls->content_type != nullptr) {
        const std::string_view base = text_of(cls->content_type->name);
        return call.raise(TypeName::TypeError,
                          fmt::format("object.__new__({}) is not safe, use {}.__new__()",
                                      text_of(cls->name), base));
    }
    if (cls->is_exception) {
        return make_exception(call.heap(), *cls, {});
    }
    return make_instance(call.heap(), *cls);
}

Ref object_init(Call&)
{
    return Ref::none();
}

Ref object_repr(Call& call)
{
    Heap& heap = call.heap();
    const Class& cls = class_of(heap, call[0]);
    const Value module = cls.attributes->get(Value(&heap.name(Name::module)));
    const bool has_module = is<Str>(module) && text_of(module) != "builtins";
    return heap.str(fmt::format("<{}{}{} object at 0x{:x}>", has_module ? text_of(module) : "",
                                has_module ? "." : "", text_of(cls.qualname), heap.id(call[0])));
}

Ref object_str(Call& call)
{
    Truth outcome = Truth::yes;
    const auto text = repr(call.heap(), call[0], outcome);
    if (!text) {
        return outcome == Truth::slow ? call.go_slow() : call.raised();
    }
    return call.heap().str(*text);
}

Ref object_eq(Call& call)
{
    return call[0] == call[1] ? Ref::boolean(true) : Ref::adopt(Value::not_implemented());
}

Ref object_ne(Call& call)
{
    // The opposite of what __eq__ says, also if that is the class's own.
    return call.go_slow();
}

Ref object_hash(Call& call)
{
    return call.heap().integer(call.heap().id(call[0]) >> 4);
}

Ref object_format(Call& call)
{
    Heap& heap = call.heap();
    if (!is<Str>(call[1]) || !text_of(call[1]).empty()) {
        return call.raise(TypeName::TypeError,
                          fmt::format("unsupported format string passed to {}.__format__",
                                      type_name_of(heap, call[0])));
    }
    return call.go_slow();
}

Ref object_getattribute(Call& call)
{
    return call.ask(Call::Ask::get_plainly);
}

Ref object_setattr(Call& call)
{
    return call.ask(Call::Ask::set_plainly);
}

Ref object_delattr(Call& call)
{
    return call.ask(Call::Ask::delete_plainly);
}

constexpr NativeEntry methods[] = {
    {"__delattr__", "self, name, /", object_delattr},
    {"__eq__", "self, value, /", object_eq},
    {"__format__", "self, format_spec, /", object_format, "_operators.object_format"},
    {"__getattribute__", "self, name, /", object_getattribute},
    {"__hash__", "self, /", object_hash},
    {"__init__", "self, /, *args, **kwargs", object_init},
    {"__init_subclass__", "cls, /", object_init},
    {"__ne__", "self, value, /", object_ne, "_operators.object_ne"},
    {"__new__", "cls, /, *args, **kwargs", object_new},
    {"__repr__", "self, /", object_repr},
    {"__setattr__", "self, name, value, /", object_setattr},
    {"__str__", "self, /", object_str, "_operators.object_str"},
};

} // namespace

void register_object_methods(Registry& registry)
{
    registry.methods(TypeName::object, methods);
}

} // namespace procession::core::program
