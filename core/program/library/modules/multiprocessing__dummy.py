# SPDX-License-Identifier: GPL-3.0-or-later
# multiprocessing.dummy of the teaching language: the interface of multiprocessing, with threads.
from multiprocessing import TimeoutError
from multiprocessing.pool import ThreadPool as _ThreadPool
from queue import Queue
from threading import (Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore, Thread as _Thread, active_count,
                       current_thread as current_process, enumerate as _every)

JoinableQueue = Queue


class DummyProcess(_Thread):

    @property
    def exitcode(self):
        return 0 if self._is_started and not self.is_alive() else None


Process = DummyProcess


def active_children():
    return [one for one in _every() if isinstance(one, DummyProcess)]


def freeze_support():
    pass


def Pool(processes=None, initializer=None, initargs=()):
    return _ThreadPool(processes, initializer, initargs)
