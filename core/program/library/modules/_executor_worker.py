# SPDX-License-Identifier: GPL-3.0-or-later
# What a process of a ProcessPoolExecutor does.
import os as _os
import pickle as _pickle
from multiprocessing import util as _util

_folder = '/usr/lib/python3.11/concurrent/futures/process.py'


class _RemoteTraceback(Exception):

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


_RemoteTraceback.__module__ = 'concurrent.futures.process'


class ExceptionWithTraceback:
    # Travels as the exception, with the text of its traceback as its cause.

    def __init__(self, exc, text):
        self.exc = exc
        self.tb = f'\n"""\n{text}"""'

    def __reduce__(self):
        return _rebuild, (self.exc, self.tb)


def _rebuild(exc, tb):
    exc.__cause__ = _RemoteTraceback(tb)
    return exc


def _frame(line, function, source, carets):
    return f'  File "{_folder}", line {line}, in {function}\n    {source}\n{carets}'


def chunk(fn, arguments):
    return [fn(*one) for one in arguments]


def _text_of(fault, fn):
    import traceback
    frames = _frame(256, '_process_worker', 'r = call_item.fn(*call_item.args, **call_item.kwargs)',
                    '        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n')
    return _util._with_frames(''.join(traceback.format_exception(fault)), frames)


def worker(tasks, results, initializer=None, initargs=(), most=None):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException as fault:
            from _futures import say
            say('Exception in initializer:', fault)
            return
    made = 0
    while True:
        task = tasks.get()
        if task is None:
            return
        number, fn, args, kwargs = task
        fault = value = None
        try:
            value = fn(*args, **kwargs)
        except BaseException as exc:
            fault = ExceptionWithTraceback(exc, _text_of(exc, fn))
        try:
            parcel = _pickle.dumps((number, fault, value))
        except Exception as exc:
            parcel = _pickle.dumps((number, exc, None))
        task = fn = args = kwargs = fault = value = None
        _system('channel_send', results._channel, parcel)
        made += 1
        if most is not None and made >= most:
            results.put(_os.getpid())
            return
