# SPDX-License-Identifier: GPL-3.0-or-later
# What a worker of a pool does, and how its exceptions travel.
import pickle as _pickle
from multiprocessing import util as _util


class RemoteTraceback(Exception):

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class ExceptionWithTraceback:

    def __init__(self, exc, text):
        self.exc = exc
        self.tb = f'\n"""\n{text}"""'

    def __reduce__(self):
        return rebuild_exc, (self.exc, self.tb)


def rebuild_exc(exc, tb):
    exc.__cause__ = RemoteTraceback(tb)
    return exc


class MaybeEncodingError(Exception):
    # A result that cannot be pickled.

    def __init__(self, exc, value):
        self.exc = repr(exc)
        self.value = repr(value)
        Exception.__init__(self, self.exc, self.value)

    def __str__(self):
        return f"Error sending result: '{self.value}'. Reason: '{self.exc}'"

    def __repr__(self):
        return f'<{type(self).__name__}: {self}>'


for _class in (RemoteTraceback, ExceptionWithTraceback, MaybeEncodingError):
    _class.__module__ = 'multiprocessing.pool'


def mapstar(args):
    return list(map(*args))


def starmapstar(args):
    return [args[0](*one) for one in args[1]]


_own_frames = {
    mapstar: _util._frame('pool', 48, 'mapstar', 'return list(map(*args))') + '           ^^^^^^^^^^^^^^^^\n',
    starmapstar: _util._frame('pool', 51, 'starmapstar', 'return list(itertools.starmap(args[0], args[1]))')
    + '           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n'}


def _text_of(fault, func):
    import traceback
    frames = (_util._frame('pool', 125, 'worker', 'result = (True, func(*args, **kwds))')
              + '                    ^^^^^^^^^^^^^^^^^^^\n' + _own_frames.get(func, ''))
    return _util._with_frames(''.join(traceback.format_exception(fault)), frames)


def worker(tasks, results, initializer=None, initargs=(), maxtasks=None):
    # It keeps neither of the parent's ends: when the parent is gone, so are the tasks.
    _system('channel_close', tasks._channel, 1)
    _system('channel_close', results._channel, 0)
    if initializer is not None:
        initializer(*initargs)
    completed = 0
    while maxtasks is None or completed < maxtasks:
        try:
            task = tasks.get()
        except (EOFError, OSError):
            break
        if task is None:
            break
        job, place, func, args, kwds = task
        try:
            result = True, func(*args, **kwds)
        except Exception as fault:
            result = False, ExceptionWithTraceback(fault, _text_of(fault, func))
        try:
            parcel = _pickle.dumps((job, place, result))
        except Exception as fault:
            parcel = _pickle.dumps((job, place, (False, MaybeEncodingError(fault, result[1]))))
        # Nothing of the task lives on while the next one is waited for.
        task = job = func = args = kwds = result = None
        try:
            _system('channel_send', results._channel, parcel)
        except OSError:
            break
        completed += 1
