# SPDX-License-Identifier: GPL-3.0-or-later
# Queues: first in first out, limits, errors, and nothing lost or doubled.
from multiprocessing import JoinableQueue, Process, Queue, SimpleQueue
import queue
import time


def producer(q, base):
    for i in range(20):
        q.put(base + i)


def consumer(q, out):
    while True:
        item = q.get()
        if item is None:
            break
        out.put(item)


def worker(tasks, done):
    while True:
        done.put(tasks.get() ** 2)
        tasks.task_done()


def attempt(what, *args, **kwargs):
    try:
        print(what(*args, **kwargs))
    except Exception as fault:
        print(type(fault).__name__, repr(fault).split(' at ')[0])


if __name__ == '__main__':
    q = Queue(2)
    q.put('a')
    q.put({'b': [1, 2]})
    time.sleep(0.1)
    print(q.full(), q.qsize(), q.empty())
    attempt(q.put_nowait, 'c')
    attempt(q.put, 'c', timeout=0.1)
    print(q.get(), q.get(timeout=1))
    attempt(q.get_nowait)
    attempt(q.get, timeout=0.1)
    attempt(q.join_thread)
    q.close()
    attempt(q.put, 1)
    attempt(q.get)
    q.join_thread()
    source, out = Queue(5), Queue()
    makers = [Process(target=producer, args=(source, 100 * i)) for i in range(3)]
    takers = [Process(target=consumer, args=(source, out)) for i in range(2)]
    for p in makers + takers:
        p.start()
    for p in makers:
        p.join()
    for p in takers:
        source.put(None)
    got = [out.get() for i in range(60)]
    for p in takers:
        p.join()
    print(sorted(got) == [100 * i + n for i in range(3) for n in range(20)], out.empty())
    tasks, done = JoinableQueue(), SimpleQueue()
    p = Process(target=worker, args=(tasks, done), daemon=True)
    p.start()
    for i in range(5):
        tasks.put(i)
    tasks.join()
    print([done.get() for i in range(5)], done.empty())
    attempt(tasks.task_done)
