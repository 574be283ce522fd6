// SPDX-License-Identifier: GPL-3.0-or-later
// Programs with sockets, whose schedules are explored as those of pipes are.
#include "every_order.h"
#include "programs.h"
#include "searched.h"

#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::tests;
using core::explore::Find;
using core::explore::Result;

namespace {

std::string forked(const std::string& before, const std::string& child, const std::string& parent)
{
    return "import os, socket, select\n" + before + "\nif os.fork() == 0:\n" + child +
           "    os._exit(0)\n" + parent;
}

const std::string pair = "a, b = socket.socketpair()\n";
const std::string server = "s = socket.create_server(('127.0.0.1', 80))\n";

void check_agreement(const std::string& source)
{
    INFO(source);
    const EveryOrder seen = every_order(scenario_of(source), 100'000);
    CHECK(seen.schedules > 1);
    CHECK(outcomes_of(source) == seen.outcomes);
    CHECK(explored(source, Find::deadlock).found.has_value() == seen.any_stuck);
}

} // namespace

TEST_CASE("sockets: the search sees what an enumerator of every schedule sees")
{
    check_agreement(forked(pair, "    b.send(b'xy')\n    b.close()\n",
                           "b.close()\nprint(a.recv(1), a.recv(9))\n"));
    check_agreement(forked(pair, "    b.send(b'x')\n",
                           "a.setblocking(False)\ntry:\n    print(a.recv(1))\n"
                           "except BlockingIOError:\n    print('nothing yet')\n"));
    check_agreement(
        forked(pair, "    b.send(b'x')\n", "print(len(select.select([a], [], [], 1)[0]))\n"));
    check_agreement(forked(pair,
                           "    b.settimeout(1)\n    try:\n        print(b.recv(1))\n"
                           "    except TimeoutError:\n        print('late')\n",
                           "a.send(b'x')\n"));
    check_agreement(forked("", "    s = socket.create_server(('127.0.0.1', 80))\n    s.accept()\n",
                           "c = socket.socket()\nprint(c.connect_ex(('127.0.0.1', 80)))\n"));
    // What was sent and is not read when the other side closes is lost, and it is told so.
    check_agreement(forked(pair,
                           "    a.close()\n    b.send(b'x')\n    try:\n        print(b.recv(1))\n"
                           "    except ConnectionResetError:\n        print('reset')\n"
                           "    except BrokenPipeError:\n        print('broken')\n",
                           "b.close()\na.close()\nos.wait()\n"));
}

TEST_CASE("sockets: two who send through one connection, each whole but in any order")
{
    const std::string two = forked(pair, "    b.send(b'1')\n    b.send(b'2')\n",
                                   "b.send(b'3')\nos.wait()\nprint(a.recv(9))\n");
    std::set<std::string> printed;
    for (const std::string& outcome : outcomes_of(two)) {
        printed.insert(outcome.substr(0, outcome.find('\n')));
    }
    CHECK(printed == std::set<std::string>{"b'123'", "b'132'", "b'312'"});
}

TEST_CASE("sockets: a request and its answer never hang; both waiting to be spoken to always do")
{
    const std::string serve = "    c, _ = s.accept()\n    c.send(c.recv(9).upper())\n"
                              "    c.close()\n";
    const std::string ask = "k = socket.create_connection(('127.0.0.1', 80))\nk.send(b'abc')\n"
                            "said = b''\nwhile part := k.recv(9):\n    said += part\n";
    const Result well =
        explored(forked(server, serve, ask + "assert said == b'ABC'\n"), Find::fault);
    REQUIRE_FALSE(well.problem);
    CHECK_FALSE(well.found);
    CHECK(well.is_complete());
    CHECK(explored(forked(pair, "    a.close()\n    b.recv(1)\n    b.send(b'x')\n",
                          "b.close()\na.recv(1)\na.send(b'y')\n"),
                   Find::deadlock)
              .found);
}

TEST_CASE("sockets: who comes before the server listens is refused, found and played")
{
    const std::string source =
        forked("", "    s = socket.create_server(('127.0.0.1', 80))\n    s.accept()\n",
               "k = socket.create_connection(('127.0.0.1', 80))\n");
    const Result result = explored(source, Find::assertion);
    REQUIRE(result.found);
    CHECK(result.exception == "ConnectionRefusedError: [Errno 111] Connection refused");
    const core::Trace trace = core::simulate(*result.found->scenario);
    std::string errors;
    for (const core::Output& output : trace.output()) {
        errors += output.stream == 2 ? output.text : "";
    }
    CHECK(errors.find("Connection refused") != std::string::npos);
}

TEST_CASE("sockets: a server of threads, one for each client, answers both in every schedule",
          "[long]")
{
    const std::string source =
        "import socket, threading\n" + server +
        "def serve(c):\n    c.send(c.recv(1))\n    c.close()\n"
        "def client(k):\n    k.send(b'x')\n    assert k.recv(1) == b'x'\n"
        "k = socket.create_connection(('127.0.0.1', 80))\nc, _ = s.accept()\n"
        "one = threading.Thread(target=serve, args=(c,))\none.start()\nclient(k)\none.join()\n";
    const Result result = explored(source, Find::fault);
    REQUIRE_FALSE(result.problem);
    CHECK_FALSE(result.found);
    CHECK(result.is_complete());
    CHECK(result.schedules > 1);
}
