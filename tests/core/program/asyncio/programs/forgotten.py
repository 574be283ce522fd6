# What is said of coroutines and errors that nobody asks for.
import asyncio


async def work(n=0):
    return n


def forget():
    c = work()
    x = 1


class Account:
    async def pay(self):
        pass


work()
forget()
for i in range(3):
    work(i)
Account().pay()
kept = work()
kept = None
print(type(work()))
closed = work()
closed.close()


async def fail(text):
    raise ValueError(text)


async def main():
    work(1)
    task = asyncio.create_task(fail('never asked for'), name='failing')
    await asyncio.sleep(0.01)
    print(task.done())
    task = None
    asked = asyncio.create_task(fail('asked for'))
    await asyncio.wait([asked])
    print(repr(asked.exception()))
    asyncio.create_task(asyncio.sleep(1))
    work(2)


asyncio.run(main())
first, others = work(), [work(), work()]
print('end')
