# Ctrl+C cancels the main task; what it leaves behind is cancelled as well.
import asyncio
import os
import signal


async def other():
    try:
        await asyncio.sleep(10)
    finally:
        print('the other one ends')


async def main(is_caught):
    task = asyncio.create_task(other())
    asyncio.get_running_loop().call_later(0.01, os.kill, os.getpid(), signal.SIGINT)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('main is cancelled')
        if not is_caught:
            raise
    return 'went on'


for is_caught in (False, True):
    try:
        print(asyncio.run(main(is_caught)))
    except KeyboardInterrupt:
        print('interrupted')
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)


async def exits():
    asyncio.create_task(other())
    await asyncio.sleep(0.01)
    raise SystemExit(3)


try:
    asyncio.run(exits())
except SystemExit as error:
    print('exit', error.code)
