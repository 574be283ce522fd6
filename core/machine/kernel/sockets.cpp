// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/kernel/sockets.h"

#include <algorithm>
#include <limits>

namespace procession::core {

namespace {

constexpr std::int64_t level_socket = 1; // SOL_SOCKET
constexpr std::int64_t reuse_address = 2;
constexpr std::int64_t last_error = 4;
constexpr std::int64_t accepts = 30;
constexpr std::int64_t kind_of_socket = 3;

/// What a connection holds of one direction: about what Linux does on the loopback, and between
/// two ends of a socketpair.
constexpr std::size_t connection_bytes = 2'621'440;
constexpr std::size_t pair_bytes = 212'992;
/// How long the port of a connection rests that this side has closed first.
constexpr scheduler::Ticks rest_seconds = 60;

bool is_local(const std::string& host)
{
    return host == Socket::any_host || host.starts_with("127.") || host == "::1" || host == "::";
}

CallError in_use()
{
    return {"OSError", 98, "Address already in use"};
}

} // namespace

Sockets::Index Sockets::make(std::int64_t family, std::int64_t type)
{
    Socket& made = sockets_[next_];
    made.family = family;
    made.type = type;
    made.local = family == Socket::af_unix ? Address{"", 0} : Address{Socket::any_host, 0};
    made.in.capacity = family == Socket::af_unix ? pair_bytes : connection_bytes;
    return next_++;
}

std::pair<Sockets::Index, Sockets::Index> Sockets::make_pair(std::int64_t family, std::int64_t type)
{
    const Index one = make(family, type);
    const Index other = make(family, type);
    join(one, other);
    return {one, other};
}

void Sockets::join(Index one, Index other)
{
    for (const auto& [index, peer] : {std::pair{one, other}, std::pair{other, one}}) {
        Socket& socket = at(index);
        socket.state = Socket::State::connected;
        socket.peer = peer;
        socket.remote = at(peer).local;
    }
}

std::int64_t Sockets::free_port()
{
    constexpr std::int64_t first = 40000;
    constexpr std::int64_t last = 60999;
    const std::int64_t port = next_port_;
    next_port_ = next_port_ == last ? first : next_port_ + 1;
    return port;
}

/// As on Linux with SO_REUSEADDR: nobody listens there, and each of the others has set it too.
bool Sockets::is_taken(const Socket& socket, const Address& address) const
{
    const auto reuses = [](const Socket& one) {
        const auto set = one.options.find({level_socket, reuse_address});
        return set != one.options.end() && set->second != 0;
    };
    const auto rests = time_wait_.find(address.port);
    if (socket.family != Socket::af_unix && socket.type == Socket::stream && !reuses(socket) &&
        rests != time_wait_.end() && rests->second > now_) {
        return true;
    }
    return std::any_of(sockets_.begin(), sockets_.end(), [&](const auto& entry) {
        const Socket& other = entry.second;
        const bool same =
            &other != &socket && other.is_bound && other.type == socket.type &&
            other.family == socket.family && other.local.port == address.port &&
            (other.local.host == address.host || other.local.host == Socket::any_host ||
             address.host == Socket::any_host) &&
            (socket.family != Socket::af_unix || other.local.host == address.host);
        return same && (other.state == Socket::State::listening ||
                        socket.family == Socket::af_unix || !reuses(other) || !reuses(socket));
    });
}

IoResult Sockets::bind(Index index, Address address)
{
    Socket& socket = at(index);
    if (socket.is_bound) {
        return io_error::invalid();
    }
    if (socket.family != Socket::af_unix) {
        if (!is_local(address.host)) {
            return CallError{"OSError", 99, "Cannot assign requested address"};
        }
        if (address.port == 0) {
            address.port = free_port();
        }
    }
    if (is_taken(socket, address)) {
        return in_use();
    }
    socket.local = std::move(address);
    socket.is_bound = true;
    return Datum();
}

IoResult Sockets::listen(Index index, std::int64_t backlog)
{
    Socket& socket = at(index);
    if (socket.type != Socket::stream) {
        return CallError{"OSError", 95, "Operation not supported"};
    }
    if (socket.state == Socket::State::connected) {
        return io_error::invalid();
    }
    if (!socket.is_bound) {
        socket.local = {Socket::any_host, free_port()};
        socket.is_bound = true;
    }
    const bool taken = std::any_of(sockets_.begin(), sockets_.end(), [&](const auto& entry) {
        return entry.first != index && entry.second.state == Socket::State::listening &&
               entry.second.family == socket.family && entry.second.local == socket.local;
    });
    if (taken) {
        return in_use();
    }
    socket.state = Socket::State::listening;
    socket.backlog = static_cast<std::size_t>(std::max(backlog, std::int64_t{0}));
    return Datum();
}

Sockets::Index Sockets::listener(const Socket& from, const Address& address) const
{
    for (const auto& [index, socket] : sockets_) {
        const bool reachable =
            from.family == Socket::af_unix
                ? socket.local.host == address.host
                : socket.local.port == address.port &&
                      (socket.local.host == Socket::any_host || address.host == Socket::any_host ||
                       socket.local.host == address.host);
        const bool listens = from.type == Socket::stream ? socket.state == Socket::State::listening
                                                         : socket.is_bound;
        if (socket.family == from.family && socket.type == from.type && listens && reachable) {
            return index;
        }
    }
    return Socket::none;
}

IoResult Sockets::connect(Index index, const Address& address, bool waits)
{
    Socket& socket = at(index);
    if (std::exchange(socket.just_connected, false)) {
        return Datum(true);
    }
    if (socket.type == Socket::stream && socket.state != Socket::State::fresh) {
        return CallError{"OSError", 106, "Transport endpoint is already connected"};
    }
    if (const int error = std::exchange(socket.error, 0); error != 0) {
        return CallError{"ConnectionRefusedError", error, "Connection refused"};
    }
    if (socket.family != Socket::af_unix && !is_local(address.host)) {
        return CallError{"OSError", 101, "Network is unreachable"};
    }
    if (socket.type != Socket::stream) {
        socket.remote = address;
        socket.state = Socket::State::connected;
        return Datum(true);
    }
    const bool in_background = !waits && socket.family != Socket::af_unix;
    const CallError in_progress{"BlockingIOError", 115, "Operation now in progress"};
    const Index to = listener(socket, address);
    if (to == Socket::none) {
        if (in_background) {
            socket.error = 111;
            return in_progress;
        }
        return CallError{"ConnectionRefusedError", 111, "Connection refused"};
    }
    if (at(to).pending.size() > at(to).backlog) {
        return {};
    }
    if (!socket.is_bound && socket.family != Socket::af_unix) {
        socket.local = {address.host == Socket::any_host ? "127.0.0.1" : address.host, free_port()};
        socket.is_bound = true;
    }
    const Index there = make(socket.family, socket.type);
    at(there).local = socket.family == Socket::af_unix
                          ? at(to).local
                          : Address{socket.local.host, at(to).local.port};
    join(index, there);
    at(to).pending.push_back(there);
    if (in_background) {
        socket.just_connected = true;
        return in_progress;
    }
    return Datum(true);
}

IoResult Sockets::accept(Index index)
{
    Socket& socket = at(index);
    if (socket.state != Socket::State::listening) {
        return io_error::invalid();
    }
    if (socket.pending.empty()) {
        return {};
    }
    const Index accepted = socket.pending.front();
    socket.pending.pop_front();
    return Datum(static_cast<std::int64_t>(accepted));
}

IoResult Sockets::name(Index index, bool of_peer) const
{
    const Socket& socket = at(index);
    if (of_peer && socket.state != Socket::State::connected) {
        return io_error::not_connected();
    }
    const Address& address = of_peer ? socket.remote : socket.local;
    return Datum(Data{Datum(address.host), Datum(address.port)});
}

IoResult Sockets::option(Index index, std::int64_t level, std::int64_t name, const Datum& value)
{
    Socket& socket = at(index);
    if (!value.is_none()) {
        socket.options[{level, name}] = value.integer();
        return Datum();
    }
    if (level == level_socket && name == last_error) {
        return Datum(std::int64_t{std::exchange(socket.error, 0)});
    }
    if (level == level_socket && name == kind_of_socket) {
        return Datum(socket.type);
    }
    if (level == level_socket && name == accepts) {
        return Datum(std::int64_t{socket.state == Socket::State::listening ? 1 : 0});
    }
    const auto set = socket.options.find({level, name});
    return Datum(set == socket.options.end() ? std::int64_t{0} : set->second);
}

void Sockets::end_connection(Index index)
{
    Socket& socket = at(index);
    const bool is_first = socket.in.has_writer;
    if (socket.family != Socket::af_unix && socket.type == Socket::stream && is_first &&
        !socket.was_reset && socket.in.size() == 0) {
        time_wait_[socket.local.port] = now_ + rest_seconds * second_;
    }
    const auto peer = sockets_.find(socket.peer);
    if (peer == sockets_.end()) {
        return;
    }
    Socket& other = peer->second;
    other.in.has_writer = false;
    other.peer = Socket::none;
    if (socket.in.size() > 0) {
        other.was_reset = true; // something was never read
        other.is_dead = true;
    }
}

void Sockets::close(Index index)
{
    Socket& socket = at(index);
    if (socket.state == Socket::State::connected) {
        end_connection(index);
    }
    for (const Index pending : socket.pending) {
        at(at(pending).peer == Socket::none ? pending : at(pending).peer).was_reset = true;
        if (at(pending).peer != Socket::none) {
            at(at(pending).peer).is_dead = true;
        }
        end_connection(pending);
        sockets_.erase(pending);
    }
    sockets_.erase(index);
}

} // namespace procession::core
