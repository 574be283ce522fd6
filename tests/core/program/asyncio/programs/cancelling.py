# Cancelling, limits, and what is left of them.
import asyncio


async def work(name, seconds=10):
    try:
        print(name, 'begins')
        await asyncio.sleep(seconds)
        print(name, 'is done')
        return name
    except asyncio.CancelledError as error:
        print(name, 'is cancelled', error.args)
        raise
    finally:
        print(name, 'cleans up')


async def stubborn():
    for attempt in range(2):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print('not yet', asyncio.current_task().cancelling())
    return 'in the end'


async def main():
    task = asyncio.create_task(work('one'))
    await asyncio.sleep(0)
    print(task.cancel('enough'), task.cancelled(), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print('main hears', error.args, task.cancelled(), task.cancel())
    task = asyncio.create_task(work('never'))
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    task.cancel()
    print(await task)
    for limit in (0, 0.01, 1):
        try:
            print(await asyncio.wait_for(work('limited', 0.05), limit))
        except TimeoutError as error:
            print('too late', repr(error), repr(error.__cause__))
    inner = asyncio.create_task(work('shielded', 0.05))
    try:
        await asyncio.wait_for(asyncio.shield(inner), 0.01)
    except TimeoutError:
        print('given up', inner.done())
    print(await inner)
    try:
        async with asyncio.timeout(0.02) as limit:
            await work('in a block')
    except TimeoutError:
        print('expired', limit.expired())
    async with asyncio.timeout(1) as limit:
        limit.reschedule(None)
        await work('in time', 0.01)
    print(limit.expired(), limit)
    try:
        await asyncio.gather(work('a', 0.02), fail(0.01), work('b', 0.03))
    except ValueError as error:
        print('gather', error)
    await asyncio.sleep(0.05)
    results = await asyncio.gather(work('c', 0.01), fail(0.01), return_exceptions=True)
    print(results)
    gathered = asyncio.gather(work('d'), work('e'))
    await asyncio.sleep(0)
    gathered.cancel()
    try:
        await gathered
    except asyncio.CancelledError:
        print('all of them')
    left = asyncio.create_task(work('left over'))
    await asyncio.sleep(0)


async def fail(seconds):
    await asyncio.sleep(seconds)
    raise ValueError('failed')


asyncio.run(main())
