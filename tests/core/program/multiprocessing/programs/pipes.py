# SPDX-License-Identifier: GPL-3.0-or-later
# Pipes: both ways and one way, the end of the messages, what is refused.
from multiprocessing import Pipe, Process
from multiprocessing.connection import wait
import time


def echo(end):
    while True:
        try:
            end.send(end.recv() * 2)
        except EOFError:
            break
    print('echo has met the end')


def counter(end, pause):
    for i in range(3):
        time.sleep(pause)
        end.send((pause, i))
    end.close()


def attempt(what, *args):
    try:
        print(what(*args))
    except Exception as fault:
        print(type(fault).__name__ + ':', fault)


if __name__ == '__main__':
    here, there = Pipe()
    p = Process(target=echo, args=(there,))
    p.start()
    there.close()
    for word in ('ab', 3, [None]):
        here.send(word)
        print(here.recv())
    print(here.poll(), here.poll(0.1), here.closed)
    p.terminate()
    p.join()
    attempt(here.recv)
    attempt(here.send, 'nobody')
    here.close()
    attempt(here.recv)
    r, w = Pipe(duplex=False)
    print(r.readable, r.writable, w.readable, w.writable)
    attempt(r.send, 1)
    attempt(w.recv)
    w.send_bytes(b'raw bytes')
    print(r.recv_bytes())
    attempt(w.send, lambda: 1)
    w.close()
    attempt(r.recv)
    ends = []
    for pause in (0.2, 0.25):
        r, w = Pipe(False)
        Process(target=counter, args=(w, pause)).start()
        w.close()
        ends.append(r)
    while ends:
        for end in wait(ends):
            try:
                print(end.recv())
            except EOFError:
                ends.remove(end)
    print('all closed')
