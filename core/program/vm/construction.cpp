// SPDX-License-Identifier: GPL-3.0-or-later
// Calling a class: a new object, then __init__.
#include "core/program/vm/arguments_buffer.h"
#include "core/program/vm/interpreter.h"

#include <fmt/format.h>

namespace procession::core::program {
namespace {

/// What OnReturn::construct is given: the new object, with what becomes of it if that needs more.
Ref to_be_delivered(Heap& heap, Value made, Value extra)
{
    const Value both[] = {made, extra};
    return extra.is_unbound() ? Ref(made) : Ref(make_tuple(heap, both));
}

} // namespace

bool Interpreter::construct(Class& cls, std::span<const Value> arguments, Value names,
                            const Way& way)
{
    const Ref kept(&cls);
    Ref maker(cls.lookup(heap_, Name::new_));
    if (StaticMethod* const wrapped = try_as<StaticMethod>(maker)) {
        maker = Ref(wrapped->function);
    }
    if (cls.builtin != TypeName::count) {
        if (cls.is_exception) {
            return make_object(cls, arguments, names, way);
        }
        if (!is<Native>(maker)) {
            heap_.raise(TypeName::TypeError,
                        fmt::format("cannot create '{}' instances", text_of(cls.name)));
            return false;
        }
        const Ref initializer(cls.attributes->get(Value(&heap_.name(Name::init))));
        if (is<Native>(initializer)) {
            return fill_new(cls, as<Native>(maker), initializer, arguments, names, way);
        }
        ArgumentsBuffer with_class(arguments.size() + 1);
        with_class.add(Value(&cls));
        with_class.add(arguments);
        return call_native(as<Native>(maker), with_class.span(), names, way);
    }
    if (maker && !is<Native>(maker)) {
        // A __new__ of its own: the machine goes on in Python code.
        Owned<Tuple> positional =
            make_tuple(heap_, arguments.first(arguments.size() -
                                              (names.is_unbound() ? 0 : as<Tuple>(names).size)));
        Owned<Dict> keywords = heap_.make<Dict>();
        for (std::size_t i = positional->size; i < arguments.size(); ++i) {
            keywords->set(heap_, as<Tuple>(names)[i - positional->size], arguments[i]);
        }
        const Value all[] = {Value(&cls), maker, positional.value(), keywords.value()};
        return call_fallback("_operators", "construct", all, way);
    }
    return make_object(cls, arguments, names, way);
}

/// A list, dict, set …: empty first, then filled by __init__.
bool Interpreter::fill_new(Class& cls, const Native& maker, Value initializer,
                           std::span<const Value> arguments, Value names, const Way& way)
{
    std::vector<Ref> bound;
    const Value alone[] = {Value(&cls)};
    if (!bind_native(maker, alone, {}, bound)) {
        return false;
    }
    std::vector<Value> plain(bound.begin(), bound.end());
    Call call(heap_, plain, *maker.entry);
    const Ref made = maker.entry->function(call);
    if (!made) {
        return false;
    }
    if (arguments.empty()) {
        return deliver(Ref(made), way);
    }
    ArgumentsBuffer with_self(arguments.size() + 1);
    with_self.add(made);
    with_self.add(arguments);
    return invoke(
        initializer, with_self.span(), names,
        {OnReturn::construct, way.result, to_be_delivered(heap_, made, way.extra), way.how});
}

bool Interpreter::make_object(Class& cls, std::span<const Value> arguments, Value names,
                              const Way& way)
{
    if (cls.is_exception) {
        const std::size_t by_name = names.is_unbound() ? 0 : as<Tuple>(names).size;
        Ref made = make_exception(heap_, cls, arguments.first(arguments.size() - by_name));
        if (cls.builtin != TypeName::count) {
            return deliver(std::move(made), way);
        }
        return initialize(std::move(made), arguments, names, way);
    }
    if (cls.content_type == nullptr) {
        return initialize(make_instance(heap_, cls), arguments, names, way);
    }
    const Value maker = cls.content_type->attributes->get(Value(&heap_.name(Name::new_)));
    const bool is_filled_later =
        !cls.content_type->attributes->get(Value(&heap_.name(Name::init))).is_unbound();
    Owned<Tuple> positional =
        make_tuple(heap_, arguments.first(arguments.size() -
                                          (names.is_unbound() ? 0 : as<Tuple>(names).size)));
    Owned<Dict> keywords = heap_.make<Dict>();
    for (std::size_t i = positional->size; i < arguments.size(); ++i) {
        keywords->set(heap_, as<Tuple>(names)[i - positional->size], arguments[i]);
    }
    const Value all[] = {
        Value(&cls),        Value(cls.content_type), maker,
        positional.value(), keywords.value(),        Value::boolean(is_filled_later)};
    return call_fallback("_operators", "construct_content", all, way);
}

bool Interpreter::initialize(Ref instance, std::span<const Value> arguments, Value names,
                             const Way& way)
{
    Class& cls = *as<Instance>(instance).cls;
    const Ref initializer(cls.lookup(heap_, Name::init));
    const bool is_plain =
        is<Native>(initializer) && as<Native>(initializer).owner == &heap_.type(TypeName::object);
    if (!initializer || is_plain) {
        const Value maker = cls.lookup(heap_, Name::new_);
        if (!arguments.empty() && (maker.is_unbound() || is<Native>(maker)) && !cls.is_exception) {
            heap_.raise(TypeName::TypeError,
                        fmt::format("{}() takes no arguments", text_of(cls.name)));
            return false;
        }
        return deliver(std::move(instance), way);
    }
    ArgumentsBuffer with_self(arguments.size() + 1);
    with_self.add(instance);
    with_self.add(arguments);
    return invoke(
        initializer, with_self.span(), names,
        {OnReturn::construct, way.result, to_be_delivered(heap_, instance, way.extra), way.how});
}

} // namespace procession::core::program
