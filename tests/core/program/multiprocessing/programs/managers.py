# SPDX-License-Identifier: GPL-3.0-or-later
# A manager: a process of its own, whose objects others use through proxies.
from multiprocessing import Manager, Process
import queue
import time


def visitor(names, ages, space, lock, i):
    with lock:
        names.append('v%d' % i)
        ages['v%d' % i] = i
        space.total += i


def taker(q, gate):
    gate.wait()
    print('taker got', q.get())
    q.task_done()


def attempt(what, *args):
    try:
        print(what(*args))
    except Exception as fault:
        print(type(fault).__name__ + ':', fault)


if __name__ == '__main__':
    manager = Manager()
    names, ages, space, lock = manager.list(['first']), manager.dict(), manager.Namespace(total=0), manager.Lock()
    visitors = [Process(target=visitor, args=(names, ages, space, lock, i)) for i in range(5)]
    for p in visitors:
        p.start()
    for p in visitors:
        p.join()
    print(sorted(names), sorted(ages.items()), space.total, len(names), 'v3' in ages)
    print(repr(names).split(' at ')[0], type(ages).__name__)
    nested = manager.list([[1], [2]])
    nested[0].append('lost')
    inner = nested[1]
    inner.append('kept')
    nested[1] = inner
    print(nested, nested[:], nested[-1])
    ages.clear()
    ages.update(a=1)
    ages['list'] = manager.list([5])
    ages['list'].append(6)
    print(ages['list'][:], ages.get('none', 'default'), sorted(ages.keys()))
    attempt(lambda: nested[9])
    attempt(lambda: ages['z'])
    attempt(lambda: names.foo)
    attempt(lambda: space.nothing)
    value, array = manager.Value('i', 3), manager.Array('i', [1, 2])
    value.value += 1
    array[0] = 7
    print(value.value, value, array)
    q, gate = manager.Queue(1), manager.Event()
    p = Process(target=taker, args=(q, gate))
    p.start()
    q.put('bread')
    attempt(q.put, 'more', False)
    gate.set()
    q.join()
    p.join()
    print(q.empty(), lock.acquire(), lock.acquire(False))
    lock.release()
    attempt(lock.release)
    manager.shutdown()
    attempt(names.append, 1)
    attempt(manager.list)
