# SPDX-License-Identifier: GPL-3.0-or-later
# multiprocessing.queues of the teaching language. The feeder of a queue, a thread in CPython, is the
# kernel's.
import pickle as _pickle
import sys as _sys
from queue import Empty, Full
from multiprocessing import spawn as _spawn, util as _util

_capacity = 65536  # bytes, of the pipe under it


def _ends(obj):
    # It can go only to a child, which has both ends.
    _spawn.assert_spawning(obj)
    _spawn.spawning.extend([(obj._channel, 0), (obj._channel, 1)])


class Queue:

    def __init__(self, maxsize=0, *, ctx=None, kind='Queue'):
        if maxsize <= 0:
            maxsize = 0
        self._maxsize = maxsize
        self._channel = _system('channel_new', kind, _capacity, maxsize)
        self._reset()

    def _reset(self):
        self._closed = False
        self._fed = None  # what hands over the rest at the end of the process

    def __getstate__(self):
        _ends(self)
        return self._maxsize, self._channel

    def __setstate__(self, state):
        self._maxsize, self._channel = state
        self._reset()

    def _check_open(self):
        if self._closed:
            raise ValueError(f'Queue {self!r} is closed')

    def put(self, obj, block=True, timeout=None):
        self._check_open()
        try:
            parcel = _pickle.dumps(obj)
        except Exception as fault:
            # In CPython it is the feeder that fails, and tells so.
            _feeder_failed(fault)
            return
        self._put(parcel, block, timeout)

    def _put(self, parcel, block, timeout):
        if timeout is not None:
            timeout = max(timeout, 0)
        if self._fed is None or not self._fed.still_active():
            self._fed = _util.Finalize(self, _join_feeders, exitpriority=-5)
        if not _system('feed', self._channel, parcel, bool(block), timeout):
            raise Full

    def get(self, block=True, timeout=None):
        self._check_open()
        if timeout is not None:
            timeout = max(timeout, 0)
        parcel = _system('channel_receive', self._channel, bool(block), timeout)
        if parcel is None:
            raise Empty
        return _pickle.loads(parcel)

    def qsize(self):
        return _system('channel_length', self._channel)

    def empty(self):
        return not _system('channel_poll', self._channel, 0)

    def full(self):
        return 0 < self._maxsize <= self.qsize()

    def get_nowait(self):
        return self.get(False)

    def put_nowait(self, obj):
        return self.put(obj, False)

    def close(self):
        self._closed = True

    def join_thread(self):
        if not self._closed:
            raise AssertionError(f'Queue {self!r} not closed')
        if self._fed is not None:
            self._fed()

    def cancel_join_thread(self):
        _system('cancel_feeder', self._channel)


def _join_feeders():
    _system('join_feeders')


def _feeder_failed(fault):
    import traceback
    frames = (_util._frame('queues', 244, '_feed', 'obj = _ForkingPickler.dumps(obj)')
              + _util._frame('reduction', 51, 'dumps', 'cls(buf, protocol).dump(obj)'))
    _sys.stderr.write(_util._with_frames(''.join(traceback.format_exception(type(fault)(*fault.args))), frames))


class JoinableQueue(Queue):

    def __init__(self, maxsize=0, *, ctx=None):
        from multiprocessing.synchronize import Condition, Lock
        Queue.__init__(self, maxsize, kind='JoinableQueue')
        self._done = Condition(Lock(kind='JoinableQueue lock'), kind='JoinableQueue tasks')
        self._unfinished = _system('cells_new', 'JoinableQueue tasks', (0,))

    def __getstate__(self):
        return Queue.__getstate__(self), self._done, self._unfinished

    def __setstate__(self, state):
        Queue.__setstate__(self, state[0])
        self._done, self._unfinished = state[1:]

    def _put(self, parcel, block, timeout):
        # Counted first: a consumer may be done with it before this process goes on.
        self._count(1)
        try:
            Queue._put(self, parcel, block, timeout)
        except Full:
            self._count(-1)
            raise

    def _count(self, change):
        with self._done:
            count = _system('cell_get', self._unfinished, 0) + change
            if count < 0:
                raise ValueError('task_done() called too many times')
            _system('cell_set', self._unfinished, 0, count)
            if count == 0:
                self._done.notify_all()

    def task_done(self):
        self._count(-1)

    def join(self):
        with self._done:
            while _system('cell_get', self._unfinished, 0) > 0:
                self._done.wait()


class SimpleQueue:

    def __init__(self, *, ctx=None, kind='SimpleQueue'):
        self._channel = _system('channel_new', kind, _capacity, 0)

    def __getstate__(self):
        _ends(self)
        return self._channel

    def __setstate__(self, state):
        self._channel = state

    def close(self):
        for end in (0, 1):
            _system('channel_close', self._channel, end)

    def empty(self):
        return not _system('channel_poll', self._channel, 0)

    def get(self):
        return _pickle.loads(_system('channel_receive', self._channel, True, None))

    def put(self, obj):
        _system('channel_send', self._channel, _pickle.dumps(obj))
