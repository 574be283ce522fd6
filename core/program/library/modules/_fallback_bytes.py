# SPDX-License-Identifier: GPL-3.0-or-later
# Methods of bytes and bytearray, by way of texts whose characters have the numbers of the bytes.
from _fallback_common import absent
from _native import plain_bytes as _plain, bytes_as_text as _as_text, zero_bytes as _zeros
from _native import assign_bytes as _assign, decode as _decode, encode as _encode

_spaces = ' \t\n\r\v\f'


def _text(value):
    # The text for bytes that are asked for as an argument.
    data = _plain(value)
    if data is None:
        raise TypeError(f"a bytes-like object is required, not '{type(value).__name__}'")
    return _as_text(data)


def _bytes(text):
    return _encode(text, 'latin-1', 'strict')


def _like(self, text):
    data = _bytes(text)
    return bytearray(data) if isinstance(self, bytearray) else data


def _byte(value):
    if not hasattr(value, '__index__'):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    number = value.__index__()
    if not 0 <= number < 256:
        raise ValueError('byte must be in range(0, 256)')
    return number


def _of_numbers(items, complaint):
    result = []
    for item in items:
        if not hasattr(item, '__index__'):
            raise TypeError(f"'{type(item).__name__}' object cannot be interpreted as an integer")
        number = item.__index__()
        if not 0 <= number < 256:
            raise ValueError(complaint)
        result.append(chr(number))
    return _bytes(''.join(result))


def _made(source, encoding, errors, name, complaint):
    for parameter, value in (('encoding', encoding), ('errors', errors)):
        if value is not absent and not isinstance(value, str):
            raise TypeError(f"{name}() argument '{parameter}' must be str, not {type(value).__name__}")
    if isinstance(source, str):
        if encoding is absent:
            raise TypeError('string argument without an encoding')
        return _encode(source, encoding, 'strict' if errors is absent else errors)
    if encoding is not absent or errors is not absent:
        raise TypeError('encoding without a string argument' if encoding is not absent else 'errors without a string argument')
    if source is absent:
        return b''
    data = _plain(source)
    if data is not None:
        return data
    if hasattr(source, '__bytes__'):
        data = source.__bytes__()
        if not isinstance(data, bytes):
            raise TypeError(f'__bytes__ returned non-bytes (type {type(data).__name__})')
        return data
    if hasattr(source, '__index__'):
        count = source.__index__()
        if count > 9223372036854775807:
            raise OverflowError("cannot fit 'int' into an index-sized integer")
        if count < 0:
            raise ValueError('negative count')
        return _zeros(count)
    if not hasattr(source, '__iter__') and not hasattr(source, '__getitem__'):
        raise TypeError(f"cannot convert '{type(source).__name__}' object to {name}")
    return _of_numbers(source, complaint)


def bytes_of(cls, source, encoding, errors):
    return _made(source, encoding, errors, 'bytes', 'bytes must be in range(0, 256)')


def bytearray_of(cls, source, encoding, errors):
    result = bytearray()
    bytearray_init(result, source, encoding, errors)
    return result


def bytearray_init(self, source, encoding, errors):
    _assign(self, _made(source, encoding, errors, 'bytearray', 'byte must be in range(0, 256)'))


def bytes_fromhex(cls, string):
    if not isinstance(string, str):
        raise TypeError(f'fromhex() argument must be str, not {type(string).__name__}')
    digits = []
    i = 0
    while i < len(string):
        if string[i] in _spaces:
            i += 1
            continue
        for place in (i, i + 1):
            if string[place:place + 1] not in tuple('0123456789abcdefABCDEF'):
                raise ValueError(f'non-hexadecimal number found in fromhex() arg at position {place}')
        digits.append(chr(int(string[i:i + 2], 16)))
        i += 2
    return cls(_bytes(''.join(digits)))


def bytes_hex(self, sep, bytes_per_sep):
    pairs = [f'{byte:02x}' for byte in self]
    if sep is None or not pairs:
        return ''.join(pairs)
    sep = _text(sep) if not isinstance(sep, str) else sep
    if len(sep) != 1:
        raise ValueError('sep must be length 1.')
    size = abs(bytes_per_sep)
    if size == 0:
        return ''.join(pairs)
    if bytes_per_sep < 0:
        groups = [''.join(pairs[i:i + size]) for i in range(0, len(pairs), size)]
    else:
        first = len(pairs) % size
        groups = [''.join(pairs[:first])] if first else []
        groups += [''.join(pairs[i:i + size]) for i in range(first, len(pairs), size)]
    return sep.join(groups)


def _sought(value):
    if isinstance(value, int):
        return chr(_byte(value))
    data = _plain(value)
    if data is None:
        raise TypeError(f"argument should be integer or bytes-like object, not '{type(value).__name__}'")
    return _as_text(data)


def bytes_find(self, sub, start, end):
    return _as_text(self).find(_sought(sub), start, end)


def bytes_rfind(self, sub, start, end):
    return _as_text(self).rfind(_sought(sub), start, end)


def bytes_index(self, sub, start, end):
    place = bytes_find(self, sub, start, end)
    if place < 0:
        raise ValueError('subsection not found')
    return place


def bytes_rindex(self, sub, start, end):
    place = bytes_rfind(self, sub, start, end)
    if place < 0:
        raise ValueError('subsection not found')
    return place


def bytes_count(self, sub, start, end):
    return _as_text(self).count(_sought(sub), start, end)


def _ends(name, value):
    values = value if isinstance(value, tuple) else (value,)
    for one in values:
        if _plain(one) is None:
            if isinstance(value, tuple):
                raise TypeError(f"a bytes-like object is required, not '{type(one).__name__}'")
            raise TypeError(f'{name} first arg must be bytes or a tuple of bytes, not {type(value).__name__}')
    return tuple([_as_text(one) for one in values])


def bytes_startswith(self, prefix, start, end):
    return _as_text(self).startswith(_ends('startswith', prefix), start, end)


def bytes_endswith(self, suffix, start, end):
    return _as_text(self).endswith(_ends('endswith', suffix), start, end)


def _fill(name, fillbyte):
    if fillbyte is absent:
        return ' '
    data = _plain(fillbyte)
    if data is None or len(data) != 1:
        raise TypeError(f'{name}() argument 2 must be a byte string of length 1, not {type(fillbyte).__name__}')
    return _as_text(data)


def bytes_center(self, width, fillbyte):
    return _like(self, _as_text(self).center(width, _fill('center', fillbyte)))


def bytes_ljust(self, width, fillbyte):
    return _like(self, _as_text(self).ljust(width, _fill('ljust', fillbyte)))


def bytes_rjust(self, width, fillbyte):
    return _like(self, _as_text(self).rjust(width, _fill('rjust', fillbyte)))


def bytes_zfill(self, width):
    return _like(self, _as_text(self).zfill(width))


def bytes_expandtabs(self, tabsize):
    return _like(self, _as_text(self).expandtabs(tabsize))


def _stripped(characters):
    return _spaces if characters is None else _text(characters)


def bytes_strip(self, characters):
    return _like(self, _as_text(self).strip(_stripped(characters)))


def bytes_lstrip(self, characters):
    return _like(self, _as_text(self).lstrip(_stripped(characters)))


def bytes_rstrip(self, characters):
    return _like(self, _as_text(self).rstrip(_stripped(characters)))


def bytes_removeprefix(self, prefix):
    return _like(self, _as_text(self).removeprefix(_text(prefix)))


def bytes_removesuffix(self, suffix):
    return _like(self, _as_text(self).removesuffix(_text(suffix)))


def bytes_replace(self, old, new, count):
    return _like(self, _as_text(self).replace(_text(old), _text(new), count))


def bytes_partition(self, sep):
    return tuple([_like(self, part) for part in _as_text(self).partition(_text(sep))])


def bytes_rpartition(self, sep):
    return tuple([_like(self, part) for part in _as_text(self).rpartition(_text(sep))])


def _words(text, maxsplit, backwards):
    # Only the spaces of ASCII part bytes.
    result = []
    step = -1 if backwards else 1
    text = text[::-1] if backwards else text
    text = text.lstrip(_spaces)
    while text:
        if len(result) == maxsplit:
            result.append(text)
            break
        end = 0
        while end < len(text) and text[end] not in _spaces:
            end += 1
        result.append(text[:end])
        text = text[end:].lstrip(_spaces)
    return [word[::-1] for word in result[::-1]] if backwards else result


def bytes_split(self, sep, maxsplit):
    if sep is None:
        return [_like(self, word) for word in _words(_as_text(self), maxsplit, False)]
    return [_like(self, part) for part in _as_text(self).split(_text(sep), maxsplit)]


def bytes_rsplit(self, sep, maxsplit):
    if sep is None:
        return [_like(self, word) for word in _words(_as_text(self), maxsplit, True)]
    return [_like(self, part) for part in _as_text(self).rsplit(_text(sep), maxsplit)]


def bytes_splitlines(self, keepends):
    text = _as_text(self)
    lines = []
    start = 0
    while start < len(text):
        end = start
        while end < len(text) and text[end] not in '\r\n':
            end += 1
        after = end + (2 if text[end:end + 2] == '\r\n' else 1)
        lines.append(_like(self, text[start:after if keepends else end]))
        start = after
    return lines


def bytes_join(self, iterable):
    if not hasattr(iterable, '__iter__'):
        raise TypeError('can only join an iterable')
    parts = []
    for i, item in enumerate(iterable):
        data = _plain(item)
        if data is None:
            raise TypeError(f'sequence item {i}: expected a bytes-like object, {type(item).__name__} found')
        parts.append(_as_text(data))
    return _like(self, _as_text(self).join(parts))


def _by_character(self, change):
    return _like(self, ''.join([change(c) if c < '\x80' else c for c in _as_text(self)]))


def bytes_lower(self):
    return _by_character(self, str.lower)


def bytes_upper(self):
    return _by_character(self, str.upper)


def bytes_capitalize(self):
    text = _as_text(bytes_lower(self))
    return _like(self, (text[:1].upper() if text[:1] < '\x80' else text[:1]) + text[1:])


def bytes_title(self):
    result = []
    inside = False
    for c in _as_text(self):
        is_letter = c < '\x80' and c.isalpha()
        result.append((c.lower() if inside else c.upper()) if is_letter else c)
        inside = is_letter
    return _like(self, ''.join(result))


def _all(self, test):
    text = _as_text(self)
    return text.isascii() and text != '' and test(text)


def bytes_isalnum(self):
    return _all(self, str.isalnum)


def bytes_isalpha(self):
    return _all(self, str.isalpha)


def bytes_isdigit(self):
    return _all(self, str.isdigit)


def bytes_isspace(self):
    return _all(self, lambda text: text.strip(_spaces) == '')


def _ascii_letters(self):
    return ''.join([c for c in _as_text(self) if c < '\x80'])


def bytes_islower(self):
    return _ascii_letters(self).islower()


def bytes_isupper(self):
    return _ascii_letters(self).isupper()


def bytes_istitle(self):
    return ''.join([c if c < '\x80' else ' ' for c in _as_text(self)]).istitle()


def bytes_swapcase(self):
    return _by_character(self, str.swapcase)


def _argument(value):
    data = _plain(value)
    if data is None:
        raise TypeError(f"a bytes-like object is required, not '{type(value).__name__}'")
    return data


def bytes_maketrans(cls, frm, to):
    frm, to = _argument(frm), _argument(to)
    if len(frm) != len(to):
        raise ValueError('maketrans arguments must have same length')
    table = list(range(256))
    for old, new in zip(frm, to):
        table[old] = new
    return bytes(table)


def bytes_translate(self, table, delete):
    gone = b'' if delete is ... else _argument(delete)
    table = None if table is None else _argument(table)
    if table is not None and len(table) != 256:
        raise ValueError('translation table must be 256 characters long')
    kept = [n for n in _plain(self) if n not in gone]
    return _like(self, ''.join([chr(n if table is None else table[n]) for n in kept]))


def bytes_isascii(self):
    return _as_text(self).isascii()


def bytes_mod(self, value):
    if isinstance(value, tuple):
        shown = tuple([_as_text(v) if _plain(v) is not None else v for v in value])
    else:
        shown = _as_text(value) if _plain(value) is not None else value
    try:
        return _like(self, _as_text(self) % shown)
    except TypeError as error:
        if str(error) != 'not all arguments converted during string formatting':
            raise
    raise TypeError('not all arguments converted during bytes formatting')


def bytearray_append(self, item):
    _assign(self, _plain(self) + _of_numbers([item], 'byte must be in range(0, 256)'))


def bytearray_extend(self, iterable):
    data = _plain(iterable)
    if data is None:
        data = _of_numbers(iterable, 'byte must be in range(0, 256)')
    _assign(self, _plain(self) + data)


def bytearray_insert(self, index, item):
    data = _plain(self)
    _assign(self, data[:index] + _of_numbers([item], 'byte must be in range(0, 256)') + data[index:])


def bytearray_pop(self, index):
    data = _plain(self)
    if not data:
        raise IndexError('pop from empty bytearray')
    if not -len(data) <= index < len(data):
        raise IndexError('pop index out of range')
    index %= len(data)
    _assign(self, data[:index] + data[index + 1:])
    return data[index]


def bytearray_remove(self, value):
    place = _as_text(self).find(chr(_byte(value)))
    if place < 0:
        raise ValueError('value not found in bytearray')
    bytearray_pop(self, place)


def bytearray_clear(self):
    _assign(self, b'')


def bytearray_copy(self):
    return bytearray(_plain(self))


def bytearray_reverse(self):
    _assign(self, _plain(self)[::-1])
