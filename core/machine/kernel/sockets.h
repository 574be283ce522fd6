// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/byte_stream.h"
#include "core/machine/kernel/fingerprint.h"
#include "scheduler/ticks.h"

#include <deque>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace procession::core {

/// Where a socket can be reached on the machine's own network; of AF_UNIX a path, with no port.
struct Address {
    std::string host;
    std::int64_t port = 0;
    friend bool operator==(const Address&, const Address&) = default;
};

/// One end of a connection, or what waits for connections; of a datagram socket what comes to it.
struct Socket {
    enum class State : std::uint8_t { fresh, listening, connected, closed };
    struct Datagram {
        std::string bytes;
        Address from;
    };
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    static constexpr std::int64_t af_unix = 1; ///< a family; 2 is AF_INET
    static constexpr const char* any_host = "0.0.0.0";
    static constexpr std::int64_t stream = 1; ///< a type; 2 is of datagrams

    std::int64_t family = 2;
    std::int64_t type = stream;
    State state = State::fresh;
    bool is_bound = false;
    Address local;
    Address remote;
    std::size_t peer = none; ///< the other end of a connection
    ByteStream in;           ///< what comes to it; the peer writes here
    std::size_t backlog = 0;
    std::deque<std::size_t> pending; ///< connected, and not accepted yet
    std::deque<Datagram> datagrams;
    bool was_reset = false;      ///< to be told once
    bool is_dead = false;        ///< what it sends is refused
    int error = 0;               ///< why a connection that was not waited for has failed
    bool just_connected = false; ///< without waiting: asked once more, connect() says yes
    std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> options;
};

/// The sockets of the machine and its network, which reaches no other machine: what is connected
/// to what, and which ports are taken. As on Linux, down to the errors. Knows no processes. A
/// value.
class Sockets {
public:
    using Index = std::size_t;

    /// `now` is the moment of what is done next.
    void set_now(scheduler::Ticks now, scheduler::Ticks second)
    {
        now_ = now;
        second_ = second;
    }
    /// Whether there is one, or ever was.
    [[nodiscard]] bool any() const { return next_ > 0; }
    [[nodiscard]] Index make(std::int64_t family, std::int64_t type);
    [[nodiscard]] std::pair<Index, Index> make_pair(std::int64_t family, std::int64_t type);
    [[nodiscard]] const Socket& at(Index index) const { return sockets_.at(index); }
    [[nodiscard]] Socket& at(Index index) { return sockets_.at(index); }

    /// Null once it has been closed.
    [[nodiscard]] const Socket* find(Index index) const
    {
        const auto found = sockets_.find(index);
        return found == sockets_.end() ? nullptr : &found->second;
    }

    [[nodiscard]] IoResult bind(Index index, Address address);
    [[nodiscard]] IoResult listen(Index index, std::int64_t backlog);
    /// Waits while too many wait to be accepted.
    [[nodiscard]] IoResult connect(Index index, const Address& address, bool waits);
    /// The new socket's index.
    [[nodiscard]] IoResult accept(Index index);
    [[nodiscard]] IoResult receive(Index index, std::size_t count, bool peek);
    [[nodiscard]] IoResult send(Index index, std::string_view bytes);
    [[nodiscard]] IoResult receive_from(Index index, std::size_t count, bool peek);
    [[nodiscard]] IoResult send_to(Index index, const std::string& bytes, const Address& address);
    [[nodiscard]] IoResult shut_down(Index index, std::int64_t how);
    [[nodiscard]] IoResult name(Index index, bool of_peer) const;
    [[nodiscard]] IoResult option(Index index, std::int64_t level, std::int64_t name,
                                  const Datum& value);
    [[nodiscard]] bool is_readable(Index index) const;
    [[nodiscard]] bool is_writable(Index index) const;
    /// Its last descriptor has been closed.
    void close(Index index);

    /// Of all that a process can find out about them but for what the clock says; `open`, those
    /// that have descriptors, in an order that does not depend on their indices, which do not
    /// count.
    [[nodiscard]] Fingerprint fingerprint(const std::vector<Index>& open) const;

private:
    [[nodiscard]] Index listener(const Socket& from, const Address& address) const;
    [[nodiscard]] bool is_taken(const Socket& socket, const Address& address) const;
    [[nodiscard]] std::int64_t free_port();
    void join(Index one, Index other);
    void end_connection(Index index);

    std::map<Index, Socket> sockets_;
    Index next_ = 0;
    std::int64_t next_port_ = 40000;                     ///< of those that one need not choose
    std::map<std::int64_t, scheduler::Ticks> time_wait_; ///< ports, and until when they rest
    scheduler::Ticks now_ = 0;
    scheduler::Ticks second_ = 1;
};

} // namespace procession::core
