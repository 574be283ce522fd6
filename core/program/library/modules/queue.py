# SPDX-License-Identifier: GPL-3.0-or-later
# queue of the teaching language, and what multiprocessing's queues raise.


class Empty(Exception):
    pass


class Full(Exception):
    pass


Empty.__module__ = '_queue'


class Queue:

    def __init__(self, maxsize=0):
        # A child process that only wants the exceptions needs no threads.
        from _thread import lock
        from threading import Condition
        kind = type(self).__name__
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = lock(kind + ' lock')
        self.not_empty = Condition(self.mutex, kind)
        self.not_full = Condition(self.mutex, kind + ' room')
        self.all_tasks_done = Condition(self.mutex, kind + ' tasks')
        self.unfinished_tasks = 0

    def task_done(self):
        with self.all_tasks_done:
            unfinished = self.unfinished_tasks - 1
            if unfinished < 0:
                raise ValueError('task_done() called too many times')
            self.unfinished_tasks = unfinished
            if unfinished == 0:
                self.all_tasks_done.notify_all()

    def join(self):
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def qsize(self):
        with self.mutex:
            return self._qsize()

    def empty(self):
        return self.qsize() == 0

    def full(self):
        return 0 < self.maxsize <= self.qsize()

    def put(self, item, block=True, timeout=None):
        with self.not_full:
            if self.maxsize > 0:
                self._wait(self.not_full, lambda: self._qsize() < self.maxsize, block, timeout, Full)
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        with self.not_empty:
            self._wait(self.not_empty, self._qsize, block, timeout, Empty)
            item = self._get()
            self.not_full.notify()
            return item

    def _wait(self, condition, is_possible, block, timeout, error):
        # Until it is possible, or the time is over.
        if not block:
            if not is_possible():
                raise error
        elif timeout is None:
            while not is_possible():
                condition.wait()
        elif timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        else:
            end = _system('now') + timeout
            while not is_possible():
                left = end - _system('now')
                if left <= 0:
                    raise error
                condition.wait(left)

    def put_nowait(self, item):
        return self.put(item, False)

    def get_nowait(self):
        return self.get(False)

    # What another order of its items is made of

    def _init(self, maxsize):
        from collections import deque
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()


class PriorityQueue(Queue):
    # The smallest first.

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        from heapq import heappush
        heappush(self.queue, item)

    def _get(self):
        from heapq import heappop
        return heappop(self.queue)


class LifoQueue(Queue):
    # The last first.

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    # Of any size, without tasks.

    def __init__(self):
        from collections import deque
        self._items = deque()
        self._id = _system('semaphore_new', 'SimpleQueue', 0, 2147483647, True)

    def put(self, item, block=True, timeout=None):
        self._items.append(item)
        _system('semaphore_release', self._id)

    def get(self, block=True, timeout=None):
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not _system('semaphore_acquire', self._id, bool(block), timeout if block else None):
            raise Empty
        return self._items.popleft()

    def put_nowait(self, item):
        return self.put(item, False)

    def get_nowait(self):
        return self.get(False)

    def empty(self):
        return not self._items

    def qsize(self):
        return len(self._items)


SimpleQueue.__module__ = '_queue'
