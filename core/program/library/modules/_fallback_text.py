# SPDX-License-Identifier: GPL-3.0-or-later
# Slow ways: text of objects, formats, methods of str.
from _fallback_common import absent, own, index
from _native import content as _content, format_plain as _format_plain
from _native import percent_fields as _percent_fields, percent_ready as _percent_ready
from _native import template_pieces as _template_pieces, escape_non_ascii as _escape_non_ascii


# Text of objects

def repr_of(obj):
    result = type(obj).__repr__(obj)
    if not isinstance(result, str):
        raise TypeError(f'__repr__ returned non-string (type {type(result).__name__})')
    return result


def str_value(obj):
    # str(obj), as print and f-strings need it.
    result = type(obj).__str__(obj)
    if not isinstance(result, str):
        raise TypeError(f'__str__ returned non-string (type {type(result).__name__})')
    return result


def str_of(cls, obj, encoding, errors):
    return str_value(obj)


def ascii_of(obj):
    return _escape_non_ascii(repr(obj))


# Containers whose text is being made, so that one inside itself is not gone into again.
_shown = []


def content_repr(self):
    items = _content(self)
    for other in _shown:
        if other is items:
            return _brackets(items)
    _shown.append(items)
    try:
        return _text_of_items(self, items)
    finally:
        _shown.pop()


def _brackets(items):
    return '[...]' if isinstance(items, list) else '{...}' if isinstance(items, dict) else '(...)'


def _text_of_items(self, items):
    if isinstance(items, dict):
        return '{' + ', '.join([f'{key!r}: {value!r}' for key, value in items.items()]) + '}'
    inside = ', '.join([repr(item) for item in items])
    if isinstance(items, list):
        return f'[{inside}]'
    if isinstance(items, tuple):
        return f'({inside},)' if len(items) == 1 else f'({inside})'
    if isinstance(items, (set, frozenset)):
        if type(self) is set:
            return '{' + inside + '}' if inside else 'set()'
        return f'{type(self).__name__}({{{inside}}})' if inside else f'{type(self).__name__}()'
    return f'{type(self).__name__}([{inside}])'


def format_value(value, spec):
    method = own(value, '__format__')
    result = method(value, spec)
    if not isinstance(result, str):
        raise TypeError(f'__format__ must return a str, not {type(result).__name__}')
    return result


def content_format(self, spec):
    if spec == '':
        return str(self)
    return _format_plain(_content(self), spec)


# Formats

def _percent_value(value, kind):
    # What the native formatting understands, for one conversion.
    if kind == 's':
        return str(value)
    if kind == 'r':
        return repr(value)
    if kind == 'a':
        return ascii(value)
    if isinstance(value, (int, float, str, bytes)):
        return _content(value)
    if kind in 'diu':
        for name in ('__int__', '__index__'):
            if own(value, name) is not None:
                return own(value, name)(value)
    elif kind in 'xXoc' and own(value, '__index__') is not None:
        return index(value)
    elif kind in 'eEfFgG' and (own(value, '__float__') is not None or own(value, '__index__') is not None):
        return float(value)
    if kind in 'diuxXo':
        needed = 'a real number' if kind in 'diu' else 'an integer'
        raise TypeError(f'%{kind} format: {needed} is required, not {type(value).__name__}')
    if kind == 'c':
        raise TypeError('%c requires int or char')
    if kind in 'eEfFgG':
        raise TypeError(f'must be real number, not {type(value).__name__}')
    return value


def percent(pattern, arguments):
    fields = _percent_fields(pattern)
    given = arguments if isinstance(arguments, tuple) else (arguments,)
    ready = []
    used = 0
    keyed = False
    for key, kind in fields:
        if key is not None:
            if isinstance(arguments, (tuple, str)) or own(arguments, '__getitem__') is None:
                raise TypeError('format requires a mapping')
            ready.append(_percent_value(arguments[key], kind))
            keyed = True
            continue
        if used >= len(given):
            raise TypeError('not enough arguments for format string')
        value = given[used]
        used += 1
        ready.append(value if kind == '*' else _percent_value(value, kind))
    if not keyed and used < len(given):
        if isinstance(arguments, tuple) or isinstance(arguments, str) or own(arguments, '__getitem__') is None:
            raise TypeError('not all arguments converted during string formatting')
    return _percent_ready(_without_keys(pattern) if keyed else pattern, tuple(ready))


def _without_keys(pattern):
    # The same pattern, its values being asked for by position.
    result = ''
    i = 0
    while i < len(pattern):
        result += pattern[i]
        i += 1
        if result[-1] == '%' and i < len(pattern):
            if pattern[i] == '%':
                result += '%'
                i += 1
            elif pattern[i] == '(':
                depth = 0
                while True:
                    depth += 1 if pattern[i] == '(' else -1 if pattern[i] == ')' else 0
                    i += 1
                    if depth == 0:
                        break
    return result


def str_mod(self, value):
    return str(_content(self)) % value


class _Fields:
    # Counts the fields of a template that have no number of their own.

    def __init__(self, args, kwargs):
        self.args = args
        self.kwargs = kwargs
        self.next = 0
        self.automatic = None

    def value(self, first):
        if isinstance(first, str) and first:
            return self.kwargs[first]
        automatic = first == ''
        if self.automatic is None:
            self.automatic = automatic
        elif self.automatic != automatic:
            if automatic:
                raise ValueError('cannot switch from manual field specification to automatic field numbering')
            raise ValueError('cannot switch from automatic field numbering to manual field specification')
        if automatic:
            first = self.next
            self.next += 1
        if self.args is None:
            raise ValueError('Format string contains positional fields')
        if first >= len(self.args):
            raise IndexError(f'Replacement index {first} out of range for positional args tuple')
        return self.args[first]


def _fill(pattern, fields, depth):
    if depth == 0:
        raise ValueError('Max string recursion exceeded')
    result = []
    for literal, field in _template_pieces(pattern):
        result.append(literal)
        if field is None:
            continue
        first, steps, conversion, spec, complaint = field
        value = fields.value(first)
        for is_attribute, name in steps:
            value = getattr(value, name) if is_attribute else value[name]
        if complaint is not None:
            raise ValueError(complaint)
        if conversion == 'r':
            value = repr(value)
        elif conversion == 's':
            value = str(value)
        elif conversion == 'a':
            value = ascii(value)
        elif conversion:
            shown = conversion if '!' <= conversion <= '~' else f'\\x{ord(conversion):x}'
            raise ValueError(f'Unknown conversion specifier {shown}')
        if '{' in spec or '}' in spec:
            spec = _fill(spec, fields, depth - 1)
        result.append(format(value, spec))
    return ''.join(result)


def str_format(self, args, kwargs):
    return _fill(_content(self), _Fields(args, kwargs), 2)


def str_format_map(self, mapping):
    return _fill(_content(self), _Fields(None, mapping), 2)


# Other methods of str

def str_maketrans(cls, x, y, z):
    if y is absent:
        if not isinstance(x, dict):
            raise TypeError('if you give only one argument to maketrans it must be a dict')
        table = {}
        for key, value in x.items():
            if isinstance(key, str):
                if len(key) != 1:
                    raise ValueError('string keys in translate table must be of length 1')
                key = ord(key)
            elif not isinstance(key, int):
                raise TypeError('keys in translate table must be strings or integers')
            table[key] = value
        return table
    if not isinstance(x, str):
        raise TypeError('first maketrans argument must be a string if there is a second argument')
    for number, value in ((2, y), (3, z)):
        if value is not absent and not isinstance(value, str):
            raise TypeError(f'maketrans() argument {number} must be str, not {type(value).__name__}')
    if len(x) != len(y):
        raise ValueError('the first two maketrans arguments must have equal length')
    table = {ord(a): ord(b) for a, b in zip(x, y)}
    if z is not absent:
        for c in z:
            table[ord(c)] = None
    return table


def str_translate(self, table):
    result = []
    for c in self:
        try:
            by = table[ord(c)]
        except LookupError:
            by = c
        if isinstance(by, int):
            if not 0 <= by < 0x110000:
                raise ValueError('character mapping must be in range(0x110000)')
            by = chr(by)
        elif by is None:
            by = ''
        elif not isinstance(by, str):
            raise TypeError('character mapping must return integer, None or str')
        result.append(by)
    return ''.join(result)
