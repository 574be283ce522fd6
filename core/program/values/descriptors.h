// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/class.h"

namespace procession::core::program {

struct Property : Object {
    static constexpr Kind tag = Kind::property;

    Property() : Object(tag) {}

    // Each None where there is none.
    Value getter = Value::none();
    Value setter = Value::none();
    Value deleter = Value::none();
    Value doc = Value::none();

    template <class F>
    void references(F&& f)
    {
        f(getter);
        f(setter);
        f(deleter);
        f(doc);
    }
};

struct StaticMethod : Object {
    static constexpr Kind tag = Kind::static_method;

    explicit StaticMethod(Value what) : Object(tag), function(what) { retain(what); }

    Value function;

    template <class F>
    void references(F&& f)
    {
        f(function);
    }
};

struct ClassMethod : Object {
    static constexpr Kind tag = Kind::class_method;

    explicit ClassMethod(Value what) : Object(tag), function(what) { retain(what); }

    Value function;

    template <class F>
    void references(F&& f)
    {
        f(function);
    }
};

/// super(): attributes of `self`, looked for behind a class in the order of resolution.
struct Super : Object {
    static constexpr Kind tag = Kind::super;

    Super(Class* after, Value whose, Class* type)
        : Object(tag), start(after), self(whose), self_class(type)
    {
        retain(static_cast<Object*>(after));
        retain(whose);
        retain(static_cast<Object*>(type));
    }

    Class* start;
    Value self;
    Class* self_class;

    template <class F>
    void references(F&& f)
    {
        f(start);
        f(self);
        f(self_class);
    }
};

} // namespace procession::core::program
