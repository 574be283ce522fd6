// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/entity.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <set>
#include <string>
#include <utility>

namespace procession::core {

/// A pipe that carries whole messages, between the processes that hold its ends.
/// Every process has its own copies of the ends: the reader meets the end of the
/// messages only when the last copy of the writing end is closed.
struct Channel {
    enum End : int { reading = 0, writing = 1 };
    struct Sender {
        scheduler::EntityId who;
        std::string message;
        bool feeder = false; ///< not the process itself waits, but its feeder
    };

    std::string kind;         ///< "Pipe", "Queue", …
    std::size_t capacity = 0; ///< bytes; 0 = any number
    std::size_t bytes = 0;    ///< in `messages`
    std::size_t limit = 0;    ///< messages that may be put into a queue; 0 = any number
    std::size_t put_in = 0;   ///< messages put into a queue and not taken, those on their way too
    std::deque<std::string> messages;
    std::set<scheduler::EntityId> readers; ///< processes with a copy of the reading end
    std::set<scheduler::EntityId> writers;
    std::deque<Sender> senders;                ///< wait for room
    std::deque<scheduler::EntityId> receivers; ///< wait for a message
    std::deque<scheduler::EntityId> pollers;   ///< wait to know that there is one
    std::deque<Sender> putters;                ///< wait until they may put one in

    /// Whether `message` goes in now. One that is larger than the whole channel does
    /// when it is empty, as the reader of a real pipe would take it piece by piece.
    [[nodiscard]] bool has_room(const std::string& message) const
    {
        return capacity == 0 || messages.empty() || bytes + message.size() <= capacity;
    }
    void put(std::string message)
    {
        bytes += message.size();
        messages.push_back(std::move(message));
    }
    [[nodiscard]] std::string take()
    {
        std::string message = std::move(messages.front());
        messages.pop_front();
        bytes -= message.size();
        put_in -= put_in > 0 ? 1 : 0;
        return message;
    }
};

} // namespace procession::core
