# SPDX-License-Identifier: GPL-3.0-or-later
# io of the teaching language: text files, the console, open().
from _files import BufferedIOBase, BufferedRandom, BufferedReader, BufferedWriter, DEFAULT_BUFFER_SIZE, UnsupportedOperation
from _files import _IOBase, _bytes_of, _flush_all, _write_all
from _memory_files import BytesIO, StringIO
from _native import codec as _codec, cut_lines as _cut_lines, decode as _decode, encode as _encode
from _native import whole_characters as _whole_characters

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2


class TextIOBase(_IOBase):

    def _translated(self, text):
        if self._newline is None and '\r' in text:
            return text.replace('\r\n', '\n').replace('\r', '\n')
        return text

    def readline(self, size=-1, /):
        self._check_readable()
        if not isinstance(size, int):
            raise TypeError(f"'{type(size).__name__}' object cannot be interpreted as an integer")
        line, self._text = _cut_lines(self._text, self._newline, self._ended)
        while line is None:
            self._fill()
            line, self._text = _cut_lines(self._text, self._newline, self._ended)
        if 0 <= size < len(line):
            self._text = line[size:] + self._text
            line = line[:size]
        return line if self._newline is not None else self._translated(line)

    def read(self, size=-1, /):
        self._check_readable()
        if size is not None and not isinstance(size, int):
            raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
        if size is None or size < 0:
            self._fill_all()
            text = self._text
            self._text = ''
            return self._translated(text)
        result = ''
        while len(result) < size:
            # A line break may be cut in two: one more character is always there.
            while not self._ended and len(self._text) <= size - len(result):
                self._fill()
            if not self._text:
                break
            taken = self._text[:size - len(result)]
            if taken.endswith('\r') and self._newline is None and self._text[len(taken):len(taken) + 1] == '\n':
                taken += '\n'
            self._text = self._text[len(taken):]
            result += self._translated(taken)
        return result

    def __next__(self):
        self._telling = False
        line = self.readline()
        if not line:
            self._telling = True
            raise StopIteration
        return line


class TextIOWrapper(TextIOBase):

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        self._closed = False
        self.buffer = buffer
        self._codec = _codec(encoding or 'utf-8')
        if self._codec is None:
            raise LookupError(f'unknown encoding: {encoding}')
        self.encoding = encoding or 'UTF-8'
        self.errors = errors or 'strict'
        self.line_buffering = line_buffering
        self.newlines = None
        self._newline = newline
        self._text = ''  # decoded and not yet asked for, line breaks as in the file
        self._bytes = b''  # the beginning of a character
        self._ended = False
        self._telling = True

    @property
    def name(self):
        return self.buffer.name

    @property
    def closed(self):
        return self.buffer.closed

    def _check_open(self):
        if self.buffer.closed:
            raise ValueError('I/O operation on closed file.')

    def _check_readable(self):
        self._check_open()
        if not self.buffer._reads:
            raise UnsupportedOperation('not readable')

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def fileno(self):
        return self.buffer.fileno()

    def isatty(self):
        return self.buffer.isatty()

    def _decoded(self, data):
        return _decode(data, self._codec, self.errors)

    def _fill(self):
        data = self.buffer.read1()
        if not data:
            self._ended = True
        data = self._bytes + data
        count = len(data) if self._ended else _whole_characters(data, self._codec)
        self._bytes = data[count:]
        self._text += self._decoded(data[:count])

    def _fill_all(self):
        self._ended = True
        data = self._bytes + self.buffer.read()
        self._bytes = b''
        self._text += self._decoded(data)

    def write(self, text, /):
        self._check_open()
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        if not self.buffer._writes:
            raise UnsupportedOperation('not writable')
        written = text
        if self._newline in ('\r', '\r\n'):
            written = text.replace('\n', self._newline)
        self.buffer.write(_encode(written, self._codec, self.errors))
        self._text = ''
        self._bytes = b''
        self._ended = False
        if self.line_buffering and ('\n' in text or '\r' in text):
            self.flush()
        return len(text)

    def flush(self):
        self._check_open()
        self.buffer.flush()
        self._telling = True

    def seek(self, cookie, whence=0, /):
        self._check_open()
        if whence == 1:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie = self.tell()
        elif whence == 2:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
        elif whence != 0:
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        elif cookie < 0:
            raise ValueError(f'negative seek position {cookie!r}')
        self._text = ''
        self._bytes = b''
        self._ended = False
        self._telling = True
        return self.buffer.seek(cookie, 2 if whence == 2 else 0)

    def tell(self):
        self._check_open()
        if not self._telling:
            raise OSError('telling position disabled by next() call')
        return self.buffer.tell() - len(self._bytes) - len(_encode(self._text, self._codec, self.errors))

    def truncate(self, size=None, /):
        self.flush()
        return self.buffer.truncate(self.tell() if size is None else size)

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        if encoding is not None:
            self._codec = _codec(encoding)
            self.encoding = encoding
        if line_buffering is not None:
            self.line_buffering = line_buffering

    def detach(self):
        return self.buffer

    def close(self):
        self.buffer.close()

    def __repr__(self):
        mode = f' mode={self.mode!r}' if hasattr(self, 'mode') else ''
        return f'<_io.TextIOWrapper name={self.name!r}{mode} encoding={self.encoding!r}>'


def _checked_mode(mode):
    for i, letter in enumerate(mode):
        if letter not in 'rwxabt+' or letter in mode[:i]:
            raise ValueError(f'invalid mode: {mode!r}')
    if 't' in mode and 'b' in mode:
        raise ValueError("can't have text and binary mode at once")
    kinds = [letter for letter in mode if letter in 'rwxa']
    if len(kinds) > 1:
        raise ValueError('must have exactly one of create/read/write/append mode')
    return kinds[0] if kinds else ''


def _check_types(mode, buffering, encoding, errors, newline):
    if not isinstance(mode, str):
        shown = 'None' if mode is None else type(mode).__name__
        raise TypeError(f"open() argument 'mode' must be str, not {shown}")
    if not isinstance(buffering, int):
        raise TypeError(f"'{type(buffering).__name__}' object cannot be interpreted as an integer")
    for name, value in (('encoding', encoding), ('errors', errors), ('newline', newline)):
        if value is not None and not isinstance(value, str):
            raise TypeError(f"open() argument '{name}' must be str or None, not {type(value).__name__}")


def _path_of(file):
    if hasattr(file, '__fspath__'):
        file = file.__fspath__()
    if isinstance(file, bytes):
        file = file.decode()
    if not isinstance(file, str):
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(file).__name__}')
    if '\0' in file:
        raise ValueError('embedded null byte')
    return file


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    _check_types(mode, buffering, encoding, errors, newline)
    if not isinstance(file, int):
        path = _path_of(file)
    kind = _checked_mode(mode)
    binary = 'b' in mode
    if binary and encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    if binary and errors is not None:
        raise ValueError("binary mode doesn't take an errors argument")
    if binary and newline is not None:
        raise ValueError("binary mode doesn't take a newline argument")
    if not kind:
        raise ValueError('Must have exactly one of create/read/write/append mode and at most one plus')
    if not binary and buffering == 0:
        raise ValueError("can't have unbuffered text I/O")
    if newline not in (None, '', '\n', '\r', '\r\n'):
        raise ValueError(f'illegal newline value: {newline}')
    if isinstance(file, int):
        fd = file
    else:
        fd = _system('file_open', path, kind + ('+' if '+' in mode else ''))
    both = '+' in mode
    maker = BufferedRandom if both else BufferedReader if kind == 'r' else BufferedWriter
    flags = ('rb+' if kind == 'r' else kind + 'b+') if both else kind + 'b'
    buffer = maker(fd, file, flags)
    buffer._is_direct = buffering == 0
    if isinstance(file, int):
        buffer._seeks = _system('fd_info', fd)[0] == 1
        buffer._closes = closefd
    if binary:
        return buffer
    result = TextIOWrapper(buffer, encoding, errors, newline, buffering == 1)
    result.mode = mode
    return result


class _ConsoleBuffer(BufferedIOBase):

    def __init__(self, fd, name, mode, text):
        BufferedIOBase.__init__(self, fd, name, mode)
        self._reads = fd == 0
        self._writes = fd != 0
        self._text = text

    def seekable(self):
        return False

    def isatty(self):
        return _system('fd_info', self._fd)[0] == 0

    def write(self, data, /):
        data = _bytes_of(data)
        self._text.write(_decode(data, 'utf-8', 'replace'))
        return len(data)

    def flush(self):
        self._text.flush()

    def read1(self, size=-1, /):
        if _system('fd_info', 0)[0] == 0:
            return _encode(_system('read_line'), 'utf-8', 'strict')
        return _system('fd_read', 0, DEFAULT_BUFFER_SIZE, False, None, None)

    def read(self, size=-1, /):
        data = self.read1()
        more = data
        while more and (size is None or size < 0 or len(data) < size):
            more = self.read1()
            data += more
        return data

    readline = read1

    def close(self):
        self._closed = True


class _Console(TextIOWrapper):
    # Standard input, output and error: a terminal, which shows a line when it is complete.

    def __init__(self, fd, name, mode):
        TextIOWrapper.__init__(self, _ConsoleBuffer(fd, name, mode, self), 'utf-8', None, None, True)
        self.mode = mode
        self._fd = fd
        self._line = ''

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        self._check_open()
        if self._fd == 0:
            raise UnsupportedOperation('not writable')
        self._line += text
        if '\n' in text or '\r' in text:
            self.flush()
        return len(text)

    def flush(self):
        self._check_open()
        if self._line:
            line = self._line
            self._line = ''
            written = _system('write', self._fd, line)
            if written is not None:  # to no terminal
                _write_all(self._fd, _encode(line, 'utf-8', 'strict')[written:])

    def readline(self, size=-1, /):
        if self._fd == 0 and not self._text and _system('fd_info', 0)[0] == 0:
            self._check_open()
            return _system('read_line')
        return TextIOWrapper.readline(self, size)

    def _fill_all(self):
        while not self._ended:
            self._fill()

    def close(self):
        if not self.buffer.closed:
            self.flush()
            self.buffer.close()


IOBase = RawIOBase = _IOBase
for _class in (_IOBase, BufferedIOBase, BufferedReader, BufferedWriter, BufferedRandom, TextIOBase, TextIOWrapper, StringIO, BytesIO):
    _class.__module__ = '_io'
UnsupportedOperation.__module__ = 'io'
_Console.__name__ = _Console.__qualname__ = 'TextIOWrapper'
_Console.__module__ = '_io'
