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


def _report_broken(fault):
    # Nobody reads any more what the program still had to say.
    _system('write', 2, "Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>\n"
                        f'BrokenPipeError: {fault}\n')
    _system('exit', 120)


def _flush(streams):
    for stream in streams:
        if stream is not None and hasattr(stream, 'flush') and not getattr(stream, 'closed', False):
            try:
                stream.flush()
            except BrokenPipeError as fault:
                _report_broken(fault)


def at_exit():
    # What a program that ends regularly still does: handlers, then buffers.
    import sys
    if 'threading' in sys.modules:
        sys.modules['threading']._shutdown()
    if 'atexit' in sys.modules:
        sys.modules['atexit']._run()
    if 'io' in sys.modules:
        _flush((sys.stdout,))
        sys.modules['io']._flush_all()
    if '__main__' in sys.modules:
        _finalize(sys.modules['__main__'].__dict__)
    _flush((sys.stdout, sys.stderr))
