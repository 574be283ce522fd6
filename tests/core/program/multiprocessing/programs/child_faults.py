# SPDX-License-Identifier: GPL-3.0-or-later
# What a child leaves behind: exit codes, and a traceback on standard error.
from multiprocessing import Process
import os
import sys


def divide():
    return 1 / 0


def say_and_leave():
    sys.exit('no more flour')


def signalled():
    os.kill(os.getpid(), 10)


def abort():
    os.abort()


def at_once():
    try:
        os._exit(7)
    finally:
        print('never')


def nested():
    inner = Process(target=divide)
    inner.start()
    inner.join()
    print(inner.name, inner.exitcode)


if __name__ == '__main__':
    for task in (divide, say_and_leave, signalled, abort, at_once, nested):
        p = Process(target=task)
        p.start()
        p.join()
        print(task.__name__, p.exitcode, flush=True)
