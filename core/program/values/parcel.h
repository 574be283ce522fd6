// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/heap.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Values as bytes that mean the same in any heap: what pickle does for queues, pipes and spawned
/// processes. Classes and functions go by module and name, as in CPython.
namespace procession::core::program {

/// How an attempt to pack a value has ended.
struct Packed {
    enum class Of : std::uint8_t {
        bytes,
        raised,       ///< TypeError, AttributeError, RecursionError: it cannot be packed
        refused,      ///< the same as a PicklingError with the words `bytes`
        needs_python, ///< the class of `object` says by __getstate__ or __reduce__ what it holds
    } of = Of::bytes;
    std::string bytes;
    Value object;
};

/// Packs a value. `states` has what Python code has told so far about objects (by their id): the
/// tuple of __reduce__, or a tuple of one: the state.
[[nodiscard]] Packed pack(Heap& heap, Value value,
                          const std::map<std::int64_t, Value>& states = {});

/// How an attempt to unpack has ended.
struct Unpacked {
    enum class Of : std::uint8_t {
        value,
        raised,
        needs_module, ///< `value` is the name of a module that has to be imported before
        needs_call,   ///< `value` is a tuple (callable, arguments): its result is the next of
                      ///< `results`
    } of = Of::value;
    Ref value;
    /// Objects whose state Python code has to restore (__setstate__): each followed by the state.
    std::vector<Ref> pending;
};

/// Unpacks. `results` are what calls gave that were needed before.
[[nodiscard]] Unpacked unpack(Heap& heap, std::string_view bytes,
                              std::span<const Value> results = {});

} // namespace procession::core::program
