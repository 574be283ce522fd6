# SPDX-License-Identifier: GPL-3.0-or-later
# What threads wait for one another with: conditions, events, semaphores and barriers of `threading`.
from _barrier import BrokenBarrierError
from _thread import RLock as _RLock, lock as _lock

_most = 2147483647


class Condition:
    # The kernel gives back the lock and begins to wait in one instant; of a lock that is not one of
    # `threading` it knows nothing, and each who waits has a lock of its own.

    def __init__(self, lock=None, kind='Condition'):
        self._lock = _RLock(kind + ' lock') if lock is None else lock
        self._id = _system('semaphore_new', kind, 0, _most, True)
        self._waiting = 0
        self._strangers = []
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f'<Condition({self._lock}, {self._waiting})>'

    def _is_owned(self):
        if hasattr(self._lock, '_is_owned'):
            return self._lock._is_owned()
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError('cannot wait on un-acquired lock')
        if timeout is not None:
            timeout = max(timeout, 0)
        if not isinstance(self._lock, (_lock, _RLock)):
            return self._wait_as_stranger(timeout)
        times = self._lock._held()
        self._lock._forget()
        self._waiting += 1
        woken = False
        try:
            woken = _system('semaphore_wait', self._id, self._lock._id, 1, timeout)
            return woken
        finally:
            if not woken:
                self._waiting -= 1
            self._lock._restore(times)

    def _wait_as_stranger(self, timeout):
        own = _lock('Condition')
        own.acquire()
        self._strangers.append(own)
        self._lock.release()
        woken = False
        try:
            woken = own.acquire(True, -1 if timeout is None else timeout)
            return woken
        finally:
            if not woken and own in self._strangers:
                self._strangers.remove(own)
            self._lock.acquire()

    def wait_for(self, predicate, timeout=None):
        end = None
        left = timeout
        result = predicate()
        while not result:
            if left is not None:
                if end is None:
                    end = _system('now') + left
                else:
                    left = end - _system('now')
                    if left <= 0:
                        break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError('cannot notify on un-acquired lock')
        woken = _system('semaphore_wake', self._id, n)
        self._waiting -= woken
        while woken < n and self._strangers:
            self._strangers.pop(0).release()
            woken += 1

    def notify_all(self):
        self.notify(_most)

    notifyAll = notify_all


class Event:

    def __init__(self):
        self._id = _system('semaphore_new', 'Event', 0, 1, True)

    def is_set(self):
        return _system('semaphore_value', self._id) > 0

    isSet = is_set

    def set(self):
        _system('semaphore_set', self._id, 1)

    def clear(self):
        _system('semaphore_set', self._id, 0)

    def wait(self, timeout=None):
        if timeout is not None:
            timeout = max(timeout, 0)
        return _system('semaphore_wait', self._id, -1, 0, timeout)

    def __repr__(self):
        return f'<threading.{type(self).__qualname__} at {id(self):#x}: {"set" if self.is_set() else "unset"}>'


class Semaphore:

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._id = _system('semaphore_new', type(self).__name__, value, _most, True)

    @property
    def _value(self):
        return _system('semaphore_value', self._id)

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if timeout is not None:
            timeout = max(timeout, 0)
        return _system('semaphore_acquire', self._id, bool(blocking), timeout)

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        for _ in range(n):
            _system('semaphore_release', self._id)

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()

    def __repr__(self):
        return f'<threading.{type(self).__qualname__} at {id(self):#x}: value={self._value}>'


class BoundedSemaphore(Semaphore):

    def __init__(self, value=1):
        Semaphore.__init__(self, value)
        self._initial_value = value

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        if self._value + n > self._initial_value:
            raise ValueError('Semaphore released too many times')
        Semaphore.release(self, n)

    def __repr__(self):
        return (f'<threading.{type(self).__qualname__} at {id(self):#x}: '
                f'value={self._value}/{self._initial_value}>')


class Barrier:

    def __init__(self, parties, action=None, timeout=None):
        self._cond = Condition(_lock('Barrier lock'), 'Barrier')
        self._parties = parties
        self._action = action
        self._timeout = timeout
        self._count = 0
        self._turn = 0
        self._lost = -1  # the last turn that was reset
        self._broken = False

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            if self._broken:
                raise BrokenBarrierError
            index = self._count
            turn = self._turn
            self._count += 1
            if self._count == self._parties:
                self._open()
            else:
                self._wait_for_others(turn, timeout)
            return index

    def _open(self):
        try:
            if self._action:
                self._action()
        except:
            self._break()
            raise
        self._count = 0
        self._turn += 1
        self._cond.notify_all()

    def _wait_for_others(self, turn, timeout):
        if not self._cond.wait_for(lambda: self._turn != turn or self._broken, timeout):
            self._break()
            raise BrokenBarrierError
        if self._turn == turn or self._lost >= turn:
            raise BrokenBarrierError

    def _break(self):
        self._broken = True
        self._count = 0
        self._cond.notify_all()

    def reset(self):
        # Who waits is sent away; who comes afterwards finds it as new.
        with self._cond:
            if self._count:
                self._count = 0
                self._lost = self._turn
                self._turn += 1
                self._cond.notify_all()
            self._broken = False

    def abort(self):
        with self._cond:
            self._break()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count

    @property
    def broken(self):
        return self._broken

    def __repr__(self):
        if self._broken:
            return f'<threading.{type(self).__qualname__} at {id(self):#x}: broken>'
        return (f'<threading.{type(self).__qualname__} at {id(self):#x}: '
                f'waiters={self._count}/{self._parties}>')


for _class in (Condition, Event, Semaphore, BoundedSemaphore, Barrier):
    _class.__module__ = 'threading'
