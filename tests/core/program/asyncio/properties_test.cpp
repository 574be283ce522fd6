// SPDX-License-Identifier: GPL-3.0-or-later
// What coroutines can rely on, whenever somebody gives up: nothing stays held, nobody is forgotten,
// and what is sent is what comes.
#include "tests/core/program/multiprocessing/any_machine.h"

#include <catch2/catch.hpp>

namespace procession::tests {

TEST_CASE("what goes through a stream comes out the same")
{
    holds_on_machines(R"(import asyncio

size = random.choice((0, 1, 5_000, 65_536, 65_537, 300_000))
data = bytes([(i * 7 + i // 256) % 256 for i in range(size)])
# Small pieces of much would take long.
largest = max(size // 200, 1)

async def send(writer):
    at = 0
    while at < len(data):
        step = random.randint(largest // 2 + 1, largest * 10)
        writer.write(data[at:at + step])
        at += step
        if random.random() < 0.5:
            await writer.drain()
        if random.random() < 0.2:
            await asyncio.sleep(random.choice((0, 1e-4)))
    writer.write_eof()

async def receive(reader):
    got = []
    way = random.randrange(4)
    if way == 0:
        return await reader.read()
    while not reader.at_eof():
        if way == 1:
            got.append(await reader.read(random.randint(1, largest * 10)))
        elif way == 2:
            try:
                got.append(await reader.readexactly(random.randint(1, largest * 10)))
            except asyncio.IncompleteReadError as end:
                got.append(end.partial)
        else:
            try:
                got.append(await reader.readuntil(b'\x07\x0e'))
            except asyncio.IncompleteReadError as end:
                got.append(end.partial)
        if random.random() < 0.2:
            await asyncio.sleep(random.choice((0, 1e-4)))
    return b''.join(got)

async def main():
    results = []

    async def serve(reader, writer):
        got, _ = await asyncio.gather(receive(reader), send(writer))
        results.append(got == data)
        writer.close()

    async def ask():
        reader, writer = await asyncio.open_connection(*address, limit=random.choice((10_000, 2 ** 16)))
        got, _ = await asyncio.gather(receive(reader), send(writer))
        results.append(got == data)
        writer.close()
        await writer.wait_closed()

    async with await asyncio.start_server(serve, '127.0.0.1', 0) as server:
        address = server.sockets[0].getsockname()
        count = random.randint(1, 3)
        await asyncio.gather(*[ask() for _ in range(count)])
        while len(results) < 2 * count:
            await asyncio.sleep(0.001)
    print('held' if all(results) else results)

asyncio.run(main())
)",
                      60);
}

TEST_CASE("coroutines that give up leave nothing held")
{
    holds_on_machines(R"(import asyncio
pauses = (0, 0.001, 0.002, 0.005)

async def main():
    lock, semaphore = asyncio.Lock(), asyncio.BoundedSemaphore(2)
    condition, event, queue = asyncio.Condition(), asyncio.Event(), asyncio.Queue(1)
    barrier = asyncio.Barrier(9)
    inside = [0, 0]

    async def holds(which, one, most):
        async with one:
            inside[which] += 1
            if inside[which] > most:
                raise AssertionError('too many inside')
            try:
                await asyncio.sleep(random.choice(pauses))
            finally:
                inside[which] -= 1

    async def waits():
        async with condition:
            await condition.wait()
            if not condition.locked():
                raise AssertionError('without the lock')

    async def notifies():
        async with condition:
            condition.notify(random.randint(1, 2))

    async def passes_on():
        await queue.put(1)
        await asyncio.sleep(random.choice(pauses))
        await queue.get()
        queue.task_done()

    async def work():
        for _ in range(6):
            call = random.choice((lambda: holds(0, lock, 1), lambda: holds(1, semaphore, 2), waits, notifies, passes_on,
                                  barrier.wait, event.wait))
            try:
                await asyncio.wait_for(call(), random.choice(pauses + (None,) if call is notifies else pauses))
            except (asyncio.TimeoutError, asyncio.BrokenBarrierError):
                pass

    tasks = [asyncio.create_task(work()) for _ in range(6)]
    while not all([task.done() for task in tasks]):
        await asyncio.sleep(random.choice(pauses))
        random.choice(tasks).cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    wrong = [one for one in results if one is not None and not isinstance(one, asyncio.CancelledError)]
    while not queue.empty():
        queue.get_nowait()
    free = [not lock.locked(), not condition.locked(), not lock._waiters, not condition._waiters, not event._waiters,
            barrier.n_waiting == 0, not queue._getters, not queue._putters, inside == [0, 0],
            len(asyncio.all_tasks()) == 1, wrong == []]
    for _ in range(2):
        await asyncio.wait_for(semaphore.acquire(), 1)
    free.append(semaphore.locked())
    await asyncio.wait_for(queue.put(1), 1)
    print('held' if all(free) else (free, wrong))

asyncio.run(main())
)",
                      120);
}

TEST_CASE("streams that are given up leave no descriptor behind")
{
    holds_on_machines(R"(import asyncio, os
pauses = (0, 0.001, 0.002, 0.005)

def lowest_free():
    ends = os.pipe()
    for end in ends:
        os.close(end)
    return ends

async def main():
    served = []

    async def serve(reader, writer):
        try:
            while line := await reader.readline():
                await asyncio.sleep(random.choice(pauses))
                writer.write(line * random.choice((1, 5000)))
                await writer.drain()
        except ConnectionError:
            pass
        finally:
            writer.close()
            served.append(1)

    async def asks():
        writer = None
        try:
            reader, writer = await asyncio.open_connection(*address)
            for _ in range(random.randint(0, 3)):
                writer.write(b'something\n')
                await writer.drain()
                try:
                    await asyncio.wait_for(reader.readline(), random.choice(pauses))
                except asyncio.TimeoutError:
                    pass
                if random.random() < 0.2:
                    writer.transport.abort()
        except ConnectionError:
            pass
        finally:
            if writer is not None:
                writer.close()

    before = lowest_free()
    server = await asyncio.start_server(serve, '127.0.0.1', 0)
    address = server.sockets[0].getsockname()
    tasks = [asyncio.create_task(asks()) for _ in range(5)]
    for task in random.sample(tasks, random.randint(0, 5)):
        await asyncio.sleep(random.choice(pauses))
        task.cancel()
    await asyncio.wait(tasks)
    server.close()
    await server.wait_closed()
    patience = 1000
    while patience and (len(asyncio.all_tasks()) > 1 or lowest_free() != before):
        patience -= 1
        await asyncio.sleep(0.001)
    watched = asyncio.get_running_loop()._waiter._watched
    fine = [lowest_free() == before, len(asyncio.all_tasks()) == 1, not watched,
            all([task.exception() is None for task in tasks if not task.cancelled()])]
    print('held' if all(fine) else (fine, before, lowest_free(), watched))

asyncio.run(main())
)",
                      120);
}

TEST_CASE("a barrier releases coroutines together and a condition loses none")
{
    holds_on_machines(R"(import asyncio
pauses = (0, 0, 0.001, 0.002)

async def main():
    n, rounds = random.randint(1, 5), random.randint(1, 4)
    barrier = asyncio.Barrier(n)
    came, told = [0] * rounds, []

    async def walk():
        for round in range(rounds):
            await asyncio.sleep(random.choice(pauses))
            came[round] += 1
            told.append((round, await barrier.wait(), came[round]))
            await barrier.wait()

    await asyncio.gather(*[walk() for _ in range(n)])
    fine = sorted(told) == [(round, i, n) for round in range(rounds) for i in range(n)]

    condition, tickets, served = asyncio.Condition(), [0], []

    async def wait(i):
        await asyncio.sleep(random.choice(pauses))
        async with condition:
            while tickets[0] == 0:
                await condition.wait()
            tickets[0] -= 1
            served.append(i)

    waiting = [asyncio.create_task(wait(i)) for i in range(n)]
    left = n
    while left:
        some = random.randint(1, left)
        async with condition:
            tickets[0] += some
            condition.notify(some)
        left -= some
        await asyncio.sleep(random.choice(pauses))
    await asyncio.wait_for(asyncio.gather(*waiting), 10)
    print('held' if fine and sorted(served) == list(range(n)) and not condition._waiters else (told, served))

asyncio.run(main())
)",
                      100);
}

} // namespace procession::tests
