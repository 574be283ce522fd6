// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/dict.h"

namespace procession::core::program {

struct Module : Object {
    static constexpr Kind tag = Kind::module;

    Module(Value module_name, Dict* names) : Object(tag), name(module_name), attributes(names)
    {
        retain(module_name);
        retain(static_cast<Object*>(names));
    }

    Value name; ///< a str
    Dict* attributes;

    template <class F>
    void references(F&& f)
    {
        f(name);
        f(attributes);
    }
};

} // namespace procession::core::program
