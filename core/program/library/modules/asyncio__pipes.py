# SPDX-License-Identifier: GPL-3.0-or-later
# Ends of pipes as transports of asyncio.
import os as _os
from asyncio.futures import _set_result_unless_cancelled
from asyncio.socket_transport import DescriptorTransport, most_at_once


class _OfPipe(DescriptorTransport):

    def __init__(self, loop, pipe, protocol, waiter, extra):
        DescriptorTransport.__init__(self, loop, pipe.fileno(), protocol, extra)
        self._extra['pipe'] = pipe
        self._pipe = pipe
        _os.set_blocking(self._number, False)
        loop.call_soon(protocol.connection_made, self)
        loop.call_soon(self._begin_to_read)
        if waiter is not None:
            loop.call_soon(_set_result_unless_cancelled, waiter, None)

    def __repr__(self):
        info = [type(self).__name__]
        if self._pipe is None:
            info.append('closed')
        elif self._closing:
            info.append('closing')
        return f"<{' '.join(info + [f'fd={self._number}'] + self._show_polling())}>"

    def _end(self):
        self._pipe.close()
        self._pipe = None


class ReadPipeTransport(_OfPipe):
    _paused = False

    def _begin_to_read(self):
        if self.is_reading():
            self._loop._add_reader(self._number, self._read_ready)

    def is_reading(self):
        return not self._paused and not self._closing

    def pause_reading(self):
        if self.is_reading():
            self._paused = True
            self._loop._remove_reader(self._number)

    def resume_reading(self):
        if not self._closing and self._paused:
            self._paused = False
            self._begin_to_read()

    def _read_ready(self):
        try:
            data = _os.read(self._number, most_at_once)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as exc:
            self._fail(exc, 'Fatal read error on pipe transport')
            return
        if data:
            self._protocol.data_received(data)
            return
        self._closing = True
        self._loop._remove_reader(self._number)
        self._loop.call_soon(self._protocol.eof_received)
        self._loop.call_soon(self._call_connection_lost, None)

    def close(self):
        if not self._closing:
            self._force_close(None)


ReadPipeTransport.__name__ = ReadPipeTransport.__qualname__ = '_UnixReadPipeTransport'


class WritePipeTransport(_OfPipe):
    _write_failed = 'Fatal write error on pipe transport'

    def _begin_to_read(self):
        if not self._closing:  # then nobody reads any more
            self._loop._add_reader(self._number, self._nobody_reads)

    def _nobody_reads(self):
        self._force_close(BrokenPipeError() if self._buffer else None)

    def _send(self, data):
        return _os.write(self._number, bytes(data))

    def write(self, data):
        self._send_or_keep(data, 'pipe closed by peer or os.write(pipe, data) raised exception.')

    def write_eof(self):
        if self._closing:
            return
        self._closing = True
        if not self._buffer:
            self._all_is_sent()

    def _all_is_sent(self):
        if self._closing and not self._lost:
            self._lost += 1
            self._loop._remove_reader(self._number)
            self._loop.call_soon(self._call_connection_lost, None)

    def close(self):
        if self._pipe is not None and not self._closing:
            self.write_eof()


WritePipeTransport.__name__ = WritePipeTransport.__qualname__ = '_UnixWritePipeTransport'
