# SPDX-License-Identifier: GPL-3.0-or-later
# The end of a program. A module of its own, for every program comes here.


def _finalize(names):
    # Objects that say something when they go; as in CPython names with one _ are the first.
    for is_first in (True, False):
        for name in list(names):
            if (name[:1] == '_' and name[1:2] != '_') == is_first:
                cls = type(names[name])
                if cls.__module__ == '__main__' and hasattr(cls, '__del__'):
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
