# SPDX-License-Identifier: GPL-3.0-or-later
# asyncio.subprocess of the teaching language: other programs, for which coroutines wait.
from asyncio import events as _events
from asyncio.combining import gather
from asyncio.protocols import SubprocessProtocol
from asyncio.streams import FlowControlMixin, StreamReader, StreamWriter, _DEFAULT_LIMIT, _complete

PIPE, STDOUT, DEVNULL = -1, -2, -3  # as in subprocess, which only who makes a process needs


class SubprocessStreamProtocol(FlowControlMixin, SubprocessProtocol):

    def __init__(self, limit, loop):
        FlowControlMixin.__init__(self, loop)
        self._limit = limit
        self.stdin = self.stdout = self.stderr = None
        self._stdin_closed = loop.create_future()

    def connection_made(self, transport):
        self.stdout, self.stderr = [self._reader(transport.get_pipe_transport(number)) for number in (1, 2)]
        stdin = transport.get_pipe_transport(0)
        if stdin is not None:
            self.stdin = StreamWriter(stdin, self, None, self._loop)

    def _reader(self, pipe):
        if pipe is None:
            return None
        reader = StreamReader(limit=self._limit, loop=self._loop)
        reader.set_transport(pipe)
        return reader

    def pipe_data_received(self, fd, data):
        reader = self.stdout if fd == 1 else self.stderr
        reader.feed_data(data)

    def pipe_connection_lost(self, fd, exc):
        if fd == 0:
            if self.stdin is not None:
                self.stdin.close()
            self.connection_lost(exc)
            _complete(self._stdin_closed, exc)
            self._stdin_closed._logs_exception = False
            return
        reader = self.stdout if fd == 1 else self.stderr
        if exc is None:
            reader.feed_eof()
        else:
            reader.set_exception(exc)

    def _close_waiter(self, stream):
        return self._stdin_closed


class Process:

    def __init__(self, transport, protocol, loop):
        self._transport = transport
        self._loop = loop
        self.stdin = protocol.stdin
        self.stdout = protocol.stdout
        self.stderr = protocol.stderr
        self.pid = transport.get_pid()

    def __repr__(self):
        return f'<{type(self).__name__} {self.pid}>'

    @property
    def returncode(self):
        return self._transport.get_returncode()

    async def wait(self):
        return await self._transport._wait()

    def send_signal(self, signal):
        self._transport.send_signal(signal)

    def terminate(self):
        self._transport.terminate()

    def kill(self):
        self._transport.kill()

    async def _feed(self, input):
        try:
            self.stdin.write(input)
            await self.stdin.drain()
        except (BrokenPipeError, ConnectionResetError):
            pass
        self.stdin.close()

    async def _read(self, fd):
        stream = self.stdout if fd == 1 else self.stderr
        if stream is None:
            return None
        output = await stream.read()
        self._transport.get_pipe_transport(fd).close()
        return output

    async def communicate(self, input=None):
        fed = self._nothing() if input is None else self._feed(input)
        _, stdout, stderr = await gather(fed, self._read(1), self._read(2))
        await self.wait()
        return stdout, stderr

    async def _nothing(self):
        pass


async def create_subprocess_shell(cmd, stdin=None, stdout=None, stderr=None, limit=_DEFAULT_LIMIT, **kwds):
    loop = _events.get_running_loop()
    transport, protocol = await loop.subprocess_shell(lambda: SubprocessStreamProtocol(limit, loop), cmd, stdin=stdin,
                                                      stdout=stdout, stderr=stderr, **kwds)
    return await _made(transport, protocol, loop)


async def create_subprocess_exec(program, *args, stdin=None, stdout=None, stderr=None, limit=_DEFAULT_LIMIT, **kwds):
    loop = _events.get_running_loop()
    transport, protocol = await loop.subprocess_exec(lambda: SubprocessStreamProtocol(limit, loop), program, *args,
                                                     stdin=stdin, stdout=stdout, stderr=stderr, **kwds)
    return await _made(transport, protocol, loop)


async def _made(transport, protocol, loop):
    from asyncio.tasks import sleep
    await sleep(0)  # until the protocol knows of the process
    return Process(transport, protocol, loop)
