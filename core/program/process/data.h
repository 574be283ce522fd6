// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/datum.h"
#include "core/program/values/heap.h"

#include <span>

/// What crosses the border between a program's address space and the kernel.
namespace procession::core::program {

/// A value as the kernel takes it: numbers, truth values, None, text and bytes, tuples and lists
/// of these. An integer beyond 64 bits becomes the nearest that fits; anything else None, for the
/// library checks before it calls.
[[nodiscard]] Datum datum_of(Value value);
[[nodiscard]] Data data_of(std::span<const Value> values);

/// How strings that the kernel answers with are to be taken: it knows only bytes.
enum class Strings : std::uint8_t { bytes, text };

/// An answer of the kernel as a value of the program; several are a tuple.
[[nodiscard]] Ref value_of(Heap& heap, const Datum& datum, Strings strings);

} // namespace procession::core::program
