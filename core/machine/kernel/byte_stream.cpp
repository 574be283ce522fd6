// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/kernel/byte_stream.h"

#include <algorithm>

namespace procession::core {

std::string ByteStream::take(std::size_t count, bool peek)
{
    std::string result = bytes.substr(taken, std::min(count, size()));
    if (!peek) {
        taken += result.size();
        // What was taken is given back now and then, not each time.
        if (taken == bytes.size() || taken > capacity) {
            bytes.erase(0, taken);
            taken = 0;
        }
    }
    return result;
}

IoResult ByteStream::read(std::size_t count, bool peek)
{
    if (size() == 0 && has_writer && count > 0) {
        return {};
    }
    return Datum(take(count, peek));
}

IoResult ByteStream::write(std::string_view more, std::size_t atomic)
{
    if (!has_reader) {
        return io_error::broken_pipe();
    }
    const std::size_t count = std::min(more.size(), room());
    if (count < more.size() && (count == 0 || more.size() <= atomic)) {
        return {};
    }
    put(more.substr(0, count));
    return Datum(static_cast<std::int64_t>(count));
}

} // namespace procession::core
