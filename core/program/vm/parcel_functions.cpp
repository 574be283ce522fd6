// SPDX-License-Identifier: GPL-3.0-or-later
// Parcels for the library (pickle, queues, pipes), and importing by name.
#include "core/program/values/bytes.h"
#include "core/program/values/dict.h"
#include "core/program/values/list.h"
#include "core/program/values/native.h"
#include "core/program/values/number.h"
#include "core/program/values/parcel.h"
#include "core/program/values/str.h"
#include "core/program/values/tuple.h"
#include "core/program/vm/natives.h"

namespace procession::core::program {
namespace {

/// (bytes, None), (None, words of a PicklingError), or (None, None, object whose state is asked).
Ref pack_value(Call& call)
{
    Heap& heap = call.heap();
    std::map<std::int64_t, Value> states;
    const Dict& told = as<Dict>(call[1]);
    for (std::size_t i = 0; i < told.table.places(); ++i) {
        const Table::Entry& entry = told.table.at(i);
        if (!entry.key.is_unbound()) {
            states.emplace(*small_of(entry.key), entry.value);
        }
    }
    const Packed packed = pack(heap, call[0], states);
    call.touch(packed.bytes.size() / 8);
    switch (packed.of) {
    case Packed::Of::raised:
        return call.raised();
    case Packed::Of::bytes: {
        const Ref bytes = heap.bytes(packed.bytes);
        const Value parts[] = {bytes, Value::none()};
        return make_tuple(heap, parts);
    }
    case Packed::Of::refused: {
        const Ref words = heap.str(packed.bytes);
        const Value parts[] = {Value::none(), words};
        return make_tuple(heap, parts);
    }
    case Packed::Of::needs_python:
        break;
    }
    const Value parts[] = {Value::none(), Value::none(), packed.object};
    return make_tuple(heap, parts);
}

/// (0, value, objects and states for __setstate__), (1, module to import), (2, (callable, args)).
Ref unpack_value(Call& call)
{
    Heap& heap = call.heap();
    const Bytes* const bytes = try_as<Bytes>(call[0]);
    if (bytes == nullptr) {
        return call.raise(TypeName::TypeError, "a bytes-like object is required");
    }
    call.touch(bytes->byte_count / 8);
    const Unpacked unpacked = unpack(heap, bytes->view(), as<List>(call[1]).items.span());
    switch (unpacked.of) {
    case Unpacked::Of::raised:
        return call.raised();
    case Unpacked::Of::needs_module:
    case Unpacked::Of::needs_call: {
        const bool is_module = unpacked.of == Unpacked::Of::needs_module;
        const Value parts[] = {Value::small(is_module ? 1 : 2), unpacked.value};
        return make_tuple(heap, parts);
    }
    case Unpacked::Of::value:
        break;
    }
    const Owned<List> pending = heap.make<List>();
    for (const Ref& one : unpacked.pending) {
        pending->append(heap, one);
    }
    const Value parts[] = {Value::small(0), unpacked.value, pending.value()};
    return make_tuple(heap, parts);
}

Ref import_by_name(Call& call)
{
    if (!is<Str>(call[0])) {
        return call.raise(TypeName::TypeError, "module name must be a string");
    }
    return call.ask(Call::Ask::import);
}

constexpr NativeEntry entries[] = {
    {"import_by_name", "name", import_by_name},
    {"pack", "value, states", pack_value},
    {"unpack", "bytes, results", unpack_value},
};

} // namespace

void register_parcel_functions(Registry& registry)
{
    registry.module("_native", entries);
}

} // namespace procession::core::program
