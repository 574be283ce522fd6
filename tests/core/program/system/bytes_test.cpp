// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes sent are bytes received, in order and each once, however they are cut and whoever runs
// when: through pipes, connections, and a chain of programs.
#include "core/machine/kernel/byte_stream.h"
#include "tests/core/program/multiprocessing/run_on_machine.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <rapidcheck.h>

#include <numeric>

namespace procession::tests {

namespace {

/// The child sends so many bytes in pieces, the parent receives them in others and says whether
/// they are what was sent.
std::string transfer(const std::string& make, const std::string& send, const std::string& receive,
                     int bytes, int piece, int bite)
{
    return fmt::format(R"(import os, random, socket
data = bytes([(i * 7 + i // 256) % 256 for i in range({0})])
{1}
if os.fork() == 0:
    close_receiver()
    at = 0
    while at < len(data):
        size = random.randint(1, {4})
        {2}
        at += size
    os._exit(0)
close_sender()
got = b''
while True:
    more = {3}
    if not more:
        break
    got += more
print(len(got), got == data)
)",
                       bytes, make, send, fmt::format(fmt::runtime(receive), bite), piece);
}

const char* const with_pipe = R"(r, w = os.pipe()
def close_receiver():
    os.close(r)
def close_sender():
    os.close(w))";

const char* const with_pair = R"(a, b = socket.socketpair()
def close_receiver():
    b.close()
def close_sender():
    a.close())";

const char* const with_connection = R"(server = socket.create_server(('127.0.0.1', 0))
a = socket.create_connection(server.getsockname())
b, _ = server.accept()
def close_receiver():
    b.close()
def close_sender():
    a.close())";

const char* const policies[] = {"fcfs", "rr", "mlfq", "lottery", "stride", "cfs"};

OnMachine any_machine()
{
    OnMachine machine;
    machine.cores = *rc::gen::inRange(1, 5);
    machine.policy = policies[*rc::gen::inRange<std::size_t>(0, std::size(policies))];
    machine.seed = *rc::gen::inRange<std::uint64_t>(1, 1000);
    machine.costs = *rc::gen::element(core::Costs::ideal, core::Costs::realistic);
    machine.shuffle_ties = *rc::gen::arbitrary<bool>();
    machine.quantum = *rc::gen::element(20, 300, 5000);
    return machine;
}

} // namespace

TEST_CASE("what goes through a pipe or a connection comes out the same")
{
    const bool holds = rc::check("every byte once and in order", [] {
        const OnMachine machine = any_machine();
        const int bytes = *rc::gen::element(0, 1, 5000, 65'536, 65'537, 300'000);
        const int piece = *rc::gen::element(1000, 5000, 100'000);
        const int bite = *rc::gen::element(777, 4096, 65'536);
        const int way = *rc::gen::inRange(0, 3);
        const std::string program =
            way == 0   ? transfer(with_pipe, "os.write(w, data[at:at + size])", "os.read(r, {})",
                                  bytes, piece, bite)
            : way == 1 ? transfer(with_pair, "a.sendall(data[at:at + size])", "b.recv({})", bytes,
                                  piece, bite)
                       : transfer(with_connection, "a.sendall(data[at:at + size])", "b.recv({})",
                                  bytes, piece, bite);
        const MachineRun run = run_on_machine(program, machine);
        RC_ASSERT(run.err.empty());
        RC_ASSERT(run.out == fmt::format("{} True\n", bytes));
    });
    CHECK(holds);
}

TEST_CASE("several writers to a pipe never mix what is small enough")
{
    const bool holds = rc::check("every line whole, each writer's in order", [] {
        const MachineRun run = run_on_machine(R"(import os
r, w = os.pipe()
for name in b'abc':
    if os.fork() == 0:
        for i in range(20):
            os.write(w, bytes([name]) * 300 + b'%d\n' % i)
        os._exit(0)
os.close(w)
with os.fdopen(r) as f:
    lines = f.read().split('\n')[:-1]
print(len(lines), all(line[:300] == line[0] * 300 for line in lines))
for name in 'abc':
    print([int(line[300:]) for line in lines if line[0] == name] == list(range(20)))
)",
                                              any_machine());
        RC_ASSERT(run.out == "60 True\nTrue\nTrue\nTrue\n");
    });
    CHECK(holds);
}

TEST_CASE("a chain of programs passes on what it is given")
{
    const bool holds = rc::check("sorted lines", [] {
        const MachineRun run = run_on_machine(R"(import subprocess
lines = ''.join([f'{i * 7919 % 1000:03}\n' for i in range(1000)])
done = subprocess.run('cat | sort | uniq | cat', shell=True, input=lines, capture_output=True, text=True)
print(done.stdout == ''.join([f'{i:03}\n' for i in range(1000)]), done.stderr, done.returncode)
)",
                                              any_machine());
        RC_ASSERT(run.out == "True  0\n");
    });
    CHECK(holds);
}

TEST_CASE("a stream of bytes is a queue of bytes")
{
    const bool holds = rc::check("as a naive one", [](const std::vector<std::string>& pieces) {
        core::ByteStream stream;
        stream.capacity = 16;
        std::string naive;
        for (const std::string& piece : pieces) {
            const core::IoResult written = stream.write(piece, 4);
            if (const auto* count = std::get_if<core::Datum>(&written)) {
                RC_ASSERT(count->integer() > 0 || piece.empty());
                RC_ASSERT(piece.size() > 4 ||
                          static_cast<std::size_t>(count->integer()) == piece.size());
                naive += piece.substr(0, static_cast<std::size_t>(count->integer()));
            }
            RC_ASSERT(naive.size() == stream.size());
            RC_ASSERT(naive.size() <= 16);
            if (!naive.empty()) {
                const auto size = *rc::gen::inRange<std::size_t>(0, naive.size() + 2);
                RC_ASSERT(stream.take(size, true) == naive.substr(0, size));
                RC_ASSERT(stream.take(size, false) == naive.substr(0, size));
                naive.erase(0, size);
            }
        }
    });
    CHECK(holds);
}

} // namespace procession::tests
