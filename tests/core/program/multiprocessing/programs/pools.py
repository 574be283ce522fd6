# SPDX-License-Identifier: GPL-3.0-or-later
# A pool: its ways to give out work, results, errors, and its end.
from multiprocessing import Pool, TimeoutError, current_process
import os
import time


def square(x):
    return x * x


def slow(x):
    time.sleep(0.4)
    return x


def fail(x):
    raise ValueError('cannot do ' + str(x))


def power(a, b):
    return a ** b


def greet():
    return current_process().name.split('-')[0]


def prepare(word):
    global prepared
    prepared = word


def tell(_):
    return prepared


def who(_):
    time.sleep(0.05)
    return os.getpid()


def done(value):
    print('callback', value)


def failed(fault):
    print('error callback', repr(fault))


def attempt(what, *args):
    try:
        print(what(*args))
    except Exception as fault:
        print(type(fault).__name__ + ':', fault)


if __name__ == '__main__':
    with Pool(3) as pool:
        print(pool.map(square, range(10)), pool.apply(power, (2, 5)))
        print(pool.starmap(power, [(2, 3), (3, 2)]), list(pool.imap(square, range(5), 2)))
        print(sorted(pool.imap_unordered(square, range(5))), pool.map(square, []))
        r = pool.apply_async(slow, (1,), callback=done)
        print(r.ready())
        attempt(r.get, 0.1)
        print(r.get(), r.ready(), r.successful())
        r = pool.apply_async(fail, (7,), error_callback=failed)
        attempt(r.get)
        print(r.successful())
        attempt(pool.map, fail, [1, 2])
        attempt(pool.apply, lambda: 1)
        print(pool.apply(greet))
        pool.map_async(square, [1, 2], callback=done).wait()
        print(pool)
    print(pool)
    attempt(pool.map, square, [1])
    pool = Pool(2, prepare, ('ready',))
    print(pool.map(tell, range(3)))
    attempt(pool.join)
    pool.close()
    attempt(pool.apply_async, square, (1,))
    pool.join()
    print('joined')
    pool = Pool(2, maxtasksperchild=1)
    print(len(set(pool.map(who, range(4), 1))))
    pool.close()
    pool.join()
    attempt(Pool, 0)
