# SPDX-License-Identifier: GPL-3.0-or-later
# multiprocessing.synchronize of the teaching language: locks and the like, by the kernel's semaphores.
# None of them has an owner for the kernel; who may release is decided here, as CPython decides it.
from _barrier import BrokenBarrierError
from _native import thread_ident as _thread
from multiprocessing import process as _process
from multiprocessing.spawn import assert_spawning as _assert_spawning

SEM_VALUE_MAX = 2147483647


class SemLock:
    # `_count` is how often this process holds it, `_taken_by` its thread that took it last; a forked
    # child begins with none.

    def __init__(self, kind, value, largest, ctx=None):
        self._id = _system('semaphore_new', kind, value, largest)
        self._count = 0
        self._pid = _process._pid

    def _held(self):
        if self._pid != _process._pid:
            self._pid = _process._pid
            self._count = 0
        return self._count

    def acquire(self, block=True, timeout=None):
        self._held()
        if timeout is not None and timeout < 0:
            timeout = 0.0
        taken = _system('semaphore_acquire', self._id, bool(block), timeout)
        if taken:
            self._count += 1
            self._taken_by = _thread()
        return taken

    def release(self):
        self._held()
        self._count -= 1  # whoever gets it counts from there
        if not _system('semaphore_release', self._id):
            self._count += 1
            raise ValueError('semaphore or lock released too many times')

    def _mine(self):
        return self._held() > 0 and self._taken_by == _thread()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()

    def __getstate__(self):
        _assert_spawning(self)
        return self._id

    def __setstate__(self, state):
        self._id = state
        self._count = 0
        self._pid = _process._pid

    def _value(self):
        return _system('semaphore_value', self._id)

    def _owner(self):
        if self._mine():
            return _process.current_process().name + _thread_part()
        if self._held() > 0:
            return 'SomeOtherThread'
        return 'None' if self._value() == 1 else 'SomeOtherProcess'


class Lock(SemLock):

    def __init__(self, *, ctx=None, kind='Lock'):
        SemLock.__init__(self, kind, 1, 1)

    def __repr__(self):
        return f'<{type(self).__name__}(owner={self._owner()})>'


class RLock(SemLock):

    def __init__(self, *, ctx=None, kind='RLock'):
        SemLock.__init__(self, kind, 1, 1)

    def acquire(self, block=True, timeout=None):
        if self._mine():
            self._count += 1
            return True
        return SemLock.acquire(self, block, timeout)

    def release(self):
        if not self._mine():
            raise AssertionError('attempt to release recursive lock not owned by thread')
        if self._count > 1:
            self._count -= 1
        else:
            SemLock.release(self)

    def __repr__(self):
        owner = self._owner()
        count = 'nonzero' if owner.startswith('SomeOther') else self._count
        return f'<{type(self).__name__}({owner}, {count})>'


class Semaphore(SemLock):

    def __init__(self, value=1, *, ctx=None):
        _check_value(value)
        SemLock.__init__(self, 'Semaphore', value, SEM_VALUE_MAX)

    def get_value(self):
        return self._value()

    def __repr__(self):
        return f'<{type(self).__name__}(value={self._value()})>'


class BoundedSemaphore(Semaphore):

    def __init__(self, value=1, *, ctx=None):
        _check_value(value)
        SemLock.__init__(self, 'BoundedSemaphore', value, value)
        self._largest = value

    def __getstate__(self):
        return SemLock.__getstate__(self), self._largest

    def __setstate__(self, state):
        SemLock.__setstate__(self, state[0])
        self._largest = state[1]

    def __repr__(self):
        return f'<{type(self).__name__}(value={self._value()}, maxvalue={self._largest})>'


def _thread_part():
    # Of the name of an owner: which thread, unless it is the main one.
    import sys
    if 'threading' not in sys.modules:
        return ''
    name = sys.modules['threading'].current_thread().name
    return '' if name == 'MainThread' else '|' + name


def _check_value(value):
    if not hasattr(value, '__index__'):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    if not 0 <= value.__index__() <= SEM_VALUE_MAX:
        raise OSError(22, 'Invalid argument')


class Condition:

    def __init__(self, lock=None, *, ctx=None, kind='Condition'):
        self._lock = lock or RLock(kind='Condition lock')
        self._id = _system('semaphore_new', kind, 0, SEM_VALUE_MAX)
        self._take_over()

    def _take_over(self):
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __getstate__(self):
        _assert_spawning(self)
        return self._lock, self._id

    def __setstate__(self, state):
        self._lock, self._id = state
        self._take_over()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f'<{type(self).__name__}({self._lock}, 0)>'

    def wait(self, timeout=None):
        if not self._lock._mine():
            raise AssertionError('must acquire() condition before using wait()')
        times = self._lock._held()
        # The lock is given back in the same instant; its own count is kept for afterwards.
        self._lock._count = 0
        try:
            return _system('semaphore_wait', self._id, self._lock._id, 1, timeout)
        finally:
            self._lock.acquire()
            self._lock._count = times

    def notify(self, n=1):
        if not self._lock._mine():
            raise AssertionError('lock is not owned')
        _system('semaphore_wake', self._id, n)

    def notify_all(self):
        self.notify(SEM_VALUE_MAX)

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        if result:
            return result
        end = None if timeout is None else _system('now') + timeout
        while not result:
            left = None
            if end is not None:
                left = end - _system('now')
                if left <= 0:
                    break
            self.wait(left)
            result = predicate()
        return result


class Event:

    def __init__(self, *, ctx=None):
        self._id = _system('semaphore_new', 'Event', 0, 1)

    def __getstate__(self):
        _assert_spawning(self)
        return self._id

    def __setstate__(self, state):
        self._id = state

    def is_set(self):
        return _system('semaphore_value', self._id) > 0

    def set(self):
        _system('semaphore_set', self._id, 1)

    def clear(self):
        _system('semaphore_set', self._id, 0)

    def wait(self, timeout=None):
        if timeout is not None and timeout < 0:
            timeout = 0
        return _system('semaphore_wait', self._id, -1, 0, timeout)

    def __repr__(self):
        status = 'set' if self.is_set() else 'unset'
        return f'<{type(self).__qualname__} at {id(self):#x} {status}>'


class Barrier:
    # In the cells: how many wait, the round, whether it is broken, and the last round that was reset.

    def __init__(self, parties, action=None, timeout=None, *, ctx=None):
        self._parties = parties
        self._action = action
        self._timeout = timeout
        self._cond = Condition(Lock(kind='Barrier lock'), kind='Barrier')
        self._cells = _system('cells_new', 'Barrier', (0, 0, 0, -1))

    def _get(self, index):
        return _system('cell_get', self._cells, index)

    def _set(self, index, value):
        _system('cell_set', self._cells, index, value)

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            if self._get(2):
                raise BrokenBarrierError
            index = self._get(0)
            turn = self._get(1)
            self._set(0, index + 1)
            if index + 1 == self._parties:
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
        self._set(0, 0)
        self._set(1, self._get(1) + 1)
        self._cond.notify_all()

    def _wait_for_others(self, turn, timeout):
        if not self._cond.wait_for(lambda: self._get(1) != turn or self._get(2), timeout):
            self._break()
            raise BrokenBarrierError
        if self._get(1) == turn or self._get(3) >= turn:
            raise BrokenBarrierError

    def _break(self):
        self._set(2, 1)
        self._set(0, 0)
        self._cond.notify_all()

    def reset(self):
        # Who waits is sent away; who comes afterwards finds it as new.
        with self._cond:
            if self._get(0):
                self._set(0, 0)
                self._set(3, self._get(1))
                self._set(1, self._get(1) + 1)
                self._cond.notify_all()
            self._set(2, 0)

    def abort(self):
        with self._cond:
            self._break()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._get(0)

    @property
    def broken(self):
        return bool(self._get(2))
