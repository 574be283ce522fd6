// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of who waits at a place of programs: what would end the wait.
#include "told_run.h"

using namespace procession;
using core::render;
using core::Ticks;
using core::Trace;
using tests::says;
using tests::told;

namespace {

Trace run(const std::string& source)
{
    return tests::run_of("import os, socket, time\nfrom multiprocessing import *\n" + source);
}

} // namespace

TEST_CASE("explain: a lock is waited for with who holds it")
{
    const std::string all = told(run("lock = Lock()\n"
                                     "def work():\n    with lock:\n        time.sleep(1)\n"
                                     "both = [Process(target=work, name=n) for n in ('A', 'B')]\n"
                                     "for one in both:\n    one.start()\n"
                                     "for one in both:\n    one.join()\n"));
    says(all, "B blocks: it waits for Lock 1, which A holds.");
    says(all, "main blocks: it waits for A to end.");
    says(told(run("lock = Lock()\nlock.acquire()\nlock.acquire()\n")),
         "main blocks: it waits for Lock 1, which it holds itself.");
}

TEST_CASE("explain: a semaphore at 0, an event and a condition say who ends the wait")
{
    says(told(run("room = Semaphore(0)\nroom.acquire()\n")),
         "main blocks: the value of Semaphore 1 is 0; it waits until somebody releases it.");
    says(told(run("go = Event()\ngo.wait()\n")),
         "main blocks: it waits until somebody sets Event 1.");
    says(told(run("some = Condition()\nwith some:\n    some.wait()\n")),
         "main blocks: it waits until somebody notifies Condition 1.");
}

TEST_CASE("explain: a queue is empty or full, and so it stays for who waits there")
{
    const Trace trace = run("queue = Queue(1)\nqueue.put(1)\nqueue.put(2)\n");
    says(told(trace), "main blocks: Queue 1 is full; it waits until something is taken out.");
    const std::string why = render(core::why_not_running(trace, 0, trace.end()));
    INFO(why);
    CHECK(why.ends_with(": Queue 1 is full; it waits until something is taken out."));
    says(told(run("queue = Queue()\nqueue.get()\n")),
         "main blocks: Queue 1 is empty; it waits until something comes in.");
}

TEST_CASE("explain: a pipe for both ways is one pipe, with two ways")
{
    says(told(run("one, other = Pipe()\nother.recv()\n")),
         "main blocks: Pipe 1 → is empty; it waits until something comes in.");
    says(told(run("one, other = Pipe()\none.recv()\n")),
         "main blocks: Pipe 1 ← is empty; it waits until something comes in.");
    says(told(run("Pipe()\nreads, writes = Pipe(False)\nreads.recv()\n")),
         "main blocks: Pipe 2 is empty; it waits until something comes in.");
}

TEST_CASE("explain: a socket is waited at for a connection or for data")
{
    says(told(run("socket.create_server(('127.0.0.1', 9000)).accept()\n")),
         "main blocks: it waits for a connection at Socket 1.");
    const std::string pair = "one, other = socket.socketpair()\n";
    says(told(run(pair + "one.recv(1)\n")), "main blocks: it waits for data at Socket 1.");
    says(told(run("import select\n" + pair + "select.select([one], [], [], 1)\n")),
         "main blocks: it waits for Socket 1 or the timer, whichever comes first.");
    says(told(run("import select\n" + pair + "select.select([one, other], [], [])\n")),
         "main blocks: it waits for Socket 1 or another place, whichever comes first.");
}

TEST_CASE("explain: what somebody waited for before is not said of the next wait")
{
    const Trace trace = run("def child():\n    time.sleep(1)\n"
                            "one = Process(target=child, name='one')\none.start()\none.join()\n"
                            "Process(target=child).start()\nos.wait()\n");
    const std::string all = told(trace);
    says(all, "main blocks: it waits for one to end.");
    says(all, "main blocks: it waits for a child to end.");
}
