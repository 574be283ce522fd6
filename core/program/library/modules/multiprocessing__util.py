# SPDX-License-Identifier: GPL-3.0-or-later
# multiprocessing.util of the teaching language: what is done at the end of a process, and texts.
import atexit as _atexit
from traceback import _with_frames

_finalizers = {}
_made = 0
_exiting = False


def _pid():
    from multiprocessing import process
    return process._pid


class Finalize:
    """Something to be done once: when it is called, or at the end of the process that made it."""

    def __init__(self, obj, callback, args=(), kwargs=None, exitpriority=None):
        global _made
        self._callback = callback
        self._args = args
        self._kwargs = kwargs or {}
        self._key = (exitpriority, _made)
        self._owner = _pid()
        _made += 1
        _finalizers[self._key] = self

    def __call__(self):
        if _finalizers.pop(self._key, None) is None or self._owner != _pid():
            return None
        return self._callback(*self._args, **self._kwargs)

    def cancel(self):
        _finalizers.pop(self._key, None)

    def still_active(self):
        return self._key in _finalizers


def _run_finalizers(least=None):
    # The highest priority first; of equals the newest.
    def is_due(key):
        return key[0] is not None and (least is None or key[0] >= least)

    while True:
        due = [key for key in _finalizers if is_due(key)]
        if not due:
            break
        try:
            _finalizers[max(due)]()
        except Exception:
            import traceback
            traceback.print_exc()


def is_exiting():
    return _exiting


def _exit_function():
    # The end of main: finalizers such as pools', SIGTERM to daemons, then all children are waited for.
    global _exiting
    if _exiting:
        return
    _exiting = True
    from multiprocessing import process
    _run_finalizers(0)
    for child in process.active_children():
        if child.daemon:
            child._popen.terminate()
    for child in process.active_children():
        child.join()
    _run_finalizers()


def _forget_parent():
    # In a child nothing of what its parent would do at its end is to be done.
    global _exiting
    _exiting = False
    _finalizers.clear()


def _flush_std_streams():
    import sys
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, 'flush'):
            stream.flush()


_folder = '/usr/lib/python3.11/multiprocessing/'


def _frame(module, line, function, source):
    return f'  File "{_folder}{module}.py", line {line}, in {function}\n    {source}\n'


def get_logger():
    raise NotImplementedError('multiprocessing.get_logger is not part of the teaching subset; use print')


log_to_stderr = get_logger

_armed = False


def _arm():
    # From the first use of processes on, as in CPython: handlers that were registered before then come
    # after the end of the children.
    global _armed
    if not _armed:
        _armed = True
        _atexit.register(_exit_function)
