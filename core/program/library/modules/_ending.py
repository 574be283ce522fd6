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
