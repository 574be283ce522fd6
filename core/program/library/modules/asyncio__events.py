# SPDX-License-Identifier: GPL-3.0-or-later
# asyncio.events of the teaching language: what is to be called later, and which loop runs where.
import sys as _sys
from _native import thread_ident as _thread

_running = {}  # loops that run, by thread
_set = {}  # by set_event_loop
_current_tasks = {}  # by loop


def _where(function):
    # ' at FILE:LINE' of a function of the program, nothing for the library's.
    while hasattr(function, '__func__') or hasattr(function, '__wrapped__'):
        function = function.__func__ if hasattr(function, '__func__') else function.__wrapped__
    code = getattr(function, '__code__', None)
    if code is None or _is_of_library(code.co_filename):
        return ''
    return f' at {code.co_filename}:{code.co_firstlineno}'


def _is_of_library(file):
    return file.startswith('<')


def _text_of_call(function, args):
    if hasattr(function, 'func') and hasattr(function, 'keywords'):  # functools.partial
        inner = ', '.join([repr(one) for one in function.args] + [f'{k}={v!r}' for k, v in function.keywords.items()])
        outer = ', '.join([repr(one) for one in args])
        return f'{_name_of(function.func)}({inner})({outer})'
    return f"{_name_of(function)}({', '.join([repr(one) for one in args])})"


def _name_of(function):
    return getattr(function, '__qualname__', None) or getattr(function, '__name__', None) or repr(function)


class Handle:

    def __init__(self, callback, args, loop, context=None):
        self._callback = callback
        self._args = args
        self._loop = loop
        self._context = context
        self._cancelled = False

    def _info(self):
        parts = [type(self).__name__]
        if self._cancelled:
            parts.append('cancelled')
        return parts

    def __repr__(self):
        parts = self._info()
        if self._callback is not None:
            parts.append(_text_of_call(self._callback, self._args) + _where(self._callback))
        return f"<{' '.join(parts)}>"

    def cancel(self):
        if not self._cancelled:
            self._cancelled = True
            self._callback = None
            self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        failure = None
        try:
            if self._context is None:
                self._callback(*self._args)
            else:
                self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            failure = exc
        if failure is not None:
            what = _text_of_call(self._callback, self._args) + _where(self._callback)
            self._loop.call_exception_handler({'message': f'Exception in callback {what}', 'exception': failure,
                                               'handle': self})


class TimerHandle(Handle):

    def __init__(self, when, callback, args, loop, context=None):
        Handle.__init__(self, callback, args, loop, context)
        self._when = when
        self._scheduled = False

    def _info(self):
        parts = Handle._info(self)
        parts.insert(2 if self._cancelled else 1, f'when={self._when}')
        return parts

    def when(self):
        return self._when

    def __hash__(self):
        return hash(self._when)

    def __lt__(self, other):
        return self._when < other._when if isinstance(other, TimerHandle) else NotImplemented

    def __eq__(self, other):
        return self is other or isinstance(other, TimerHandle) and self._when == other._when and \
            self._callback == other._callback and self._args == other._args and self._cancelled == other._cancelled

    def cancel(self):
        if not self._cancelled:
            self._loop._timer_cancelled(self)
        Handle.cancel(self)


class AbstractEventLoop:
    pass


def _get_running_loop():
    return _running.get(_thread())


def get_running_loop():
    loop = _running.get(_thread())
    if loop is None:
        raise RuntimeError('no running event loop')
    return loop


def _set_running_loop(loop):
    if loop is None:
        _running.pop(_thread(), None)
    else:
        _running[_thread()] = loop


class AbstractEventLoopPolicy:
    pass


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):

    def get_event_loop(self):
        thread = _thread()
        if thread not in _set:
            threading = _sys.modules.get('threading')
            if threading is not None and threading.current_thread() is not threading.main_thread():
                raise RuntimeError(f'There is no current event loop in thread {threading.current_thread().name!r}.')
            _set[thread] = self.new_event_loop()
        if _set[thread] is None:
            raise RuntimeError("There is no current event loop in thread 'MainThread'.")
        return _set[thread]

    def set_event_loop(self, loop):
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        _set[_thread()] = loop

    def new_event_loop(self):
        from asyncio.selector_events import SelectorEventLoop
        return SelectorEventLoop()


_policy = DefaultEventLoopPolicy()


def get_event_loop_policy():
    return _policy


def set_event_loop_policy(policy):
    global _policy
    _policy = DefaultEventLoopPolicy() if policy is None else policy


def get_event_loop():
    loop = _running.get(_thread())
    return _policy.get_event_loop() if loop is None else loop


def set_event_loop(loop):
    _policy.set_event_loop(loop)


def new_event_loop():
    return _policy.new_event_loop()
