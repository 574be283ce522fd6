# Functions that block, beside a loop that goes on.
import asyncio
import concurrent.futures
import os
import threading
import time


def slowly(seconds, result):
    time.sleep(seconds)
    return result


def fails(seconds):
    time.sleep(seconds)
    raise LookupError('not there')


def square(n):
    return n * n, os.getpid()


def told(name, *, times=1):
    return [threading.current_thread() is threading.main_thread(), name] * times


async def ticking(log):
    # What the loop does meanwhile.
    for i in range(6):
        log.append(i)
        await asyncio.sleep(0.05)


async def meanwhile(awaitable):
    log = []
    ticks = asyncio.create_task(ticking(log))
    try:
        log.append(await awaitable)
    except Exception as e:
        log.append(repr(e))
    await ticks
    return log


async def threads():
    print(await meanwhile(asyncio.to_thread(slowly, 0.125, 'slow')))
    print(await meanwhile(asyncio.to_thread(fails, 0.075)))
    print(await asyncio.to_thread(told, 'by name', times=2))
    print(await asyncio.gather(*[asyncio.to_thread(slowly, 0.03 * (3 - i), i) for i in range(3)]))
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, slowly, 0, 'in the default executor'))
    started = time.monotonic()
    await asyncio.gather(*[asyncio.to_thread(time.sleep, 0.2) for _ in range(3)])
    print('at the same time', time.monotonic() - started < 0.5)

    # Who gives up does not end the thread.
    done = threading.Event()

    def late():
        time.sleep(0.1)
        done.set()

    try:
        await asyncio.wait_for(asyncio.to_thread(late), 0.02)
    except asyncio.TimeoutError:
        print('timeout', done.is_set())
    task = asyncio.create_task(asyncio.to_thread(slowly, 0.05, 'unheard'))
    await asyncio.sleep(0.01)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled', task.cancelled())
    await asyncio.sleep(0.15)
    print('in the end', done.is_set())

    # What has not begun yet is not begun.
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        first = loop.run_in_executor(pool, slowly, 0.05, 'first')
        second = loop.run_in_executor(pool, slowly, 0, 'second')
        await asyncio.sleep(0.01)
        print(second.cancel(), await first, second.cancelled())
    try:
        loop.run_in_executor(pool, slowly, 0, 'third')
    except RuntimeError as e:
        print(e)

    # From a thread into the loop.
    async def double(n):
        await asyncio.sleep(0.01)
        return 2 * n

    def asks():
        future = asyncio.run_coroutine_threadsafe(double(21), loop)
        return future.result()

    print(await asyncio.to_thread(asks))
    event = asyncio.Event()

    def rings():
        time.sleep(0.02)
        loop.call_soon_threadsafe(event.set)

    thread = threading.Thread(target=rings)
    thread.start()
    await event.wait()
    thread.join()
    print('rung')


async def beside_streams():
    # A loop that watches sockets hears of its threads, too.
    async def serve(reader, writer):
        line = await reader.readline()
        writer.write(await asyncio.to_thread(slowly, 0.05, line.upper()))
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(serve, '127.0.0.1', 0) as server:
        port = server.sockets[0].getsockname()[1]

        async def ask(text):
            reader, writer = await asyncio.open_connection('127.0.0.1', port)
            writer.write(text)
            answer = await reader.read()
            writer.close()
            return answer

        print(await meanwhile(asyncio.gather(ask(b'one\n'), ask(b'two\n'))))


async def processes():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        results = await asyncio.gather(*[loop.run_in_executor(pool, square, n) for n in range(5)])
        print([result for result, _ in results], all(pid != os.getpid() for _, pid in results))
        print(await meanwhile(loop.run_in_executor(pool, slowly, 0.125, 'from another process')))
        try:
            await loop.run_in_executor(pool, fails, 0)
        except LookupError as e:
            print(repr(e))


if __name__ == '__main__':
    asyncio.run(threads())
    asyncio.run(beside_streams())
    asyncio.run(processes())
