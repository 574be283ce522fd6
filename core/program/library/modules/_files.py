# SPDX-License-Identifier: GPL-3.0-or-later
# Binary files of the teaching language. The kernel keeps descriptors with a position each, as POSIX does;
# buffers are the program's own: what is written reaches the file when 8 KiB have come together, at
# flush() and when the file is closed, which its last reference going away does too. A program that
# is killed loses what its buffers hold.

DEFAULT_BUFFER_SIZE = 8192

# Buffers with something in them that is not written yet, by descriptor: what the end of a
# program still writes.
_unwritten = {}


class UnsupportedOperation(OSError, ValueError):
    pass


class _IOBase:

    def __init__(self):
        self._closed = False

    @property
    def closed(self):
        return self._closed

    def _check_open(self):
        if self._closed:
            raise ValueError('I/O operation on closed file.')

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check_open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1, /):
        lines = []
        size = 0
        for line in self:
            lines.append(line)
            size += len(line)
            if hint is not None and 0 < hint <= size:
                break
        return lines

    def writelines(self, lines, /):
        self._check_open()
        for line in lines:
            self.write(line)

    def flush(self):
        self._check_open()

    def close(self):
        self._closed = True

    def isatty(self):
        self._check_open()
        return False

    def readable(self):
        self._check_open()
        return False

    def writable(self):
        self._check_open()
        return False

    def seekable(self):
        self._check_open()
        return False

    def fileno(self):
        raise UnsupportedOperation('fileno')


def _write_all(fd, data):
    # A pipe that is full takes it piece by piece, while the writer waits.
    while data:
        data = data[_system('fd_write', fd, data, None, None):]


class _Pending:
    # Bytes on their way to a file. Apart from the file object, so that the end of a program finds
    # them without keeping the file alive.

    def __init__(self, fd):
        self.fd = fd
        self.chunks = []
        self.size = 0

    def add(self, data):
        if not self.chunks:
            _unwritten[self.fd] = self
        self.chunks.append(data)
        self.size += len(data)
        if self.size > DEFAULT_BUFFER_SIZE:
            self.flush()

    def flush(self):
        if self.chunks:
            data = b''.join(self.chunks)
            self.chunks = []
            self.size = 0
            _unwritten.pop(self.fd, None)
            _write_all(self.fd, data)


def _flush_all():
    # The regular end of a program.
    for pending in list(_unwritten.values()):
        pending.flush()


def _bytes_of(data):
    if isinstance(data, bytes):
        return data
    if isinstance(data, bytearray):
        return bytes(data)
    raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")


class BufferedIOBase(_IOBase):
    # What all binary files do; which of it one may, its class says.
    _reads = False
    _writes = False
    _seeks = True  # no pipe or socket
    _closes = True  # the descriptor is its own
    _is_direct = False  # nothing is kept back

    def __init__(self, fd, name, mode, appends=False):
        self._closed = False
        self._fd = fd
        self.name = name
        self.mode = mode
        self._ahead = b''  # read from the file and not yet asked for
        self._at = 0
        self._pending = _Pending(fd)

    def _check(self, allowed, operation, what):
        if self._closed:
            raise ValueError(f'{what} closed file')
        if not allowed:
            raise UnsupportedOperation(operation)

    def readable(self):
        self._check_open()
        return self._reads

    def writable(self):
        self._check_open()
        return self._writes

    def seekable(self):
        self._check_open()
        return self._seeks

    def fileno(self):
        self._check_open()
        return self._fd

    def isatty(self):
        self._check_open()
        return not self._seeks and _system('fd_info', self._fd)[0] == 0

    def _check_seeks(self):
        if not self._seeks:
            raise UnsupportedOperation('underlying stream is not seekable')

    def _read_rest(self):
        data = _system('fd_read', self._fd, -1, False, None, None)
        more = data
        while more and not self._seeks:
            more = _system('fd_read', self._fd, -1, False, None, None)
            data += more
        return data

    def _take(self, size):
        # As much of what was read ahead as there is, at most `size`.
        start = self._at
        self._at = min(len(self._ahead), start + size)
        return self._ahead[start:self._at]

    def read(self, size=-1, /):
        self._check(self._reads, 'read', 'read of')
        if size is not None and not isinstance(size, int):
            raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
        if size is not None and size < -1:
            raise ValueError('read length must be non-negative or -1')
        self._pending.flush()
        if size is None or size < 0:
            rest = self._take(len(self._ahead))
            return rest + self._read_rest()
        data = self._take(size)
        while len(data) < size:
            self._ahead = _system('fd_read', self._fd, max(size - len(data), DEFAULT_BUFFER_SIZE), False, None, None)
            self._at = 0
            if not self._ahead:
                break
            data += self._take(size - len(data))
        return data

    def read1(self, size=-1, /):
        self._check(self._reads, 'read', 'read of')
        self._pending.flush()
        if self._at == len(self._ahead):
            self._ahead = _system('fd_read', self._fd, DEFAULT_BUFFER_SIZE, False, None, None)
            self._at = 0
        return self._take(DEFAULT_BUFFER_SIZE if size < 0 else size)

    def peek(self, size=0, /):
        data = self.read1()
        self._at -= len(data)
        return data

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def readline(self, size=-1, /):
        self._check(self._reads, 'read', 'readline of')
        line = b''
        while size is None or size < 0 or len(line) < size:
            data = self.read1()
            if not data:
                break
            end = data.find(b'\n') + 1 or len(data)
            if size is not None and size >= 0:
                end = min(end, size - len(line))
            self._at -= len(data) - end
            line += data[:end]
            if line.endswith(b'\n'):
                break
        return line

    def write(self, data, /):
        self._check(self._writes, 'write', 'write to')
        data = _bytes_of(data)
        if self._at < len(self._ahead):
            _system('file_seek', self._fd, self._at - len(self._ahead), 1)
        self._ahead = b''
        self._at = 0
        self._pending.add(data)
        if self._is_direct:
            self._pending.flush()
        return len(data)

    def flush(self):
        if self._closed:
            raise ValueError('flush of closed file')
        self._pending.flush()

    def seek(self, target, whence=0, /):
        if self._closed:
            raise ValueError('seek of closed file')
        self._check_seeks()
        if whence not in (0, 1, 2):
            raise ValueError(f'whence value {whence} unsupported')
        self._pending.flush()
        if whence == 1:
            target -= len(self._ahead) - self._at
        self._ahead = b''
        self._at = 0
        return _system('file_seek', self._fd, target, whence)

    def tell(self):
        if self._closed:
            raise ValueError('tell of closed file')
        self._check_seeks()
        position = _system('file_seek', self._fd, 0, 1)
        return position - (len(self._ahead) - self._at) + self._pending.size

    def truncate(self, size=None, /):
        self._check(self._writes, 'truncate', 'truncate of')
        self._pending.flush()
        if size is None:
            size = self.tell()
        _system('file_truncate', self._fd, size)
        return size

    def close(self):
        if not self._closed:
            try:
                self._pending.flush()
            finally:
                self._closed = True
                if self._closes:
                    _system('fd_close', self._fd)

    def __del__(self):
        if not self._closed:
            self.close()

    def __repr__(self):
        return f'<_io.{type(self).__name__} name={self.name!r}>'


class BufferedReader(BufferedIOBase):
    _reads = True


class BufferedWriter(BufferedIOBase):
    _writes = True


class BufferedRandom(BufferedIOBase):
    _reads = True
    _writes = True
