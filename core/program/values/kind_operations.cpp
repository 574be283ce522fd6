// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/kind_operations.h"

#include "core/program/values/kind_headers.h"

#include <array>

namespace procession::core::program {
namespace {

struct Release {
    void operator()(Value& value) const { release(value); }
    template <class T>
    void operator()(T*& object) const
    {
        if (object != nullptr) {
            release(static_cast<Object*>(object));
        }
    }
};

struct Move {
    const Heap& to;
    const Heap& from;

    void operator()(Value& value) const { value = to.moved(value, from); }
    template <class T>
    void operator()(T*& object) const
    {
        if (object != nullptr) {
            object = static_cast<T*>(to.moved(Value(object), from).object());
        }
    }
};

struct Tell {
    void* context;
    void (*tell)(void*, Value);

    void operator()(const Value& value) const { tell(context, value); }
    template <class T>
    void operator()(T* const& object) const
    {
        tell(context, object == nullptr ? Value() : Value(object));
    }
};

template <class T>
constexpr KindOperations operations(const char* name, TypeName type)
{
    KindOperations operations;
    operations.name = name;
    operations.type = type;
    operations.release_references = [](Object& object) {
        static_cast<T&>(object).references(Release{});
    };
    operations.move_references = [](Object& object, const Heap& to, const Heap& from) {
        static_cast<T&>(object).references(Move{to, from});
    };
    operations.each_reference = [](Object& object, void* context, void (*tell)(void*, Value)) {
        static_cast<T&>(object).references(Tell{context, tell});
    };
    if constexpr (requires(T & object, Heap & heap) { object.free_storage(heap); }) {
        operations.free_storage = [](Object& object, Heap& heap) {
            static_cast<T&>(object).free_storage(heap);
        };
        operations.copy_storage = [](Object& object, Heap& heap, const Object& original) {
            static_cast<T&>(object).copy_storage(heap, static_cast<const T&>(original));
        };
    }
    if constexpr (requires(T & object, Heap & heap) { object.next(heap); }) {
        operations.next = [](Object& object, Heap& heap) -> Ref {
            return static_cast<T&>(object).next(heap);
        };
    }
    return operations;
}

constexpr std::array all = {
    KindOperations{},
#define PROCESSION_KIND(kind, type, python_type) operations<type>(#kind, TypeName::python_type),
#include "core/program/values/kinds.inc"
#undef PROCESSION_KIND
};

} // namespace

const KindOperations& operations_of(Kind kind)
{
    return all[static_cast<std::size_t>(kind)];
}

} // namespace procession::core::program
