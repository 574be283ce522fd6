// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/dict.h"
#include "core/program/values/str.h"
#include "core/program/values/tuple.h"

namespace procession::core::program {

/// A type: built in (of the image, never changes) or made by a class statement.
struct Class : Object {
    static constexpr Kind tag = Kind::class_;

    Class() : Object(tag) {}

    Value name; ///< a str
    Value qualname;
    Tuple* bases = nullptr;
    Buffer<Class*> mro;         ///< where attributes are looked for, itself first
    Dict* attributes = nullptr; ///< its own
    Buffer<Class*> subclasses;  ///< not held; only of classes in the heap, told of changes
    /// Names of attributes that instances have, in the order in which they got them: the
    /// attribute of a name is in that slot of an instance (instance.h).
    Buffer<Value> keys;
    /// Another number whenever an attribute of the class or of one that it is derived from
    /// changes.
    std::uint64_t version = 0;
    /// The built-in type whose content an instance holds besides attributes (list for
    /// `class Stack(list)`), or the type itself if built in; null for classes of plain instances.
    Class* content_type = nullptr;
    TypeName builtin = TypeName::count; ///< which built-in type it is; count for others
    bool is_exception = false;
    bool has_finalizer = false; ///< __del__
    bool is_final = false;      ///< nothing may be derived from it (bool, NoneType, …)

    /// Whether `other` is among its bases or itself.
    [[nodiscard]] bool derives_from(const Class& other) const;
    /// The attribute as class statements left it, from the class or its bases; unbound if none.
    [[nodiscard]] Value lookup(Value attribute) const;
    [[nodiscard]] Value lookup(const Heap& heap, Name attribute) const;

    template <class F>
    void references(F&& f)
    {
        f(name);
        f(qualname);
        f(bases);
        for (Class*& base : mro) {
            if (base != this) {
                f(base);
            }
        }
        f(attributes);
        for (Value& key : keys) {
            f(key);
        }
        f(content_type);
    }
    void free_storage(Heap& heap);
    void copy_storage(Heap& heap, const Class& original);
};

/// The type of any value.
[[nodiscard]] Class& class_of(const Heap& heap, Value value);
/// The name of its type, as messages tell it.
[[nodiscard]] std::string_view type_name_of(const Heap& heap, Value value);
/// isinstance(value, class).
[[nodiscard]] bool is_instance(const Heap& heap, Value value, const Class& of);
[[nodiscard]] bool is_instance(const Heap& heap, Value value, TypeName of);

/// An attribute of a class is set or, with an unbound value, deleted: caches of it and of what is
/// derived from it end. False if there was nothing to delete.
bool set_class_attribute(Heap& heap, Class& of, Value name, Value value);

/// A new class: its order of resolution and content type follow from the bases. Raises and returns
/// null where CPython refuses. `attributes` becomes the class's own.
[[nodiscard]] Owned<Class> make_class(Heap& heap, Value name, Tuple& bases, Dict& attributes);

} // namespace procession::core::program
