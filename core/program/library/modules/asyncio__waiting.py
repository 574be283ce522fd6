# SPDX-License-Identifier: GPL-3.0-or-later
# How an event loop waits when nothing is ready. A waiter has
#   wait(timeout)  waits for so many seconds at most (None: for anything) and gives what the loop is
#                  to call, as handles; it returns sooner when a signal has been handled
#   wake()         lets wait() return, from another thread or a handler of signals
#   close()
# A Sleeper knows the clock and other threads, a Watcher descriptors, too: `loop._waiter`.
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


# The kernel counts ended children among descriptors, by -pid; to be written they are always ready.
_always_ready = -1


class Watcher(Sleeper):
    # While there are descriptors to watch, it waits for them. Who wakes it then writes to a pipe;
    # a handler of signals that interrupts the wait finds the call made again, with one more to be
    # written, which is ready.

    def __init__(self):
        self._watched = {}  # by descriptor, or -pid of a child: [what to call when it can be read, when written]
        self._writes = []
        self._pipe = None
        self._is_watching = False
        self._was_woken = False

    # What is watched

    def watch(self, number, way, handle):
        # 0 to be read, 1 to be written; what was called before is called no more.
        entry = self._watched.setdefault(number, [None, None])
        if entry[way] is not None:
            entry[way].cancel()
        entry[way] = handle

    def forget(self, number, way):
        entry = self._watched.get(number)
        if entry is None or entry[way] is None:
            return False
        entry[way].cancel()
        entry[way] = None
        if entry == [None, None]:
            del self._watched[number]
        return True

    def watches(self, number, way):
        entry = self._watched.get(number)
        return entry is not None and entry[way] is not None

    # Waiting

    def wait(self, timeout):
        if not self._watched:
            self._was_woken = False
            return Sleeper.wait(self, timeout)
        reads = [number for number, entry in self._watched.items() if entry[0] is not None]
        self._writes = [number for number, entry in self._watched.items() if entry[1] is not None]
        if 'threading' in _sys.modules:
            if self._pipe is None:
                self._pipe = _system('pipe_new')
            reads.append(self._pipe[0])
        if self._was_woken:
            timeout = 0
        elif timeout is not None:
            timeout = in_whole_milliseconds(max(timeout, 0))
        self._is_watching = True
        try:
            readable, writable = _system('fd_select', reads, self._writes, timeout)
        except OSError:
            self._forget_closed()
            return ()
        finally:
            self._is_watching = self._was_woken = False
        return self._to_call(readable, writable)

    def _to_call(self, readable, writable):
        if self._pipe is not None and self._pipe[0] in readable:
            _system('fd_read', self._pipe[0], 4096, False, False, None)
        handles = []
        for number, entry in self._watched.items():
            for way, ready in ((0, readable), (1, writable)):
                if entry[way] is not None and number in ready:
                    handles.append(entry[way])
        return handles

    def _forget_closed(self):
        # Who closes a descriptor need not say so.
        for number in list(self._watched):
            try:
                if number >= 0:
                    _system('fd_info', number)
            except OSError:
                del self._watched[number]

    def wake(self):
        self._was_woken = True
        if not self._is_watching:
            Sleeper.wake(self)
            return
        self._writes.append(_always_ready)
        if self._pipe is not None:
            _system('fd_write', self._pipe[1], b'\0', False, None)

    def close(self):
        self._watched = {}
        if self._pipe is not None:
            for end in self._pipe:
                _system('fd_close', end)
            self._pipe = None
