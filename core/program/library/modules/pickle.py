# SPDX-License-Identifier: GPL-3.0-or-later
# pickle of the teaching language. The bytes are the machine's own; what can be pickled, and what is
# said if it cannot, is as in CPython.
from _native import pack as _pack, unpack as _unpack, import_by_name as _import

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


PicklingError.__module__ = '_pickle'


def _state_of(obj):
    # A tuple as pack() takes it: of __reduce__, or of one, the state.
    for name in ('__reduce_ex__', '__reduce__'):
        method = getattr(type(obj), name, None)
        if method is not None:
            reduced = method(obj, 4) if name == '__reduce_ex__' else method(obj)
            if not isinstance(reduced, tuple):
                raise PicklingError('__reduce__ must return a string or tuple')
            return tuple(reduced[:3])
    return (type(obj).__getstate__(obj),)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    states = {}
    while True:
        result = _pack(obj, states)
        if result[0] is not None:
            return result[0]
        if result[1] is not None:
            raise PicklingError(result[1])
        states[id(result[2])] = _state_of(result[2])


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    results = []
    while True:
        result = _unpack(data, results)
        if result[0] == 1:
            _import(result[1])
        elif result[0] == 2:
            results.append(result[1][0](*result[1][1]))
        else:
            break
    pending = result[2]
    for i in range(0, len(pending), 2):
        obj, state = pending[i], pending[i + 1]
        method = getattr(type(obj), '__setstate__', None)
        if method is not None:
            method(obj, state)
        elif state is not None:
            obj.__dict__.update(state)
    return result[1]


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    file.write(dumps(obj))


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    return loads(file.read())
