# Servers and clients in one loop: what each says, and in which order.
import asyncio

log = []


async def echo(reader, writer):
    assert writer.get_extra_info('peername') == writer.get_extra_info('socket').getpeername()
    while line := await reader.readline():
        writer.write(b'[' + line.strip() + b']\n')
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def talk(port, name, count):
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    heard = []
    for i in range(count):
        writer.write(f'{name}{i}\n'.encode())
        heard.append((await reader.readline()).decode().strip())
    writer.write_eof()
    heard.append(await reader.read())
    writer.close()
    await writer.wait_closed()
    return heard


def plain(reader, writer):
    # A callback need not be a coroutine.
    writer.writelines([b'hel', b'lo'])
    print('closing', writer.is_closing())
    writer.close()
    print('closing', writer.is_closing())


async def main():
    server = await asyncio.start_server(echo, '127.0.0.1', 0)
    host, port = server.sockets[0].getsockname()
    print(host, server.is_serving(), len(server.sockets))
    print(await talk(port, 'a', 3))
    results = await asyncio.gather(*[talk(port, name, i) for i, name in enumerate('bcdefgh')])
    for result in results:
        print(result)
    server.close()
    await server.wait_closed()
    print(server.is_serving(), server.sockets)
    async with await asyncio.start_server(plain, '127.0.0.1', 0) as server:
        port = server.sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection('127.0.0.1', port)
        print(await reader.read(), reader.at_eof())
        writer.close()
    print(server.is_serving())

    # More than fits into any buffer, both ways at once.
    data = bytes([(i * 7 + i // 256) % 256 for i in range(1_500_000)])

    async def back(reader, writer):
        while more := await reader.read(10_000):
            writer.write(more)
            await writer.drain()
        writer.close()

    async with await asyncio.start_server(back, '127.0.0.1', 0) as server:
        port = server.sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection('127.0.0.1', port)

        async def send():
            for at in range(0, len(data), 77_777):
                writer.write(data[at:at + 77_777])
                await writer.drain()
            writer.write_eof()

        _, got = await asyncio.gather(send(), reader.read())
        print(len(got), got == data)
        try:
            writer.write(b'more')
        except RuntimeError as e:
            print(e)
        writer.close()
        await writer.wait_closed()

    # Unix sockets, and servers that run for ever.
    async def hello(reader, writer):
        name = await reader.readuntil(b'!')
        writer.write(b'hello ' + name)
        await writer.drain()
        writer.close()

    server = await asyncio.start_unix_server(hello, 'door')
    forever = asyncio.create_task(server.serve_forever())
    reader, writer = await asyncio.open_unix_connection('door')
    writer.write(b'Ann!')
    print(await reader.read(100))
    writer.close()
    try:
        await server.serve_forever()
    except RuntimeError as e:
        print(str(e).startswith('server <Server sockets=(<asyncio.TransportSocket fd='), str(e)[-49:])
    forever.cancel()
    try:
        await forever
    except asyncio.CancelledError:
        print('cancelled', server.is_serving())
    try:
        await server.serve_forever()
    except RuntimeError as e:
        print(e)

    # The number of those who are there.
    there = set()

    async def chat(reader, writer):
        there.add(writer)
        while line := await reader.readline():
            for one in there:
                if one is not writer:
                    one.write(line)
            await asyncio.gather(*[one.drain() for one in there])
        there.remove(writer)
        writer.close()

    async with await asyncio.start_server(chat, '127.0.0.1', 0) as server:
        port = server.sockets[0].getsockname()[1]
        people = [await asyncio.open_connection('127.0.0.1', port) for _ in range(4)]
        while len(there) < 4:
            await asyncio.sleep(0.001)
        for i, (reader, writer) in enumerate(people):
            writer.write(b'from %d\n' % i)
            for j, (other, _) in enumerate(people):
                if i != j:
                    print(i, j, await other.readline())
        for _, writer in people:
            writer.close()
        while there:
            await asyncio.sleep(0.001)
    print('end')

asyncio.run(main())
