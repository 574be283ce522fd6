# SPDX-License-Identifier: GPL-3.0-or-later
# json of the teaching language. Reading is native; writing calls what the program defines.
from _native import json_read as _read, json_string as _string, json_float as _float


class JSONDecodeError(ValueError):

    def __init__(self, msg, doc, pos):
        line = doc.count('\n', 0, pos) + 1
        column = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, f'{msg}: line {line} column {column} (char {pos})')
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = line
        self.colno = column

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


JSONDecodeError.__module__ = 'json.decoder'


def _text_of(s):
    if isinstance(s, str):
        return s
    if not isinstance(s, (bytes, bytearray)):
        raise TypeError(f'the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}')
    return bytes(s).decode('utf-8')


def _value_of(text, raw):
    kind, value, position = _read(text, raw)
    if kind == 'value':
        return value
    if kind == 'deep':
        raise RecursionError('maximum recursion depth exceeded while decoding a JSON array from a unicode string')
    raise JSONDecodeError(value, text, position)


class JSONDecoder:

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float
        self.parse_int = parse_int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        hooks = (self.object_hook, self.parse_float, self.parse_int, self.parse_constant, self.object_pairs_hook)
        if hooks == (None, None, None, None, None):
            return _value_of(s, False)
        return self._hooked(_value_of(s, True))

    def _hooked(self, value):
        # Raw values: objects are tuples of pairs, numbers are bytes.
        if isinstance(value, list):
            return [self._hooked(item) for item in value]
        if isinstance(value, tuple):
            pairs = [(key, self._hooked(item)) for key, item in value]
            if self.object_pairs_hook is not None:
                return self.object_pairs_hook(pairs)
            result = dict(pairs)
            return result if self.object_hook is None else self.object_hook(result)
        if isinstance(value, bytes):
            return self._number(value.decode())
        return value

    def _number(self, text):
        if text in ('NaN', 'Infinity', '-Infinity'):
            return float(text) if self.parse_constant is None else self.parse_constant(text)
        if '.' in text or 'e' in text or 'E' in text:
            return float(text) if self.parse_float is None else self.parse_float(text)
        return int(text) if self.parse_int is None else self.parse_int(text)


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None):
    s = _text_of(s)
    if (cls, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook) == (None,) * 6:
        return _value_of(s, False)
    decoder = (cls or JSONDecoder)(object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
                                   parse_constant=parse_constant, object_pairs_hook=object_pairs_hook)
    return decoder.decode(s)


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
         object_pairs_hook=None):
    return loads(fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
                 parse_constant=parse_constant, object_pairs_hook=object_pairs_hook)


class JSONEncoder:
    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        chunks = []
        self._tell = self.indent is not None
        self._write(o, chunks.append, self._line_break(), [])
        return ''.join(chunks)

    def encode_into(self, o, write):
        self._tell = True
        self._write(o, write, self._line_break(), [])

    def iterencode(self, o):
        return iter([self.encode(o)])

    def _line_break(self):
        return None if self.indent is None else '\n'

    def _deeper(self, line):
        if line is None:
            return None
        return line + (' ' * self.indent if isinstance(self.indent, int) else self.indent)

    def _number(self, value):
        if isinstance(value, int):
            return int.__repr__(value)
        if not self.allow_nan and (value != value or value in (float('inf'), float('-inf'))):
            # dump(), and dumps() with an indent, say which.
            raise ValueError('Out of range float values are not JSON compliant' + (': ' + repr(value) if self._tell else ''))
        return _float(value)

    def _write(self, o, write, line, holders):
        if isinstance(o, str):
            write(_string(o, self.ensure_ascii))
        elif o is None:
            write('null')
        elif o is True:
            write('true')
        elif o is False:
            write('false')
        elif isinstance(o, (int, float)):
            write(self._number(o))
        else:
            if self.check_circular:
                for holder in holders:
                    if holder is o:
                        raise ValueError('Circular reference detected')
            holders.append(o)
            if isinstance(o, (list, tuple)):
                self._write_list(o, write, line, holders)
            elif isinstance(o, dict):
                self._write_dict(o, write, line, holders)
            else:
                self._write(self.default(o), write, line, holders)
            holders.pop()

    def _write_list(self, items, write, line, holders):
        if not items:
            write('[]')
            return
        inner = self._deeper(line)
        separator = '[' if inner is None else '[' + inner
        following = self.item_separator if inner is None else self.item_separator + inner
        for item in items:
            if isinstance(item, float):
                write(separator + self._number(item))
            else:
                write(separator)
                self._write(item, write, inner, holders)
            separator = following
        write(']' if line is None else line + ']')

    def _key(self, key):
        if isinstance(key, str):
            return key
        if key is True:
            return 'true'
        if key is False:
            return 'false'
        if key is None:
            return 'null'
        if isinstance(key, (int, float)):
            return self._number(key)
        if self.skipkeys:
            return None
        raise TypeError(f'keys must be str, int, float, bool or None, not {key.__class__.__name__}')

    def _write_dict(self, mapping, write, line, holders):
        if not mapping:
            write('{}')
            return
        inner = self._deeper(line)
        write('{' if inner is None else '{' + inner)
        separator = ''
        following = self.item_separator if inner is None else self.item_separator + inner
        for key, value in sorted(mapping.items()) if self.sort_keys else mapping.items():
            name = self._key(key)
            if name is not None:
                write(separator)
                separator = following
                write(_string(name, self.ensure_ascii))
                write(self.key_separator)
                self._write(value, write, inner, holders)
        write('}' if line is None else line + '}')


def _encoder(skipkeys, ensure_ascii, check_circular, allow_nan, cls, indent, separators, default, sort_keys, kw):
    return (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
                                allow_nan=allow_nan, indent=indent, separators=separators, default=default,
                                sort_keys=sort_keys, **kw)


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    return _encoder(skipkeys, ensure_ascii, check_circular, allow_nan, cls, indent, separators, default, sort_keys,
                    kw).encode(obj)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
         separators=None, default=None, sort_keys=False, **kw):
    encoder = _encoder(skipkeys, ensure_ascii, check_circular, allow_nan, cls, indent, separators, default, sort_keys,
                       kw)
    encoder.encode_into(obj, fp.write)
