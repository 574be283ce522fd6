# SPDX-License-Identifier: GPL-3.0-or-later
# asyncio.streams of the teaching language: connections that coroutines read from and write to.
from asyncio import events as _events
from asyncio.exceptions import IncompleteReadError, LimitOverrunError
from asyncio.protocols import Protocol
from asyncio.tasks import iscoroutine, sleep

_DEFAULT_LIMIT = 64 * 1024


async def open_connection(host=None, port=None, *, limit=_DEFAULT_LIMIT, **kwds):
    return await _opened(_events.get_running_loop().create_connection, limit, (host, port), kwds)


async def open_unix_connection(path=None, *, limit=_DEFAULT_LIMIT, **kwds):
    return await _opened(_events.get_running_loop().create_unix_connection, limit, (path,), kwds)


async def start_server(client_connected_cb, host=None, port=None, *, limit=_DEFAULT_LIMIT, **kwds):
    loop = _events.get_running_loop()
    return await loop.create_server(_protocols(client_connected_cb, limit, loop), host, port, **kwds)


async def start_unix_server(client_connected_cb, path=None, *, limit=_DEFAULT_LIMIT, **kwds):
    loop = _events.get_running_loop()
    return await loop.create_unix_server(_protocols(client_connected_cb, limit, loop), path, **kwds)


async def _opened(connect, limit, address, options):
    loop = _events.get_running_loop()
    reader = StreamReader(limit=limit, loop=loop)
    protocol = StreamReaderProtocol(reader, loop=loop)
    transport, _ = await connect(lambda: protocol, *address, **options)
    return reader, StreamWriter(transport, protocol, reader, loop)


def _protocols(client_connected_cb, limit, loop):
    return lambda: StreamReaderProtocol(StreamReader(limit=limit, loop=loop), client_connected_cb, loop=loop)


class FlowControlMixin(Protocol):
    # Who drains waits while the transport holds too much.

    def __init__(self, loop=None):
        self._loop = _events.get_event_loop() if loop is None else loop
        self._paused = False
        self._drain_waiters = []
        self._connection_lost = False

    def pause_writing(self):
        self._paused = True

    def resume_writing(self):
        self._paused = False
        for waiter in self._drain_waiters:
            if not waiter.done():
                waiter.set_result(None)

    def connection_lost(self, exc):
        self._connection_lost = True
        if not self._paused:
            return
        for waiter in self._drain_waiters:
            if not waiter.done():
                _complete(waiter, exc)

    async def _drain(self):
        if self._connection_lost:
            raise ConnectionResetError('Connection lost')
        if not self._paused:
            return
        waiter = self._loop.create_future()
        self._drain_waiters.append(waiter)
        try:
            await waiter
        finally:
            self._drain_waiters.remove(waiter)


def _complete(future, exc):
    if exc is None:
        future.set_result(None)
    else:
        future.set_exception(exc)


class StreamReaderProtocol(FlowControlMixin):

    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        FlowControlMixin.__init__(self, loop)
        self._reader = stream_reader
        self._client_connected_cb = client_connected_cb
        self._writer = None  # of who serves a client
        self._task = None  # that does
        self._closed = self._loop.create_future()

    def connection_made(self, transport):
        self._reader.set_transport(transport)
        if self._client_connected_cb is not None:
            self._writer = StreamWriter(transport, self, self._reader, self._loop)
            result = self._client_connected_cb(self._reader, self._writer)
            if iscoroutine(result):
                self._task = self._loop.create_task(result)
                self._task.add_done_callback(lambda task: self._served(task, transport))

    def _served(self, task, transport):
        if not task.cancelled() and task.exception() is not None:
            self._loop.call_exception_handler({'message': 'Unhandled exception in client_connected_cb',
                                               'exception': task.exception(), 'transport': transport})
            transport.close()

    def connection_lost(self, exc):
        if self._reader is not None:
            if exc is None:
                self._reader.feed_eof()
            else:
                self._reader.set_exception(exc)
        if not self._closed.done():
            _complete(self._closed, exc)
            self._closed._logs_exception = False  # whoever reads has been told
        FlowControlMixin.connection_lost(self, exc)
        self._reader = None
        self._writer = None
        self._task = None

    def data_received(self, data):
        if self._reader is not None:
            self._reader.feed_data(data)

    def eof_received(self):
        if self._reader is not None:
            self._reader.feed_eof()
        return True  # it can still be written to

    def _close_waiter(self, stream):
        return self._closed


class StreamWriter:

    def __init__(self, transport, protocol, reader, loop):
        self._transport = transport
        self._protocol = protocol
        self._reader = reader
        self._loop = loop

    def __repr__(self):
        info = [type(self).__name__, f'transport={self._transport!r}']
        if self._reader is not None:
            info.append(f'reader={self._reader!r}')
        return f"<{' '.join(info)}>"

    def __del__(self):
        if not self._transport.is_closing() and not self._loop.is_closed():
            self.close()

    @property
    def transport(self):
        return self._transport

    def write(self, data):
        self._transport.write(data)

    def writelines(self, data):
        self._transport.writelines(data)

    def write_eof(self):
        return self._transport.write_eof()

    def can_write_eof(self):
        return self._transport.can_write_eof()

    def close(self):
        return self._transport.close()

    def is_closing(self):
        return self._transport.is_closing()

    async def wait_closed(self):
        await self._protocol._close_waiter(self)

    def get_extra_info(self, name, default=None):
        return self._transport.get_extra_info(name, default)

    async def drain(self):
        if self._reader is not None and self._reader.exception() is not None:
            raise self._reader.exception()
        if self._transport.is_closing():
            await sleep(0)  # the protocol may learn that the connection is lost
        await self._protocol._drain()


class StreamReader:
    # What has come and has not been read. It lets the transport pause when that is twice the limit.

    def __init__(self, limit=_DEFAULT_LIMIT, loop=None):
        if limit <= 0:
            raise ValueError('Limit cannot be <= 0')
        self._limit = limit
        self._loop = _events.get_event_loop() if loop is None else loop
        self._buffer = bytearray()
        self._eof = False
        self._waiter = None
        self._exception = None
        self._transport = None
        self._paused = False

    def __repr__(self):
        info = ['StreamReader']
        if self._buffer:
            info.append(f'{len(self._buffer)} bytes')
        if self._eof:
            info.append('eof')
        if self._limit != _DEFAULT_LIMIT:
            info.append(f'limit={self._limit}')
        if self._waiter:
            info.append(f'waiter={self._waiter!r}')
        if self._exception:
            info.append(f'exception={self._exception!r}')
        if self._transport:
            info.append(f'transport={self._transport!r}')
        if self._paused:
            info.append('paused')
        return f"<{' '.join(info)}>"

    # For the protocol

    def exception(self):
        return self._exception

    def set_exception(self, exc):
        self._exception = exc
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_exception(exc)

    def set_transport(self, transport):
        self._transport = transport

    def feed_eof(self):
        self._eof = True
        self._wake()

    def feed_data(self, data):
        if not data:
            return
        self._buffer.extend(data)
        self._wake()
        if self._transport is not None and not self._paused and len(self._buffer) > 2 * self._limit:
            self._transport.pause_reading()
            self._paused = True

    def _wake(self):
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_result(None)

    def _resume(self):
        if self._paused and len(self._buffer) <= self._limit:
            self._paused = False
            self._transport.resume_reading()

    # For who reads

    def at_eof(self):
        return self._eof and not self._buffer

    async def _wait_for_data(self, who):
        if self._waiter is not None:
            raise RuntimeError(f'{who}() called while another coroutine is already waiting for incoming data')
        if self._paused:  # or more than the limit would never come
            self._paused = False
            self._transport.resume_reading()
        self._waiter = self._loop.create_future()
        try:
            await self._waiter
        finally:
            self._waiter = None

    def _take(self, count):
        data = bytes(self._buffer[:count])
        del self._buffer[:count]
        self._resume()
        return data

    def _check(self):
        if self._exception is not None:
            raise self._exception

    async def readline(self):
        try:
            return await self.readuntil(b'\n')
        except IncompleteReadError as end:
            return end.partial
        except LimitOverrunError as overrun:
            if self._buffer.startswith(b'\n', overrun.consumed):
                del self._buffer[:overrun.consumed + 1]
            else:
                self._buffer.clear()
            self._resume()
            raise ValueError(overrun.args[0])

    async def readuntil(self, separator=b'\n'):
        length = len(separator)
        if length == 0:
            raise ValueError('Separator should be at least one-byte string')
        self._check()
        looked_at = 0  # so many bytes have no separator beginning in them
        at = -1
        while at < 0:
            have = len(self._buffer)
            if have - looked_at >= length:
                at = self._buffer.find(separator, looked_at)
                if at >= 0:
                    break
                looked_at = have + 1 - length
                if looked_at > self._limit:
                    raise LimitOverrunError('Separator is not found, and chunk exceed the limit', looked_at)
            if self._eof:
                rest = bytes(self._buffer)
                self._buffer.clear()
                raise IncompleteReadError(rest, None)
            await self._wait_for_data('readuntil')
        if at > self._limit:
            raise LimitOverrunError('Separator is found, but chunk is longer than limit', at)
        return self._take(at + length)

    async def read(self, n=-1):
        self._check()
        if n == 0:
            return b''
        if n < 0:
            blocks = []
            while True:
                block = await self.read(self._limit)
                if not block:
                    return b''.join(blocks)
                blocks.append(block)
        if not self._buffer and not self._eof:
            await self._wait_for_data('read')
        return self._take(n)

    async def readexactly(self, n):
        if n < 0:
            raise ValueError('readexactly size can not be less than zero')
        self._check()
        if n == 0:
            return b''
        while len(self._buffer) < n:
            if self._eof:
                rest = bytes(self._buffer)
                self._buffer.clear()
                raise IncompleteReadError(rest, n)
            await self._wait_for_data('readexactly')
        return self._take(n)

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if line == b'':
            raise StopAsyncIteration
        return line
