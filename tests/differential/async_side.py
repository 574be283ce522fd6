# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs programs with asyncio as python_side does, but in virtual time: a loop that sleeps moves its
clock instead. Timers of one moment are due in the order in which they were set, as they are where
time goes on meanwhile. What asyncio keeps in sets, whose order follows addresses, is kept in order."""
import asyncio
import logging
import math

import python_side


class Stuck(BaseException):
    """Nothing is ready, and nothing will be."""


class VirtualLoop(asyncio.SelectorEventLoop):

    def __init__(self):
        super().__init__()
        self.now = 0.0
        self.timers = 0
        look = self._selector.select

        def select(timeout):
            if timeout is None:
                raise Stuck
            self.now += math.ceil(timeout * 1000 - 1e-6) / 1000
            return look(0)

        self._selector.select = select

    def time(self):
        return self.now

    def call_at(self, when, callback, *args, context=None):
        self.timers += 1
        return super().call_at(round(when, 6) + self.timers * 1e-12, callback, *args, context=context)


class Ordered(dict):
    """A set in the order in which things came."""

    def add(self, item):
        self[item] = None

    def discard(self, item):
        self.pop(item, None)


class OrderedGroup(asyncio.TaskGroup):

    def __init__(self):
        super().__init__()
        self._tasks = Ordered()

    def __repr__(self):
        return super().__repr__().replace("OrderedGroup", "TaskGroup")


def tasks_in_order(loop=None):
    return sorted(asyncio.all_tasks(loop), key=lambda task: int(task.get_name().removeprefix("Task-")))


class VirtualPolicy(asyncio.DefaultEventLoopPolicy):
    _loop_factory = VirtualLoop


def run(text):
    asyncio.set_event_loop_policy(VirtualPolicy())
    asyncio.TaskGroup = OrderedGroup
    asyncio.tasks.all_tasks = tasks_in_order  # whom asyncio.run cancels at its end
    logging.getLogger("asyncio").disabled = True
    code, out, errors = python_side.run(text) or (None, None, None)
    last = (errors or "").rstrip("\n").rsplit("\n", 1)[-1]
    if code is None or last.endswith("Stuck"):
        return None
    return code, out, last
