# SPDX-License-Identifier: GPL-3.0-or-later
# concurrent.futures.process of the teaching language: a pool of processes, and the thread that gives
# them work, takes their results and notices when one of them dies.
import multiprocessing as _multiprocessing
import os as _os
import pickle as _pickle
import threading as _threading
from _futures import BrokenExecutor as _BrokenExecutor, Executor as _Executor, Future as _Future, Work as _Work
from _executor_worker import chunk as _chunk, worker as _worker
from itertools import chain as _chain
from multiprocessing.queues import Queue as _Queue, SimpleQueue as _SimpleQueue

_executors = []  # whose manager thread lives
_shutdown = False


def _at_exit():
    global _shutdown
    _shutdown = True
    for executor in list(_executors):
        executor._wake()
    for executor in list(_executors):
        executor._manager.join()


_threading._register_atexit(_at_exit)


class BrokenProcessPool(_BrokenExecutor):
    pass


class _Manager(_threading.Thread):

    def __init__(self, executor):
        _threading.Thread.__init__(self)
        self._executor = executor

    def run(self):
        self._executor._manage()


class ProcessPoolExecutor(_Executor):

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        if max_workers is None:
            max_workers = _os.cpu_count() or 1
        elif max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if mp_context is None:
            mp_context = _multiprocessing.get_context('spawn' if max_tasks_per_child is not None else None)
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._forks = mp_context.get_start_method() == 'fork'
        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError('max_tasks_per_child must be an integer')
            if max_tasks_per_child <= 0:
                raise ValueError('max_tasks_per_child must be >= 1')
            if self._forks:
                raise ValueError("max_tasks_per_child is incompatible with the 'fork' multiprocessing start method; "
                                 'supply a different mp_context.')
        self._context = mp_context
        self._max_workers = max_workers
        self._options = (initializer, initargs, max_tasks_per_child)
        self._processes = {}
        self._manager = None
        self._shutdown = False
        self._cancels = False
        self._broken = False
        self._idle = 0
        self._made = 0
        self._pending = {}   # work that has no result yet, by number
        self._waiting = []   # numbers of what is not in the queue yet
        self._in_queue = 0
        self._tasks = _Queue(max_workers + 1, kind='Executor tasks')
        self._results = _SimpleQueue(kind='Executor results')
        self._wakeup = _SimpleQueue(kind='Executor wakeup')

    def submit(self, fn, /, *args, **kwargs):
        if self._broken:
            raise BrokenProcessPool(self._broken)
        if self._shutdown:
            raise RuntimeError('cannot schedule new futures after shutdown')
        if _shutdown:
            raise RuntimeError('cannot schedule new futures after interpreter shutdown')
        future = _Future()
        self._pending[self._made] = _Work(future, fn, args, kwargs)
        self._waiting.append(self._made)
        self._made += 1
        self._wake()
        if not self._forks:
            self._add_process_if_needed()
        if self._manager is None:
            # All processes that are forked come before the thread does.
            while self._forks and len(self._processes) < self._max_workers:
                self._add_process()
            _executors.append(self)
            self._manager = _Manager(self)
            self._manager.start()
        return future

    def _add_process_if_needed(self):
        if self._idle > 0:
            self._idle -= 1
        elif len(self._processes) < self._max_workers:
            self._add_process()

    def _add_process(self):
        process = self._context.Process(target=_worker, args=(self._tasks, self._results) + self._options)
        process.start()
        self._processes[process.pid] = process

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError('chunksize must be >= 1.')
        items = list(zip(*iterables))
        pieces = [items[i:i + chunksize] for i in range(0, len(items), chunksize)]
        results = _Executor.map(self, _chunk, [fn] * len(pieces), pieces, timeout=timeout)
        return _chain.from_iterable(results)

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True
        self._cancels = cancel_futures
        if self._manager is not None:
            self._wake()
            if wait:
                self._manager.join()
        self._processes = {}

    def _wake(self):
        if self._wakeup is not None:
            self._wakeup.put(None)

    # The manager thread

    def _manage(self):
        processes = self._processes
        while True:
            self._fill_queue()
            ready = _system('select', (self._results._channel, self._wakeup._channel)
                            + tuple([-pid for pid in processes]), None)
            if self._results._channel in ready:
                self._take_result(self._results.get(), processes)
            elif self._wakeup._channel not in ready:
                return self._break(processes)
            while not self._wakeup.empty():
                self._wakeup.get()
            if self._shutdown or _shutdown:
                self._shutdown = True
                if self._cancels:
                    self._cancel_waiting()
                if not self._pending:
                    return self._end(processes)

    def _fill_queue(self):
        # No more than the workers will soon need: what is in the queue cannot be cancelled.
        while self._waiting and self._in_queue < self._max_workers + 1:
            number = self._waiting.pop(0)
            work = self._pending[number]
            if not work.future.set_running_or_notify_cancel():
                del self._pending[number]
                continue
            try:
                parcel = _pickle.dumps((number, work.fn, work.args, work.kwargs))
            except Exception as fault:
                del self._pending[number]
                work.future.set_exception(fault)
                continue
            self._in_queue += 1
            self._tasks._put(parcel, True, None)

    def _take_result(self, result, processes):
        if isinstance(result, int):
            # A worker has made all its calls; another one takes its place.
            processes.pop(result).join()
            if self._pending:
                self._add_process_if_needed()
            return
        number, fault, value = result
        self._in_queue -= 1
        self._idle += 1
        work = self._pending.pop(number, None)
        if work is not None:
            if fault is not None:
                work.future.set_exception(fault)
            else:
                work.future.set_result(value)

    def _cancel_waiting(self):
        self._cancels = False
        for number in self._waiting:
            self._pending.pop(number).future.cancel()
        self._waiting.clear()

    def _break(self, processes):
        # A worker has died: nobody knows with which call.
        self._broken = 'A child process terminated abruptly, the process pool is not usable anymore'
        self._shutdown = True
        fault = BrokenProcessPool('A process in the process pool was terminated abruptly '
                                  'while the future was running or pending.')
        for work in list(self._pending.values()):
            if not work.future.done():
                work.future.set_exception(fault)
        self._pending.clear()
        self._waiting.clear()
        for process in processes.values():
            process.terminate()
        self._tasks.cancel_join_thread()
        self._join(processes)

    def _end(self, processes):
        for _ in processes:
            self._tasks.put(None)
        self._join(processes)

    def _join(self, processes):
        self._wakeup = None
        for process in list(processes.values()):
            process.join()
        if self in _executors:
            _executors.remove(self)
