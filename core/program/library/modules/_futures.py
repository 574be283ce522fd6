# SPDX-License-Identifier: GPL-3.0-or-later
# What both kinds of executors have in common: futures, and waiting for several of them. No lock guards
# a future: what stands between two system calls is done at one instant.
import sys as _sys
import traceback as _traceback

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

PENDING, RUNNING, CANCELLED = 'PENDING', 'RUNNING', 'CANCELLED'
CANCELLED_AND_NOTIFIED, FINISHED = 'CANCELLED_AND_NOTIFIED', 'FINISHED'
_words = {PENDING: 'pending', RUNNING: 'running', CANCELLED: 'cancelled', CANCELLED_AND_NOTIFIED: 'cancelled',
          FINISHED: 'finished'}


class Error(Exception):
    pass


class CancelledError(Error):
    pass


class InvalidStateError(Error):
    pass


class BrokenExecutor(RuntimeError):
    pass


def say(text, fault=None):
    # As CPython's logging does where nobody has set it up.
    _sys.stderr.write(text + '\n' + (''.join(_traceback.format_exception(fault)) if fault is not None else ''))


class Future:

    def __init__(self):
        self._state = PENDING
        self._result = None
        self._exception = None
        self._callbacks = []
        self._watchers = []  # who waits for several futures
        self._waits = None   # the semaphore of those who wait for this one

    def __repr__(self):
        text = f'<{type(self).__name__} at {id(self):#x} state={_words[self._state]}'
        if self._state == FINISHED:
            if self._exception is not None:
                text += f' raised {type(self._exception).__name__}'
            else:
                text += f' returned {type(self._result).__name__}'
        return text + '>'

    def cancel(self):
        """Cancels it unless it runs already; whether it is cancelled."""
        if self._state in (RUNNING, FINISHED):
            return False
        if self._state == PENDING:
            self._state = CANCELLED
            self._tell_waiting()
            self._call_back()
        return True

    def cancelled(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        return self._state == RUNNING

    def done(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def add_done_callback(self, fn):
        if not self.done():
            self._callbacks.append(fn)
            return
        try:
            fn(self)
        except Exception as fault:
            say(f'exception calling callback for {self!r}', fault)

    def result(self, timeout=None):
        self._await(timeout)
        if self._exception is not None:
            try:
                raise self._exception
            finally:
                self = None
        return self._result

    def exception(self, timeout=None):
        self._await(timeout)
        return self._exception

    def _await(self, timeout):
        if not self.done():
            if self._waits is None:
                made = _system('semaphore_new', 'Future', 0, 1, True)
                if self._waits is None:
                    self._waits = made
            if not self.done():
                if timeout is not None:
                    timeout = max(timeout, 0)
                _system('semaphore_wait', self._waits, -1, 0, timeout)
        if self.cancelled():
            raise CancelledError
        if self._state != FINISHED:
            raise TimeoutError

    # What executors do

    def set_running_or_notify_cancel(self):
        if self._state == CANCELLED:
            self._state = CANCELLED_AND_NOTIFIED
            for watcher in self._watchers:
                watcher.add(self)
            return False
        if self._state != PENDING:
            say(f'Future {id(self)} in unexpected state: {self._state}')
            raise RuntimeError('Future in unexpected state')
        self._state = RUNNING
        return True

    def set_result(self, result):
        self._check_open()
        self._result = result
        self._finish()

    def set_exception(self, exception):
        self._check_open()
        self._exception = exception
        self._finish()

    def _check_open(self):
        if self.done():
            raise InvalidStateError(f'{self._state}: {self!r}')

    def _finish(self):
        self._state = FINISHED
        for watcher in self._watchers:
            watcher.add(self)
        self._tell_waiting()
        self._call_back()

    def _tell_waiting(self):
        if self._waits is not None:
            _system('semaphore_set', self._waits, 1)

    def _call_back(self):
        for callback in self._callbacks:
            try:
                callback(self)
            except Exception as fault:
                say(f'exception calling callback for {self!r}', fault)


class _Watcher:
    # Collects futures that are done, for one who waits for several.

    def __init__(self, futures):
        self.done = []
        self._id = _system('semaphore_new', 'Futures', 0, 2147483647, True)
        self._futures = futures
        for future in futures:
            future._watchers.append(self)

    def add(self, future):
        self.done.append(future)
        _system('semaphore_release', self._id)

    def wait(self, timeout):
        # For one more; False if the time is over.
        return _system('semaphore_acquire', self._id, True, timeout)

    def close(self):
        for future in self._futures:
            if self in future._watchers:
                future._watchers.remove(self)


def _is_over(future):
    return future._state in (CANCELLED_AND_NOTIFIED, FINISHED)


class DoneAndNotDoneFutures(tuple):
    done = property(lambda self: self[0])
    not_done = property(lambda self: self[1])

    def __repr__(self):
        return f'DoneAndNotDoneFutures(done={self[0]!r}, not_done={self[1]!r})'


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Waits until all, the first, or the first that fails of the futures are done."""
    fs = set(fs)
    done = {future for future in fs if _is_over(future)}
    left = fs - done

    def is_enough():
        if not left or return_when == FIRST_COMPLETED and done:
            return True
        return return_when == FIRST_EXCEPTION and any([not future.cancelled() and future._exception is not None
                                                       for future in done])

    if return_when not in (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION):
        raise ValueError(f'Invalid return condition: {return_when!r}')
    if not is_enough():
        watcher = _Watcher(left)
        for future in list(left):
            if _is_over(future) and future not in watcher.done:
                watcher.add(future)
        end = None if timeout is None else _system('now') + timeout
        while not is_enough():
            if not watcher.wait(None if end is None else max(end - _system('now'), 0)):
                break
            done |= set(watcher.done)
            left -= set(watcher.done)
        watcher.close()
    return DoneAndNotDoneFutures((done, left))


def as_completed(fs, timeout=None):
    """The futures as they are done."""
    end = None if timeout is None else _system('now') + timeout
    fs = list(dict.fromkeys(fs))
    total = len(fs)
    ready = [future for future in fs if _is_over(future)]
    left = [future for future in fs if not _is_over(future)]
    watcher = _Watcher(left)
    for future in left:
        if _is_over(future) and future not in watcher.done:
            watcher.add(future)
    try:
        while ready:
            yield ready.pop(0)
        count = len(left)
        left = None
        for given in range(count):
            if not watcher.wait(None if end is None else max(end - _system('now'), 0)):
                raise TimeoutError(f'{count - given} (of {total}) futures unfinished')
            yield watcher.done.pop(0)
    finally:
        watcher.close()


class Executor:

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        end = None if timeout is None else _system('now') + timeout
        futures = [self.submit(fn, *args) for args in zip(*iterables)]
        return _results(futures, end)

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


def _results(futures, end):
    # In the order in which they were asked for; whoever stops early cancels the rest.
    futures.reverse()
    try:
        while futures:
            last = futures.pop()
            try:
                yield last.result() if end is None else last.result(end - _system('now'))
            finally:
                last.cancel()
                last = None
    finally:
        for future in futures:
            future.cancel()


class Work:
    # A call that somebody is to make.

    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as fault:
            self.future.set_exception(fault)
            self = None
        else:
            self.future.set_result(result)


for _class in (Error, CancelledError, InvalidStateError, BrokenExecutor, Future, Executor, DoneAndNotDoneFutures):
    _class.__module__ = 'concurrent.futures._base'
