// SPDX-License-Identifier: GPL-3.0-or-later
// What processes that wait for one another can rely on, in every schedule.
#include "tests/core/program/multiprocessing/any_machine.h"

#include <catch2/catch.hpp>

namespace procession::tests {

TEST_CASE("a barrier releases all processes together")
{
    holds_on_machines(R"(import multiprocessing, time
n, rounds = random.randint(1, 5), random.randint(1, 3)
barrier = multiprocessing.Barrier(n)
came = multiprocessing.Array('i', rounds)
seen = multiprocessing.SimpleQueue()

def walk(pauses):
    for round in range(rounds):
        time.sleep(pauses[round])
        with came.get_lock():
            came[round] += 1
        index = barrier.wait()
        seen.put((round, index, came[round]))
        barrier.wait()

processes = [multiprocessing.Process(target=walk, args=([random.choice((0, 1e-5, 3e-5, 1e-3)) for _ in range(rounds)],))
             for _ in range(n)]
for p in processes:
    p.start()
told = sorted([seen.get() for _ in range(n * rounds)])
for p in processes:
    p.join()
print('held' if told == [(round, i, n) for round in range(rounds) for i in range(n)] else told)
)",
                      60);
}

TEST_CASE("a condition loses no waiting process")
{
    holds_on_machines(R"(import multiprocessing, time
n = random.randint(1, 5)
condition = multiprocessing.Condition(random.choice((None, multiprocessing.Lock())))
tickets = multiprocessing.Value('i', 0, lock=False)
served = multiprocessing.SimpleQueue()

def wait(i, pause, limit):
    time.sleep(pause)
    with condition:
        while tickets.value == 0:
            condition.wait(limit)
        tickets.value -= 1
    served.put(i)

processes = [multiprocessing.Process(target=wait, args=(i, random.choice((0, 1e-5, 1e-3)), random.choice((None, None, 1.0))))
             for i in range(n)]
for p in processes:
    p.start()
left = n
while left:
    some = random.randint(1, left)
    with condition:
        tickets.value += some
        condition.notify(some)
    left -= some
    time.sleep(random.choice((0, 2e-5)))
told = sorted([served.get() for _ in range(n)])
for p in processes:
    p.join()
print('held' if told == list(range(n)) and tickets.value == 0 else (told, tickets.value))
)",
                      60);
}

TEST_CASE("timeouts of processes leave nothing held")
{
    holds_on_machines(R"(import multiprocessing, queue, threading, time
lock, rlock, semaphore = multiprocessing.Lock(), multiprocessing.RLock(), multiprocessing.BoundedSemaphore(2)
condition, event, q = multiprocessing.Condition(), multiprocessing.Event(), multiprocessing.Queue(1)
barrier = multiprocessing.Barrier(9)
pauses = (0, 1e-5, 1e-4, 5e-4)

def take(one, own):
    if one.acquire(timeout=own.choice(pauses)):
        time.sleep(own.choice(pauses))
        one.release()

def waits(own):
    with condition:
        condition.wait(own.choice(pauses))
        if own.random() < 0.3:
            condition.notify()

def puts(own):
    try:
        q.put(1, timeout=own.choice(pauses))
        q.get(timeout=1)
    except (queue.Empty, queue.Full):
        pass

def meets(own):
    try:
        barrier.wait(own.choice(pauses))
    except threading.BrokenBarrierError:
        pass

def work(seed):
    own = random.Random(seed)
    for _ in range(5):
        what = own.randrange(7)
        if what < 3:
            take((lock, rlock, semaphore)[what], own)
        else:
            (waits, puts, meets, lambda own: event.wait(own.choice(pauses)))[what - 3](own)

processes = [multiprocessing.Process(target=work, args=(i * 1000 + random.randrange(1000),)) for i in range(4)]
for p in processes:
    p.start()
for p in processes:
    p.join()
while not q.empty():
    q.get()
q.put(1, timeout=1)
free = [lock.acquire(False), rlock.acquire(False), semaphore.acquire(False), semaphore.acquire(False),
        not semaphore.acquire(False), condition.acquire(False), barrier.n_waiting == 0, q.get(timeout=1) == 1,
        [p.exitcode for p in processes] == [0] * 4, multiprocessing.active_children() == []]
print('held' if all(free) else free)
)",
                      80);
}

} // namespace procession::tests
