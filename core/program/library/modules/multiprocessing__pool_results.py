# SPDX-License-Identifier: GPL-3.0-or-later
# What a pool gives for tasks that it has taken.
from multiprocessing.context import TimeoutError

_made = 0


def _next_job():
    global _made
    _made += 1
    return _made - 1


class ApplyResult:

    def __init__(self, core, callback, error_callback):
        self._core = core
        self._job = _next_job()
        self._callback = callback
        self._error_callback = error_callback
        self._done = False
        core.cache[self._job] = self

    def ready(self):
        return self._done

    def successful(self):
        if not self._done:
            raise ValueError(f'{self!r} not ready')
        return self._success

    def wait(self, timeout=None):
        self._core.wait(self.ready, timeout)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self._done:
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value

    def _set(self, place, obj):
        self._success, self._value = obj
        self._finish()

    def _finish(self):
        # As in CPython the callback comes first, then whoever waits.
        if self._callback and self._success:
            self._callback(self._value)
        if self._error_callback and not self._success:
            self._error_callback(self._value)
        self._done = True
        self._core.cache.pop(self._job, None)
        self._core = _WithoutPool


class _WithoutPool:

    @staticmethod
    def wait(is_done, timeout):
        pass


AsyncResult = ApplyResult


class MapResult(ApplyResult):

    def __init__(self, core, chunksize, length, callback, error_callback):
        ApplyResult.__init__(self, core, callback, error_callback)
        self._success = True
        self._value = [None] * length
        self._chunksize = chunksize
        self._left = length // chunksize + bool(length % chunksize) if chunksize > 0 else 0
        if self._left == 0:
            self._done = True
            core.cache.pop(self._job, None)

    def _set(self, place, obj):
        self._left -= 1
        success, result = obj
        if success and self._success:
            self._value[place * self._chunksize:(place + 1) * self._chunksize] = result
        elif not success and self._success:
            # The first failure is what the whole ends with, once all chunks are back.
            self._success = False
            self._value = result
        if self._left == 0:
            self._finish()


class IMapIterator:

    def __init__(self, core):
        self._core = core
        self._job = _next_job()
        self._items = []
        self._early = {}
        self._index = 0
        self._length = None
        core.cache[self._job] = self

    def __iter__(self):
        return self

    def next(self, timeout=None):
        if not self._items and self._index != self._length:
            self._core.wait(lambda: self._items or self._index == self._length, timeout)
        if not self._items:
            if self._index == self._length:
                raise StopIteration
            raise TimeoutError
        success, value = self._items.pop(0)
        if success:
            return value
        raise value

    def __next__(self):
        return self.next()

    def _set(self, place, obj):
        # In order: what comes early waits for those before it.
        self._early[place] = obj
        while self._index in self._early:
            self._items.append(self._early.pop(self._index))
            self._index += 1
        self._check_end()

    def _set_length(self, length):
        self._length = length
        self._check_end()

    def _check_end(self):
        if self._index == self._length:
            self._core.cache.pop(self._job, None)


class IMapUnorderedIterator(IMapIterator):

    def _set(self, place, obj):
        self._items.append(obj)
        self._index += 1
        self._check_end()


for _class in (ApplyResult, MapResult, IMapIterator, IMapUnorderedIterator):
    _class.__module__ = 'multiprocessing.pool'
