# SPDX-License-Identifier: GPL-3.0-or-later
# What stands between a descriptor that never blocks and a protocol. What cannot be written at once is
# kept; a protocol is told when that is too much.
from asyncio.futures import _set_result_unless_cancelled
from asyncio.transports import Transport
from asyncio.trsock import TransportSocket

most_at_once = 256 * 1024
_high, _low = 64 * 1024, 16 * 1024


class DescriptorTransport(Transport):
    # What sockets and pipes have in common. `_number` is the descriptor.

    def __init__(self, loop, number, protocol, extra):
        self._extra = {} if extra is None else extra
        self._loop = loop
        self._number = number
        self._protocol = protocol
        self._buffer = bytearray()
        self._high, self._low = _high, _low
        self._holds_writer = False  # the protocol has been told to pause
        self._lost = 0  # counted when its end is on the way, then what was written in vain
        self._closing = False

    def get_extra_info(self, name, default=None):
        return self._extra.get(name, default)

    def is_closing(self):
        return self._closing

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def abort(self):
        self._force_close(None)

    # How much is kept

    def set_write_buffer_limits(self, high=None, low=None):
        if high is None:
            high = _high if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError(f'high ({high!r}) must be >= low ({low!r}) must be >= 0')
        self._high, self._low = high, low
        self._hold_writer()

    def get_write_buffer_limits(self):
        return self._low, self._high

    def get_write_buffer_size(self):
        return len(self._buffer)

    def _hold_writer(self):
        if len(self._buffer) > self._high and not self._holds_writer:
            self._holds_writer = True
            self._tell('pause_writing')

    def _let_writer_go_on(self):
        if self._holds_writer and len(self._buffer) <= self._low:
            self._holds_writer = False
            self._tell('resume_writing')

    def _tell(self, what):
        failure = None
        try:
            getattr(self._protocol, what)()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            failure = exc
        if failure is not None:
            self._loop.call_exception_handler({'message': f'protocol.{what}() failed', 'exception': failure,
                                               'transport': self, 'protocol': self._protocol})

    # Ends

    def _fail(self, exc, message):
        if not isinstance(exc, OSError):
            self._loop.call_exception_handler({'message': message, 'exception': exc, 'transport': self,
                                               'protocol': self._protocol})
        self._force_close(exc)

    def _force_close(self, exc):
        if self._lost:
            return
        if self._buffer:
            self._buffer.clear()
        self._loop._remove_writer(self._number)
        if not self._closing:
            self._closing = True
            self._loop._remove_reader(self._number)
        self._lost += 1
        self._loop.call_soon(self._call_connection_lost, exc)

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._end()
            self._protocol = None
            self._loop = None

    # Reading and writing

    def _show_polling(self):
        # As repr() says it.
        if self._loop is None or self._loop.is_closed():
            return []
        waiter = self._loop._waiter
        reads, writes = [('polling' if waiter.watches(self._number, way) else 'idle') for way in (0, 1)]
        return [f'read={reads}', f'write=<{writes}, bufsize={len(self._buffer)}>']

    def _send_or_keep(self, data, message):
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError(f'data argument must be a bytes-like object, not {type(data).__name__!r}')
        if not data:
            return
        if self._lost:
            if self._lost >= 5:
                import sys
                sys.stderr.write(message + '\n')
            self._lost += 1
            return
        if not self._buffer:
            sent = self._try_to_send(data)
            if sent is None or sent == len(data):
                return
            data = data[sent:]
            self._loop._add_writer(self._number, self._write_ready)
        self._buffer.extend(data)
        self._hold_writer()

    def _try_to_send(self, data):
        # How many bytes went; None if that has failed.
        try:
            return self._send(data)
        except (BlockingIOError, InterruptedError):
            return 0
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop._remove_writer(self._number)
            self._buffer.clear()
            self._fail(exc, self._write_failed)
        return None

    def _write_ready(self):
        if self._lost:
            return
        sent = self._try_to_send(self._buffer)
        if sent is None:
            return
        del self._buffer[:sent]
        self._let_writer_go_on()
        if not self._buffer:
            self._loop._remove_writer(self._number)
            self._all_is_sent()

    def writelines(self, list_of_data):
        self.write(b''.join(list_of_data))

    def can_write_eof(self):
        return True


class SocketTransport(DescriptorTransport):
    _write_failed = 'Fatal write error on socket transport'

    def __init__(self, loop, sock, protocol, waiter=None, extra=None, server=None):
        DescriptorTransport.__init__(self, loop, sock.fileno(), protocol, extra)
        self._extra['socket'] = TransportSocket(sock)
        self._extra['sockname'] = sock.getsockname()
        if 'peername' not in self._extra:
            try:
                self._extra['peername'] = sock.getpeername()
            except OSError:
                self._extra['peername'] = None
        self._sock = sock
        self._server = server
        self._eof = False
        self._paused = False
        if server is not None:
            server._attach()
        loop._transports[self._number] = self
        loop.call_soon(protocol.connection_made, self)
        loop.call_soon(self._begin_to_read)
        if waiter is not None:
            loop.call_soon(_set_result_unless_cancelled, waiter, None)

    def __repr__(self):
        info = [type(self).__name__]
        if self._sock is None:
            info.append('closed')
        elif self._closing:
            info.append('closing')
        return f"<{' '.join(info + [f'fd={self._number}'] + self._show_polling())}>"

    def __del__(self):
        if self._sock is not None:
            self._sock.close()

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
        if self._lost:
            return
        message = 'Fatal read error on socket transport'
        try:
            data = self._sock.recv(most_at_once)
            message = 'Fatal error: protocol.data_received() call failed.'
            if data:
                self._protocol.data_received(data)
                return
            message = 'Fatal error: protocol.eof_received() call failed.'
            stays_open = self._protocol.eof_received()
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fail(exc, message)
            return
        if stays_open:
            self._loop._remove_reader(self._number)  # more can be written, but no more read
        else:
            self.close()

    def _send(self, data):
        return self._sock.send(data)

    def write(self, data):
        if self._eof and isinstance(data, (bytes, bytearray)):
            raise RuntimeError('Cannot call write() after write_eof()')
        self._send_or_keep(data, 'socket.send() raised exception.')

    def write_eof(self):
        if self._closing or self._eof:
            return
        self._eof = True
        if not self._buffer:
            self._sock.shutdown(1)

    def _all_is_sent(self):
        if self._closing:
            self._call_connection_lost(None)
        elif self._eof:
            self._sock.shutdown(1)

    def close(self):
        if self._closing:
            return
        self._closing = True
        self._loop._remove_reader(self._number)
        if not self._buffer:
            self._lost += 1
            self._loop.call_soon(self._call_connection_lost, None)

    def _end(self):
        if self._loop._transports.get(self._number) is self:
            del self._loop._transports[self._number]
        self._sock.close()
        self._sock = None
        server, self._server = self._server, None
        if server is not None:
            server._detach()


SocketTransport.__name__ = SocketTransport.__qualname__ = '_SelectorSocketTransport'
