# SPDX-License-Identifier: GPL-3.0-or-later
# concurrent.futures.thread of the teaching language: a pool of threads.
import os as _os
import threading as _threading
from _futures import BrokenExecutor as _BrokenExecutor, Executor as _Executor, Future as _Future, Work as _Work, say as _say
from queue import Empty as _Empty, SimpleQueue as _SimpleQueue

_executors = []  # that have threads
_shutdown = False
_count = 0


def _at_exit():
    # The end of the main thread: what has been asked for is still done.
    global _shutdown
    _shutdown = True
    for executor in _executors:
        executor._queue.put(None)
    for executor in _executors:
        for thread in list(executor._threads):
            thread.join()


_threading._register_atexit(_at_exit)


class BrokenThreadPool(_BrokenExecutor):
    pass


class ThreadPoolExecutor(_Executor):

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        global _count
        if max_workers is None:
            max_workers = min(32, (_os.cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._max_workers = max_workers
        self._queue = _SimpleQueue()
        self._threads = []
        self._idle = 0  # threads that have nothing to do
        self._broken = False
        self._shutdown = False
        if not thread_name_prefix:
            thread_name_prefix = f'ThreadPoolExecutor-{_count}'
            _count += 1
        self._thread_name_prefix = thread_name_prefix
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        if self._broken:
            raise BrokenThreadPool(self._broken)
        if self._shutdown:
            raise RuntimeError('cannot schedule new futures after shutdown')
        if _shutdown:
            raise RuntimeError('cannot schedule new futures after interpreter shutdown')
        future = _Future()
        self._queue.put(_Work(future, fn, args, kwargs))
        if self._idle > 0:
            self._idle -= 1
        elif len(self._threads) < self._max_workers:
            self._add_thread()
        return future

    def _add_thread(self):
        if self not in _executors:
            _executors.append(self)
        thread = _threading.Thread(name=f'{self._thread_name_prefix}_{len(self._threads)}', target=self._work)
        self._threads.append(thread)
        thread.start()

    def _work(self):
        # The life of one thread of the pool.
        if self._initializer is not None:
            try:
                self._initializer(*self._initargs)
            except BaseException as fault:
                _say('Exception in initializer:', fault)
                self._initializer_failed()
                return
        while True:
            work = self._queue.get()
            if work is None:
                if _shutdown or self._shutdown:
                    self._shutdown = True
                    self._queue.put(None)  # for the next thread
                    return
                continue
            work.run()
            work = None
            self._idle += 1

    def _initializer_failed(self):
        self._broken = 'A thread initializer failed, the thread pool is not usable anymore'
        for work in self._drain():
            work.future.set_exception(BrokenThreadPool(self._broken))

    def _drain(self):
        while True:
            try:
                work = self._queue.get_nowait()
            except _Empty:
                return
            if work is not None:
                yield work

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True
        if cancel_futures:
            for work in self._drain():
                work.future.cancel()
        self._queue.put(None)
        if wait:
            for thread in self._threads:
                thread.join()
            if self in _executors:
                _executors.remove(self)
