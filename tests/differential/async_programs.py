# SPDX-License-Identifier: GPL-3.0-or-later
"""Random small programs with asyncio. All that they wait for has a limit, so they end; what they
print depends only on the order in which the loop calls. `program(choose)` gives one."""

PRELUDE = """\
import asyncio


def show(*values):
    print(*values)


def callback(name):
    show(name, 'called')


def ended(task):
    show('ended', task.cancelled() or task.exception() or task.result())


async def numbers(name, count, pause):
    try:
        for i in range(count):
            yield i
            await asyncio.sleep(pause)
    finally:
        show(name, 'closes')


class Manager:

    def __init__(self, name, swallows):
        self.name, self.swallows = name, swallows

    async def __aenter__(self):
        await asyncio.sleep(0)
        show(self.name, 'enter')
        return self

    async def __aexit__(self, kind, error, traceback):
        show(self.name, 'exit', kind and kind.__name__)
        await asyncio.sleep(0)
        return self.swallows and kind is ValueError


class Countdown:

    def __init__(self, count):
        self.count = count

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.count -= 1
        if self.count < 0:
            raise StopAsyncIteration
        await asyncio.sleep(0)
        return self.count


class Thing:

    def __init__(self, pause):
        self.pause = pause

    def __await__(self):
        yield from asyncio.sleep(self.pause).__await__()
        return self.pause
"""

SETUP = """\
    lock, event, condition = asyncio.Lock(), asyncio.Event(), asyncio.Condition()
    semaphore, barrier = asyncio.Semaphore({semaphore}), asyncio.Barrier(2)
    queue = asyncio.{queue}({size})
    tasks = {{}}"""


class Writer:

    def __init__(self, choose):
        self.choose = choose
        self.lines = []
        self.indent = 0
        self.count = 0
        self.workers = 0  # that may be called from here
        self.depth = 0

    def line(self, text):
        self.lines.append("    " * self.indent + text)

    def new(self, letter):
        self.count += 1
        return f"{letter}{self.count}"

    def say(self, what=None):
        self.line(f"show(me, {self.new('s')!r}{', ' + what if what else ''})")

    def pause(self):
        return self.choose.choice(["0", "0", "0", "0.01", "0.02", "0.03", "0.05", "0.1", "-1"])

    def limit(self):
        return self.choose.choice(["0", "0.01", "0.02", "0.04", "0.08"])

    def block(self, size=2):
        self.indent += 1
        self.depth += 1
        for _ in range(self.choose.randrange(1, size + 1)):
            self.statement()
        self.depth -= 1
        self.indent -= 1

    def worker(self):
        """A call of a worker that has been written, which is no coroutine that waits for itself."""
        return f"worker{self.choose.randrange(self.workers)}({self.new('c')!r})"

    def awaitable(self):
        kinds = [lambda: f"asyncio.sleep({self.pause()}, {self.choose.randrange(9)})",
                 lambda: f"Thing({self.pause()})"]
        if self.workers:
            kinds += [self.worker] * 2
        return self.choose.choice(kinds)()

    def statement(self):
        simple = [self.sleep, self.sleep, self.speak, self.wait_for_event, self.set_event, self.put, self.get, self.call,
                  self.raise_error, self.notify, self.cancel_somebody, self.count_tasks, self.finish_item]
        compound = [self.with_lock, self.attempt, self.loop, self.with_manager, self.with_timeout, self.wait_in_condition,
                    self.async_for, self.comprehension, self.uncancel]
        if self.workers:
            simple += [self.start_task, self.start_task, self.gather, self.wait, self.shield, self.limited, self.completed]
            compound += [self.group]
        deep = self.depth > 2
        self.choose.choice(simple if deep else simple * 2 + compound)()

    def speak(self):
        self.say(self.choose.choice([None, "event.is_set()", "lock.locked()", "queue.qsize()", "semaphore.locked()"]))

    def sleep(self):
        self.line(f"await asyncio.sleep({self.pause()})")
        self.say()

    def wait_for_event(self):
        self.line(f"show(me, await asyncio.wait_for(event.wait(), {self.limit()}))")

    def set_event(self):
        self.line(self.choose.choice(["event.set()", "event.set()", "event.clear()"]))

    def put(self):
        self.line(self.choose.choice(["await asyncio.wait_for(queue.put(%d), %s)" % (self.choose.randrange(9), self.limit()),
                                      "queue.put_nowait(%d)" % self.choose.randrange(9)]))

    def get(self):
        self.line(self.choose.choice([f"show(me, await asyncio.wait_for(queue.get(), {self.limit()}))",
                                      "show(me, queue.get_nowait())"]))

    def finish_item(self):
        self.line("queue.task_done()")

    def call(self):
        name = self.new("k")
        self.line(self.choose.choice([f"asyncio.get_running_loop().call_soon(callback, {name!r})",
                                      f"asyncio.get_running_loop().call_later({self.pause()}, callback, {name!r})"]))

    def raise_error(self):
        if self.choose.random() < 0.4:
            self.line(self.choose.choice(["raise ValueError(me)", "raise KeyError(me)", "raise asyncio.CancelledError",
                                          "raise StopIteration(me)", "return 7"]))
        else:
            self.say()

    def notify(self):
        self.line("async with condition:")
        self.line("    condition.%s" % self.choose.choice(["notify()", "notify(2)", "notify_all()"]))

    def cancel_somebody(self):
        self.line("for name in list(tasks)[:%d]:" % self.choose.randrange(1, 3))
        self.line("    show(me, 'cancels', name, tasks.pop(name).cancel())")

    def count_tasks(self):
        self.line("show(me, len(asyncio.all_tasks()), asyncio.current_task() in asyncio.all_tasks(), "
                  "asyncio.current_task().cancelling())")

    def uncancel(self):
        self.line("try:")
        self.block()
        self.line("except asyncio.CancelledError:")
        self.line("    show(me, 'cancelled', asyncio.current_task().uncancel())")

    def start_task(self):
        name = self.new("t")
        self.line(f"tasks[{name!r}] = asyncio.create_task({self.worker()})")
        if self.choose.random() < 0.3:
            self.line(f"tasks[{name!r}].add_done_callback(ended)")
        if self.choose.random() < 0.4:
            self.line(f"show(me, await tasks[{name!r}])")

    def gather(self):
        waited = ", ".join(self.awaitable() for _ in range(self.choose.randrange(4)))
        keep = self.choose.choice(["", "return_exceptions=True"])
        self.line(f"show(me, await asyncio.gather({', '.join(part for part in (waited, keep) if part)}))")

    def wait(self):
        when = self.choose.choice(["ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION"])
        started = ", ".join(f"asyncio.create_task({self.worker()})" for _ in range(self.choose.randrange(1, 4)))
        self.line(f"started = [{started}]")
        self.line(f"done, pending = await asyncio.wait(started, timeout={self.limit()}, return_when=asyncio.{when})")
        self.line("show(me, len(done), len(pending))")
        if self.choose.random() < 0.5:
            self.line("for task in started:")
            self.line("    show(me, task.cancel())")

    def shield(self):
        self.line(f"show(me, await asyncio.wait_for(asyncio.shield({self.worker()}), {self.limit()}))")

    def limited(self):
        self.line(f"show(me, await asyncio.wait_for({self.awaitable()}, {self.choose.choice([self.limit(), 'None'])}))")

    def completed(self):
        self.line(f"for one in asyncio.as_completed([{self.worker()}]):")
        self.line("    show(me, await one)")

    def with_lock(self):
        self.line("async with %s:" % self.choose.choice(["lock", "semaphore", "semaphore", "condition"]))
        self.block()

    def attempt(self):
        self.line("try:")
        self.block()
        handlers = [("except (ValueError, KeyError, RuntimeError) as error:", "show(me, type(error).__name__, error)"),
                    ("except TimeoutError:", "show(me, 'too late')"),
                    ("except (asyncio.QueueEmpty, asyncio.QueueFull) as error:", "show(me, type(error).__name__)"),
                    ("except asyncio.CancelledError as error:", self.choose.choice(["show(me, 'cancelled')", "raise"])),
                    ("except Exception as error:", "show(me, repr(error), repr(error.__context__))")]
        chosen = [one for one in handlers if self.choose.random() < 0.5]
        for head, body in chosen:
            self.line(head)
            self.line("    " + body)
        if not chosen or self.choose.random() < 0.4:
            self.line("finally:")
            self.block(1)

    def loop(self):
        self.line(f"for {self.new('i')} in range({self.choose.randrange(1, 4)}):")
        self.block()
        if self.choose.random() < 0.2:
            self.line("    " + self.choose.choice(["break", "continue"]))

    def with_manager(self):
        self.line(f"async with Manager({self.new('m')!r}, {self.choose.choice(['True', 'False'])}):")
        self.block()

    def with_timeout(self):
        self.line(f"async with asyncio.timeout({self.choose.choice([self.limit(), 'None'])}) as limit:")
        self.block()
        self.line("show(me, limit.expired())")

    def wait_in_condition(self):
        self.line("async with condition:")
        self.line(f"    show(me, await asyncio.wait_for(condition.wait(), {self.limit()}))")

    def iterable(self):
        return self.choose.choice([f"numbers({self.new('g')!r}, {self.choose.randrange(4)}, {self.pause()})",
                                   f"Countdown({self.choose.randrange(4)})"])

    def async_for(self):
        self.line(f"async for item in {self.iterable()}:")
        self.indent += 1
        self.line("show(me, item)")
        if self.choose.random() < 0.3:
            self.line(self.choose.choice(["break", "continue"]))
        self.indent -= 1
        if self.choose.random() < 0.6:
            self.block(1)
        if self.choose.random() < 0.3:
            self.line("else:")
            self.block(1)

    def comprehension(self):
        self.line(self.choose.choice([
            f"show(me, [x + y async for x in {self.iterable()} for y in range(2) if x != y])",
            f"show(me, [await asyncio.sleep({self.pause()}, x) for x in range(3)])",
            f"show(me, sorted({{x async for x in {self.iterable()}}}), {{x: me async for x in {self.iterable()}}})",
            f"show(me, [x async for x in (y * 2 async for y in {self.iterable()})])",
            f"show(me, [[y async for y in {self.iterable()}] for x in range(2)])",
            f"show(me, await anext({self.iterable()}, 'none'))",
            "show(me, await asyncio.wait_for(barrier.wait(), %s) >= 0)" % self.limit()]))

    def group(self):
        self.line("try:")
        self.line("    async with asyncio.TaskGroup() as group:")
        self.indent += 2
        for _ in range(self.choose.randrange(1, 3)):
            self.line(f"group.create_task({self.worker()})")
        self.depth += 1
        self.statement()
        self.depth -= 1
        self.indent -= 2
        self.line("except BaseExceptionGroup as error:")
        self.line("    show(me, error, [repr(one) for one in error.exceptions])")

    def program(self):
        choose = self.choose
        for _ in range(choose.randrange(2, 5)):
            self.line("")
            self.line(f"async def worker{self.workers}(me):")
            self.block(4)
            self.line(f"    return {self.choose.randrange(9)}")
            self.workers += 1
        self.line("")
        self.line("async def main():")
        self.line("    global lock, event, condition, semaphore, barrier, queue, tasks")
        self.lines += SETUP.format(semaphore=choose.randrange(1, 3), queue=choose.choice(["Queue", "LifoQueue", "PriorityQueue"]),
                                   size=choose.randrange(3)).split("\n")
        self.line("    me = 'main'")
        self.line("    try:")
        self.indent += 1
        self.block(3)
        self.indent -= 1
        self.line("    except Exception as error:")
        self.line("        show(me, repr(error))")
        started = ", ".join(self.worker() for _ in range(choose.randrange(1, 5)))
        self.line(f"    results = await asyncio.wait_for(asyncio.gather({started}, return_exceptions=True), 30)")
        self.line("    show(*map(repr, results))")
        self.line("")
        self.line("asyncio.run(main())")
        return PRELUDE + "\n" + "\n".join(self.lines) + "\n"


def program(choose):
    return Writer(choose).program()
