// SPDX-License-Identifier: GPL-3.0-or-later
// What goes through sockets that are there.
#include "core/machine/kernel/sockets.h"

#include <utility>

namespace procession::core {

IoResult Sockets::receive(Index index, std::size_t count, bool peek)
{
    Socket& socket = at(index);
    if (socket.type != Socket::stream) {
        IoResult result = receive_from(index, count, peek);
        if (auto* datum = std::get_if<Datum>(&result)) {
            return std::get<Data>(datum->value).at(0);
        }
        return result;
    }
    if (socket.state != Socket::State::connected) {
        return io_error::not_connected();
    }
    if (socket.in.size() == 0 && std::exchange(socket.was_reset, false)) {
        return io_error::reset();
    }
    return socket.in.read(count, peek);
}

IoResult Sockets::send(Index index, std::string_view bytes)
{
    Socket& socket = at(index);
    if (socket.type != Socket::stream) {
        if (socket.state != Socket::State::connected) {
            return CallError{"OSError", 89, "Destination address required"};
        }
        if (socket.peer != Socket::none) {
            at(socket.peer).datagrams.push_back({std::string(bytes), socket.local});
            return Datum(static_cast<std::int64_t>(bytes.size()));
        }
        return send_to(index, std::string(bytes), socket.remote);
    }
    if (socket.state == Socket::State::connected && std::exchange(socket.was_reset, false)) {
        return io_error::reset();
    }
    if (socket.state != Socket::State::connected || socket.is_dead) {
        return io_error::broken_pipe();
    }
    ByteStream* const out = socket.peer == Socket::none ? nullptr : &at(socket.peer).in;
    if (out == nullptr || !out->has_reader) {
        // The other side has closed: on a network one learns of it by the answer to what one sent.
        socket.is_dead = true;
        if (socket.family == Socket::af_unix) {
            return io_error::broken_pipe();
        }
        return Datum(static_cast<std::int64_t>(bytes.size()));
    }
    return out->write(bytes, 0);
}

IoResult Sockets::receive_from(Index index, std::size_t count, bool peek)
{
    Socket& socket = at(index);
    if (socket.type == Socket::stream) {
        IoResult result = receive(index, count, peek);
        if (const auto* datum = std::get_if<Datum>(&result)) {
            return Datum(Data{*datum, Datum(), Datum()});
        }
        return result;
    }
    if (socket.datagrams.empty()) {
        return {};
    }
    const Socket::Datagram first = socket.datagrams.front();
    if (!peek) {
        socket.datagrams.pop_front();
    }
    return Datum(
        Data{Datum(first.bytes.substr(0, count)), Datum(first.from.host), Datum(first.from.port)});
}

IoResult Sockets::send_to(Index index, const std::string& bytes, const Address& address)
{
    Socket& socket = at(index);
    if (socket.type == Socket::stream) {
        return send(index, bytes);
    }
    if (!socket.is_bound && socket.family != Socket::af_unix) {
        socket.local = {Socket::any_host, free_port()};
        socket.is_bound = true;
    }
    const Index to = listener(socket, address);
    if (to != Socket::none) { // else it goes nowhere, and nobody says so
        Address from = socket.local;
        if (from.host == Socket::any_host) {
            from.host = "127.0.0.1";
        }
        at(to).datagrams.push_back({bytes, std::move(from)});
    }
    return Datum(static_cast<std::int64_t>(bytes.size()));
}

IoResult Sockets::shut_down(Index index, std::int64_t how)
{
    Socket& socket = at(index);
    if (socket.state != Socket::State::connected) {
        return io_error::not_connected();
    }
    if (how < 0 || how > 2) {
        return io_error::invalid();
    }
    if (how != 1) {
        socket.in.has_writer = false;
    }
    if (how != 0) {
        socket.is_dead = true;
        if (socket.peer != Socket::none) {
            at(socket.peer).in.has_writer = false;
        }
    }
    return Datum();
}

bool Sockets::is_readable(Index index) const
{
    const Socket& socket = at(index);
    if (socket.type != Socket::stream) {
        return !socket.datagrams.empty();
    }
    switch (socket.state) {
    case Socket::State::listening:
        return !socket.pending.empty();
    case Socket::State::connected:
        return socket.in.size() > 0 || !socket.in.has_writer || socket.was_reset;
    default:
        return true; // there is an error to be had
    }
}

bool Sockets::is_writable(Index index) const
{
    const Socket& socket = at(index);
    if (socket.type != Socket::stream || socket.state != Socket::State::connected ||
        socket.is_dead || socket.was_reset || socket.peer == Socket::none) {
        return socket.state != Socket::State::listening;
    }
    const ByteStream& out = at(socket.peer).in;
    return !out.has_reader || out.room() > 0;
}

} // namespace procession::core
