# SPDX-License-Identifier: GPL-3.0-or-later
# _thread of the teaching language: locks in the memory of a process, by semaphores of the kernel of
# which a forked child has its own copies. What stands between two system calls here is done at one
# instant, so that no other thread sees it half done.
import _threads
from _native import thread_ident as _number

TIMEOUT_MAX = 9223372036.0
error = RuntimeError


def get_ident():
    # As the address at which a thread's stack begins on Linux.
    return 139_000_000_000_000 + _number() * 8_392_704


def get_native_id():
    return _system('gettid')


def _limit(blocking, timeout):
    # The timeout of acquire() as the kernel has it.
    if not isinstance(timeout, (int, float)):
        raise TypeError(f"'{type(timeout).__name__}' object cannot be interpreted as an integer")
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError('timeout value must be a non-negative number')
    if timeout > TIMEOUT_MAX:
        raise OverflowError('timeout value is too large')
    return None if timeout == -1 else timeout


class lock:

    def __init__(self, kind='Lock'):
        self._id = _system('semaphore_new', kind, 1, 1, True)

    def acquire(self, blocking=True, timeout=-1):
        return _system('semaphore_acquire', self._id, bool(blocking), _limit(blocking, timeout))

    def release(self):
        if not _system('semaphore_release', self._id):
            raise RuntimeError('release unlocked lock')

    def locked(self):
        return _system('semaphore_value', self._id) == 0

    acquire_lock, release_lock, locked_lock = acquire, release, locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()

    def __repr__(self):
        return f'<{"locked" if self.locked() else "unlocked"} _thread.lock object at {id(self):#x}>'

    def __reduce__(self):
        raise TypeError("cannot pickle '_thread.lock' object")

    # What a Condition asks of its lock

    _is_owned = locked

    def _held(self):
        return 1

    def _forget(self):
        pass

    def _restore(self, times):
        self.acquire()


class RLock:

    def __init__(self, kind='RLock'):
        self._id = _system('semaphore_new', kind, 1, 1, True)
        self._owner = 0
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        timeout = _limit(blocking, timeout)
        if self._owner == _number():
            self._count += 1
            return True
        taken = _system('semaphore_acquire', self._id, bool(blocking), timeout)
        if taken:
            self._owner = _number()
            self._count = 1
        return taken

    def release(self):
        if not self._is_owned():
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1
        if self._count == 0:
            self._owner = 0
            _system('semaphore_release', self._id)

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()

    def __repr__(self):
        owner = 139_000_000_000_000 + self._owner * 8_392_704 if self._owner else 0
        return (f'<{"locked" if self._count else "unlocked"} _thread.RLock object '
                f'owner={owner} count={self._count} at {id(self):#x}>')

    def __reduce__(self):
        raise TypeError("cannot pickle '_thread.RLock' object")

    def _is_owned(self):
        return self._owner == _number()

    def _held(self):
        return self._count

    def _forget(self):
        self._owner = 0
        self._count = 0

    def _restore(self, times):
        _system('semaphore_acquire', self._id, True, None)
        self._owner = _number()
        self._count = times


LockType = lock


def allocate_lock():
    return lock()


allocate = allocate_lock
lock.__module__ = RLock.__module__ = '_thread'


def exit():
    raise SystemExit


def start_new_thread(function, args, kwargs={}, /):
    if not callable(function):
        raise TypeError('first arg must be callable')
    if not isinstance(args, tuple):
        raise TypeError('2nd arg must be a tuple')

    def run():
        _system('thread_begun')
        try:
            function(*args, **kwargs)
        except SystemExit:
            pass
        except BaseException as fault:
            import sys
            import traceback
            sys.stderr.write(f'Exception ignored in thread started by: {function!r}\n'
                             + ''.join(traceback.format_exception(fault)))

    return 139_000_000_000_000 + _threads.start(run, 'thread', True) * 8_392_704


start_new = start_new_thread


def interrupt_main(signum=2, /):
    _system('kill', _system('getpid'), signum)


# Attributes of which each thread has its own.

_of_thread = {}  # by thread: the dicts of it


def _forget_locals():
    for namespaces in _of_thread.pop(_number(), ()):
        namespaces.pop(_number(), None)


class _local:

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        self = object.__new__(cls)
        object.__setattr__(self, '_local__all', {_number(): {}})
        object.__setattr__(self, '_local__made_with', (args, kwargs))
        return self

    def __getattribute__(self, name):
        own = _namespace(self)
        if name == '__dict__':
            return own
        if name in own:
            return own[name]
        try:
            return object.__getattribute__(self, name)
        except AttributeError:
            if type(self) is _local:
                raise AttributeError(f"'_thread._local' object has no attribute '{name}'") from None
            raise

    def __setattr__(self, name, value):
        if name == '__dict__':
            raise AttributeError(f"'{type(self).__name__}' object attribute '__dict__' is read-only")
        _namespace(self)[name] = value

    def __delattr__(self, name):
        own = _namespace(self)
        if name not in own:
            raise AttributeError(name)
        del own[name]


def _namespace(self):
    every = object.__getattribute__(self, '_local__all')
    own = every.get(_number())
    if own is None:
        own = every[_number()] = {}
        _of_thread.setdefault(_number(), []).append(every)
        args, kwargs = object.__getattribute__(self, '_local__made_with')
        type(self).__init__(self, *args, **kwargs)
    return own


_local.__module__ = '_thread'
