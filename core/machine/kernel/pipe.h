// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/byte_stream.h"
#include "core/machine/kernel/effect.h"

namespace procession::core {

/// A pipe as os.pipe() makes it: bytes, and whoever has descriptors of its ends.
struct Pipe {
    static constexpr std::size_t capacity = 65536; ///< of a pipe of Linux
    /// So many bytes go in whole or not at all (PIPE_BUF).
    static constexpr std::size_t atomic = 4096;

    ByteStream bytes;
    PlaceIndex place = no_place;
};

} // namespace procession::core
