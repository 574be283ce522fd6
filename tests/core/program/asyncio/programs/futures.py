# Futures, loops, and what is refused.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future, asyncio.isfuture(future), future.done())
    for wrong in (future.result, future.exception):
        try:
            wrong()
        except asyncio.InvalidStateError as error:
            print(error)
    loop.call_later(0.01, future.set_result, 5)
    print(await future, await future, future)
    try:
        future.set_result(6)
    except asyncio.InvalidStateError as error:
        print(error)
    failing = loop.create_future()
    failing.set_exception(ValueError('v'))
    try:
        await failing
    except ValueError as error:
        print(repr(error), failing)
    print(asyncio.iscoroutinefunction(main), asyncio.iscoroutine(5), loop.is_running(), loop.is_closed())
    for wrong in (lambda: asyncio.create_task(5), lambda: asyncio.ensure_future(5), lambda: asyncio.run(5),
                  lambda: loop.run_forever(), lambda: loop.call_later(None, print), lambda: future.set_exception(5)):
        try:
            wrong()
        except Exception as error:
            print(type(error).__name__, error)
    for wrong in (asyncio.wait([]), asyncio.wait(5), asyncio.wait([loop.create_future()], return_when='x')):
        try:
            await wrong
        except Exception as error:
            print(type(error).__name__, error)

    async def bad_yield():
        class Bad:
            def __await__(self):
                yield 5
        await Bad()

    async def on_itself():
        await asyncio.current_task()

    for wrong in (bad_yield(), on_itself()):
        try:
            await asyncio.create_task(wrong, name='wrong')
        except RuntimeError as error:
            print(str(error).split('coro=')[0])

    async def stop_iteration():
        raise StopIteration(3)

    try:
        await asyncio.create_task(stop_iteration())
    except RuntimeError as error:
        print(error, repr(error.__cause__))
    task = asyncio.create_task(asyncio.sleep(0.01, 'slept'))
    task.add_done_callback(lambda one: print('one', one.result()))
    task.add_done_callback(print_it)
    print(task.remove_done_callback(print_it), await task)
    loop.set_exception_handler(lambda loop, context: print('handler', context['message'], repr(context['exception'])))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)


def print_it(task):
    print('never printed')


asyncio.run(main())
for wrong in (lambda: asyncio.run(None), lambda: asyncio.run(print), asyncio.get_running_loop):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, str(error).split(' at 0x')[0])
with asyncio.Runner() as runner:
    print(runner.run(asyncio.sleep(0.01, 'first')), runner.run(asyncio.sleep(0, 'second')))
loop = asyncio.new_event_loop()
print(loop.run_until_complete(asyncio.sleep(0, 'by hand')), loop)
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
try:
    loop.call_soon(print)
except RuntimeError as error:
    print(error, loop)
