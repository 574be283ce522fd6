# Other programs, for which a coroutine waits while others go on.
import asyncio
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, STDOUT


async def main():
    process = await asyncio.create_subprocess_exec('sort', '-r', stdin=PIPE, stdout=PIPE)
    print(process.returncode, await process.communicate(b'b\na\nc\n'), process.returncode)
    process = await asyncio.create_subprocess_shell('echo out; echo err >&2; exit 3', stdout=PIPE, stderr=PIPE)
    print(await process.communicate(), process.returncode)
    process = await asyncio.create_subprocess_shell('echo out; echo err >&2', stdout=PIPE, stderr=STDOUT)
    print(await process.communicate(), process.stderr, process.stdin)
    process = await asyncio.create_subprocess_exec(sys.executable, '-c', 'print(6 * 7)', stdout=PIPE)
    print(await process.stdout.read(), await process.wait())

    # Question and answer.
    process = await asyncio.create_subprocess_exec('cat', stdin=PIPE, stdout=PIPE)
    for word in (b'one\n', b'two\n'):
        process.stdin.write(word)
        await process.stdin.drain()
        print(await process.stdout.readline())
    process.stdin.close()
    await process.stdin.wait_closed()
    print(await process.stdout.readline(), await process.wait())

    # Line by line, while something else goes on.
    log = []

    async def ticking():
        for i in range(4):
            log.append(i)
            await asyncio.sleep(0.1)

    async def lines():
        process = await asyncio.create_subprocess_shell('sleep 0.05; echo a; sleep 0.1; echo b', stdout=PIPE)
        async for line in process.stdout:
            log.append(line)
        log.append(await process.wait())

    await asyncio.gather(ticking(), lines())
    print(log)

    # Several at once, and one that is given up.
    async def run(seconds):
        process = await asyncio.create_subprocess_exec('sleep', seconds)
        return await process.wait()

    loop = asyncio.get_running_loop()
    start = loop.time()
    print(await asyncio.gather(*[run('0.2') for _ in range(3)]), loop.time() - start < 0.5)
    process = await asyncio.create_subprocess_exec('sleep', '60')
    try:
        await asyncio.wait_for(process.wait(), 0.05)
    except asyncio.TimeoutError:
        process.terminate()
        print('terminated', await process.wait() == -signal.SIGTERM, process.returncode)
    process = await asyncio.create_subprocess_exec('sleep', '60', stdout=DEVNULL)
    process.kill()
    print(await process.wait())
    try:
        process.kill()
    except ProcessLookupError as e:
        print('gone', e)
    try:
        await asyncio.create_subprocess_exec('no-such-program')
    except FileNotFoundError as e:
        print(e)
    try:
        await asyncio.create_subprocess_exec('cat', text=True)
    except ValueError as e:
        print(e)

    # More than any buffer holds.
    data = bytes(range(256)) * 2000
    process = await asyncio.create_subprocess_exec('cat', stdin=PIPE, stdout=PIPE)
    out, _ = await process.communicate(data)
    print(len(out), out == data)
    process = await asyncio.create_subprocess_shell('exit 0', stdin=PIPE)
    await process.communicate(data)
    print(process.returncode)

asyncio.run(main())
