# Tasks that belong together.
import asyncio


async def work(name, seconds, error=None):
    try:
        await asyncio.sleep(seconds)
        if error:
            raise error
        print(name, 'is done')
        return name
    except asyncio.CancelledError:
        print(name, 'is cancelled')
        raise


async def main():
    async with asyncio.TaskGroup() as group:
        one = group.create_task(work('one', 0.02))
        two = group.create_task(work('two', 0.01))
        print(group)
    print(one.result(), two.result(), group)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work('good', 1))
            group.create_task(work('bad', 0.01, ValueError('bad')))
            await work('body', 1)
    except ExceptionGroup as error:
        print(error, error.exceptions)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work('other', 1))
            raise KeyError('body')
    except BaseExceptionGroup as error:
        print(repr(error))
    for wrong in (lambda: asyncio.TaskGroup().create_task(None), lambda: group.create_task(None)):
        try:
            wrong()
        except RuntimeError as error:
            print(error)
    task = asyncio.create_task(inside())
    await asyncio.sleep(0.01)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('the whole group')


async def inside():
    async with asyncio.TaskGroup() as group:
        group.create_task(work('member', 1))
        await asyncio.sleep(1)


asyncio.run(main())
