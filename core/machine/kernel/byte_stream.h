// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/io_result.h"

#include <cstddef>
#include <string>

namespace procession::core {

/// Bytes on their way in one direction, in a pipe or a connection: what is written comes out in
/// the same order, however it is cut.
struct ByteStream {
    std::string bytes;
    std::size_t taken = 0;    ///< of `bytes`, from the front
    std::size_t capacity = 0; ///< what it holds at most
    bool has_reader = true;   ///< somebody may still read it
    bool has_writer = true;   ///< somebody may still write to it

    [[nodiscard]] std::size_t size() const { return bytes.size() - taken; }
    [[nodiscard]] std::size_t room() const { return size() >= capacity ? 0 : capacity - size(); }

    /// At most `count` bytes from the front; they stay there if one only peeks.
    [[nodiscard]] std::string take(std::size_t count, bool peek);
    void put(std::string_view more) { bytes += more; }
    /// What read() does; nothing while there is nothing but a writer.
    [[nodiscard]] IoResult read(std::size_t count, bool peek);
    /// What write() does: up to `atomic` bytes go in whole or not at all, of more as many as
    /// there is room for, at least one.
    [[nodiscard]] IoResult write(std::string_view more, std::size_t atomic);
};

} // namespace procession::core
