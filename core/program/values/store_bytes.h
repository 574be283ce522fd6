// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/bytes.h"
#include "core/program/values/range.h"
#include "core/program/values/ref.h"

namespace procession::core::program {

/// array[slice] = item, where `item` is bytes or gives integers; unbound: it has raised.
[[nodiscard]] Ref store_byte_slice(Heap& heap, ByteArray& array, const Slice& slice, Value item);
/// del array[slice].
[[nodiscard]] Ref delete_byte_slice(Heap& heap, ByteArray& array, const Slice& slice);

} // namespace procession::core::program
