// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/heap.h"

namespace procession::core::program {

/// What the heap does with an object without knowing what it is: the members that object.h asks of
/// every kind, by number.
struct KindOperations {
    const char* name = "";
    TypeName type{};
    /// Gives back all references that it holds.
    void (*release_references)(Object&) = nullptr;
    /// Null where a kind has no storage of its own.
    void (*free_storage)(Object&, Heap&) = nullptr;
    void (*copy_storage)(Object&, Heap&, const Object&) = nullptr;
    /// Turns the references of a copy into those of its heap.
    void (*move_references)(Object&, const Heap& to, const Heap& from) = nullptr;
    /// Calls `tell(context, value)` with every reference that it holds, in their order.
    void (*each_reference)(Object&, void* context, void (*tell)(void*, Value)) = nullptr;
    /// Of iterators, else null.
    Ref (*next)(Object&, Heap&) = nullptr;
};

[[nodiscard]] const KindOperations& operations_of(Kind kind);

} // namespace procession::core::program
