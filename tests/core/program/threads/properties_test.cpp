// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every schedule: on random machines, with random waits in between.
#include "tests/core/program/multiprocessing/any_machine.h"

#include <catch2/catch.hpp>

namespace procession::tests {

TEST_CASE("a barrier releases all together")
{
    holds_on_machines(R"(import threading, time
n, rounds = random.randint(1, 5), random.randint(1, 4)
came = [0] * rounds
barrier = threading.Barrier(n)
wrong = []
indices = [[] for _ in range(rounds)]

def walk(pauses):
    for round in range(rounds):
        time.sleep(pauses[round])
        came[round] += 1
        indices[round].append(barrier.wait())
        if came[round] != n:
            wrong.append(round)
        barrier.wait()

threads = [threading.Thread(target=walk, args=([random.choice((0, 1e-5, 3e-5, 1e-3)) for _ in range(rounds)],))
           for _ in range(n)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# came[] itself is only counted by one at a time under the lock.
fine = not [r for r in wrong if came[r] == n] and all(sorted(i) == list(range(n)) for i in indices)
print('held' if fine else (wrong, came, indices))
)",
                      150);
}

TEST_CASE("a condition loses no waiter")
{
    holds_on_machines(R"(import threading, time
n = random.randint(1, 6)
condition = threading.Condition(random.choice((None, threading.Lock())))
tickets = 0
served = []

def wait(i, pause):
    global tickets
    time.sleep(pause)
    with condition:
        while tickets == 0:
            condition.wait(random.choice((None, None, 1.0)))
        tickets -= 1
        served.append(i)

threads = [threading.Thread(target=wait, args=(i, random.choice((0, 1e-5, 1e-3)))) for i in range(n)]
for t in threads:
    t.start()
left = n
while left:
    some = random.randint(1, left)
    with condition:
        tickets += some
        condition.notify(some)
    left -= some
    time.sleep(random.choice((0, 2e-5)))
for t in threads:
    t.join()
with condition:
    print('held' if sorted(served) == list(range(n)) and tickets == 0 and condition._waiting == 0 else (served, tickets))
)",
                      150);
}

TEST_CASE("timeouts leave nothing held")
{
    holds_on_machines(R"(import queue, threading, time
lock, rlock, semaphore = threading.Lock(), threading.RLock(), threading.Semaphore(2)
condition, event, q = threading.Condition(), threading.Event(), queue.Queue(1)
barrier = threading.Barrier(9)
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
        q.get(timeout=own.choice(pauses))
    except (queue.Empty, queue.Full):
        pass

def meets(own):
    try:
        barrier.wait(own.choice(pauses))
    except threading.BrokenBarrierError:
        pass

def work(own):
    for _ in range(6):
        what = own.randrange(7)
        if what < 3:
            take((lock, rlock, semaphore)[what], own)
        else:
            (waits, puts, meets, lambda own: event.wait(own.choice(pauses)))[what - 3](own)

threads = [threading.Thread(target=work, args=(random.Random(i * 1000 + random.randrange(1000)),)) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
free = [lock.acquire(False), rlock.acquire(False), semaphore.acquire(False), semaphore.acquire(False),
        not semaphore.acquire(False), condition.acquire(False), condition._waiting == 0, barrier.n_waiting == 0,
        q.mutex.acquire(False), len(threading.enumerate()) == 1]
print('held' if all(free) else free)
)",
                      150);
}

TEST_CASE("queues keep what is put, in order, and once")
{
    holds_on_machines(R"(import queue, threading, time
makers, takers, each = random.randint(1, 3), random.randint(1, 3), random.randint(1, 12)
q = random.choice((queue.SimpleQueue, lambda: queue.Queue(random.choice((0, 1, 3)))))()
taken = [[] for _ in range(takers)]

def make(m):
    for i in range(each):
        q.put((m, i))

def take(own):
    while (item := q.get()) is not None:
        own.append(item)

threads = [threading.Thread(target=make, args=(m,)) for m in range(makers)]
others = [threading.Thread(target=take, args=(own,)) for own in taken]
for t in threads + others:
    t.start()
for t in threads:
    t.join()
for _ in others:
    q.put(None)
for t in others:
    t.join()
once = sorted(sum(taken, [])) == [(m, i) for m in range(makers) for i in range(each)]
ordered = all([i for m, i in own if m == maker] == sorted(i for m, i in own if m == maker)
              for own in taken for maker in range(makers))
print('held' if once and ordered else taken)
)",
                      150);
}

} // namespace procession::tests
