# SPDX-License-Identifier: GPL-3.0-or-later
# inspect of the teaching language: what something is.
from asyncio.tasks import iscoroutinefunction

CORO_CREATED, CORO_RUNNING = 'CORO_CREATED', 'CORO_RUNNING'
CORO_SUSPENDED, CORO_CLOSED = 'CORO_SUSPENDED', 'CORO_CLOSED'


def _is_a(object, name):
    return type(object).__name__ == name and type(object).__module__ == 'builtins'


def _flags(object):
    while hasattr(object, '__func__'):
        object = object.__func__
    code = getattr(object, '__code__', None)
    return 0 if code is None else code.co_flags


def isclass(object):
    return isinstance(object, type)


def isfunction(object):
    return _is_a(object, 'function')


def ismethod(object):
    return _is_a(object, 'method')


def isbuiltin(object):
    return _is_a(object, 'builtin_function_or_method')


def ismodule(object):
    return _is_a(object, 'module')


def iscoroutine(object):
    return _is_a(object, 'coroutine')


def isgenerator(object):
    return _is_a(object, 'generator')


def isasyncgen(object):
    return _is_a(object, 'async_generator')


def isgeneratorfunction(object):
    return bool(_flags(object) & 0x20)


def isasyncgenfunction(object):
    return bool(_flags(object) & 0x200)


def isawaitable(object):
    return iscoroutine(object) or hasattr(type(object), '__await__')


def getcoroutinestate(coroutine):
    from _native import generator_is_finished, is_unawaited
    if coroutine.cr_running:
        return CORO_RUNNING
    if is_unawaited(coroutine):
        return CORO_CREATED
    return CORO_CLOSED if generator_is_finished(coroutine) else CORO_SUSPENDED


def getdoc(object):
    doc = getattr(object, '__doc__', None)
    return doc if isinstance(doc, str) else None
