// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/entity.h"

#include <cstdint>
#include <string>
#include <vector>

namespace procession::core {

/// Something by which processes wait for one another, at a moment.
struct ObjectAt {
    enum class Kind : std::uint8_t {
        semaphore,
        channel,
        child,
        feeder,
        signal,
        thread,
        pipe,
        socket,
        download
    };
    Kind kind{};
    std::string name;         ///< "Lock 1", "Queue 2"
    std::string object;       ///< what the program calls it: "Lock", "Semaphore", "Queue", "Pipe"
    std::uint32_t place = 0;  ///< its place among the trace's devices
    std::int64_t value = 0;   ///< semaphore: how many can still enter; channel: messages in it;
                              ///< pipe, socket: bytes to be read; download: per cent that are there
    std::int64_t largest = 0; ///< semaphore: its largest value, if it has one
    std::vector<scheduler::EntityId> holders; ///< semaphore: acquired and not released
    std::vector<scheduler::EntityId> waiters; ///< in the order in which they are served
    std::vector<scheduler::EntityId> putters; ///< channel: of the waiters, who waits for room in it
    std::vector<scheduler::EntityId> readers; ///< channel: processes with a copy of that end
    std::vector<scheduler::EntityId> writers;
    std::vector<std::string> messages; ///< channel: the first of them, as a program sees them
    friend bool operator==(const ObjectAt&, const ObjectAt&) = default;
};

} // namespace procession::core
