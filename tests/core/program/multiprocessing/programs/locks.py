# SPDX-License-Identifier: GPL-3.0-or-later
# Locks and semaphores: who may do what, and what is refused.
from multiprocessing import BoundedSemaphore, Lock, Process, RLock, Semaphore, Value
import time


def let_go(lock):
    lock.release()


def add(counter, lock, times):
    for _ in range(times):
        with lock:
            counter.value += 1


def attempt(what, *args):
    try:
        print(what(*args))
    except Exception as fault:
        print(type(fault).__name__ + ':', fault)


if __name__ == '__main__':
    lock = Lock()
    print(lock, lock.acquire(), lock, lock.acquire(block=False), lock.acquire(timeout=0.1))
    p = Process(target=let_go, args=(lock,))
    p.start()
    p.join()
    print(p.exitcode, lock.acquire(False))
    lock.release()
    attempt(lock.release)
    again = RLock()
    attempt(again.release)
    print(again.acquire(), again.acquire(), again)
    again.release()
    again.release()
    print(again)
    sem = Semaphore(2)
    sem.release()
    print(sem, sem.get_value(), sem.acquire(), sem.get_value())
    bounded = BoundedSemaphore(1)
    attempt(bounded.release)
    print(bounded)
    attempt(Semaphore, -1)
    counter = Value('i', 0, lock=False)
    workers = [Process(target=add, args=(counter, lock, 100)) for _ in range(4)]
    for w in workers:
        w.start()
    for w in workers:
        w.join()
    print('none lost', counter.value)
