# SPDX-License-Identifier: GPL-3.0-or-later
# A pool whose workers are threads of the own process: nothing is packed, and a result is set by the
# worker itself.
from multiprocessing.pool_core import CLOSE, RUN, TERMINATE
from queue import Empty as _Empty, SimpleQueue as _SimpleQueue
from threading import Thread as _Thread


class ThreadCore:

    def __init__(self, count, initializer, initargs):
        self.state = RUN
        self.cache = {}  # results to come, by job
        self.count = count
        self._tasks = _SimpleQueue()
        self._told = _system('semaphore_new', 'Pool results', 0, 2147483647, True)
        self._sent_off = False

        def worker():
            if initializer is not None:
                initializer(*initargs)
            self._work()

        self.workers = [_Thread(target=worker, daemon=True) for _ in range(count)]
        for one in self.workers:
            one.start()

    def _work(self):
        while (task := self._tasks.get()) is not None:
            result, place, func, args, kwds = task
            try:
                obj = True, func(*args, **kwds)
            except Exception as fault:
                obj = False, fault
            if result._job in self.cache and self.state != TERMINATE:
                result._set(place, obj)
            task = result = func = args = kwds = obj = None
            self._send_off()
            _system('semaphore_wake', self._told, 2147483647)

    def _send_off(self):
        # Closed and nothing to come: each worker is told to end.
        if self.state == CLOSE and not self.cache and not self._sent_off:
            self._sent_off = True
            for _ in self.workers:
                self._tasks.put(None)

    def send(self, result, place, func, args, kwds):
        self._tasks.put((result, place, func, args, kwds))

    def wait(self, is_done, timeout=None):
        end = None if timeout is None else _system('now') + timeout
        while not is_done():
            left = None if end is None else end - _system('now')
            if is_done() or left is not None and left <= 0:
                break
            _system('semaphore_wait', self._told, -1, 0, left)

    def close(self):
        if self.state == RUN:
            self.state = CLOSE
            self._send_off()

    def join(self):
        self.wait(lambda: not self.cache or self.state == TERMINATE)
        for one in self.workers:
            one.join()

    def terminate(self):
        # Calls under way go on to their end; what waits is not begun.
        if self.state == TERMINATE:
            return
        self.state = TERMINATE
        try:
            while True:
                self._tasks.get_nowait()
        except _Empty:
            pass
        for _ in self.workers:
            self._tasks.put(None)
        _system('semaphore_wake', self._told, 2147483647)

    finalizer = terminate
