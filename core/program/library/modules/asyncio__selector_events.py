# SPDX-License-Identifier: GPL-3.0-or-later
# asyncio.selector_events of the teaching language: an event loop that waits for descriptors, too.
# What can be done at once is; else the loop tries again when the descriptor is ready.
from asyncio.base_events import BaseEventLoop
from asyncio.combining import gather
from asyncio.events import Handle
from asyncio.tasks import sleep
from asyncio.waiting import Watcher


def _number_of(fileobj):
    if isinstance(fileobj, int):
        number = fileobj
    else:
        try:
            number = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError(f'Invalid file object: {fileobj!r}') from None
    if number < 0:
        raise ValueError(f'Invalid file descriptor: {number}')
    return number


class BaseSelectorEventLoop(BaseEventLoop):

    def __init__(self):
        BaseEventLoop.__init__(self)
        self._waiter = Watcher()
        self._transports = {}  # by descriptor

    # Descriptors

    def _add_reader(self, number, callback, *args):
        self._check_closed()
        handle = Handle(callback, args, self, None)
        self._waiter.watch(number, 0, handle)
        return handle

    def _add_writer(self, number, callback, *args):
        self._check_closed()
        handle = Handle(callback, args, self, None)
        self._waiter.watch(number, 1, handle)
        return handle

    def _remove_reader(self, number):
        return self._waiter.forget(number, 0)

    def _remove_writer(self, number):
        return self._waiter.forget(number, 1)

    def _not_of_a_transport(self, fileobj):
        number = _number_of(fileobj)
        transport = self._transports.get(number)
        if transport is not None and not transport.is_closing():
            raise RuntimeError(f'File descriptor {fileobj!r} is used by transport {transport!r}')
        return number

    def add_reader(self, fd, callback, *args):
        self._add_reader(self._not_of_a_transport(fd), callback, *args)

    def add_writer(self, fd, callback, *args):
        self._add_writer(self._not_of_a_transport(fd), callback, *args)

    def remove_reader(self, fd):
        return self._remove_reader(self._not_of_a_transport(fd))

    def remove_writer(self, fd):
        return self._remove_writer(self._not_of_a_transport(fd))

    # Sockets that never block

    def _later(self, sock, way, attempt):
        # A future of what `attempt` gives once it does not have to wait any more.
        future = self.create_future()
        number = self._not_of_a_transport(sock)

        def try_again():
            if future.done():
                return
            try:
                result = attempt()
            except (BlockingIOError, InterruptedError):
                return
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                future.set_exception(exc)
            else:
                future.set_result(result)

        handle = (self._add_writer if way else self._add_reader)(number, try_again)

        def done(_):
            if not handle.cancelled():
                self._waiter.forget(number, way)

        future.add_done_callback(done)
        return future

    async def _now_or_later(self, sock, way, call):
        try:
            return call()
        except (BlockingIOError, InterruptedError):
            pass  # what goes wrong later does not go wrong in handling this
        return await self._later(sock, way, call)

    async def sock_recv(self, sock, n):
        return await self._now_or_later(sock, 0, lambda: sock.recv(n))

    async def sock_recv_into(self, sock, buf):
        return await self._now_or_later(sock, 0, lambda: sock.recv_into(buf))

    async def sock_recvfrom(self, sock, bufsize):
        return await self._now_or_later(sock, 0, lambda: sock.recvfrom(bufsize))

    async def sock_sendto(self, sock, data, address):
        return sock.sendto(data, address)

    async def sock_sendall(self, sock, data):
        rest = [bytes(data)]

        def send():
            while rest[0]:
                rest[0] = rest[0][sock.send(rest[0]):]

        return await self._now_or_later(sock, 1, send)

    async def sock_accept(self, sock):
        def accept():
            connection, address = sock.accept()
            connection.setblocking(False)
            return connection, address

        return await self._now_or_later(sock, 0, accept)

    async def sock_connect(self, sock, address):
        try:
            sock.connect(address)
            return
        except (BlockingIOError, InterruptedError):
            pass

        def look():
            error = sock.getsockopt(1, 4)
            if error != 0:
                raise OSError(error, f'Connect call failed {address}')

        await self._later(sock, 1, look)

    # Connections

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        import socket
        return socket.getaddrinfo(host, port, family, type, proto, flags)

    async def create_connection(self, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0,
                                sock=None, local_addr=None, server_hostname=None, ssl_handshake_timeout=None,
                                ssl_shutdown_timeout=None, happy_eyeballs_delay=None, interleave=None):
        import socket
        _no_ssl(ssl)
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError('host/port and sock can not be specified at the same time')
            address = socket.getaddrinfo(host, port, family, socket.SOCK_STREAM)[0][4]
            sock = await self._connected(socket.socket(socket.AF_INET, socket.SOCK_STREAM, 6), address, local_addr)
        elif sock is None:
            raise ValueError('host and port was not specified and no sock specified')
        elif sock.type != socket.SOCK_STREAM:
            raise ValueError(f'A Stream Socket was expected, got {sock!r}')
        return await self._connect(sock, protocol_factory)

    async def _connected(self, sock, address, local_address):
        try:
            sock.setblocking(False)
            if local_address is not None:
                _bind(sock, local_address)
            await self.sock_connect(sock, address)
        except BaseException:
            sock.close()
            raise
        return sock

    async def _connect(self, sock, protocol_factory):
        from asyncio.socket_transport import SocketTransport
        sock.setblocking(False)
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = SocketTransport(self, sock, protocol, waiter)
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
        return transport, protocol

    async def connect_accepted_socket(self, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None,
                                      ssl_shutdown_timeout=None):
        _no_ssl(ssl)
        return await self._connect(sock, protocol_factory)

    async def create_unix_connection(self, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None,
                                     ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        import socket
        _no_ssl(ssl)
        if path is not None:
            if sock is not None:
                raise ValueError('path and sock can not be specified at the same time')
            sock = await self._connected(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM), str(path), None)
        elif sock is None:
            raise ValueError('no path and sock were specified')
        return await self._connect(sock, protocol_factory)

    # Servers

    async def create_server(self, protocol_factory, host=None, port=None, *, family=0, flags=0, sock=None, backlog=100,
                            ssl=None, reuse_address=None, reuse_port=None, ssl_handshake_timeout=None,
                            ssl_shutdown_timeout=None, start_serving=True):
        import socket
        _no_ssl(ssl)
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError('host/port and sock can not be specified at the same time')
            hosts = [host or '0.0.0.0'] if host is None or isinstance(host, str) else list(host)
            found = await gather(*[self.getaddrinfo(one, port, type=socket.SOCK_STREAM) for one in hosts])
            sockets = _listeners([info[0][4] for info in found], reuse_address is not False)
        elif sock is None:
            raise ValueError('Neither host/port nor sock were specified')
        elif sock.type != socket.SOCK_STREAM:
            raise ValueError(f'A Stream Socket was expected, got {sock!r}')
        else:
            sockets = [sock]
        return await self._serve(sockets, protocol_factory, backlog, start_serving)

    async def create_unix_server(self, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None,
                                 ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True):
        import socket
        _no_ssl(ssl)
        if path is not None:
            if sock is not None:
                raise ValueError('path and sock can not be specified at the same time')
            sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            try:
                sock.bind(str(path))
            except OSError as exc:
                sock.close()
                if exc.errno == 98:
                    raise OSError(98, f'Address {path!r} is already in use') from None
                raise
        elif sock is None:
            raise ValueError('path was not specified, and no sock specified')
        return await self._serve([sock], protocol_factory, backlog, start_serving)

    async def _serve(self, sockets, protocol_factory, backlog, start_serving):
        from asyncio.server import Server
        for one in sockets:
            one.setblocking(False)
        server = Server(self, sockets, protocol_factory, backlog)
        if start_serving:
            server._start_serving()
            await sleep(0)  # until the loop watches them
        return server

    def _accept(self, protocol_factory, sock, server):
        # Everybody who waits at the door.
        for _ in range(server._backlog):
            try:
                connection, address = sock.accept()
            except (BlockingIOError, InterruptedError, ConnectionAbortedError):
                return
            connection.setblocking(False)
            self.create_task(self._accepted(protocol_factory, connection, address, server))

    async def _accepted(self, protocol_factory, connection, address, server):
        from asyncio.socket_transport import SocketTransport
        try:
            waiter = self.create_future()
            transport = SocketTransport(self, connection, protocol_factory(), waiter, {'peername': address}, server)
            try:
                await waiter
            except BaseException:
                transport.close()
                raise
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException:
            pass  # told in debug mode only

    # Pipes and other programs

    async def connect_read_pipe(self, protocol_factory, pipe):
        from asyncio.pipes import ReadPipeTransport
        return await self._connect_pipe(ReadPipeTransport, protocol_factory, pipe)

    async def connect_write_pipe(self, protocol_factory, pipe):
        from asyncio.pipes import WritePipeTransport
        return await self._connect_pipe(WritePipeTransport, protocol_factory, pipe)

    async def _connect_pipe(self, kind, protocol_factory, pipe):
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = kind(self, pipe, protocol, waiter, None)
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
        return transport, protocol

    async def subprocess_exec(self, protocol_factory, program, *args, **options):
        from asyncio.subprocess_transport import begin
        return await begin(self, protocol_factory, [program] + list(args), False, options)

    async def subprocess_shell(self, protocol_factory, cmd, **options):
        from asyncio.subprocess_transport import begin
        if not isinstance(cmd, (bytes, str)):
            raise ValueError('cmd must be a string')
        return await begin(self, protocol_factory, cmd, True, options)


def _no_ssl(ssl):
    if ssl:
        raise NotImplementedError('ssl is not part of the teaching subset; leave it out')


def _bind(sock, address):
    try:
        sock.bind(address)
    except OSError as exc:
        raise OSError(exc.errno, f'error while attempting to bind on address {address!r}: {exc.strerror.lower()}') \
            from None


def _listeners(addresses, reuse_address):
    import socket
    sockets = []
    try:
        for address in addresses:
            sockets.append(socket.socket(socket.AF_INET, socket.SOCK_STREAM, 6))
            if reuse_address:
                sockets[-1].setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            _bind(sockets[-1], address)
    except BaseException:
        for one in sockets:
            one.close()
        raise
    return sockets


class SelectorEventLoop(BaseSelectorEventLoop):
    pass


SelectorEventLoop.__name__ = SelectorEventLoop.__qualname__ = '_UnixSelectorEventLoop'
SelectorEventLoop.__module__ = 'asyncio.unix_events'
