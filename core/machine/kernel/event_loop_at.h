// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace procession::core {

/// A task of an event loop that has not ended, at a moment.
struct CoroutineTaskAt {
    enum class State : std::uint8_t {
        running,  ///< the thread is in it
        ready,    ///< the loop will come to it in this round or the next
        sleeping, ///< in asyncio.sleep
        waiting,  ///< for something that others do
    };

    std::string name;      ///< "Task-1", or as the program calls it
    std::string coroutine; ///< the function whose call it runs: "main"
    std::string program;   ///< where it stands: the innermost of the program's own coroutines
    std::uint32_t line = 0;
    State state = State::ready;
    /// What it waits for: "Lock.acquire", "Queue.get" …, the name of another task, or the names of
    /// those that it gathers, with commas; empty if it does not wait.
    std::string waits_for;
    /// When it goes on at the latest, in seconds since the machine began; none if nothing says so.
    std::optional<double> until;
    friend bool operator==(const CoroutineTaskAt&, const CoroutineTaskAt&) = default;
};

/// Something that an event loop will call at a moment of its own.
struct TimerAt {
    double when = 0;  ///< seconds since the machine began
    std::string what; ///< the task that it is for, else the function that will be called
    friend bool operator==(const TimerAt&, const TimerAt&) = default;
};

/// An event loop of asyncio that runs, at a moment.
struct EventLoopAt {
    std::vector<CoroutineTaskAt> tasks; ///< in the order in which they began
    /// What it will call next, in this order: names of tasks, else of functions.
    std::vector<std::string> ready;
    std::vector<TimerAt> timers; ///< earliest first
    friend bool operator==(const EventLoopAt&, const EventLoopAt&) = default;
};

} // namespace procession::core
