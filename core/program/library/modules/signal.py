# SPDX-License-Identifier: GPL-3.0-or-later
# signal of the teaching language: the numbers of Linux. The kernel knows what a process does about
# each signal; its handlers are in _signals, which the machine calls.
import _signals
import sys as _sys

_default, _ignored, _handled = 0, 1, 2
_names = {1: 'SIGHUP', 2: 'SIGINT', 3: 'SIGQUIT', 4: 'SIGILL', 5: 'SIGTRAP', 6: 'SIGABRT', 7: 'SIGBUS', 8: 'SIGFPE',
          9: 'SIGKILL', 10: 'SIGUSR1', 11: 'SIGSEGV', 12: 'SIGUSR2', 13: 'SIGPIPE', 14: 'SIGALRM', 15: 'SIGTERM',
          16: 'SIGSTKFLT', 17: 'SIGCHLD', 18: 'SIGCONT', 19: 'SIGSTOP', 20: 'SIGTSTP', 21: 'SIGTTIN', 22: 'SIGTTOU',
          23: 'SIGURG', 24: 'SIGXCPU', 25: 'SIGXFSZ', 26: 'SIGVTALRM', 27: 'SIGPROF', 28: 'SIGWINCH', 29: 'SIGIO',
          30: 'SIGPWR', 31: 'SIGSYS', 34: 'SIGRTMIN', 64: 'SIGRTMAX'}
_words = {1: 'Hangup', 2: 'Interrupt', 3: 'Quit', 4: 'Illegal instruction', 5: 'Trace/breakpoint trap', 6: 'Aborted',
          7: 'Bus error', 8: 'Floating point exception', 9: 'Killed', 10: 'User defined signal 1',
          11: 'Segmentation fault', 12: 'User defined signal 2', 13: 'Broken pipe', 14: 'Alarm clock', 15: 'Terminated',
          16: 'Stack fault', 17: 'Child exited', 18: 'Continued', 19: 'Stopped (signal)', 20: 'Stopped',
          21: 'Stopped (tty input)', 22: 'Stopped (tty output)', 23: 'Urgent I/O condition',
          24: 'CPU time limit exceeded', 25: 'File size limit exceeded', 26: 'Virtual timer expired',
          27: 'Profiling timer expired', 28: 'Window changed', 29: 'I/O possible', 30: 'Power failure',
          31: 'Bad system call'}
NSIG = 65


class _Named(int):
    # A number with a name, as an IntEnum has it.

    def __new__(cls, value):
        if isinstance(value, cls):
            return value
        known = cls._members.get(value)
        if known is None:
            raise ValueError(f'{value!r} is not a valid {cls.__name__}')
        return known

    @classmethod
    def _make(cls, value, name):
        member = int.__new__(cls, value)
        member._name_ = name
        cls._members[value] = member
        return member

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return int(self)

    def __repr__(self):
        return f'<{type(self).__name__}.{self._name_}: {int(self)}>'

    def __str__(self):
        return str(int(self))

    def __reduce__(self):
        return type(self), (int(self),)


class Signals(_Named):
    _members = {}


class Handlers(_Named):
    _members = {}


SIG_DFL = Handlers._make(0, 'SIG_DFL')
SIG_IGN = Handlers._make(1, 'SIG_IGN')
for _number, _name in _names.items():
    setattr(_sys.modules[__name__], _name, Signals._make(_number, _name))
SIGCLD, SIGPOLL, SIGIOT = SIGCHLD, SIGIO, SIGABRT


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


# What Python sets when it starts.
_set = {SIGINT: default_int_handler, SIGPIPE: SIG_IGN, SIGXFSZ: SIG_IGN}


def _number_of(signalnum):
    if not hasattr(signalnum, '__index__'):
        raise TypeError(f"'{type(signalnum).__name__}' object cannot be interpreted as an integer")
    number = signalnum.__index__()
    if not 1 <= number < NSIG:
        raise ValueError('signal number out of range')
    return number


def signal(signalnum, handler, /):
    number = _number_of(signalnum)
    if isinstance(handler, int) and handler in (0, 1):
        disposition, handler = int(handler), Handlers(int(handler))
    elif callable(handler):
        disposition = _handled
    else:
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    if number in (9, 19):
        raise OSError(22, 'Invalid argument')
    before = _set.get(number, SIG_DFL)
    _set[number] = handler
    if disposition == _handled:
        _signals.handlers[number] = handler
    else:
        _signals.handlers.pop(number, None)
    _system('handle_signal', number, disposition)
    return before


def getsignal(signalnum, /):
    return _set.get(_number_of(signalnum), SIG_DFL)


def raise_signal(signalnum, /):
    _system('kill', _system('getpid'), _number_of(signalnum))


def strsignal(signalnum, /):
    return _words.get(_number_of(signalnum))


def valid_signals():
    return {Signals._members.get(number, number) for number in range(1, NSIG) if number not in (32, 33)}


def pause():
    _system('pause')


def alarm(seconds, /):
    if not hasattr(seconds, '__index__'):
        raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
    left = _system('alarm', float(seconds.__index__()), 0.0)[0]
    return int(left) + (left > int(left))


ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2


class itimer_error(OSError):
    pass


ItimerError = itimer_error


def _seconds_of(value):
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        if not hasattr(value, '__float__'):
            raise TypeError(f"must be real number, not {type(value).__name__}")
    value = float(value)
    if value < 0:
        raise itimer_error(22, 'Invalid argument')
    return value


def setitimer(which, seconds, interval=0.0, /):
    if which not in (0, 1, 2):
        raise itimer_error(22, 'Invalid argument')
    if which != ITIMER_REAL:
        raise NotImplementedError('timers of CPU time are not part of the teaching subset; use ITIMER_REAL')
    return _system('alarm', _seconds_of(seconds), _seconds_of(interval))


def siginterrupt(signalnum, flag, /):
    _number_of(signalnum)
