# SPDX-License-Identifier: GPL-3.0-or-later
# The end of main: SIGTERM to daemons, all others are waited for, then atexit.
from multiprocessing import Process
import atexit
import time


def ticker(name, pause, rounds):
    for i in range(rounds):
        time.sleep(pause)
        print(name, i)


def farewell(word):
    print('farewell', word)


if __name__ == '__main__':
    atexit.register(farewell, 'first registered')
    atexit.register(farewell, 'last registered')
    Process(target=ticker, args=('daemon', 0.2, 50), daemon=True).start()
    Process(target=ticker, args=('child', 0.35, 2)).start()
    time.sleep(0.3)
    print('main ends')
