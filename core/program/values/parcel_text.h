// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace procession::core::program {

/// What is in a parcel (see pack()) as a program would print it: 3, 'bun', ['a', None], <Order>.
/// Needs no heap, so that it can be asked of any moment; objects stand by the names of their
/// classes, and what has been told already is "…". Bytes that are no parcel (Connection.send_bytes)
/// are shown as bytes. Longer texts end in "…" after about 60 bytes.
[[nodiscard]] std::string parcel_text(std::string_view bytes);

} // namespace procession::core::program
