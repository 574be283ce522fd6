# SPDX-License-Identifier: GPL-3.0-or-later
# threading of the teaching language: a thread as its process sees it.
import os as _os
import sys as _sys
import _threads
from _thread import (RLock, TIMEOUT_MAX, _forget_locals, _local as local, allocate_lock as Lock, get_ident,
                     get_native_id)
from threading.sync import (Barrier, BoundedSemaphore, BrokenBarrierError, Condition, Event, Semaphore)

ThreadError = RuntimeError
_active = {}  # by ident
_at_exit = []
_count = 0


def _new_name(template):
    global _count
    _count += 1
    return template % _count


def _frame(line, function, source):
    return f'  File "/usr/lib/python3.11/threading.py", line {line}, in {function}\n    {source}\n'


class Thread:
    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        if group is not None:
            raise AssertionError('group argument must be None for now')
        if name:
            name = str(name)
        else:
            name = _new_name('Thread-%d')
            if target is not None and hasattr(target, '__name__'):
                name += f' ({target.__name__})'
        self._name = name
        self._target = target
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._native_id = None
        self._is_started = False
        self._is_stopped = False
        self._initialized = True

    def start(self):
        """Creates the thread, which calls run()."""
        if not self._initialized:
            raise RuntimeError('thread.__init__() not called')
        if self._is_started:
            raise RuntimeError('threads can only be started once')
        self._is_started = True
        _threads.start(self._bootstrap, self._name, bool(self._daemonic))

    def run(self):
        """What the thread does; a subclass says it, or `target`."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            # What the target holds is not held any longer than it runs.
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        self._begin()
        _system('thread_begun')
        try:
            self.run()
        except:
            excepthook(ExceptHookArgs((*_sys.exc_info(), self)))
        finally:
            _forget_locals()
            _active.pop(self._ident, None)

    def _begin(self):
        self._ident = get_ident()
        self._native_id = get_native_id()
        _active[self._ident] = self

    def join(self, timeout=None):
        """Waits for the end of the thread, at most so long."""
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if not self._is_started:
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        if not self._is_stopped:
            self._ended_within(None if timeout is None else max(timeout, 0))

    def _ended_within(self, timeout):
        self._is_stopped = self._is_stopped or _system('thread_wait', self._native_id, timeout)
        return self._is_stopped

    def is_alive(self):
        self._check()
        return self._is_started and not self._is_stopped and not self._ended_within(0)

    def _check(self):
        if not self._initialized:
            raise AssertionError('Thread.__init__() not called')

    @property
    def name(self):
        self._check()
        return self._name

    @name.setter
    def name(self, name):
        self._check()
        self._name = str(name)

    @property
    def ident(self):
        self._check()
        return self._ident

    @property
    def native_id(self):
        self._check()
        return self._native_id

    @property
    def daemon(self):
        self._check()
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if self._is_started:
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name

    def __repr__(self):
        self._check()
        status = 'initial'
        if self._is_started:
            status = 'started' if self.is_alive() else 'stopped'
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += f' {self._ident}'
        return f'<{type(self).__name__}({self._name}, {status})>'


class Timer(Thread):
    """Calls a function when a time is over, unless it is cancelled before."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):

    def __init__(self):
        self._daemonic = False
        self._name = 'MainThread'
        self._is_started = True
        self._is_stopped = False
        self._initialized = True
        self._begin()


class _DummyThread(Thread):
    # One that was not made by this module.

    def __init__(self):
        Thread.__init__(self, name=_new_name('Dummy-%d'), daemon=True)
        self._is_started = True
        self._begin()

    def is_alive(self):
        return True

    def join(self, timeout=None):
        raise AssertionError('cannot join a dummy thread')


class ExceptHookArgs(tuple):
    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def excepthook(args, /):
    """What is said when a thread ends with an exception."""
    if args.exc_type is SystemExit:
        return
    import traceback
    frames = _frame(1045, '_bootstrap_inner', 'self.run()')
    if isinstance(args.thread, Timer):
        frames += _frame(1401, 'run', 'self.function(*self.args, **self.kwargs)')
    elif type(args.thread).run is Thread.run:
        frames += _frame(982, 'run', 'self._target(*self._args, **self._kwargs)')
    name = args.thread.name if args.thread is not None else get_ident()
    _sys.stderr.write(f'Exception in thread {name}:\n'
                      + traceback._with_frames(''.join(traceback.format_exception(args.exc_value)), frames))


__excepthook__ = excepthook


def current_thread():
    found = _active.get(get_ident())
    if found is None:
        # It is put into _active before it asks for itself.
        found = _DummyThread.__new__(_DummyThread)
        found._daemonic = True
        found._initialized = True
        found._begin()
        found.__init__()
    return found


currentThread = current_thread


def main_thread():
    return _main_thread


def active_count():
    return len(_active)


activeCount = active_count


def enumerate():
    return list(_active.values())


def stack_size(size=0, /):
    return 0


def settrace(func):
    pass


def setprofile(func):
    pass


def _register_atexit(func, *arg, **kwargs):
    _at_exit.append((func, arg, kwargs))


def _shutdown():
    # The end of the main thread: all that are not daemons are waited for.
    while _at_exit:
        func, args, kwargs = _at_exit.pop()
        func(*args, **kwargs)
    again = True
    while again:
        again = False
        for one in enumerate():
            if one is not current_thread() and not one._daemonic:
                one.join()
                again = True
    if _main_thread is current_thread():
        _main_thread._is_stopped = True


def _after_fork():
    # A child has only the thread that called fork(): its main thread.
    global _main_thread
    current = current_thread()
    for one in enumerate():
        if one is not current:
            one._is_stopped = True
    _active.clear()
    current._begin()
    _main_thread = current


_main_thread = _MainThread()
_os._in_child.insert(0, _after_fork)
