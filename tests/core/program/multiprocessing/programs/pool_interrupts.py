# SPDX-License-Identifier: GPL-3.0-or-later
# Callbacks come while the main process sleeps, and a sleep or a wait is as long as ever.
from multiprocessing import Pool, Process
import time


def work(x):
    time.sleep(x / 10)
    return x


def note(value):
    print('done', value)


def nap():
    time.sleep(1)


if __name__ == '__main__':
    pool = Pool(3)
    start = time.time()
    for x in (3, 6, 9):
        pool.apply_async(work, (x,), callback=note)
    print('main sleeps')
    time.sleep(0.75)
    print('main is awake after', round(time.time() - start, 1))
    p = Process(target=nap)
    p.start()
    p.join(0.5)
    print('waited for', round(time.time() - start, 1))
    pool.close()
    pool.join()
    p.join()
    print('end')
