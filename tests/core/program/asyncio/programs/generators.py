# Asynchronous generators with a loop: left early, closed at the end.
import asyncio


async def ticks(name, count, pause=0.01):
    try:
        for i in range(count):
            yield i
            await asyncio.sleep(pause)
    finally:
        await asyncio.sleep(0)
        print(name, 'is closed')


async def squares(source):
    async for x in source:
        yield x * x


async def main():
    print([x async for x in squares(ticks('a', 4))])
    async for x in ticks('b', 4):
        if x == 1:
            break
    print('left b')
    await asyncio.sleep(0.01)
    kept = ticks('c', 4)
    print(await anext(kept), await anext(kept))
    async for x in ticks('d', 2, 0):
        async for y in ticks('e', 2, 0):
            print(x, y)
    together = await asyncio.gather(anext(ticks('f', 1)), anext(ticks('g', 1)), return_exceptions=True)
    print(together)
    return kept


asyncio.run(main())
print('end')
