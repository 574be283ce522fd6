// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/system_call.h"

#include <variant>

namespace procession::core {

/// What came of an attempt to read, write, accept, …: nothing, for it would have to wait; what
/// the call returns; why it failed.
using IoResult = std::variant<std::monostate, Datum, CallError>;

[[nodiscard]] inline bool would_wait(const IoResult& result)
{
    return std::holds_alternative<std::monostate>(result);
}

namespace io_error {

[[nodiscard]] inline CallError bad_descriptor()
{
    return {"OSError", 9, "Bad file descriptor"};
}
[[nodiscard]] inline CallError would_block()
{
    return {"BlockingIOError", 11, "Resource temporarily unavailable"};
}
[[nodiscard]] inline CallError invalid()
{
    return {"OSError", 22, "Invalid argument"};
}
[[nodiscard]] inline CallError broken_pipe()
{
    return {"BrokenPipeError", 32, "Broken pipe"};
}
[[nodiscard]] inline CallError reset()
{
    return {"ConnectionResetError", 104, "Connection reset by peer"};
}
[[nodiscard]] inline CallError not_connected()
{
    return {"OSError", 107, "Transport endpoint is not connected"};
}

} // namespace io_error

} // namespace procession::core
