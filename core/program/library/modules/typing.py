# SPDX-License-Identifier: GPL-3.0-or-later
# typing of the teaching language: names that annotations use. Nothing is checked, as in CPython.


class _Name:

    def __init__(self, name):
        self._name = name

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        shown = [p.__name__ if isinstance(p, type) else repr(p) for p in parameters]
        return _Name(f'{self._name}[{", ".join(shown)}]')

    def __or__(self, other):
        return _Name(f'{self!r} | {other!r}')

    __ror__ = __or__

    def __call__(self, *args, **kwargs):
        raise TypeError(f'Cannot instantiate typing.{self._name}')

    def __repr__(self):
        return 'typing.' + self._name


Any = _Name('Any')
Callable = _Name('Callable')
ClassVar = _Name('ClassVar')
Deque = _Name('Deque')
Dict = _Name('Dict')
Final = _Name('Final')
FrozenSet = _Name('FrozenSet')
Generator = _Name('Generator')
Iterable = _Name('Iterable')
Iterator = _Name('Iterator')
List = _Name('List')
Literal = _Name('Literal')
Mapping = _Name('Mapping')
NoReturn = _Name('NoReturn')
Optional = _Name('Optional')
Sequence = _Name('Sequence')
Set = _Name('Set')
Tuple = _Name('Tuple')
Type = _Name('Type')
Union = _Name('Union')
Self = _Name('Self')
Text = str
TYPE_CHECKING = False


def TypeVar(name, *constraints, bound=None, covariant=False, contravariant=False):
    return _Name('~' + name)


class Generic:

    def __class_getitem__(cls, parameters):
        return cls


class Protocol(Generic):
    pass


def cast(typ, val):
    return val


def overload(func):
    return func


def final(f):
    return f


def NamedTuple(typename, fields):
    from collections import namedtuple
    return namedtuple(typename, [name for name, kind in fields])
