// SPDX-License-Identifier: GPL-3.0-or-later
// The machine's network by itself, as Linux has it: every error was seen there.
#include "core/machine/kernel/sockets.h"

#include <catch2/catch.hpp>

namespace procession::tests {

using core::Address;
using core::CallError;
using core::Data;
using core::Datum;
using core::IoResult;
using core::Sockets;

namespace {

constexpr std::int64_t inet = 2;
constexpr std::int64_t stream = 1;
constexpr std::int64_t datagrams = 2;

int error_of(const IoResult& result)
{
    const auto* const error = std::get_if<CallError>(&result);
    return error == nullptr ? 0 : error->number;
}

std::string bytes_of(const IoResult& result)
{
    REQUIRE(std::holds_alternative<Datum>(result));
    return std::get<Datum>(result).bytes();
}

/// A server at port 9000, and a connection to it.
struct Connected {
    Sockets net;
    Sockets::Index server = net.make(inet, stream);
    Sockets::Index client = net.make(inet, stream);
    Sockets::Index accepted = 0;

    Connected()
    {
        REQUIRE(error_of(net.bind(server, {"0.0.0.0", 9000})) == 0);
        REQUIRE(error_of(net.listen(server, 5)) == 0);
        REQUIRE(error_of(net.connect(client, {"127.0.0.1", 9000}, true)) == 0);
        const IoResult result = net.accept(server);
        REQUIRE(std::holds_alternative<Datum>(result));
        accepted = static_cast<Sockets::Index>(std::get<Datum>(result).integer());
    }
};

} // namespace

TEST_CASE("nobody listens: refused; too many wait: one waits")
{
    Sockets net;
    const auto server = net.make(inet, stream);
    const auto one = net.make(inet, stream);
    const auto two = net.make(inet, stream);
    CHECK(error_of(net.connect(one, {"127.0.0.1", 9000}, true)) == 111);
    CHECK(error_of(net.connect(one, {"8.8.8.8", 9000}, true)) == 101);
    CHECK(error_of(net.bind(server, {"8.8.8.8", 9000})) == 99);
    REQUIRE(error_of(net.bind(server, {"127.0.0.1", 9000})) == 0);
    REQUIRE(error_of(net.listen(server, 0)) == 0);
    CHECK(error_of(net.connect(one, {"127.0.0.1", 9000}, true)) == 0);
    CHECK(would_wait(net.connect(two, {"127.0.0.1", 9000}, true)));
    (void)net.accept(server);
    CHECK(error_of(net.connect(two, {"127.0.0.1", 9000}, true)) == 0);
    CHECK(error_of(net.connect(two, {"127.0.0.1", 9000}, true)) == 106);
}

TEST_CASE("a port has one listener")
{
    Connected c;
    const auto other = c.net.make(inet, stream);
    CHECK(error_of(c.net.bind(other, {"127.0.0.1", 9000})) == 98);
    (void)c.net.option(other, 1, 2, Datum(std::int64_t{1}));
    CHECK(error_of(c.net.bind(other, {"127.0.0.1", 9000})) == 98);
    CHECK(error_of(c.net.bind(c.server, {"127.0.0.1", 9001})) == 22);
}

TEST_CASE("the port of a connection closed first here rests for a minute")
{
    Connected c;
    c.net.set_now(1000, 100);
    c.net.close(c.accepted);
    c.net.close(c.server);
    const auto other = c.net.make(inet, stream);
    CHECK(error_of(c.net.bind(other, {"0.0.0.0", 9000})) == 98);
    SECTION("unless one says that it may be used again")
    {
        (void)c.net.option(other, 1, 2, Datum(std::int64_t{1}));
    }
    SECTION("or waits")
    {
        c.net.set_now(1000 + 6000, 100);
    }
    CHECK(error_of(c.net.bind(other, {"0.0.0.0", 9000})) == 0);
}

TEST_CASE("the end of a stream")
{
    Connected c;
    CHECK(would_wait(c.net.receive(c.client, 10, false)));
    CHECK(bytes_of(c.net.send(c.accepted, "last")).empty());
    c.net.close(c.accepted);
    CHECK(bytes_of(c.net.receive(c.client, 2, true)) == "la");
    CHECK(bytes_of(c.net.receive(c.client, 10, false)) == "last");
    CHECK(bytes_of(c.net.receive(c.client, 10, false)).empty());
    // The first bytes sent to somebody who has gone tell that he has.
    CHECK(error_of(c.net.send(c.client, "x")) == 0);
    CHECK(error_of(c.net.send(c.client, "x")) == 32);
    CHECK(bytes_of(c.net.receive(c.client, 10, false)).empty());
}

TEST_CASE("closing with something unread resets the connection")
{
    Connected c;
    (void)c.net.send(c.accepted, "data");
    (void)c.net.send(c.client, "unread");
    c.net.close(c.accepted);
    CHECK(bytes_of(c.net.receive(c.client, 10, false)) == "data");
    CHECK(error_of(c.net.receive(c.client, 10, false)) == 104);
    CHECK(bytes_of(c.net.receive(c.client, 10, false)).empty());
    CHECK(error_of(c.net.send(c.client, "x")) == 32);
}

TEST_CASE("one direction can be shut down alone")
{
    Connected c;
    CHECK(error_of(c.net.shut_down(c.client, 1)) == 0);
    CHECK(error_of(c.net.send(c.client, "x")) == 32);
    CHECK(bytes_of(c.net.receive(c.accepted, 1, false)).empty());
    (void)c.net.send(c.accepted, "k");
    CHECK(bytes_of(c.net.receive(c.client, 1, false)) == "k");
}

TEST_CASE("without a connection")
{
    Sockets net;
    const auto socket = net.make(inet, stream);
    CHECK(error_of(net.send(socket, "x")) == 32);
    CHECK(error_of(net.receive(socket, 1, false)) == 107);
    CHECK(error_of(net.accept(socket)) == 22);
    CHECK(error_of(net.name(socket, true)) == 107);
    CHECK(error_of(net.shut_down(socket, 2)) == 107);
}

TEST_CASE("connecting without waiting")
{
    Sockets net;
    const auto server = net.make(inet, stream);
    const auto socket = net.make(inet, stream);
    CHECK(error_of(net.connect(socket, {"127.0.0.1", 9000}, false)) == 115);
    CHECK(net.is_writable(socket));
    CHECK(std::get<Datum>(net.option(socket, 1, 4, Datum())).integer() == 111);
    (void)net.bind(server, {"127.0.0.1", 9000});
    (void)net.listen(server, 1);
    CHECK(error_of(net.connect(socket, {"127.0.0.1", 9000}, false)) == 115);
    CHECK(error_of(net.connect(socket, {"127.0.0.1", 9000}, false)) == 0);
    CHECK(error_of(net.connect(socket, {"127.0.0.1", 9000}, false)) == 106);
    CHECK(net.is_readable(server));
}

TEST_CASE("who was not accepted when the server closes is reset")
{
    Sockets net;
    const auto server = net.make(inet, stream);
    const auto socket = net.make(inet, stream);
    (void)net.bind(server, {"127.0.0.1", 9000});
    (void)net.listen(server, 1);
    (void)net.connect(socket, {"127.0.0.1", 9000}, true);
    net.close(server);
    CHECK(error_of(net.receive(socket, 1, false)) == 104);
    CHECK(error_of(net.send(socket, "x")) == 32);
}

TEST_CASE("datagrams keep their bounds, and go nowhere if nobody is there")
{
    Sockets net;
    const auto one = net.make(inet, datagrams);
    const auto two = net.make(inet, datagrams);
    (void)net.bind(one, {"127.0.0.1", 9000});
    CHECK(std::get<Datum>(net.send_to(two, "x", {"127.0.0.1", 1})).integer() == 1);
    (void)net.send_to(two, "hello", {"127.0.0.1", 9000});
    (void)net.send_to(two, "", {"127.0.0.1", 9000});
    const IoResult first = net.receive_from(one, 3, false);
    const Data& told = std::get<Data>(std::get<Datum>(first).value);
    CHECK(told.at(0).bytes() == "hel");
    CHECK(told.at(1).bytes() == "127.0.0.1");
    CHECK(bytes_of(net.receive(one, 3, false)).empty());
    CHECK(would_wait(net.receive(one, 3, false)));
    CHECK(error_of(net.send(two, "x")) == 89);
}

} // namespace procession::tests
