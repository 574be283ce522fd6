# SPDX-License-Identifier: GPL-3.0-or-later
# Events, conditions and barriers.
from multiprocessing import Barrier, Condition, Event, Process, Value
import time


def runner(gun, finished):
    print('runner heard it', gun.wait(5), gun.is_set())
    finished.set()


def eater(cond, dishes, i):
    with cond:
        cond.wait_for(lambda: dishes.value > 0)
        dishes.value -= 1
        print('eaten')


def swimmer(line, i):
    time.sleep(i / 10)
    line.wait()
    print('all are here')


def late(line):
    try:
        line.wait(0.2)
    except Exception as fault:
        print(type(fault).__name__, line.broken)


if __name__ == '__main__':
    gun, finished = Event(), Event()
    p = Process(target=runner, args=(gun, finished))
    p.start()
    print(finished.wait(0.2), gun.is_set())
    gun.set()
    print(finished.wait())
    p.join()
    gun.clear()
    print(gun.is_set())
    cond, dishes = Condition(), Value('i', 0)
    eaters = [Process(target=eater, args=(cond, dishes, i)) for i in range(3)]
    for p in eaters:
        p.start()
    time.sleep(0.2)
    with cond:
        dishes.value = 1
        cond.notify()
    time.sleep(0.2)
    with cond:
        dishes.value += 2
        cond.notify_all()
    for p in eaters:
        p.join()
    print('left', dishes.value)
    for refused in (lambda: cond.wait(), lambda: cond.notify()):
        try:
            refused()
        except AssertionError as fault:
            print('AssertionError:', fault)
    with cond:
        print('nobody calls:', cond.wait(0.1))
    line = Barrier(3)
    swimmers = [Process(target=swimmer, args=(line, i)) for i in range(3)]
    for p in swimmers:
        p.start()
    for p in swimmers:
        p.join()
    print(line.parties, line.n_waiting, line.broken)
    lonely = Barrier(2)
    p = Process(target=late, args=(lonely,))
    p.start()
    p.join()
    lonely.reset()
    print(lonely.broken)
