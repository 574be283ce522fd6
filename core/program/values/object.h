// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/value.h"

#include <cstdint>

namespace procession::core::program {

/// What an object's memory holds.
enum class Kind : std::uint8_t {
    free, ///< nobody's slot
#define PROCESSION_KIND(kind, type, python_type) kind,
#include "core/program/values/kinds.inc"
#undef PROCESSION_KIND
};

/// The built-in types of Python, exceptions too.
enum class TypeName : std::uint8_t {
#define PROCESSION_TYPE(type, name, module, base) type,
#include "core/program/values/types.inc"
#undef PROCESSION_TYPE
#define PROCESSION_EXCEPTION(name, base) name,
#include "core/program/values/exceptions.inc"
#undef PROCESSION_EXCEPTION
    count
};

/// Names that the virtual machine looks up.
enum class Name : std::uint8_t {
#define PROCESSION_NAME(name, text) name,
#include "core/program/values/names.inc"
#undef PROCESSION_NAME
    count
};

/// What every object begins with. Objects live in slots of their heap's chunks (heap.h), so that
/// the heap of an object follows from its address.
///
/// A kind is a struct derived from Object with
/// - `static constexpr Kind tag`;
/// - `template <class F> void references(F&& f)`: calls f with every Value and every pointer to
///   an object that it holds a reference to (unbound and null ones too). From this follow what
///   is released when the object dies and what is moved when it is copied to another heap;
/// - where it has storage outside its slot: `void free_storage(Heap&)` and
///   `void copy_storage(Heap&, const T& original)`, which is called on a bytewise copy of the
///   original in the new heap and replaces the storage by its own (of the same bytes).
/// - where it is an iterator that needs no Python code: `Ref next(Heap&)`, unbound at its end.
/// It has no destructor and no virtual functions, and can be copied bytewise.
struct Object {
    explicit Object(Kind object_kind) : kind(object_kind) {}

    /// Counted; 0 or less: never counted and never dies (of the image or of a program's
    /// constants, which processes share).
    std::int32_t references = 1;
    Kind kind;
    /// Of the kind's own use.
    std::uint8_t flags = 0;
    std::uint16_t spare = 0;
};

/// Whether a value is an object of kind T.
template <class T>
[[nodiscard]] bool is(Value value)
{
    return value.is_object() && value.object()->kind == T::tag;
}
/// A value that is known to be an object of kind T.
template <class T>
[[nodiscard]] T& as(Value value)
{
    assert(is<T>(value));
    return *static_cast<T*>(value.object());
}
/// A value as an object of kind T, null if it is something else.
template <class T>
[[nodiscard]] T* try_as(Value value)
{
    return is<T>(value) ? static_cast<T*>(value.object()) : nullptr;
}

} // namespace procession::core::program
