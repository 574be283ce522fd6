# SPDX-License-Identifier: GPL-3.0-or-later
# copy of the teaching language.


class Error(Exception):
    pass


error = Error

_same = (int, float, str, bytes, bool, type(None), type(...), type(NotImplemented), type, range, type(len), type(lambda: None))


def copy(x):
    if type(x) in _same or isinstance(x, type):
        return x
    method = getattr(x, '__copy__', None)
    if method is not None:
        return method()
    if type(x) in (list, dict, set, bytearray):
        return x.copy()
    if type(x) in (tuple, frozenset):
        return x
    return _rebuilt(x, None)


def deepcopy(x, memo=None):
    if memo is None:
        memo = {}
    if id(x) in memo:
        return memo[id(x)][0]
    if type(x) in _same or isinstance(x, type):
        return x
    method = getattr(x, '__deepcopy__', None)
    if method is not None:
        result = method(memo)
    else:
        result = _deep(x, memo)
    # The original is kept, so that no other object gets its id meanwhile.
    memo[id(x)] = (result, x)
    return result


def _deep(x, memo):
    kind = type(x)
    if kind is list:
        result = []
        memo[id(x)] = (result, x)
        for item in x:
            result.append(deepcopy(item, memo))
        return result
    if kind is dict:
        result = {}
        memo[id(x)] = (result, x)
        for key, value in x.items():
            result[deepcopy(key, memo)] = deepcopy(value, memo)
        return result
    if kind is tuple:
        items = [deepcopy(item, memo) for item in x]
        if all([a is b for a, b in zip(items, x)]):
            return x
        return memo[id(x)][0] if id(x) in memo else tuple(items)
    if kind in (set, frozenset):
        return kind([deepcopy(item, memo) for item in x])
    if kind is bytearray:
        return x.copy()
    return _rebuilt(x, memo)


def _rebuilt(x, memo):
    cls = type(x)
    method = getattr(cls, '__reduce__', None)
    if method is not None and method is not getattr(object, '__reduce__', None):
        made, args = method(x)[:2]
        if memo is not None:
            args = deepcopy(args, memo)
        result = made(*args)
        for key, value in (list(x.items()) if isinstance(x, dict) and not args else []):
            result[key if memo is None else deepcopy(key, memo)] = value if memo is None else deepcopy(value, memo)
        return result
    if isinstance(x, (tuple, int, float, str, bytes, frozenset)):
        base = [base for base in (tuple, int, float, str, bytes, frozenset) if isinstance(x, base)][0]
        content = base(x) if memo is None or base is not tuple else tuple([deepcopy(item, memo) for item in x])
        result = base.__new__(cls, content)
    else:
        result = cls.__new__(cls)
    if memo is not None:
        memo[id(x)] = (result, x)
    if isinstance(x, list):
        list.extend(result, list.__iter__(x) if memo is None else [deepcopy(item, memo) for item in list.__iter__(x)])
    elif isinstance(x, dict):
        for key, value in list(dict.items(x)):
            dict.__setitem__(result, key if memo is None else deepcopy(key, memo), value if memo is None else deepcopy(value, memo))
    elif isinstance(x, set):
        set.update(result, set.__iter__(x) if memo is None else [deepcopy(item, memo) for item in set.__iter__(x)])
    for name, value in list(getattr(x, '__dict__', {}).items()):
        setattr(result, name, value if memo is None else deepcopy(value, memo))
    return result
