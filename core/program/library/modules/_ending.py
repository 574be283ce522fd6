# SPDX-License-Identifier: GPL-3.0-or-later
# The end of a program. A module of its own, for every program comes here.

def at_exit():
    # What a program that ends regularly still does: handlers, then buffers.
    import sys
    for name in ('atexit', 'io'):
        if name in sys.modules:
            sys.modules[name]._run() if name == 'atexit' else sys.modules[name]._flush_all()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, 'flush'):
            stream.flush()
