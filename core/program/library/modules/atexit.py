# SPDX-License-Identifier: GPL-3.0-or-later
# atexit of the teaching language.

_handlers = []


def register(func, /, *args, **kwargs):
    _handlers.append((func, args, kwargs))
    return func


def unregister(func, /):
    _handlers[:] = [handler for handler in _handlers if handler[0] != func]


def _clear():
    _handlers.clear()


def _run():
    # The last one registered is the first to run.
    while _handlers:
        func, args, kwargs = _handlers.pop()
        func(*args, **kwargs)


_run_exitfuncs = _run
