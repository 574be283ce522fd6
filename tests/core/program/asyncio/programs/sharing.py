# Locks, events, conditions, semaphores, barriers and queues among tasks.
import asyncio


async def main():
    lock, event, semaphore = asyncio.Lock(), asyncio.Event(), asyncio.Semaphore(2)
    condition, barrier = asyncio.Condition(), asyncio.Barrier(3)

    async def critical(name, seconds):
        async with lock:
            print(name, 'inside')
            await asyncio.sleep(seconds)
        print(name, 'outside')

    await asyncio.gather(*[critical(name, 0.01) for name in 'abc'])

    async def limited(name):
        async with semaphore:
            print(name, 'has one of two', semaphore.locked())
            await asyncio.sleep(0.01)

    await asyncio.gather(*[limited(name) for name in 'abcde'])

    async def waiter(name):
        print(name, await event.wait())

    waiters = [asyncio.create_task(waiter(name)) for name in 'ab']
    await asyncio.sleep(0.01)
    event.set()
    await asyncio.gather(*waiters)
    items = []

    async def consumer(name):
        async with condition:
            await condition.wait_for(lambda: items)
            print(name, 'takes', items.pop())

    consumers = [asyncio.create_task(consumer(name)) for name in 'xyz']
    for i in range(3):
        await asyncio.sleep(0.01)
        async with condition:
            items.append(i)
            condition.notify_all()
    await asyncio.gather(*consumers)

    async def party(name, seconds):
        await asyncio.sleep(seconds)
        place = await barrier.wait()
        print('through', place in (0, 1, 2), barrier.n_waiting, barrier.broken)

    await asyncio.gather(party('p', 0.01), party('q', 0.03), party('r', 0.02))
    queue = asyncio.Queue(2)

    async def produce():
        for i in range(5):
            await queue.put(i)
            print('put', i, queue.qsize(), queue.full())
        await queue.join()
        print('all of it done')

    async def eat():
        while True:
            item = await queue.get()
            print('got', item)
            await asyncio.sleep(0.01)
            queue.task_done()

    eater = asyncio.create_task(eat())
    await produce()
    eater.cancel()
    for kind in (asyncio.LifoQueue, asyncio.PriorityQueue):
        queue = kind()
        for i in (2, 3, 1):
            queue.put_nowait(i)
        print([queue.get_nowait() for i in range(3)], queue)
    for wrong in (lock.release, queue.get_nowait, queue.task_done, queue.task_done, queue.task_done, queue.task_done,
                  condition.notify, lambda: asyncio.Semaphore(-1), asyncio.BoundedSemaphore(1).release,
                  lambda: asyncio.Barrier(0)):
        try:
            wrong()
        except Exception as error:
            print(type(error).__name__, error)


asyncio.run(main())
