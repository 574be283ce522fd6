# SPDX-License-Identifier: GPL-3.0-or-later
# io.StringIO and io.BytesIO.
from _files import _IOBase, _bytes_of


class StringIO(_IOBase):

    def __init__(self, initial_value='', newline='\n'):
        self._closed = False
        if initial_value is None:
            initial_value = ''
        if not isinstance(initial_value, str):
            raise TypeError(f'initial_value must be str or None, not {type(initial_value).__name__}')
        self._value = initial_value
        self._at = 0

    def _check_open(self):
        if self._closed:
            raise ValueError('I/O operation on closed file')

    def getvalue(self):
        self._check_open()
        return self._value

    def read(self, size=-1, /):
        self._check_open()
        end = len(self._value) if size is None or size < 0 else self._at + size
        text = self._value[self._at:end]
        self._at += len(text)
        return text

    def readline(self, size=-1, /):
        self._check_open()
        end = self._value.find('\n', self._at) + 1 or len(self._value)
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        text = self._value[self._at:end]
        self._at += len(text)
        return text

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got '{type(text).__name__}'")
        self._check_open()
        before = self._value[:self._at]
        if len(before) < self._at:
            before += '\0' * (self._at - len(before))
        self._value = before + text + self._value[self._at + len(text):]
        self._at += len(text)
        return len(text)

    def seek(self, position, whence=0, /):
        self._check_open()
        if whence not in (0, 1, 2):
            raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)')
        if whence == 0 and position < 0:
            raise ValueError(f'Negative seek position {position}')
        if whence != 0 and position != 0:
            raise OSError(f"Can't do nonzero cur-relative seeks")
        self._at = position if whence == 0 else self._at if whence == 1 else len(self._value)
        return self._at

    def tell(self):
        self._check_open()
        return self._at

    def truncate(self, size=None, /):
        self._check_open()
        size = self._at if size is None else size
        self._value = self._value[:size]
        return size

    def readable(self):
        self._check_open()
        return True

    writable = seekable = readable


class BytesIO(_IOBase):

    def __init__(self, initial_bytes=b''):
        self._closed = False
        self._value = _bytes_of(initial_bytes)
        self._at = 0

    def getvalue(self):
        self._check_open()
        return self._value

    def read(self, size=-1, /):
        self._check_open()
        end = len(self._value) if size is None or size < 0 else self._at + size
        data = self._value[self._at:end]
        self._at += len(data)
        return data

    def readline(self, size=-1, /):
        self._check_open()
        end = self._value.find(b'\n', self._at) + 1 or len(self._value)
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        data = self._value[self._at:end]
        self._at += len(data)
        return data

    def write(self, data, /):
        self._check_open()
        data = _bytes_of(data)
        before = self._value[:self._at]
        self._value = before + b'\0' * (self._at - len(before)) + data + self._value[self._at + len(data):]
        self._at += len(data)
        return len(data)

    def seek(self, position, whence=0, /):
        self._check_open()
        if whence == 0 and position < 0:
            raise ValueError(f'negative seek value {position}')
        base = 0 if whence == 0 else self._at if whence == 1 else len(self._value)
        self._at = max(base + position, 0)
        return self._at

    def tell(self):
        self._check_open()
        return self._at

    def readable(self):
        self._check_open()
        return True

    writable = seekable = readable
