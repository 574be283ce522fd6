# SPDX-License-Identifier: GPL-3.0-or-later
# asyncio.base_events of the teaching language: the event loop. Its order is CPython's: what is ready
# when a round begins is called in the order in which it became ready; what becomes ready meanwhile
# waits for the next round; timers that are due join behind what is ready then.
import _async
import heapq as _heapq
import sys as _sys
from asyncio import events as _events
from asyncio.exceptions import CancelledError
from asyncio.futures import Future, isfuture, wrap_future
from asyncio.tasks import Task, ensure_future, iscoroutine
from asyncio.waiting import Sleeper

_resolution = 1e-9
_longest_wait = 24 * 3600


class _RunUntilComplete:
    _shown_as = '_run_until_complete_cb()'

    def __call__(self, future):
        if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
            return  # run_forever has ended by it
        future.get_loop().stop()


class BaseEventLoop(_events.AbstractEventLoop):

    def __init__(self):
        self._ready = []  # handles, the next one first
        self._round = []  # those of the round that is under way
        self._scheduled = []  # a heap of (when, number, handle)
        self._number = 0
        self._cancelled_timers = 0
        self._tasks = {}  # that have not ended, in the order in which they began
        self._stopping = False
        self._closed = False
        self._thread = None
        self._debug = False
        self._exception_handler = None
        self._task_factory = None
        self._default_executor = None
        self._waiter = Sleeper()

    def __repr__(self):
        return f'<{type(self).__name__} running={self.is_running()} closed={self._closed} debug={self._debug}>'

    # Calls

    def time(self):
        return _system('now')

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        handle = _events.Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        handle = self.call_soon(callback, *args, context=context)
        self._waiter.wake()
        return handle

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError('when cannot be None')
        self._check_closed()
        handle = _events.TimerHandle(when, callback, args, self, context)
        self._number += 1
        # What floats cannot tell apart is due at once, in the order in which it was set.
        _heapq.heappush(self._scheduled, (round(when, 9), self._number, handle))
        handle._scheduled = True
        return handle

    def _timer_cancelled(self, handle):
        if handle._scheduled:
            self._cancelled_timers += 1

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        self._check_closed()
        if self._task_factory is None:
            return Task(coro, loop=self, name=name, context=context)
        task = self._task_factory(self, coro) if context is None else self._task_factory(self, coro, context=context)
        if name is not None:
            task.set_name(name)
        return task

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    # Running

    def is_running(self):
        return self._thread is not None

    def is_closed(self):
        return self._closed

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def _check_running(self):
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if _events._get_running_loop() is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')

    def run_forever(self):
        self._check_closed()
        self._check_running()
        hooks = list(_async.hooks)
        try:
            self._thread = _events._thread()
            _async.hooks[:] = [None, self._finalize_asyncgen]
            _events._set_running_loop(self)
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._thread = None
            _events._set_running_loop(None)
            _async.hooks[:] = hooks

    def run_until_complete(self, future):
        self._check_closed()
        self._check_running()
        is_new = not isfuture(future)
        future = ensure_future(future, loop=self)
        if is_new:
            future._log_destroy_pending = False
        ended = _RunUntilComplete()
        future.add_done_callback(ended)
        try:
            self.run_forever()
        except BaseException:
            if is_new and future.done() and not future.cancelled():
                future.exception()  # has been seen
            raise
        finally:
            future.remove_done_callback(ended)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def stop(self):
        self._stopping = True

    def close(self):
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        if self._closed:
            return
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()
        executor = self._default_executor
        if executor is not None:
            self._default_executor = None
            executor.shutdown(wait=False)
        self._waiter.close()

    def _run_once(self):
        self._drop_cancelled_timers()
        timeout = None
        if self._ready or self._stopping:
            timeout = 0
        elif self._scheduled:
            timeout = min(max(0, self._scheduled[0][0] - self.time()), _longest_wait)
        self._ready.extend(self._waiter.wait(timeout))
        end = self.time() + _resolution
        while self._scheduled and self._scheduled[0][0] < end:
            handle = _heapq.heappop(self._scheduled)[2]
            handle._scheduled = False
            self._ready.append(handle)
        self._round, self._ready = self._ready, []
        self._round.reverse()
        try:
            while self._round:
                handle = self._round.pop()
                if not handle._cancelled:
                    handle._run()
        finally:
            if self._round:  # an exception that nobody catches
                self._round.reverse()
                self._ready[:0] = self._round
                self._round = []

    def _drop_cancelled_timers(self):
        scheduled = self._scheduled
        count = len(scheduled)
        if count > 100 and self._cancelled_timers / count > 0.5:
            for timer in scheduled:
                timer[2]._scheduled = not timer[2]._cancelled
            self._scheduled = [timer for timer in scheduled if not timer[2]._cancelled]
            _heapq.heapify(self._scheduled)
            self._cancelled_timers = 0
            return
        while scheduled and scheduled[0][2]._cancelled:
            self._cancelled_timers -= 1
            _heapq.heappop(scheduled)[2]._scheduled = False

    # Asynchronous generators

    def _finalize_asyncgen(self, generator):
        if not self._closed:
            self.call_soon_threadsafe(self.create_task, generator.aclose())

    async def shutdown_asyncgens(self):
        from asyncio.combining import gather
        generators = _async.under_way()
        if not generators:
            return
        results = await gather(*[one.aclose() for one in generators], return_exceptions=True)
        for result, generator in zip(results, generators):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    'message': f'an error occurred during closing of asynchronous generator {generator!r}',
                    'exception': result, 'asyncgen': generator})

    # Threads

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        if executor is None:
            if self._default_executor is None:
                from concurrent.futures import ThreadPoolExecutor
                self._default_executor = ThreadPoolExecutor(thread_name_prefix='asyncio')
            executor = self._default_executor
        return wrap_future(executor.submit(func, *args), loop=self)

    async def shutdown_default_executor(self, timeout=None):
        executor = self._default_executor
        if executor is not None:
            self._default_executor = None
            executor.shutdown(wait=True)

    def set_default_executor(self, executor):
        self._default_executor = executor

    # What nobody has caught

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def default_exception_handler(self, context):
        from traceback import format_exception
        lines = [context.get('message') or 'Unhandled exception in event loop']
        for key in sorted(context):
            if key not in ('message', 'exception'):
                lines.append(f'{key}: {context[key]!r}')
        text = '\n'.join(lines) + '\n'
        exception = context.get('exception')
        if exception is not None:
            text += ''.join(format_exception(exception))
        if _sys.stderr is not None:
            _sys.stderr.write(text)

    def call_exception_handler(self, context):
        if self._exception_handler is None:
            self.default_exception_handler(context)
            return
        failure = None
        try:
            self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            failure = exc
        if failure is not None:
            self.default_exception_handler({'message': 'Unhandled error in exception handler', 'exception': failure,
                                            'context': context})

    # Signals

    def add_signal_handler(self, sig, callback, *args):
        import signal
        signal.signal(sig, lambda number, frame: self.call_soon_threadsafe(callback, *args))

    def remove_signal_handler(self, sig):
        import signal
        if signal.getsignal(sig) in (signal.SIG_DFL, signal.SIG_IGN):
            return False
        signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
        return True
