# Who has its turn when.
import asyncio
import time


async def task(name, seconds):
    print(f'{name} is running')
    await asyncio.sleep(seconds)
    print(f'{name} is gone')
    return seconds


async def steps(name, count):
    for i in range(count):
        print(name, i)
        await asyncio.sleep(0)
    return name


async def main():
    start = time.time()
    print(await asyncio.gather(task('Ann', 0.3), task('Bo', 0.1), task('Cai', 0.2)))
    print('took', round(time.time() - start, 1))
    print(await asyncio.gather(steps('a', 3), steps('b', 1), steps('c', 2)))
    loop = asyncio.get_running_loop()
    loop.call_later(0.02, print, 'later')
    loop.call_soon(print, 'soon')
    loop.call_at(loop.time() + 0.01, print, 'at')
    first = asyncio.create_task(steps('x', 2), name='first')
    first.add_done_callback(lambda one: print('callback of', one.get_name()))
    print('created, not begun', first.done(), len(asyncio.all_tasks()))
    print(await first, asyncio.current_task().get_name(), first in asyncio.all_tasks())
    await asyncio.sleep(0.05)
    done, pending = await asyncio.wait([asyncio.create_task(task('late', 0.2), name='late'),
                                        asyncio.create_task(task('soon', 0.01), name='soon')],
                                       return_when=asyncio.FIRST_COMPLETED)
    print([one.get_name() for one in done], [one.get_name() for one in pending])
    for coroutine in asyncio.as_completed([asyncio.sleep(0.06, 'c'), asyncio.sleep(0.02, 'a'), asyncio.sleep(0.04, 'b')]):
        print('completed', await coroutine)


asyncio.run(main())
