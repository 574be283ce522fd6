# SPDX-License-Identifier: GPL-3.0-or-later
# asyncio.futures of the teaching language.
from asyncio import events as _events
from asyncio.exceptions import CancelledError, InvalidStateError

_PENDING, _CANCELLED, _FINISHED = 'PENDING', 'CANCELLED', 'FINISHED'


def isfuture(obj):
    return hasattr(type(obj), '_asyncio_future_blocking') and obj._asyncio_future_blocking is not None


def _text_of_callbacks(callbacks):
    # At most the first and the last of them.
    def text(callback):
        function = callback[0]
        return getattr(function, '_shown_as', None) or _events._text_of_call(function, ()) + _events._where(function)

    if not callbacks:
        return ''
    if len(callbacks) <= 2:
        return ', '.join([text(callback) for callback in callbacks])
    return f'{text(callbacks[0])}, <{len(callbacks) - 2} more>, {text(callbacks[-1])}'


_being_shown = set()  # ids: a future may be its own result


def _shortened(value):
    # As reprlib has it: the result may be long.
    text = repr(value)
    if isinstance(value, (str, bytes)) and len(text) > 30:
        return text[:12] + '...' + text[-15:]
    return text if len(text) <= 300 else text[:140] + '...' + text[-157:]


class Future:
    _state = _PENDING
    _result = None
    _exception = None
    _loop = None
    _cancel_message = None
    _cancelled_exc = None
    _asyncio_future_blocking = False
    _logs_exception = False
    _kept_traceback = None

    def __init__(self, *, loop=None):
        self._loop = _events.get_event_loop() if loop is None else loop
        self._callbacks = []

    def _info(self):
        parts = [self._state.lower()]
        if self._state == _FINISHED:
            if self._exception is not None:
                parts.append(f'exception={self._exception!r}')
            elif id(self) in _being_shown:
                parts.append('result=...')
            else:
                _being_shown.add(id(self))
                try:
                    parts.append(f'result={_shortened(self._result)}')
                finally:
                    _being_shown.discard(id(self))
        if self._callbacks:
            parts.append(f'cb=[{_text_of_callbacks(self._callbacks)}]')
        return parts

    def __repr__(self):
        return f"<{type(self).__name__} {' '.join(self._info())}>"

    def __del__(self):
        if self._logs_exception:
            self._loop.call_exception_handler({'message': f'{type(self).__name__} exception was never retrieved',
                                               'exception': self._exception, 'future': self})

    def __class_getitem__(cls, item):
        return cls

    def get_loop(self):
        return self._loop

    def _make_cancelled_error(self):
        if self._cancelled_exc is not None:
            exc = self._cancelled_exc
            self._cancelled_exc = None
            return exc
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def cancel(self, msg=None):
        self._logs_exception = False
        if self._state != _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def _schedule_callbacks(self):
        callbacks = self._callbacks
        if callbacks:
            self._callbacks = []
            for function, context in callbacks:
                self._loop.call_soon(function, self, context=context)

    def cancelled(self):
        return self._state == _CANCELLED

    def done(self):
        return self._state != _PENDING

    def result(self):
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError('Result is not set.')
        self._logs_exception = False
        if self._exception is not None:
            raise self._exception.with_traceback(self._kept_traceback)
        return self._result

    def exception(self):
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError('Exception is not set.')
        self._logs_exception = False
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        if self._state != _PENDING:
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append((fn, context))

    def remove_done_callback(self, fn):
        kept = [one for one in self._callbacks if one[0] != fn]
        removed = len(self._callbacks) - len(kept)
        if removed:
            self._callbacks[:] = kept
        return removed

    def set_result(self, result):
        if self._state != _PENDING:
            raise InvalidStateError('invalid state')
        self._result = result
        self._state = _FINISHED
        self._schedule_callbacks()

    def set_exception(self, exception):
        if self._state != _PENDING:
            raise InvalidStateError('invalid state')
        if isinstance(exception, type):
            exception = exception()
        if not isinstance(exception, BaseException):
            raise TypeError('invalid exception object')
        if isinstance(exception, StopIteration):
            raise TypeError('StopIteration interacts badly with generators and cannot be raised into a Future')
        self._exception = exception
        self._kept_traceback = exception.__traceback__
        self._state = _FINISHED
        self._schedule_callbacks()
        self._logs_exception = True

    def __await__(self):
        if self._state == _PENDING:
            self._asyncio_future_blocking = True
            yield self
            if self._state == _PENDING:
                raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


Future.__module__ = '_asyncio'


def _set_result_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


def _copy_state(source, future):
    # From another future, which has ended, to one of asyncio.
    if future.cancelled():
        return
    if source.cancelled():
        future.cancel()
    elif source.exception() is not None:
        future.set_exception(source.exception())
    else:
        future.set_result(source.result())


def wrap_future(future, *, loop=None):
    # A future of concurrent.futures, which ends in another thread.
    if isfuture(future):
        return future
    if loop is None:
        loop = _events.get_event_loop()
    wrapped = loop.create_future()

    def ended_there(source):
        if not loop.is_closed():
            loop.call_soon_threadsafe(ended_here, source)

    def ended_here(source):
        if not wrapped.cancelled():
            _copy_state(source, wrapped)

    def cancelled_here(one):
        if one.cancelled():
            future.cancel()

    wrapped.add_done_callback(cancelled_here)
    future.add_done_callback(ended_there)
    return wrapped
