# SPDX-License-Identifier: GPL-3.0-or-later
# asyncio.tasks of the teaching language: a coroutine that the loop runs step by step. What waits for
# several of them is in asyncio.combining.
from _native import generator_line as _line_of
from asyncio import events as _events
from asyncio.exceptions import CancelledError, InvalidStateError
from asyncio.futures import Future, isfuture

_counter = 0


_coroutine_methods = ('send', 'throw', 'close', '__await__')


def iscoroutine(obj):
    # Native ones, generators, and what has all their methods.
    cls = type(obj)
    if cls.__module__ == 'builtins' and cls.__name__ in ('coroutine', 'generator'):
        return True
    return all([hasattr(cls, name) for name in _coroutine_methods])


def iscoroutinefunction(func):
    while hasattr(func, '__func__') or hasattr(func, 'func') and hasattr(func, 'keywords'):
        func = func.__func__ if hasattr(func, '__func__') else func.func
    code = getattr(func, '__code__', None)
    return code is not None and bool(code.co_flags & 0x80)


def _text_of_coroutine(coroutine):
    code = getattr(coroutine, 'cr_code', getattr(coroutine, 'gi_code', None))
    if code is None:
        return f'<{type(coroutine).__name__} without __name__>()'
    line, is_done = _line_of(coroutine)
    file = code.co_filename
    if _events._is_of_library(file):
        return f"{coroutine.__qualname__}() {'done' if is_done else 'running'}"
    if is_done:
        return f'{coroutine.__qualname__}() done, defined at {file}:{code.co_firstlineno}'
    return f'{coroutine.__qualname__}() running at {file}:{line}'


class Task(Future):
    _must_cancel = False
    _fut_waiter = None
    _log_destroy_pending = True
    _cancels_asked_for = 0

    def __init__(self, coro, *, loop=None, name=None, context=None):
        if not iscoroutine(coro):
            self._log_destroy_pending = False
            raise TypeError(f'a coroutine was expected, got {coro!r}')
        Future.__init__(self, loop=loop)
        global _counter
        if name is None:
            _counter += 1
            name = f'Task-{_counter}'
        self._name = str(name)
        self._coro = coro
        self._context = context
        self._loop._tasks[self] = None
        self._loop.call_soon(self._step, context=context)

    def __del__(self):
        if self._state == 'PENDING' and self._log_destroy_pending:
            self._loop.call_exception_handler({'task': self, 'message': 'Task was destroyed but it is pending!'})
        Future.__del__(self)

    def __eq__(self, other):
        return self is other

    def __hash__(self):
        return id(self) >> 4

    def _info(self):
        parts = Future._info(self)
        if self._state == 'PENDING' and (self._must_cancel or self._cancels_asked_for > 0):
            parts[0] = 'cancelling'
        parts.insert(1, f'name={self._name!r}')
        parts.insert(2, f'coro=<{_text_of_coroutine(self._coro)}>')
        if self._fut_waiter is not None:
            parts.insert(3, f'wait_for={self._fut_waiter!r}')
        return parts

    def get_coro(self):
        return self._coro

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def cancel(self, msg=None):
        self._logs_exception = False
        if self._state != 'PENDING':
            return False
        self._cancels_asked_for += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._cancels_asked_for

    def uncancel(self):
        if self._cancels_asked_for > 0:
            self._cancels_asked_for -= 1
        return self._cancels_asked_for

    def _end(self, how, value=None):
        # Nobody needs to find it any more.
        self._loop._tasks.pop(self, None)
        how(self, value)

    def _step(self, exc=None):
        if self._state != 'PENDING':
            raise InvalidStateError(f'_step(): already done: {self!r}, {exc!r}')
        if self._must_cancel:
            if not isinstance(exc, CancelledError):
                exc = self._make_cancelled_error()
            self._must_cancel = False
        loop = self._loop
        self._fut_waiter = None
        _events._current_tasks[loop] = self
        try:
            awaited = self._coro.send(None) if exc is None else self._coro.throw(exc)
        except StopIteration as end:
            if self._must_cancel:
                self._must_cancel = False
                self._end(Future.cancel, self._cancel_message)
            else:
                self._end(Future.set_result, end.value)
        except CancelledError as end:
            self._cancelled_exc = end
            self._end(Future.cancel)
        except (KeyboardInterrupt, SystemExit) as end:
            self._end(Future.set_exception, end)
            raise
        except BaseException as end:
            self._end(Future.set_exception, end)
        else:
            self._wait_for(awaited)
        finally:
            _events._current_tasks[loop] = None

    def _wait_for(self, awaited):
        if awaited is None:
            self._loop.call_soon(self._step, context=self._context)
            return
        if not isfuture(awaited):
            if type(awaited).__name__ == 'generator':
                complaint = f'yield was used instead of yield from for generator in task {self!r} with {awaited!r}'
            else:
                complaint = f'Task got bad yield: {awaited!r}'
        elif awaited._loop is not self._loop:
            complaint = f'Task {self!r} got Future {awaited!r} attached to a different loop'
        elif not awaited._asyncio_future_blocking:
            complaint = f'yield was used instead of yield from in task {self!r} with {awaited!r}'
        elif awaited is self:
            complaint = f'Task cannot await on itself: {self!r}'
        else:
            awaited._asyncio_future_blocking = False
            awaited.add_done_callback(_Wakeup(self), context=self._context)
            self._fut_waiter = awaited
            if self._must_cancel and awaited.cancel(msg=self._cancel_message):
                self._must_cancel = False
            return
        self._loop.call_soon(self._step, RuntimeError(complaint), context=self._context)

    def _wakeup(self, future):
        failure = None
        try:
            future.result()
        except BaseException as exc:
            failure = exc
        self._step(failure)


Task.__module__ = '_asyncio'


class _Wakeup:
    # What a task leaves with the future that it waits for.
    _shown_as = 'Task.task_wakeup()'

    def __init__(self, task):
        self._task = task

    def __call__(self, future):
        self._task._wakeup(future)

    def __repr__(self):
        return '<TaskWakeupMethWrapper object>'


def current_task(loop=None):
    if loop is None:
        loop = _events.get_running_loop()
    return _events._current_tasks.get(loop)


def all_tasks(loop=None):
    if loop is None:
        loop = _events.get_running_loop()
    return set(loop._tasks)


def create_task(coro, *, name=None, context=None):
    return _events.get_running_loop().create_task(coro, name=name, context=context)


async def _as_coroutine(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError('The future belongs to a different loop than the one specified as the loop argument')
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not hasattr(type(coro_or_future), '__await__'):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
        coro_or_future = _as_coroutine(coro_or_future)
    if loop is None:
        loop = _events.get_event_loop()
    return loop.create_task(coro_or_future)


class _NextRound:

    def __await__(self):
        yield


async def sleep(delay, result=None):
    if delay <= 0:
        await _NextRound()
        return result
    loop = _events.get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, _wake_sleeper, future, result)
    try:
        return await future
    finally:
        handle.cancel()


def _wake_sleeper(future, result):
    if not future.cancelled():
        future.set_result(result)
