# What a StreamReader gives, however what it is fed is cut.
import asyncio


def tell(kind, value):
    print(' ', kind, value)


async def attempt(what):
    try:
        print(' ', await what)
    except Exception as e:
        print(' ', type(e).__name__, e, getattr(e, 'partial', ''), getattr(e, 'expected', ''), getattr(e, 'consumed', ''))


async def fed(pieces, limit=2 ** 16, end=True):
    reader = asyncio.StreamReader(limit=limit)

    async def feed():
        for piece in pieces:
            await asyncio.sleep(0)
            reader.feed_data(piece)
        if end:
            await asyncio.sleep(0)
            reader.feed_eof()

    return reader, asyncio.create_task(feed())


async def main():
    print('lines')
    reader, task = await fed([b'one\ntw', b'o\n', b'', b'\nlast'])
    for _ in range(5):
        print(' ', await reader.readline(), reader.at_eof())
    await task
    print('async for')
    reader, task = await fed([b'a\nb', b'\nc'])
    async for line in reader:
        print(' ', line)
    print('exactly')
    reader, task = await fed([b'abc', b'defg', b'h'])
    for count in (0, 2, 3, 10, 1):
        await attempt(reader.readexactly(count))
    await attempt(reader.readexactly(-1))
    print('until')
    reader, task = await fed([b'key', b':', b': va', b'lue;', b';rest'])
    for separator in (b'::', b';;', b'!', b'!', b''):
        await attempt(reader.readuntil(separator))
    print('read')
    reader, task = await fed([b'abcdef', b'gh', b'ij'])
    for count in (0, 4, 4, 100, -1, -1, 5):
        print(' ', await reader.read(count), reader.at_eof())
    print('all of it')
    reader, task = await fed([bytes([i % 256]) * 300 for i in range(30)], limit=64)
    print(' ', len(await reader.read()))
    print('too long')
    reader, task = await fed([b'x' * 8, b'x' * 5, b'\nshort\n', b'y' * 9 + b'\n', b'end'], limit=8)
    await attempt(reader.readuntil())
    await attempt(reader.readline())
    await attempt(reader.readline())
    await attempt(reader.readline())
    await attempt(reader.readline())
    await attempt(reader.readline())
    print('several readers')
    reader, task = await fed([b'x'], end=False)
    first = asyncio.create_task(reader.readexactly(5))
    await asyncio.sleep(0)
    for call in (reader.read(1), reader.readline(), reader.readexactly(9)):
        await attempt(call)
    first.cancel()
    await asyncio.wait([first])
    print(' ', first.cancelled(), await reader.read(9))
    print('exceptions')
    reader, task = await fed([], end=False)
    waits = asyncio.create_task(reader.read(1))
    await asyncio.sleep(0)
    reader.set_exception(ConnectionResetError('gone'))
    await attempt(waits)
    print(' ', repr(reader.exception()))
    await attempt(reader.read(1))
    print('shown')
    reader = asyncio.StreamReader(limit=9)
    print(' ', reader)
    reader.feed_data(b'abc')
    reader.feed_eof()
    print(' ', reader, reader.at_eof())
    try:
        asyncio.StreamReader(limit=0)
    except ValueError as e:
        print(' ', e)

asyncio.run(main())
