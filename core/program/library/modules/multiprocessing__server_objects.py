# SPDX-License-Identifier: GPL-3.0-or-later
# What a manager's server keeps for its clients: as in CPython the things of `threading` and `queue`,
# which behave a little differently from those of multiprocessing. A method that may have to wait is a
# generator: it yields the moment until which it waits (None: for ever) and is sent whether that has come.
from queue import Empty, Full
from multiprocessing import server as _server


def _until(blocking, timeout):
    if not blocking:
        return 0
    return None if timeout is None or timeout < 0 else _system('now') + timeout


class Lock:

    def __init__(self):
        self._owner = None

    def acquire(self, blocking=True, timeout=-1):
        end = _until(blocking, timeout)
        client = _server.client
        while self._owner is not None:
            if (yield end):
                return False
        self._owner = client
        return True

    def release(self):
        if self._owner is None:
            raise RuntimeError('release unlocked lock')
        self._owner = None

    def locked(self):
        return self._owner is not None

    # For a condition that stands on it

    def _is_mine(self):
        return self._owner is not None

    def _give_back(self):
        self._owner = None
        return 1

    def _is_free(self):
        return self._owner is None

    def _take_back(self, client, times):
        self._owner = client


class RLock(Lock):

    def __init__(self):
        Lock.__init__(self)
        self._times = 0

    def acquire(self, blocking=True, timeout=-1):
        end = _until(blocking, timeout)
        client = _server.client
        while self._owner not in (None, client):
            if (yield end):
                return False
        self._owner = client
        self._times += 1
        return True

    def release(self):
        if self._owner != _server.client:
            raise RuntimeError('cannot release un-acquired lock')
        self._times -= 1
        if self._times == 0:
            self._owner = None

    def _is_mine(self):
        return self._owner == _server.client

    def _give_back(self):
        times, self._times, self._owner = self._times, 0, None
        return times

    def _take_back(self, client, times):
        self._owner, self._times = client, times


class Condition:

    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self._waiters = []

    def acquire(self, blocking=True, timeout=-1):
        return self._lock.acquire(blocking, timeout)

    def release(self):
        self._lock.release()

    def wait(self, timeout=None):
        if not self._lock._is_mine():
            raise RuntimeError('cannot wait on un-acquired lock')
        end = _until(True, timeout)
        client = _server.client
        token = [False]
        self._waiters.append(token)
        times = self._lock._give_back()
        while not token[0]:
            if (yield end):
                self._waiters.remove(token)
                break
        while not self._lock._is_free():
            yield None
        self._lock._take_back(client, times)
        return token[0]

    def notify(self, n=1):
        if not self._lock._is_mine():
            raise RuntimeError('cannot notify on un-acquired lock')
        for token in self._waiters[:n]:
            token[0] = True
        del self._waiters[:n]

    def notify_all(self):
        self.notify(len(self._waiters))


class Semaphore:

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        end = _until(blocking, timeout)
        while self._value == 0:
            if (yield end):
                return False
        self._value -= 1
        return True

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        self._value += n


class BoundedSemaphore(Semaphore):

    def __init__(self, value=1):
        Semaphore.__init__(self, value)
        self._largest = value

    def release(self, n=1):
        if self._value + n > self._largest:
            raise ValueError('Semaphore released too many times')
        Semaphore.release(self, n)


class Event:

    def __init__(self):
        self._flag = False
        self._round = 0

    def is_set(self):
        return self._flag

    def set(self):
        self._flag = True
        self._round += 1

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        end = _until(True, timeout)
        before = self._round
        while not self._flag and self._round == before:
            if (yield end):
                return False
        return True


class Barrier:

    def __init__(self, parties, action=None, timeout=None):
        self.parties = parties
        self._action = action
        self._timeout = timeout
        self.n_waiting = 0
        self.broken = False
        self._round = [None]  # how the round that is under way has ended

    def wait(self, timeout=None):
        from multiprocessing.synchronize import BrokenBarrierError
        end = _until(True, self._timeout if timeout is None else timeout)
        if self.broken:
            raise BrokenBarrierError
        place, turn = self.n_waiting, self._round
        self.n_waiting += 1
        if self.n_waiting == self.parties:
            try:
                if self._action:
                    self._action()
            except Exception:
                self.abort()
                raise
            self._end_round(True)
        while turn[0] is None:
            if (yield end):
                self.abort()
        if not turn[0]:
            raise BrokenBarrierError
        return place

    def _end_round(self, how):
        self._round[0] = how
        self._round = [None]
        self.n_waiting = 0

    def abort(self):
        self.broken = True
        self._end_round(False)

    def reset(self):
        if self.n_waiting:
            self._end_round(False)
        self.broken = False


class Queue:

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._items = []
        self._unfinished = 0

    def qsize(self):
        return len(self._items)

    def empty(self):
        return not self._items

    def full(self):
        return 0 < self._maxsize <= len(self._items)

    def put(self, item, block=True, timeout=None):
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        end = _until(block, timeout)
        while self.full():
            if (yield end):
                raise Full
        self._items.append(item)
        self._unfinished += 1

    def get(self, block=True, timeout=None):
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        end = _until(block, timeout)
        while not self._items:
            if (yield end):
                raise Empty
        return self._items.pop(0)

    def put_nowait(self, item):
        return self.put(item, False)

    def get_nowait(self):
        return self.get(False)

    def task_done(self):
        if self._unfinished <= 0:
            raise ValueError('task_done() called too many times')
        self._unfinished -= 1

    def join(self):
        while self._unfinished:
            yield None


class Value:

    def __init__(self, typecode, value, lock=True):
        self._typecode = typecode
        self._value = value

    def get(self):
        return self._value

    def set(self, value):
        self._value = value

    def __repr__(self):
        return f'{type(self).__name__}({self._typecode!r}, {self._value!r})'


class Array(list):

    def __init__(self, typecode, sequence, lock=True):
        list.__init__(self, sequence)
        self._typecode = typecode

    def __repr__(self):
        return f'array({self._typecode!r}, {list(self)!r})'


class Namespace:

    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        parts = [f'{name}={value!r}' for name, value in sorted(self.__dict__.items()) if not name.startswith('_')]
        return f'{type(self).__name__}({", ".join(parts)})'
