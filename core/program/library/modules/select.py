# SPDX-License-Identifier: GPL-3.0-or-later
# select of the teaching language: waiting for any of several descriptors.
error = OSError
POLLIN, POLLPRI, POLLOUT, POLLERR, POLLHUP, POLLNVAL = 1, 2, 4, 8, 16, 32
EPOLLIN, EPOLLOUT, EPOLLERR, EPOLLHUP = 1, 4, 8, 16


def _number_of(one):
    # As the kernel calls it: a connection of multiprocessing is a channel.
    if hasattr(one, '_select_number'):
        return one._select_number()
    if hasattr(one, 'fileno'):
        one = one.fileno()
    if not isinstance(one, int):
        raise TypeError('argument must be an int, or have a fileno() method.')
    if one < 0:
        raise ValueError(f'file descriptor cannot be a negative integer ({one})')
    return one


def select(rlist, wlist, xlist, timeout=None, /):
    lists = [list(rlist), list(wlist), list(xlist)]
    numbers = [tuple([_number_of(one) for one in some]) for some in lists]
    if timeout is not None:
        if not isinstance(timeout, (int, float)):
            raise TypeError('timeout must be a float or None')
        if timeout < 0:
            raise ValueError('timeout must be non-negative')
    readable, writable = _system('fd_select', numbers[0], numbers[1], timeout)
    return ([one for one, number in zip(lists[0], numbers[0]) if number in readable],
            [one for one, number in zip(lists[1], numbers[1]) if number in writable], [])


class _Poll:
    # Descriptors with what is waited for at each.

    def __init__(self):
        self._masks = {}

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT):
        self._masks[_number_of(fd)] = eventmask

    def modify(self, fd, eventmask, /):
        if _number_of(fd) not in self._masks:
            raise FileNotFoundError(2, 'No such file or directory')
        self._masks[_number_of(fd)] = eventmask

    def unregister(self, fd, /):
        del self._masks[_number_of(fd)]

    def _waited(self, seconds):
        reads = tuple([fd for fd, mask in self._masks.items() if mask & POLLIN])
        writes = tuple([fd for fd, mask in self._masks.items() if mask & POLLOUT])
        readable, writable = _system('fd_select', reads, writes, seconds)
        return [(fd, (POLLIN if fd in readable else 0) | (POLLOUT if fd in writable else 0))
                for fd in self._masks if fd in readable or fd in writable]


class poll(_Poll):

    def poll(self, timeout=None, /):
        return self._waited(None if timeout is None or timeout < 0 else timeout / 1000)


class epoll(_Poll):

    def __init__(self, sizehint=-1, flags=0):
        _Poll.__init__(self)
        self.closed = False

    def register(self, fd, eventmask=EPOLLIN | EPOLLOUT):
        if _number_of(fd) in self._masks:
            raise FileExistsError(17, 'File exists')
        _Poll.register(self, fd, eventmask)

    def poll(self, timeout=None, maxevents=-1):
        return self._waited(None if timeout is None or timeout < 0 else timeout)

    def close(self):
        self.closed = True

    def fileno(self):
        return -1

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()
