# SPDX-License-Identifier: GPL-3.0-or-later
# Signals: handlers, who ignores them, alarms, and sleeps that go on.
from multiprocessing import Process
import os
import signal
import time


def handler(number, frame):
    print('handler', signal.Signals(number).name)


def careful():
    signal.signal(signal.SIGTERM, handler)
    start = time.time()
    time.sleep(0.6)
    print('slept on', round(time.time() - start, 1))


def stubborn():
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    time.sleep(0.5)
    print('not impressed')


def interrupted():
    try:
        time.sleep(5)
    except KeyboardInterrupt:
        print('KeyboardInterrupt')


if __name__ == '__main__':
    print(repr(signal.SIGTERM), signal.SIGKILL == 9, signal.strsignal(15), repr(signal.getsignal(signal.SIGUSR1)))
    for task in (careful, stubborn, interrupted):
        p = Process(target=task)
        p.start()
        time.sleep(0.2)
        if task is interrupted:
            os.kill(p.pid, signal.SIGINT)
        else:
            p.terminate()
        p.join()
        print(task.__name__, p.exitcode)
    print(signal.signal(signal.SIGALRM, handler))
    signal.alarm(1)
    signal.pause()
    print('after pause', signal.getsignal(signal.SIGALRM) is handler)
    signal.raise_signal(signal.SIGALRM)
    for wrong in (lambda: signal.signal(signal.SIGKILL, handler), lambda: signal.signal(99, handler),
                  lambda: signal.signal(signal.SIGTERM, 'x')):
        try:
            wrong()
        except Exception as fault:
            print(type(fault).__name__ + ':', fault)
