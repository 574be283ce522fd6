# SPDX-License-Identifier: GPL-3.0-or-later
# multiprocessing.sharedctypes of the teaching language: cells of memory that processes share. Reading
# one is a system call and writing it is another: in between another process may have its turn.
from math import frexp as _frexp, isfinite as _isfinite
from multiprocessing.spawn import assert_spawning as _assert_spawning

# Letter: name in ctypes, bits (negative: signed).
_integers = {'b': ('c_byte', -8), 'B': ('c_ubyte', 8), 'h': ('c_short', -16), 'H': ('c_ushort', 16),
             'i': ('c_int', -32), 'I': ('c_uint', 32), 'l': ('c_long', -64), 'L': ('c_ulong', 64),
             'q': ('c_long', -64), 'Q': ('c_ulong', 64)}
_others = {'d': 'c_double', 'f': 'c_float', 'c': 'c_char', 'u': 'c_wchar', '?': 'c_bool'}


def _code_of(typecode_or_type):
    code = getattr(typecode_or_type, '_type_', typecode_or_type)
    if not isinstance(code, str) or code not in _integers and code not in _others:
        raise TypeError('this type has no size')
    return code


def _name_of(code):
    return _integers[code][0] if code in _integers else _others[code]


def _zero_of(code):
    return b'\0' if code == 'c' else '\0' if code == 'u' else 0.0 if code in 'df' else False if code == '?' else 0


def _single(number):
    # As a 32-bit float keeps it.
    if not _isfinite(number) or number == 0:
        return number
    mantissa, exponent = _frexp(number)
    return round(mantissa * 16777216) * 2.0 ** (exponent - 24)


def _stored(code, value):
    # What the cell keeps of a value; an integer too large wraps around, as in C.
    if code in _integers:
        if not hasattr(value, '__index__'):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        bits = abs(_integers[code][1])
        number = value.__index__() & (1 << bits) - 1
        return number - (1 << bits) if number >> bits - 1 and (_integers[code][1] < 0 or bits == 64) else number
    if code in 'df':
        if isinstance(value, (str, bytes)) or not hasattr(value, '__float__') and not hasattr(value, '__index__'):
            raise TypeError(f'must be real number, not {type(value).__name__}')
        return float(value) if code == 'd' else _single(float(value))
    if code == 'c':
        if not isinstance(value, bytes) or len(value) != 1:
            raise TypeError('one character bytes, bytearray or integer expected')
        return value
    if code == 'u':
        if not isinstance(value, str):
            raise TypeError(f'unicode string expected instead of {type(value).__name__} instance')
        if len(value) != 1:
            raise TypeError('one character unicode string expected')
        return value
    return bool(value)


def _loaded(code, value):
    if code == 'u':
        return value.decode()
    return value + (1 << 64) if code in 'LQ' and value < 0 else value


class _Cells:
    # Shared memory without a lock.

    def __init__(self, code, values):
        self._code = code
        self._length = len(values)
        self._cells = _system('cells_new', 'Array', tuple(values))

    def __getstate__(self):
        _assert_spawning(self)
        return self._code, self._length, self._cells

    def __setstate__(self, state):
        self._code, self._length, self._cells = state

    def _get(self, index):
        return _loaded(self._code, _system('cell_get', self._cells, index))

    def _set(self, index, value):
        _system('cell_set', self._cells, index, _stored(self._code, value))


class _RawValue(_Cells):

    @property
    def value(self):
        return self._get(0)

    @value.setter
    def value(self, value):
        self._set(0, value)

    def __repr__(self):
        return f'{_name_of(self._code)}({self._get(0)!r})'


class _RawArray(_Cells):

    def __len__(self):
        return self._length

    def _place(self, index):
        if not hasattr(index, '__index__'):
            raise TypeError('indices must be integers')
        place = index.__index__()
        if place < 0:
            place += self._length
        if not 0 <= place < self._length:
            raise IndexError('invalid index')
        return place

    def __getitem__(self, index):
        if isinstance(index, slice):
            values = [self._get(place) for place in range(*index.indices(self._length))]
            return b''.join(values) if self._code == 'c' else ''.join(values) if self._code == 'u' else values
        return self._get(self._place(index))

    def __setitem__(self, index, value):
        if not isinstance(index, slice):
            self._set(self._place(index), value)
            return
        places = range(*index.indices(self._length))
        if len(places) != len(value):
            raise ValueError('Can only assign sequence of same size')
        for place, one in zip(places, _characters(self._code, value)):
            self._set(place, one)

    def __iter__(self):
        for place in range(self._length):
            yield self._get(place)

    @property
    def raw(self):
        return self[:]

    @raw.setter
    def raw(self, value):
        if len(value) > self._length:
            raise ValueError('byte string too long')
        self[:len(value)] = value

    @property
    def value(self):
        if self._code not in 'cu':
            raise AttributeError(f"'{_name_of(self._code)}_Array_{self._length}' object has no attribute 'value'")
        text = self[:]
        end = text.find(_zero_of(self._code))
        return text if end < 0 else text[:end]

    @value.setter
    def value(self, value):
        if len(value) > self._length:
            raise ValueError('byte string too long')
        self[:len(value)] = value
        if len(value) < self._length:
            self._set(len(value), _zero_of(self._code))

    def __repr__(self):
        name = f'{_name_of(self._code)}_Array_{self._length}'
        return f'<multiprocessing.sharedctypes.{name} object at {id(self):#x}>'


def _characters(code, values):
    return [values[i:i + 1] for i in range(len(values))] if code == 'c' else values


class SynchronizedBase:

    def __init__(self, obj, lock=None, ctx=None):
        if lock is None:
            from multiprocessing.synchronize import RLock
            lock = RLock(kind=self._kind)
        self._obj = obj
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release

    def __getstate__(self):
        _assert_spawning(self)
        return self._obj, self._lock

    def __setstate__(self, state):
        SynchronizedBase.__init__(self, state[0], state[1])

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def get_obj(self):
        return self._obj

    def get_lock(self):
        return self._lock

    def __repr__(self):
        return f'<{type(self).__name__} wrapper for {self._obj}>'


class Synchronized(SynchronizedBase):
    _kind = 'Value'

    @property
    def value(self):
        with self._lock:
            return self._obj.value

    @value.setter
    def value(self, value):
        with self._lock:
            self._obj.value = value


class SynchronizedArray(SynchronizedBase):
    _kind = 'Array'

    def __len__(self):
        return len(self._obj)

    def __getitem__(self, index):
        with self._lock:
            return self._obj[index]

    def __setitem__(self, index, value):
        with self._lock:
            self._obj[index] = value


class SynchronizedString(SynchronizedArray):

    @property
    def value(self):
        with self._lock:
            return self._obj.value

    @value.setter
    def value(self, value):
        with self._lock:
            self._obj.value = value

    @property
    def raw(self):
        with self._lock:
            return self._obj.raw

    @raw.setter
    def raw(self, value):
        with self._lock:
            self._obj.raw = value


def RawValue(typecode_or_type, *args):
    code = _code_of(typecode_or_type)
    return _RawValue(code, [_stored(code, args[0]) if args else _zero_of(code)])


def RawArray(typecode_or_type, size_or_initializer):
    code = _code_of(typecode_or_type)
    if isinstance(size_or_initializer, int):
        if size_or_initializer < 0:
            raise ValueError('Array length must be >= 0')
        return _RawArray(code, [_zero_of(code)] * size_or_initializer)
    values = size_or_initializer
    if not hasattr(values, '__len__'):
        values = list(values)
    return _RawArray(code, [_stored(code, value) for value in _characters(code, values)])


def _lock_of(lock, ctx):
    if lock in (True, None):
        return None
    if not hasattr(lock, 'acquire'):
        raise AttributeError(f'{lock!r} has no method \'acquire\'')
    return lock


def Value(typecode_or_type, *args, lock=True, ctx=None):
    obj = RawValue(typecode_or_type, *args)
    return obj if lock is False else Synchronized(obj, _lock_of(lock, ctx))


def Array(typecode_or_type, size_or_initializer, *, lock=True, ctx=None):
    obj = RawArray(typecode_or_type, size_or_initializer)
    if lock is False:
        return obj
    maker = SynchronizedString if obj._code == 'c' else SynchronizedArray
    return maker(obj, _lock_of(lock, ctx))
