# SPDX-License-Identifier: GPL-3.0-or-later
# Slow ways of numbers.
from _fallback_common import absent, own, index
from _native import content as _content


def _converted(value, names, kind, complaint):
    for name in names:
        method = own(value, name)
        if method is not None:
            result = method(value)
            if not isinstance(result, kind):
                raise TypeError(f'{type(value).__name__}.{name} returned non-{kind.__name__} (type {type(result).__name__})'
                                if kind is float else f'{name} returned non-int (type {type(result).__name__})')
            return result
    raise TypeError(complaint)


def integer_of(cls, x, base):
    if isinstance(x, (str, bytes, bytearray)):
        return int(_content(x))
    return _converted(x, ('__int__', '__index__', '__trunc__'), int,
                      f"int() argument must be a string, a bytes-like object or a real number, not '{type(x).__name__}'")


def integer_from_bytes(cls, data, byteorder, signed):
    if isinstance(data, str) or not hasattr(data, '__iter__'):
        raise TypeError(f"cannot convert '{type(data).__name__}' object to bytes")
    if byteorder is absent:
        byteorder = 'big'
    return cls.from_bytes(bytes(data), byteorder, signed=signed)


def boolean_of(cls, x):
    return True if x else False


def float_of(cls, x):
    if isinstance(x, str):
        return float(_content(x))
    if isinstance(x, int) and own(x, '__float__') is int.__float__:
        return float(_content(x))
    result = _converted(x, ('__float__', '__index__'), (float if own(x, '__float__') is not None else int),
                        f"float() argument must be a string or a real number, not '{type(x).__name__}'")
    return float(_content(result))


def absolute(x):
    method = own(x, '__abs__')
    if method is None:
        raise TypeError(f"bad operand type for abs(): '{type(x).__name__}'")
    return method(x)


def number_abs(self):
    return abs(_content(self))


def number_divmod(self, value):
    if not isinstance(value, (int, float)):
        return NotImplemented
    return divmod(_content(self), _content(value))


def number_round(self, ndigits):
    return round(_content(self), ndigits)


def number_float(self):
    return float(_content(self))


def divmod_of(x, y):
    for one, other, name in ((x, y, '__divmod__'), (y, x, '__rdivmod__')):
        method = own(one, name)
        if method is not None:
            result = method(one, other)
            if result is not NotImplemented:
                return result
    raise TypeError(f"unsupported operand type(s) for divmod(): '{type(x).__name__}' and '{type(y).__name__}'")


def power_of(base, exp, mod):
    if mod is None:
        return base ** exp
    method = own(base, '__pow__')
    if method is not None and not isinstance(base, (int, float)):
        result = method(base, exp, mod)
        if result is not NotImplemented:
            return result
    if isinstance(base, int) and isinstance(exp, int) and isinstance(mod, int):
        return pow(_content(base), _content(exp), _content(mod))
    if isinstance(base, float) or isinstance(exp, float) or isinstance(mod, float):
        raise TypeError('pow() 3rd argument not allowed unless all arguments are integers')
    names = [f"'{type(one).__name__}'" for one in (base, exp, mod)]
    raise TypeError(f"unsupported operand type(s) for ** or pow(): {', '.join(names)}")


def round_of(number, ndigits):
    method = own(number, '__round__')
    if method is None:
        raise TypeError(f"type {type(number).__name__} doesn't define __round__ method")
    return method(number) if ndigits is None else method(number, ndigits)


def bin_of(number):
    return bin(index(number))


def hex_of(number):
    return hex(index(number))


def oct_of(number):
    return oct(index(number))


def chr_of(i):
    return chr(index(i))


def math_ceil(x):
    method = own(x, '__ceil__')
    if method is not None:
        return method(x)
    return -(-_real(x) // 1).__int__()


def math_floor(x):
    method = own(x, '__floor__')
    if method is not None:
        return method(x)
    return int(_real(x) // 1)


def _real(x):
    if own(x, '__float__') is None and own(x, '__index__') is None:
        raise TypeError(f'must be real number, not {type(x).__name__}')
    return float(x)
