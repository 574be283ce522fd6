# SPDX-License-Identifier: GPL-3.0-or-later
# spawn: a child starts afresh, imports this file, and has only what it is given.
import multiprocessing
import os

print('imported as', __name__)
colour = 'red'


def paint(colours, end, lock, shared):
    with lock:
        colours.put(colour)
        shared.value += 1
    end.send(__name__)
    end.close()


def secret():
    local = lambda: 1
    return multiprocessing.get_context('spawn').Process(target=local)


if __name__ == '__main__':
    colour = 'blue'
    ctx = multiprocessing.get_context('spawn')
    print(ctx.get_start_method(), multiprocessing.get_all_start_methods()[:2])
    colours, lock, shared = ctx.Queue(), ctx.Lock(), ctx.Value('i', 4)
    r, w = ctx.Pipe(False)
    p = ctx.Process(target=paint, args=(colours, w, lock, shared))
    p.start()
    w.close()
    print(r.recv(), colours.get(), p.name)
    p.join()
    print(p.exitcode, shared.value)
    try:
        r.recv()
    except EOFError:
        print('end of file')
    for wrong in (secret().start, lambda: ctx.Pipe()[0].send(lock), lambda: multiprocessing.get_context('x')):
        try:
            wrong()
        except Exception as fault:
            print(type(fault).__name__ + ':', str(fault).split(' at ')[0])
    multiprocessing.set_start_method('spawn', force=True)
    try:
        multiprocessing.set_start_method('fork')
    except RuntimeError as fault:
        print('RuntimeError:', fault)
    with multiprocessing.Pool(1) as pool:
        print(pool.apply(os.path.basename, ('a/b',)))
