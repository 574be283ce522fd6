# Sockets of one's own in the loop, protocols, and descriptors that it watches.
import asyncio
import os
import socket


async def low():
    loop = asyncio.get_running_loop()
    listener = socket.socket()
    listener.bind(('127.0.0.1', 0))
    listener.listen()
    listener.setblocking(False)
    address = listener.getsockname()

    async def serve():
        for _ in range(2):
            connection, peer = await loop.sock_accept(listener)
            print('accepted', peer[0], connection.getblocking())
            while data := await loop.sock_recv(connection, 5):
                await loop.sock_sendall(connection, data.upper())
            connection.close()

    async def ask(text):
        sock = socket.socket()
        sock.setblocking(False)
        await loop.sock_connect(sock, address)
        await loop.sock_sendall(sock, text)
        sock.shutdown(socket.SHUT_WR)
        got = b''
        while data := await loop.sock_recv(sock, 3):
            got += data
        sock.close()
        return got

    server = asyncio.create_task(serve())
    print(await ask(b'hello there'), await ask(b''))
    await server

    # Much of it: it has to wait for room.
    one, other = socket.socketpair()
    one.setblocking(False)
    other.setblocking(False)
    data = bytes(range(256)) * 3000

    async def receive():
        got = b''
        while len(got) < len(data):
            got += await loop.sock_recv(other, 50_000)
        return got

    _, got = await asyncio.gather(loop.sock_sendall(one, data), receive())
    print(len(got), got == data)
    task = asyncio.create_task(loop.sock_recv(one, 1))
    await asyncio.sleep(0.001)
    task.cancel()
    await asyncio.wait([task])
    print('cancelled', task.cancelled(), loop.remove_reader(one))
    sock = socket.socket()
    sock.setblocking(False)
    sock.bind(('127.0.0.1', 0))
    try:
        await loop.sock_connect(socket.socket(), sock.getsockname())
    except ConnectionRefusedError as e:
        print(e.errno)
    buffer = bytearray(4)
    other.send(b'abcdef')
    print(await loop.sock_recv_into(one, buffer), buffer)
    one.close(), other.close(), listener.close(), sock.close()


async def watched():
    loop = asyncio.get_running_loop()
    reader, writer = os.pipe()
    lines = asyncio.Queue()
    loop.add_reader(reader, lambda: lines.put_nowait(os.read(reader, 100)))
    for word in (b'one', b'two'):
        os.write(writer, word)
        print(await lines.get())
    print(loop.remove_reader(reader), loop.remove_reader(reader), loop.remove_writer(writer))
    done = loop.create_future()
    loop.add_writer(writer, done.set_result, 'has room')
    print(await done, loop.remove_writer(writer))
    calls = []
    loop.add_reader(reader, calls.append, 'first')
    loop.add_reader(reader, calls.append, 'second')
    os.write(writer, b'x')
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    loop.remove_reader(reader)
    print(set(calls))
    for wrong in ('pipe', -1, None):
        try:
            loop.add_reader(wrong, print)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
    os.close(reader), os.close(writer)


class Upper(asyncio.Protocol):

    def __init__(self, name, ended):
        self.name = name
        self.ended = ended

    def connection_made(self, transport):
        self.transport = transport
        print(self.name, 'made', transport.get_extra_info('peername')[0], transport.is_reading())
        if self.name == 'client':
            transport.write(b'what is this')

    def data_received(self, data):
        print(self.name, 'received', data)
        if self.name == 'server':
            self.transport.write(data.upper())
        else:
            self.transport.close()

    def eof_received(self):
        print(self.name, 'end of stream')

    def connection_lost(self, exc):
        print(self.name, 'lost', exc)
        self.ended.set()


async def protocols():
    loop = asyncio.get_running_loop()
    ends = [asyncio.Event(), asyncio.Event()]
    server = await loop.create_server(lambda: Upper('server', ends[0]), '127.0.0.1', 0, start_serving=False)
    print(server.is_serving())
    await server.start_serving()
    print(server.is_serving())
    transport, protocol = await loop.create_connection(lambda: Upper('client', ends[1]),
                                                       *server.sockets[0].getsockname())
    print(transport.get_protocol() is protocol, transport.get_write_buffer_limits(), transport.get_write_buffer_size())
    try:
        loop.add_reader(transport.get_extra_info('socket').fileno(), print)
    except RuntimeError as e:
        print(str(e).split('is used by')[1][:38])
    for end in ends:
        await end.wait()
    server.close()
    await server.wait_closed()


class Lines(asyncio.Protocol):

    def __init__(self):
        self.ended = asyncio.get_running_loop().create_future()

    def data_received(self, data):
        print('pipe', data)

    def eof_received(self):
        print('pipe ends')

    def connection_lost(self, exc):
        self.ended.set_result(exc)


async def pipes():
    loop = asyncio.get_running_loop()
    reader, writer = os.pipe()
    _, protocol = await loop.connect_read_pipe(Lines, os.fdopen(reader, 'rb', 0))
    transport, _ = await loop.connect_write_pipe(asyncio.BaseProtocol, os.fdopen(writer, 'wb', 0))
    transport.write(b'through ')
    await asyncio.sleep(0.001)
    transport.write(b'a pipe')
    transport.close()
    print(await protocol.ended, transport.is_closing())


for part in (low, watched, protocols, pipes):
    asyncio.run(part())
