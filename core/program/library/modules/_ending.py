# SPDX-License-Identifier: GPL-3.0-or-later
# The end of a program. A module of its own, for every program comes here.
from _native import is_unawaited as _is_unawaited


def _is_never_awaited(value):
    if not _is_unawaited(value):
        return False
    import _async
    _async.is_ending = True
    return True


def _has_last_word(value, is_inside=False):
    # Whether something is said when it goes: by it, or by one of the few things that it holds.
    cls = type(value)
    if cls in (list, tuple, dict, set):
        if is_inside or len(value) > 1000:
            return False
        return any([_has_last_word(item, True) for item in (value.values() if cls is dict else value)])
    return _is_never_awaited(value) or cls.__module__ in ('__main__', '_asyncio') and hasattr(cls, '__del__')


def _finalize(names):
    # As in CPython names with one _ are the first.
    for is_first in (True, False):
        for name in list(names):
            if (name[:1] == '_' and name[1:2] != '_') == is_first and _has_last_word(names[name]):
                names[name] = None


def at_exit():
    # What a program that ends regularly still does: handlers, then buffers.
    import sys
    if 'threading' in sys.modules:
        sys.modules['threading']._shutdown()
    for name in ('atexit', 'io'):
        if name in sys.modules:
            sys.modules[name]._run() if name == 'atexit' else sys.modules[name]._flush_all()
    if '__main__' in sys.modules:
        _finalize(sys.modules['__main__'].__dict__)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, 'flush'):
            stream.flush()
