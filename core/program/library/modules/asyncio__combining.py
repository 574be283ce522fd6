# SPDX-License-Identifier: GPL-3.0-or-later
# What asyncio has for waiting for several awaitables, or for one with a limit.
from asyncio import events as _events
from functools import partial as _partial
from asyncio.exceptions import CancelledError
from asyncio.futures import Future, isfuture
from asyncio.tasks import ensure_future, iscoroutine

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'


def _without_twins(awaitables):
    return list(dict.fromkeys(awaitables))


def _release(waiter, *ended):
    if not waiter.done():
        waiter.set_result(None)


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    futures = _without_twins(fs)
    if any([iscoroutine(one) for one in futures]):
        raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    loop = _events.get_running_loop()
    return await _wait(futures, timeout, return_when, loop)


async def _wait(futures, timeout, return_when, loop):
    waiter = loop.create_future()
    timer = None if timeout is None else loop.call_later(timeout, _release, waiter)
    left = len(futures)

    def ended(one):
        nonlocal left
        left -= 1
        failed = return_when == FIRST_EXCEPTION and not one.cancelled() and one.exception() is not None
        if left <= 0 or return_when == FIRST_COMPLETED or failed:
            if timer is not None:
                timer.cancel()
            _release(waiter)

    for one in futures:
        one.add_done_callback(ended)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for one in futures:
            one.remove_done_callback(ended)
    return {one for one in futures if one.done()}, {one for one in futures if not one.done()}


async def _cancel_and_wait(future, loop):
    waiter = loop.create_future()

    def ended(one):
        _release(waiter)

    future.add_done_callback(ended)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(ended)


def _result_in_time(future):
    # What it came to although it was too late, or TimeoutError.
    try:
        return future.result()
    except CancelledError as exc:
        raise TimeoutError() from exc


async def wait_for(fut, timeout):
    loop = _events.get_running_loop()
    if timeout is None:
        return await fut
    if timeout <= 0:
        future = ensure_future(fut, loop=loop)
        if future.done():
            return future.result()
        await _cancel_and_wait(future, loop)
        return _result_in_time(future)
    waiter = loop.create_future()
    timer = loop.call_later(timeout, _release, waiter)

    def ended(one):
        _release(waiter)

    future = ensure_future(fut, loop=loop)
    future.add_done_callback(ended)
    try:
        try:
            await waiter
        except CancelledError:
            if future.done():
                return future.result()
            future.remove_done_callback(ended)
            await _cancel_and_wait(future, loop)
            raise
        if future.done():
            return future.result()
        future.remove_done_callback(ended)
        await _cancel_and_wait(future, loop)
        return _result_in_time(future)
    finally:
        timer.cancel()


def as_completed(fs, *, timeout=None):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect an iterable of futures, not {type(fs).__name__}')
    from asyncio.queues import Queue
    done = Queue()
    loop = _events.get_event_loop()
    left = [ensure_future(one, loop=loop) for one in _without_twins(fs)]
    timer = None

    def too_late():
        for one in left:
            one.remove_done_callback(ended)
            done.put_nowait(None)
        left.clear()

    def ended(one):
        if left:
            left.remove(one)
            done.put_nowait(one)
            if not left and timer is not None:
                timer.cancel()

    async def next_one():
        one = await done.get()
        if one is None:
            raise TimeoutError
        return one.result()

    for one in left:
        one.add_done_callback(ended)
    if left and timeout is not None:
        timer = loop.call_later(timeout, too_late)
    for number in range(len(left)):
        yield next_one()


class _GatheringFuture(Future):

    def __init__(self, children, *, loop):
        Future.__init__(self, loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = [child.cancel(msg=msg) for child in self._children]
        if any(cancelled):
            self._cancel_requested = True
        return any(cancelled)


def _gathered(child):
    if child.cancelled():
        return CancelledError('' if child._cancel_message is None else child._cancel_message)
    return child.result() if child.exception() is None else child.exception()


def gather(*coros_or_futures, return_exceptions=False):
    if not coros_or_futures:
        outer = _events.get_event_loop().create_future()
        outer.set_result([])
        return outer
    loop = None
    outer = None
    ended_count = 0

    def ended(child):
        nonlocal ended_count
        ended_count += 1
        if outer is None or outer.done():
            if not child.cancelled():
                child.exception()  # has been seen
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._make_cancelled_error())
                return
            if child.exception() is not None:
                outer.set_exception(child.exception())
                return
        if ended_count == len(known):
            if outer._cancel_requested:
                outer.set_exception(child._make_cancelled_error())
            else:
                outer.set_result([_gathered(one) for one in children])

    known = {}
    children = []
    for one in coros_or_futures:
        if one not in known:
            child = ensure_future(one, loop=loop)
            if loop is None:
                loop = child.get_loop()
            if child is not one:
                child._log_destroy_pending = False
            known[one] = child
            child.add_done_callback(ended)
        children.append(known[one])
    outer = _GatheringFuture(children, loop=loop)
    return outer


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def inner_ended(one):
        if outer.cancelled():
            if not one.cancelled():
                one.exception()  # has been seen
        elif one.cancelled():
            outer.cancel()
        elif one.exception() is not None:
            outer.set_exception(one.exception())
        else:
            outer.set_result(one.result())

    def outer_ended(one):
        if not inner.done():
            inner.remove_done_callback(inner_ended)

    inner.add_done_callback(inner_ended)
    outer.add_done_callback(outer_ended)
    return outer


async def to_thread(func, /, *args, **kwargs):
    loop = _events.get_running_loop()
    return await loop.run_in_executor(None, _partial(func, *args, **kwargs))


def run_coroutine_threadsafe(coro, loop):
    if not iscoroutine(coro):
        raise TypeError('A coroutine object is required')
    from concurrent.futures import Future as ThreadFuture
    future = ThreadFuture()

    def begin():
        try:
            task = ensure_future(coro, loop=loop)
            task.add_done_callback(ended)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if future.set_running_or_notify_cancel():
                future.set_exception(exc)
            raise

    def ended(task):
        if task.cancelled():
            future.cancel()
        if not future.set_running_or_notify_cancel():
            return
        if task.exception() is not None:
            future.set_exception(task.exception())
        else:
            future.set_result(task.result())

    loop.call_soon_threadsafe(begin)
    return future
