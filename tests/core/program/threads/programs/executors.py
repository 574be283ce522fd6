import concurrent.futures as futures
import os
import threading
import time


def square(x):
    return x * x


def slow(x):
    time.sleep(0.02 * x)
    return x


def inverse(x):
    return 1 / x


def prepare(value):
    global prepared
    prepared = value


def is_prepared(x):
    return prepared + x


def fails():
    raise OSError('no')


def without_addresses(text):
    return text[:text.index(' at ')] + text[text.index(' state'):]


def both(make):
    with make(2) as ex:
        f = ex.submit(square, 7)
        print(f.result(), f.done(), f.running(), f.cancelled(), f.exception(), without_addresses(repr(f)))
        print(list(ex.map(square, range(6))), list(ex.map(pow, (2, 3), (5, 2))))
        wrong = ex.submit(inverse, 0)
        print(repr(wrong.exception()), without_addresses(repr(wrong)))
        try:
            wrong.result()
        except ZeroDivisionError as fault:
            print('caught', fault)
        try:
            print(list(ex.map(inverse, (1, 2, 0, 4))))
        except ZeroDivisionError as fault:
            print('caught', fault)
        order = [f.result() for f in futures.as_completed([ex.submit(slow, i) for i in (3, 1)])]
        print(order)
        done, left = futures.wait([ex.submit(slow, 0), ex.submit(slow, 5)], return_when=futures.FIRST_COMPLETED)
        print([f.result() for f in done], len(left))
        done, left = futures.wait([ex.submit(inverse, 0), ex.submit(slow, 5)], return_when=futures.FIRST_EXCEPTION)
        print([type(f.exception()) for f in done], len(left))
        late = ex.submit(slow, 10)
        try:
            late.result(timeout=0.01)
        except futures.TimeoutError as fault:
            print('timeout', repr(fault), late.done())
        try:
            list(futures.as_completed([late], timeout=0.01))
        except TimeoutError as fault:
            print(fault)
        done, left = futures.wait([late], timeout=0.01)
        print(len(done), len(left))
        called = []
        late.add_done_callback(lambda f: called.append(f.result()))
        late.result()
        time.sleep(0.01)
        late.add_done_callback(lambda f: called.append('at once'))
        print(called)
    try:
        ex.submit(square, 1)
    except RuntimeError as fault:
        print(fault)
    try:
        make(0)
    except ValueError as fault:
        print(fault)
    with make(2, initializer=prepare, initargs=(10,)) as ex:
        print(ex.submit(is_prepared, 1).result())
    with make(1) as ex:
        busy = ex.submit(slow, 5)
        queued = [ex.submit(square, i) for i in range(6)]
        print(queued[5].cancel(), queued[5].cancelled(), queued[5].done(), busy.cancel())
        try:
            queued[5].result()
        except futures.CancelledError as fault:
            print(repr(fault))
        print(queued[0].result())
    ex = make(1)
    first = ex.submit(slow, 5)
    rest = [ex.submit(slow, 1) for _ in range(5)]
    time.sleep(0.02)
    ex.shutdown(wait=True, cancel_futures=True)
    print(first.result(), rest[-1].cancelled())


if __name__ == '__main__':
    both(futures.ThreadPoolExecutor)
    both(futures.ProcessPoolExecutor)
    with futures.ThreadPoolExecutor(2, thread_name_prefix='crew') as ex:
        print(ex.submit(lambda: threading.current_thread().name).result())
    with futures.ThreadPoolExecutor(2) as ex:
        names = {ex.submit(lambda: threading.current_thread().name).result() for _ in range(3)}
        print(len(names) <= 2, all(n.startswith('ThreadPoolExecutor-') for n in names))
    with futures.ProcessPoolExecutor(3) as ex:
        print(list(ex.map(square, range(10), chunksize=4)))
        print(ex.submit(os.getpid).result() != os.getpid())
    with futures.ProcessPoolExecutor(2) as ex:
        waiting = ex.submit(slow, 20)
        end = ex.submit(os._exit, 1)
        for f in (end, waiting):
            try:
                f.result()
            except futures.process.BrokenProcessPool as fault:
                print(fault)
        try:
            ex.submit(square, 1)
        except futures.BrokenExecutor as fault:
            print(fault)
    own = futures.Future()
    print(own.set_running_or_notify_cancel(), own.running(), own.cancel())
    own.set_result(5)
    print(own.result())
    try:
        own.set_result(6)
    except futures.InvalidStateError as fault:
        print(type(fault).__name__)
    print(threading.active_count())
