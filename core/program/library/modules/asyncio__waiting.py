# SPDX-License-Identifier: GPL-3.0-or-later
# How an event loop waits when nothing is ready. A waiter has
#   wait(timeout)  waits for so many seconds at most (None: for anything) and gives what the loop is
#                  to call, as handles; it returns sooner when a signal has been handled
#   wake()         lets wait() return, from another thread
#   close()
# This one knows the clock and other threads. Whoever has sockets gives a loop another one:
# `loop._waiter`.
import math as _math
import sys as _sys


def in_whole_milliseconds(timeout):
    # epoll counts them, rounded up; nothing is added for what floats cannot say exactly.
    return _math.ceil(timeout * 1000 - 1e-6) / 1000


class Sleeper:
    # Alone in its process it sleeps. With other threads it waits for a semaphore that they release.
    _bell = None

    def wait(self, timeout):
        if timeout is not None:
            if timeout <= 0:
                return ()
            timeout = in_whole_milliseconds(timeout)
        if 'threading' in _sys.modules:
            self._open()
            _system('semaphore_acquire', self._bell, True, timeout)
        elif timeout is None:
            _system('pause')
        else:
            _system('sleep', timeout)
        return ()

    def _open(self):
        if self._bell is None:
            self._bell = _system('semaphore_new', 'Event loop', 0, 1, True)

    def wake(self):
        if 'threading' in _sys.modules:
            self._open()
            _system('semaphore_release', self._bell)

    def close(self):
        pass
