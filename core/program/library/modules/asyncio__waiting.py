# SPDX-License-Identifier: GPL-3.0-or-later
# How an event loop waits when nothing is ready. A waiter has
#   wait(timeout)  waits for so many seconds at most (None: for anything) and gives what the loop is
#                  to call, as handles; it returns sooner when a signal has been handled
#   wake()         lets wait() return, from another thread
#   close()
# This one knows only the clock, and sleeps in the kernel. Whoever has sockets or threads gives a
# loop another one: `loop._waiter`.
import math as _math


def in_whole_milliseconds(timeout):
    # epoll counts them, rounded up; nothing is added for what floats cannot say exactly.
    return _math.ceil(timeout * 1000 - 1e-6) / 1000


class Sleeper:

    def wait(self, timeout):
        if timeout is None:
            _system('pause')
        elif timeout > 0:
            _system('sleep', in_whole_milliseconds(timeout))
        return ()

    def wake(self):
        pass

    def close(self):
        pass
