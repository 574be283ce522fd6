# SPDX-License-Identifier: GPL-3.0-or-later
# selectors of the teaching language.
import select as _select
from collections import namedtuple as _namedtuple

EVENT_READ, EVENT_WRITE = 1, 2

SelectorKey = _namedtuple('SelectorKey', ['fileobj', 'fd', 'events', 'data'])


def _number_of(fileobj):
    if isinstance(fileobj, int):
        fd = fileobj
    else:
        try:
            fd = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError(f'Invalid file object: {fileobj!r}') from None
    if fd < 0:
        raise ValueError(f'Invalid file descriptor: {fd}')
    return fd


class BaseSelector:

    def __init__(self):
        self._keys = {}

    def _found(self, fileobj):
        try:
            return _number_of(fileobj)
        except ValueError:
            for key in self._keys.values():
                if key.fileobj is fileobj:
                    return key.fd
            raise

    def register(self, fileobj, events, data=None):
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError(f'Invalid events: {events!r}')
        key = SelectorKey(fileobj, self._found(fileobj), events, data)
        if key.fd in self._keys:
            raise KeyError(f'{fileobj!r} (FD {key.fd}) is already registered')
        self._keys[key.fd] = key
        return key

    def unregister(self, fileobj):
        fd = self._found(fileobj)
        if fd not in self._keys:
            raise KeyError(f'{fileobj!r} is not registered')
        return self._keys.pop(fd)

    def modify(self, fileobj, events, data=None):
        fd = self._found(fileobj)
        if fd not in self._keys:
            raise KeyError(f'{fileobj!r} is not registered')
        self._keys[fd] = SelectorKey(fileobj, fd, events, data)
        return self._keys[fd]

    def select(self, timeout=None):
        if timeout is not None:
            timeout = max(timeout, 0)
        reads = [key.fd for key in self._keys.values() if key.events & EVENT_READ]
        writes = [key.fd for key in self._keys.values() if key.events & EVENT_WRITE]
        readable, writable, _ = _select.select(reads, writes, [], timeout)
        ready = []
        for fd, key in list(self._keys.items()):
            events = (EVENT_READ if fd in readable else 0) | (EVENT_WRITE if fd in writable else 0)
            if events & key.events:
                ready.append((key, events & key.events))
        return ready

    def close(self):
        self._keys = {}

    def get_key(self, fileobj):
        if self._keys is None:
            raise RuntimeError('Selector is closed')
        fd = self._found(fileobj)
        if fd not in self._keys:
            raise KeyError(f'{fileobj!r} is not registered')
        return self._keys[fd]

    def get_map(self):
        return {key.fileobj: key for key in self._keys.values()}

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class SelectSelector(BaseSelector):
    pass


class PollSelector(BaseSelector):
    pass


class EpollSelector(BaseSelector):
    pass


DefaultSelector = EpollSelector
