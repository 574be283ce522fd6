# SPDX-License-Identifier: GPL-3.0-or-later
# Another program as a transport of asyncio: its pipes, and its end, for which the loop waits as it
# does for a descriptor.
import subprocess as _subprocess
from asyncio.protocols import Protocol
from asyncio.transports import BaseTransport

_not_for_bytes = {'universal_newlines': False, 'encoding': None, 'errors': None, 'text': False, 'bufsize': 0}


class _PipeProtocol(Protocol):

    def __init__(self, owner, number):
        self._owner = owner
        self._number = number

    def data_received(self, data):
        self._owner._call(self._owner._protocol.pipe_data_received, self._number, data)

    def connection_lost(self, exc):
        self._owner._pipe_lost(self._number, exc)

    def pause_writing(self):
        self._owner._protocol.pause_writing()

    def resume_writing(self):
        self._owner._protocol.resume_writing()


class SubprocessTransport(BaseTransport):

    def __init__(self, loop, protocol, process):
        self._loop = loop
        self._protocol = protocol
        self._process = process
        self._pid = process.pid
        self._returncode = None
        self._pipes = {}
        self._open = {number for number in range(3) if self._stream(number) is not None}
        self._pending = []  # calls of the protocol until it knows of the process
        self._exit_waiters = []
        self._has_ended = False
        loop._add_reader(-process.pid, self._child_ended)

    def _stream(self, number):
        return (self._process.stdin, self._process.stdout, self._process.stderr)[number]

    async def connect(self):
        for number in sorted(self._open):
            connect = self._loop.connect_write_pipe if number == 0 else self._loop.connect_read_pipe
            pipe, _ = await connect(lambda: _PipeProtocol(self, number), self._stream(number))
            self._pipes[number] = pipe
        self._loop.call_soon(self._protocol.connection_made, self)
        pending, self._pending = self._pending, None
        for function, args in pending:
            self._loop.call_soon(function, *args)

    def _call(self, function, *args):
        if self._pending is None:
            self._loop.call_soon(function, *args)
        else:
            self._pending.append((function, args))

    def _pipe_lost(self, number, exc):
        self._open.discard(number)
        self._call(self._protocol.pipe_connection_lost, number, exc)
        self._end_if_all_ended()

    def _child_ended(self):
        self._loop._remove_reader(-self._pid)
        self._returncode = self._process.poll()
        self._call(self._protocol.process_exited)
        self._end_if_all_ended()

    def _end_if_all_ended(self):
        if self._returncode is not None and not self._open and not self._has_ended:
            self._has_ended = True
            self._call(self._connection_lost)

    def _connection_lost(self):
        self._protocol.connection_lost(None)
        for waiter in self._exit_waiters:
            if not waiter.cancelled():
                waiter.set_result(self._returncode)
        self._exit_waiters = []

    async def _wait(self):
        if self._returncode is not None:
            return self._returncode
        waiter = self._loop.create_future()
        self._exit_waiters.append(waiter)
        return await waiter

    def get_pid(self):
        return self._pid

    def get_returncode(self):
        return self._returncode

    def get_pipe_transport(self, fd):
        return self._pipes.get(fd)

    def _checked(self):
        if self._has_ended:
            raise ProcessLookupError()
        return self._process

    def send_signal(self, signal):
        self._checked().send_signal(signal)

    def terminate(self):
        self._checked().terminate()

    def kill(self):
        self._checked().kill()

    def close(self):
        for pipe in self._pipes.values():
            pipe.close()
        if self._returncode is None:
            self._process.kill()


async def begin(loop, protocol_factory, args, shell, options):
    for name, wanted in _not_for_bytes.items():
        if options.pop(name, wanted) not in (wanted, None):
            raise ValueError(f'{name} must be {wanted}')
    protocol = protocol_factory()
    process = _subprocess.Popen(args, shell=shell, bufsize=0, **options)
    transport = SubprocessTransport(loop, protocol, process)
    try:
        await transport.connect()
    except BaseException:
        transport.close()
        raise
    return transport, protocol
