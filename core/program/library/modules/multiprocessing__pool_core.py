# SPDX-License-Identifier: GPL-3.0-or-later
# A pool as its owner's helper threads see it in CPython: tasks go out, results come in, workers that
# have ended are replaced. Here there are no such threads: the kernel interrupts the owner when there
# is a result or a worker has ended, and what the threads would do is done then, between two
# instructions of the program; or in the pool's own calls, when the program waits for a result.
import _signals
import pickle as _pickle
import sys as _sys
from multiprocessing import process as _process, util as _util
from multiprocessing.pool_worker import worker as _worker
from multiprocessing.queues import SimpleQueue as _SimpleQueue

RUN, CLOSE, TERMINATE = 'RUN', 'CLOSE', 'TERMINATE'

_notice = 65  # the kernel's number for it
_cores = []


def _attend(number, frame):
    for core in list(_cores):
        core.attend()


_signals.handlers[_notice] = _attend


class Core:

    def __init__(self, ctx, count, initializer, initargs, maxtasks):
        self.state = RUN
        self.cache = {}  # results to come, by job
        self.count = count
        self.workers = []
        self.tasks = _SimpleQueue(kind='Pool tasks')
        self.results = _SimpleQueue(kind='Pool results')
        self._ctx = ctx
        self._options = (initializer, initargs, maxtasks)
        self._owner = _process._pid
        self._reads = False  # somebody is busy with results: a notice has nothing to do
        self._missed = False
        self._maintains = False
        self._sent_off = False
        self._told = None  # a semaphore of the threads that wait for results
        self._failed = False  # a callback has raised: CPython's thread for results is dead then
        try:
            self._fill_up()
        except BaseException:
            for one in self.workers:
                if one.exitcode is None:
                    one.terminate()
            for one in self.workers:
                one.join()
            raise
        _cores.append(self)
        _system('notify', self.results._channel, True)
        self.finalizer = _util.Finalize(self, self.terminate, exitpriority=15)

    def _fill_up(self):
        while len(self.workers) < self.count:
            one = self._ctx.Process(target=_worker, args=(self.tasks, self.results) + self._options)
            one.name = one.name.replace('Process', 'PoolWorker')
            one.daemon = True
            one.start()
            self.workers.append(one)
            _system('notify', one.sentinel, True)

    def send(self, result, place, func, args, kwds):
        try:
            parcel = _pickle.dumps((result._job, place, func, args, kwds))
        except Exception as fault:
            self._deliver(result._job, place, (False, fault))
            return
        _system('feed', self.tasks._channel, parcel, True, None)

    # What CPython has threads for

    def attend(self):
        if self._reads:
            self._missed = True
        else:
            self._read_all()
        self._maintain()

    def _read_all(self):
        again = True
        while again and not self._failed:
            self._missed = False
            self._reads = True
            while self._read(False, None):
                pass
            self._reads = False
            again = self._missed

    def _read(self, block, timeout):
        # Takes one result; False if there was none.
        if self._failed:
            return False
        try:
            parcel = _system('channel_receive', self.results._channel, block, timeout)
        except (EOFError, OSError):
            return False
        if parcel is None:
            return False
        self._deliver(*_pickle.loads(parcel))
        return True

    def _deliver(self, job, place, obj):
        result = self.cache.get(job)
        if result is not None:
            try:
                result._set(place, obj)
            except Exception as fault:
                self._failed = True
                import traceback
                _sys.stderr.write('Exception in thread Thread-3 (_handle_results):\n'
                                  + ''.join(traceback.format_exception(fault)))
        self._send_off()
        if self._told is not None:
            _system('semaphore_wake', self._told, 2147483647)

    def _send_off(self):
        # Closed and nothing to come: each worker is told to end.
        if self.state == CLOSE and not self.cache and not self._sent_off:
            self._sent_off = True
            for one in self.workers:
                _system('feed', self.tasks._channel, _pickle.dumps(None), True, None)

    def _maintain(self):
        # Replaces workers that have ended.
        if self._maintains or self.state == TERMINATE:
            return
        self._maintains = True
        gone = [one for one in self.workers if one.exitcode is not None]
        for one in gone:
            _system('notify', one.sentinel, False)
            one.join()
            self.workers.remove(one)
        if gone and (self.state == RUN or self.cache):
            self._fill_up()
        self._maintains = False

    # What the pool's own calls do

    def wait(self, is_done, timeout=None):
        end = None if timeout is None else _system('now') + timeout
        if 'threading' in _sys.modules and _system('gettid') != _process._pid:
            return self._wait_for_main_thread(is_done, end)
        while not is_done():
            left = None
            if end is not None:
                left = end - _system('now')
                if left <= 0:
                    break
            if self._failed or self.state == TERMINATE:
                # Nobody will ever set it.
                _system('select', (), left)
                continue
            was, self._reads = self._reads, True
            # A notice just before may have brought it.
            if not is_done():
                self._read(True, left)
            self._reads = was
            if not was and self._missed:
                self._read_all()

    def _wait_for_main_thread(self, is_done, end):
        # Notices go to the main thread: it takes the results, and wakes the others.
        if self._told is None:
            told = _system('semaphore_new', 'Pool results', 0, 2147483647, True)
            self._told = self._told or told
        while not is_done():
            left = None if end is None else end - _system('now')
            if is_done() or left is not None and left <= 0:
                break
            _system('semaphore_wait', self._told, -1, 0, left)

    def close(self):
        if self.state == RUN:
            self.state = CLOSE
            self._send_off()

    def join(self):
        self.wait(lambda: not self.cache or self.state == TERMINATE)
        for one in list(self.workers):
            one.join()

    def terminate(self):
        if self.state == TERMINATE and self not in _cores or self._owner != _process._pid:
            return
        self.state = TERMINATE
        if self in _cores:
            _cores.remove(self)
        _system('notify', self.results._channel, False)
        for one in self.workers:
            _system('notify', one.sentinel, False)
            if one.exitcode is None:
                one.terminate()
        for one in self.workers:
            one.join()
