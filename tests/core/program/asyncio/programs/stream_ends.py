# Timeouts, cancelled readers and connections that break; nothing is left held.
import asyncio
import errno
import socket


def left():
    # Tasks beside the one that asks, and descriptors that the loop watches, beside its own.
    return len(asyncio.all_tasks()) - 1


async def silent(reader, writer):
    await reader.read()
    writer.close()


async def main():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(silent, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]

    # A read with a timeout can be made again.
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    for _ in range(2):
        try:
            await asyncio.wait_for(reader.readline(), 0.01)
        except asyncio.TimeoutError as e:
            print('timeout', repr(e))
    try:
        async with asyncio.timeout(0.01):
            await reader.readexactly(10)
    except TimeoutError as e:
        print('timeout', repr(e))
    task = asyncio.create_task(reader.read(1))
    await asyncio.sleep(0)
    task.cancel('enough')
    try:
        await task
    except asyncio.CancelledError as e:
        print('cancelled', e.args)
    print(reader._waiter is None, left())
    writer.close()
    await writer.wait_closed()

    # Who closes while another reads.
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    task = asyncio.create_task(reader.read(1))
    await asyncio.sleep(0)
    writer.close()
    print('closed under the reader', await task)
    try:
        await writer.drain()
        await writer.drain()
    except ConnectionResetError as e:
        print('drain', e)
    writer.write(b'into the void')
    await writer.wait_closed()

    # A server that resets.
    async def rude(reader, writer):
        await asyncio.sleep(0.01)  # what has come is never read
        writer.transport.pause_reading()
        writer.transport.abort()

    async with await asyncio.start_server(rude, '127.0.0.1', 0, limit=4) as other:
        reader, writer = await asyncio.open_connection('127.0.0.1', other.sockets[0].getsockname()[1])
        for _ in range(8):
            writer.write(b'x' * 100)
            await asyncio.sleep(0)
        try:
            print('read', await reader.read())
        except ConnectionResetError as e:
            print('reset', e)
        writer.close()
        try:
            await writer.wait_closed()
        except ConnectionResetError as e:
            print('closed by', e)

    # Nobody there, or no room.
    sock = socket.socket()
    sock.bind(('127.0.0.1', 0))
    nobody = sock.getsockname()[1]
    try:
        await asyncio.open_connection('127.0.0.1', nobody)
    except ConnectionRefusedError as e:
        print(str(e).replace(str(nobody), 'PORT'), e.errno == errno.ECONNREFUSED)
    results = await asyncio.gather(*[asyncio.open_connection('127.0.0.1', nobody) for _ in range(3)],
                                   return_exceptions=True)
    print([type(one).__name__ for one in results])
    sock.close()
    try:
        await asyncio.start_server(silent, '127.0.0.1', port)
    except OSError as e:
        print(str(e).replace(str(port), 'PORT'), e.errno == errno.EADDRINUSE)
    for call in (asyncio.open_connection(), asyncio.start_server(silent), asyncio.open_connection(sock=1, host='x', port=1)):
        try:
            await call
        except ValueError as e:
            print(e)

    # A connection that is given up while it is being made.
    task = asyncio.create_task(asyncio.open_connection('127.0.0.1', port))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('given up')

    # A handler that fails harms nobody else.
    async def fails(reader, writer):
        line = await reader.readline()
        writer.write(line)
        writer.close()
        if line == b'bad\n':
            raise ValueError('a bad line')

    told = []
    loop.set_exception_handler(lambda loop, context: told.append((context['message'], repr(context['exception']))))
    async with await asyncio.start_server(fails, '127.0.0.1', 0) as other:
        for word in (b'good\n', b'bad\n', b'good\n'):
            reader, writer = await asyncio.open_connection('127.0.0.1', other.sockets[0].getsockname()[1])
            writer.write(word)
            print(await reader.read())
            writer.close()
            await writer.wait_closed()
    print(told)

    # Who is dropped is closed.
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    transport = writer.transport
    del reader, writer
    await asyncio.sleep(0)
    print('dropped', transport.is_closing())
    server.close()
    await server.wait_closed()
    await asyncio.sleep(0.01)
    print(left())

asyncio.run(main())
