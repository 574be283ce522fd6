# SPDX-License-Identifier: GPL-3.0-or-later
# What asynchronous generators and coroutines give to be awaited, and what is said of coroutines
# that nobody has awaited.
import sys
from _native import (async_generators as _all, generator_close as _close, generator_is_finished as _is_finished,
                     generator_marks as _marks, generator_send as _send, generator_throw as _throw, is_yielded as
                     _is_yielded, set_generator_marks as _set_marks)

_running, _closed, _hooked = 1, 2, 4  # marks of an asynchronous generator
hooks = [None, None]  # asked before its first step, and when nobody refers to it any more


class coroutine_wrapper:

    def __init__(self, coroutine):
        self._coroutine = coroutine

    def __iter__(self):
        return self

    def __next__(self):
        return self._coroutine.send(None)

    def send(self, value):
        return self._coroutine.send(value)

    def throw(self, *args):
        return self._coroutine.throw(*args)

    def close(self):
        return self._coroutine.close()


def _mark(generator, mark, on):
    marks = _marks(generator)
    _set_marks(generator, marks | mark if on else marks & ~mark)


def _begin(generator):
    if not _marks(generator) & _hooked:
        _mark(generator, _hooked, True)
        if hooks[0] is not None:
            hooks[0](generator)


def _step(generator, resume, value):
    # Until it yields, which is the end of an await, or awaits something itself.
    ended = False
    try:
        result = resume(generator, value)
    except StopIteration:
        ended = True
    except (StopAsyncIteration, GeneratorExit):
        _mark(generator, _closed, True)
        _mark(generator, _running, False)
        raise
    except BaseException:
        _mark(generator, _running, False)
        raise
    if ended:
        _mark(generator, _closed, True)
        _mark(generator, _running, False)
        raise StopAsyncIteration
    if _is_yielded(result):
        _mark(generator, _running, False)
        raise StopIteration(result.cell_contents)
    return result


class async_generator_asend:

    def __init__(self, generator, value):
        self._generator = generator
        self._value = value
        self._state = 'new'

    def __await__(self):
        return self

    __iter__ = __await__

    def __next__(self):
        return self.send(None)

    def _step(self, resume, value):
        try:
            return _step(self._generator, resume, value)
        except BaseException:
            self._state = 'closed'
            raise

    def _check(self):
        if self._state == 'closed':
            raise RuntimeError('cannot reuse already awaited __anext__()/asend()')

    def send(self, value):
        self._check()
        if self._state == 'new':
            if _marks(self._generator) & _running:
                self._state = 'closed'
                raise RuntimeError('anext(): asynchronous generator is already running')
            if value is None:
                value = self._value
            self._state = 'begun'
        _mark(self._generator, _running, True)
        return self._step(_send, value)

    def throw(self, *args):
        self._check()
        return self._step(lambda generator, args: _throw(generator, *args), args)

    def close(self):
        self._state = 'closed'


class async_generator_athrow:

    def __init__(self, generator, args):
        self._generator = generator
        self._args = args  # None: aclose()
        self._state = 'new'

    def __await__(self):
        return self

    __iter__ = __await__

    def __next__(self):
        return self.send(None)

    def _check(self):
        if self._state == 'closed':
            raise RuntimeError('cannot reuse already awaited aclose()/athrow()')

    def _run(self, resume, value):
        if self._args is None:
            return self._run_close(resume, value)
        try:
            return _step(self._generator, resume, value)
        except BaseException:
            self._state = 'closed'
            raise

    def _run_close(self, resume, value):
        try:
            result = resume(self._generator, value)
        except (StopIteration, StopAsyncIteration, GeneratorExit):
            result = self
        except BaseException:
            self._end()
            raise
        if result is self:
            self._end()
            raise StopIteration
        if _is_yielded(result):
            self._end()
            raise RuntimeError('async generator ignored GeneratorExit')
        return result

    def _end(self):
        self._state = 'closed'
        _mark(self._generator, _running, False)

    def send(self, value):
        self._check()
        generator = self._generator
        if _is_finished(generator):
            self._state = 'closed'
            raise StopIteration
        if self._state == 'begun':
            return self._run(_send, value)
        name = 'aclose' if self._args is None else 'athrow'
        if _marks(generator) & _running:
            self._state = 'closed'
            raise RuntimeError(f'{name}(): asynchronous generator is already running')
        if _marks(generator) & _closed:
            self._state = 'closed'
            raise StopAsyncIteration
        if value is not None:
            raise RuntimeError("can't send non-None value to a just-started coroutine")
        self._state = 'begun'
        _mark(generator, _running, True)
        if self._args is None:
            _mark(generator, _closed, True)
            return self._run(_throw, GeneratorExit())
        return self._run(lambda generator, args: _throw(generator, *args), self._args)

    def throw(self, *args):
        self._check()
        return self._run(lambda generator, args: _throw(generator, *args), args)

    def close(self):
        self._state = 'closed'


for _class in (async_generator_asend, async_generator_athrow, coroutine_wrapper):
    _class.__module__ = 'builtins'


def anext(generator):
    _begin(generator)
    return async_generator_asend(generator, None)


def asend(generator, value):
    _begin(generator)
    return async_generator_asend(generator, value)


def athrow(generator, type, value, traceback):
    _begin(generator)
    return async_generator_athrow(generator, tuple([part for part in (type, value, traceback) if part is not ...]))


def aclose(generator):
    _begin(generator)
    return async_generator_athrow(generator, None)


def under_way():
    # Asynchronous generators that have begun and not ended.
    return [one for one in _all() if _marks(one) & _hooked and not _marks(one) & _closed and not _is_finished(one)]


def finalize(generator):
    # Nobody refers to it any more.
    if hooks[1] is not None and _marks(generator) & _hooked and not _marks(generator) & _closed:
        hooks[1](generator)
    else:
        _close(generator)


async def anext_or(awaitable, default):
    try:
        return await awaitable
    except StopAsyncIteration:
        return default


_said = set()
is_ending = False
warns = True


def never_awaited(name, file, line, text):
    if is_ending:
        file, line, text = 'sys', 1, None
    if warns and say(file, line, 'RuntimeWarning', f"coroutine '{name}' was never awaited", text) and text is not None:
        sys.stderr.write('RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n')


def say(file, line, category, message, text, always=False):
    # A warning, which the same line gives once. Whether it has been given.
    warning = f'{file}:{line}: {category}: {message}\n'
    if warning in _said and not always or sys.stderr is None:
        return False
    _said.add(warning)
    if text is not None and text.strip():
        warning += f'  {text.strip()}\n'
    sys.stderr.write(warning)
    return True
