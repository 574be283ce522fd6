# SPDX-License-Identifier: GPL-3.0-or-later
# multiprocessing.pool of the teaching language: Pool as the program sees it.
from multiprocessing.context import TimeoutError
from multiprocessing.pool_core import CLOSE, RUN, TERMINATE, Core as _Core
from multiprocessing.pool_results import ApplyResult, AsyncResult, IMapIterator, IMapUnorderedIterator, MapResult
from multiprocessing.pool_worker import (ExceptionWithTraceback, MaybeEncodingError, RemoteTraceback, mapstar, rebuild_exc,
                                         starmapstar, worker)


class Pool:

    @staticmethod
    def Process(ctx, *args, **kwds):
        return ctx.Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        self._core = None
        if context is None:
            from multiprocessing.context import _default_context
            context = _default_context.get_context()
        if processes is None:
            processes = _system('cpu_count')
        if processes < 1:
            raise ValueError('Number of processes must be at least 1')
        if maxtasksperchild is not None and (not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0):
            raise ValueError('maxtasksperchild must be a positive int or None')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._core = _Core(context, processes, initializer, initargs, maxtasksperchild)

    def __del__(self):
        # The workers of a pool that nobody can use any more are ended.
        if self._core is not None and self._core.state == RUN and not self._core.cache:
            self._core.finalizer()

    def __repr__(self):
        return f'<{type(self).__module__}.{type(self).__qualname__} state={self._core.state} pool_size={len(self._core.workers)}>'

    @property
    def _pool(self):
        return self._core.workers

    @property
    def _processes(self):
        return self._core.count

    @property
    def _state(self):
        return self._core.state

    def _check_running(self):
        if self._core.state != RUN:
            raise ValueError('Pool not running')

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_running()
        result = ApplyResult(self._core, callback, error_callback)
        self._core.send(result, 0, func, args, kwds)
        return result

    def map(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, mapstar, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, mapstar, chunksize, callback, error_callback)

    def starmap(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, starmapstar, chunksize).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, starmapstar, chunksize, callback, error_callback)

    def _map_async(self, func, iterable, mapper, chunksize=None, callback=None, error_callback=None):
        self._check_running()
        items = iterable if hasattr(iterable, '__len__') else list(iterable)
        if chunksize is None:
            chunksize, extra = divmod(len(items), len(self._core.workers) * 4)
            if extra:
                chunksize += 1
        if len(items) == 0:
            chunksize = 0
        result = MapResult(self._core, chunksize, len(items), callback, error_callback)
        for place, chunk in enumerate(_chunks(items, chunksize)):
            self._core.send(result, place, mapper, ((func, chunk),), {})
        return result

    def imap(self, func, iterable, chunksize=1):
        return self._imap(IMapIterator, func, iterable, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(IMapUnorderedIterator, func, iterable, chunksize)

    def _imap(self, kind, func, iterable, chunksize):
        self._check_running()
        if chunksize < 1:
            raise ValueError(f'Chunksize must be 1+, not {chunksize:n}')
        result = kind(self._core)
        count = 0
        try:
            if chunksize == 1:
                for item in iterable:
                    self._core.send(result, count, func, (item,), {})
                    count += 1
            else:
                for chunk in _chunks(iterable, chunksize):
                    self._core.send(result, count, mapstar, ((func, chunk),), {})
                    count += 1
        except Exception as fault:
            result._set(count, (False, fault))
            count += 1
        result._set_length(count)
        if chunksize == 1:
            return result
        return (item for chunk in result for item in chunk)

    def close(self):
        self._core.close()

    def terminate(self):
        self._core.finalizer()

    def join(self):
        if self._core.state == RUN:
            raise ValueError('Pool is still running')
        self._core.join()

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()

    def __reduce__(self):
        raise NotImplementedError('pool objects cannot be passed between processes or pickled')


def _chunks(items, size):
    chunk = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield tuple(chunk)
            chunk = []
    if chunk:
        yield tuple(chunk)


class ThreadPool(Pool):

    def __init__(self, processes=None, initializer=None, initargs=()):
        from multiprocessing.thread_core import ThreadCore
        self._core = None
        if processes is None:
            processes = _system('cpu_count')
        if processes < 1:
            raise ValueError('Number of processes must be at least 1')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._core = ThreadCore(processes, initializer, initargs)
