# SPDX-License-Identifier: GPL-3.0-or-later
# multiprocessing.connection of the teaching language: pipes, as channels of the kernel that carry whole
# messages.
import pickle as _pickle
from multiprocessing import spawn as _spawn

_capacity = 65536  # bytes, of a pipe of Linux
_reading, _writing = 0, 1


class Connection:

    def __init__(self, reads, writes):
        self._reads = reads  # the number of the channel, None if it is the other end's
        self._writes = writes
        self._closed = False

    def __del__(self):
        if not self._closed:
            self.close()

    def _check_closed(self):
        if self._closed:
            raise OSError('handle is closed')

    def _check_readable(self):
        self._check_closed()
        if self._reads is None:
            raise OSError('connection is write-only')

    def _check_writable(self):
        self._check_closed()
        if self._writes is None:
            raise OSError('connection is read-only')

    @property
    def closed(self):
        return self._closed

    @property
    def readable(self):
        return self._reads is not None

    @property
    def writable(self):
        return self._writes is not None

    def fileno(self):
        self._check_closed()
        return 3 + (self._writes if self._reads is None else self._reads)

    def _select_number(self):
        self._check_readable()
        return 1000000 + self._reads  # as fd_select calls a channel

    def close(self):
        if not self._closed:
            self._closed = True
            for channel, end in ((self._reads, _reading), (self._writes, _writing)):
                if channel is not None:
                    _system('channel_close', channel, end)

    def send(self, obj):
        self._check_writable()
        _system('channel_send', self._writes, _pickle.dumps(obj))

    def send_bytes(self, buf, offset=0, size=None):
        self._check_writable()
        if not isinstance(buf, (bytes, bytearray)):
            raise TypeError(f"memoryview: a bytes-like object is required, not '{type(buf).__name__}'")
        data = bytes(buf)
        if offset < 0:
            raise ValueError('offset is negative')
        if len(data) < offset:
            raise ValueError('buffer length < offset')
        if size is None:
            size = len(data) - offset
        elif size < 0:
            raise ValueError('size is negative')
        elif offset + size > len(data):
            raise ValueError('buffer length < offset + size')
        _system('channel_send', self._writes, data[offset:offset + size])

    def recv(self):
        self._check_readable()
        return _pickle.loads(_system('channel_receive', self._reads, True, None))

    def recv_bytes(self, maxlength=None):
        self._check_readable()
        if maxlength is not None and maxlength < 0:
            raise ValueError('negative maxlength')
        data = _system('channel_receive', self._reads, True, None)
        if maxlength is not None and len(data) > maxlength:
            self.close()
            raise OSError('got end of file during message')
        return data

    def recv_bytes_into(self, buf, offset=0):
        data = self.recv_bytes()
        if len(data) > len(buf) - offset:
            from multiprocessing.context import BufferTooShort
            raise BufferTooShort(data)
        buf[offset:offset + len(data)] = data
        return len(data)

    def poll(self, timeout=0.0):
        self._check_readable()
        return _system('channel_poll', self._reads, timeout if timeout is None else max(timeout, 0))

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()

    def __reduce__(self):
        self._check_closed()
        ends = [(channel, end) for channel, end in ((self._reads, _reading), (self._writes, _writing)) if channel is not None]
        if _spawn.spawning is not None:
            _spawn.spawning.extend(ends)
        return _opened, (self._reads, self._writes)


def _opened(reads, writes):
    # A connection that has come from another process: this one has copies of its ends now.
    for channel, end in ((reads, _reading), (writes, _writing)):
        if channel is not None:
            _system('channel_open', channel, end, 0)
    return Connection(reads, writes)


def Pipe(duplex=True):
    there = _system('channel_new', 'Pipe ←' if duplex else 'Pipe', _capacity, 0)
    if not duplex:
        return Connection(there, None), Connection(None, there)
    back = _system('channel_new', 'Pipe →', _capacity, 0)
    return Connection(there, back), Connection(back, there)


def wait(object_list, timeout=None):
    """Those of the connections and sentinels that are ready, as soon as any is."""
    objects = list(object_list)
    numbers = []
    for one in objects:
        if isinstance(one, int):
            numbers.append(one)
        else:
            one._check_readable()
            numbers.append(one._reads)
    if timeout is not None:
        timeout = max(timeout, 0)
    ready = _system('select', tuple(numbers), timeout)
    return [one for one, number in zip(objects, numbers) if number in ready]


def Listener(*args, **kwargs):
    raise NotImplementedError('multiprocessing.connection.Listener is not part of the teaching subset; use Pipe')


Client = Listener
