// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/class.h"

namespace procession::core::program {

/// An object of a class. Its attributes are the first `count` of its class's keys, in slots, as
/// long as it got them in the class's order, which is the rule; otherwise (another order, one
/// deleted, too many, __dict__ asked for) they are in a dict of its own.
struct Instance : Object {
    static constexpr Kind tag = Kind::instance;
    static constexpr std::uint32_t fewest_slots = 8;
    static constexpr std::uint32_t most_slots = 48;

    Instance(Class* its_class, std::uint32_t slots) : Object(tag), cls(its_class), capacity(slots)
    {
        retain(static_cast<Object*>(its_class));
    }

    Class* cls;
    Dict* dict = nullptr; ///< null as long as attributes are in slots
    Value content; ///< list, int, … of a class derived from one; an ExceptionState; else unbound
    std::uint32_t count = 0;
    std::uint32_t capacity;

    [[nodiscard]] Value* slots() { return reinterpret_cast<Value*>(this + 1); }

    template <class F>
    void references(F&& f)
    {
        f(cls);
        f(dict);
        f(content);
        for (std::uint32_t i = 0; i < count; ++i) {
            f(slots()[i]);
        }
    }
};

[[nodiscard]] Owned<Instance> make_instance(Heap& heap, Class& of);
/// The instance's own attribute, unbound if it has none of that name.
[[nodiscard]] Value own_attribute(const Instance& instance, Value name);
void set_own_attribute(Heap& heap, Instance& instance, Value name, Value value);
/// False if there was none.
bool delete_own_attribute(Heap& heap, Instance& instance, Value name);
/// Its attributes as a dict, which from now on is where they are (__dict__).
[[nodiscard]] Dict& own_dict(Heap& heap, Instance& instance);

/// The list, dict, int … that a value is: itself, or the content of an instance of a class
/// derived from one.
[[nodiscard]] inline Value content_of(Value value)
{
    const Instance* const instance = try_as<Instance>(value);
    return instance == nullptr || instance->content.is_unbound() ? value : instance->content;
}
/// The same as an object of kind T, null if it is something else: what native functions use to
/// look at their arguments.
template <class T>
[[nodiscard]] T* content_as(Value value)
{
    return try_as<T>(content_of(value));
}

} // namespace procession::core::program
