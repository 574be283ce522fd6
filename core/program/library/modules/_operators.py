# SPDX-License-Identifier: GPL-3.0-or-later
# The slow ways of instructions: what operators, iteration and calls of classes do where an object
# of a class of the program has a say.
from _native import content as _content, unsupported as _unsupported, with_content as _with_content


def _own(value, name):
    # A special method of the value's class, None if there is none.
    return getattr(type(value), name, None)


# Operators: by number, as the machine counts them; 20 more is in place, from 40 on comparisons.

_names = ('add', 'sub', 'mul', 'matmul', 'truediv', 'floordiv', 'mod', 'pow', 'lshift', 'rshift',
          'or', 'xor', 'and')
_comparisons = ('__eq__', '__ne__', '__lt__', '__le__', '__gt__', '__ge__')
_reflected = ('__eq__', '__ne__', '__gt__', '__ge__', '__lt__', '__le__')
_signs = ('==', '!=', '<', '<=', '>', '>=')


def operate(left, right, number):
    if number >= 40:
        return _compare(left, right, number - 40, False)
    if number >= 20:
        method = _own(left, f'__i{_names[number - 20]}__')
        if method is not None:
            result = method(left, right)
            if result is not NotImplemented:
                return result
        if isinstance(left, list) and number == 20:
            list.extend(left, right)
            return left
    return _binary(left, right, number, False)


def operate_reflected(left, right, number):
    # The left operand's method has given NotImplemented.
    if number >= 40:
        return _compare(left, right, number - 40, True)
    if number >= 20 and _own(left, f'__i{_names[number - 20]}__') is not None:
        return _binary(left, right, number, False)
    return _binary(left, right, number, True)


_set_operators = ('or', 'and', 'sub', 'xor')
_key_views = (type({}.keys()), type({}.items()))


def _combine_views(left, right, name):
    # Views of a dict's keys or items go with any iterable, on either side.
    if name == 'or':
        return set(left).union(right)
    if name == 'sub':
        return set(left).difference(right)
    if name == 'xor':
        return set(left).symmetric_difference(right)
    view, other = (left, right) if isinstance(left, _key_views) else (right, left)
    if type(other) is set and len(view) <= len(other) or isinstance(other, _key_views) and len(other) > len(view):
        view, other = other, view
    return set(view).intersection(list(other))


def _binary(left, right, number, left_refused):
    name = _names[number - 20 if number >= 20 else number]
    method = _own(left, f'__{name}__')
    other = _own(right, f'__r{name}__')
    one, two = type(left), type(right)
    other_first = one is not two and other is not None and issubclass(two, one) and getattr(one, f'__r{name}__', None) is not other
    if other_first and not left_refused:
        result = other(right, left)
        if result is not NotImplemented:
            return result
    if method is not None and not left_refused:
        result = method(left, right)
        if result is not NotImplemented:
            return result
    if other is not None and one is not two and (not other_first or left_refused):
        result = other(right, left)
        if result is not NotImplemented:
            return result
    if isinstance(left, (set, frozenset)) and isinstance(right, (set, frozenset)):
        if name == 'or':
            return left.union(right)
        if name == 'and':
            return left.intersection(right)
        if name == 'sub':
            return left.difference(right)
        if name == 'xor':
            return left.symmetric_difference(right)
    if name in _set_operators and (isinstance(left, _key_views) or isinstance(right, _key_views)):
        return _combine_views(left, right, name)
    if isinstance(left, dict) and isinstance(right, dict) and name == 'or':
        result = dict(left)
        result.update(right)
        return result
    if name == 'or' and _is_annotation(left) and _is_annotation(right) and (left is not None or right is not None):
        return UnionType(_alternatives(left) + _alternatives(right))
    if isinstance(left, str) and name == 'mod':
        from _fallback_text import percent
        return percent(_content(left), right)
    if name == 'add':
        _refuse_to_concatenate(left, type(right).__name__)
    if name == 'mul':
        for sequence, count in ((left, right), (right, left)):
            if isinstance(sequence, (str, list, tuple, bytes, bytearray)):
                index = _own(count, '__index__')
                if index is None:
                    raise TypeError(f"can't multiply sequence by non-int of type '{type(count).__name__}'")
                return _content(sequence) * index(count)
    return _unsupported(left, right, number)


class UnionType:
    # int | None: what annotations and isinstance() take.

    def __init__(self, alternatives):
        self.__args__ = tuple(dict.fromkeys(alternatives))

    def __or__(self, other):
        return UnionType(self.__args__ + _alternatives(other)) if _is_annotation(other) else NotImplemented

    def __ror__(self, other):
        return UnionType(_alternatives(other) + self.__args__) if _is_annotation(other) else NotImplemented

    def __eq__(self, other):
        return isinstance(other, UnionType) and set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        return ' | '.join(['None' if one is type(None) else one.__qualname__ if one.__module__ == 'builtins'
                           else f'{one.__module__}.{one.__qualname__}' for one in self.__args__])


UnionType.__module__ = 'types'


def _is_annotation(value):
    return value is None or isinstance(value, (type, UnionType))


def _alternatives(value):
    return value.__args__ if isinstance(value, UnionType) else (type(None) if value is None else value,)


def _refuse_to_concatenate(left, other):
    for cls in (str, list, tuple):
        if isinstance(left, cls):
            raise TypeError(f'can only concatenate {cls.__name__} (not "{other}") to {cls.__name__}')
    if isinstance(left, (bytes, bytearray)):
        raise TypeError(f"can't concat {other} to {type(left).__name__}")


def _compare(left, right, number, left_refused):
    name, back = _comparisons[number], _reflected[number]
    one, two = type(left), type(right)
    if one is two and one in (list, tuple):
        return _compare_items(left, right, number)
    if one is two and one is dict:
        return _equal_dicts(left, right) == (number == 0)
    if one is two and one in (set, frozenset):
        return _compare_sets(left, right, number)
    other_first = one is not two and issubclass(two, one)
    if other_first and not left_refused:
        result = getattr(two, back)(right, left)
        if result is not NotImplemented:
            return result
    method = getattr(one, name, None)
    if method is not None and not left_refused:
        result = method(left, right)
        if result is not NotImplemented:
            return result
    other = getattr(two, back, None)
    if other is not None and (not other_first or left_refused):
        result = other(right, left)
        if result is not NotImplemented:
            return result
    if number == 0:
        return left is right
    if number == 1:
        return left is not right
    raise TypeError(f"'{_signs[number]}' not supported between instances of '{one.__name__}' and '{two.__name__}'")


def _compare_items(left, right, number):
    if number < 2 and len(left) != len(right):
        return number == 1
    i = 0
    while i < len(left) and i < len(right):
        a, b = left[i], right[i]
        if a is not b and not a == b:
            if number < 2:
                return number == 1
            return a < b if number == 2 else a <= b if number == 3 else a > b if number == 4 else a >= b
        i += 1
    a, b = len(left), len(right)
    return (a == b if number == 0 else a != b if number == 1 else a < b if number == 2
            else a <= b if number == 3 else a > b if number == 4 else a >= b)


def _equal_dicts(left, right):
    if len(left) != len(right):
        return False
    absent = []
    for key, value in left.items():
        other = right.get(key, absent)
        if other is absent or not (value is other or value == other):
            return False
    return True


def _compare_sets(left, right, number):
    if number < 2:
        return (len(left) == len(right) and left.issubset(right)) == (number == 0)
    if number > 3:
        left, right = right, left
        number -= 2
    return left.issubset(right) and (number == 3 or len(left) < len(right))


def contains(container, item):
    method = _own(container, '__contains__')
    if method is not None and not _is_builtin(container):
        return True if method(container, item) else False
    if isinstance(container, (dict, set, frozenset)):
        from _fallback_keys import find_key
        from _fallback_common import absent
        return find_key(_content(container), item, hash(item)) is not absent
    if _own(container, '__iter__') is None and _own(container, '__getitem__') is None:
        raise TypeError(f"argument of type '{type(container).__name__}' is not iterable")
    for other in container:
        if other is item or other == item:
            return True
    return False


def lacks(container, item):
    return not contains(container, item)


def _is_builtin(value):
    # Whether nothing but the built-in type says what is in it.
    method = _own(value, '__contains__')
    for cls in type(value).__mro__:
        if cls.__module__ == 'builtins':
            return getattr(cls, '__contains__', None) is method
    return False


def truth(value):
    method = _own(value, '__bool__')
    if method is not None:
        result = method(value)
        if result is True or result is False:
            return result
        raise TypeError(f'__bool__ should return bool, returned {type(result).__name__}')
    return len(value) != 0


def convert(value, conversion, spec):
    text = str(value) if conversion == 1 else repr(value) if conversion == 2 else ascii(value)
    return format(text, spec)


# Items

def _index(value):
    method = _own(value, '__index__')
    if method is None:
        return value
    result = method(value)
    if not isinstance(result, int):
        raise TypeError(f'__index__ returned non-int (type {type(result).__name__})')
    return result


def _plain_index(index):
    if isinstance(index, slice):
        return slice(_index(index.start), _index(index.stop), _index(index.step))
    return _index(index)


def get_item(container, index):
    if isinstance(container, dict):
        from _fallback_keys import find_key
        from _fallback_common import absent
        from _native import value_with_hash
        number = hash(index)
        there = find_key(_content(container), index, number)
        if there is not absent:
            return value_with_hash(_content(container), there, number)
        missing = _own(container, '__missing__')
        if missing is None:
            raise KeyError(index)
        return missing(container, index)
    if isinstance(container, type):
        method = getattr(container, '__class_getitem__', None)
        if method is not None:
            return method(index)
        if container in (list, dict, tuple, set, frozenset, type):
            return container
        raise TypeError(f"type '{container.__name__}' is not subscriptable")
    return _content(container)[_plain_index(index)]


def set_item(container, index, item):
    if isinstance(container, dict):
        from _fallback_keys import dict_set
        dict_set(_content(container), index, item)
    else:
        if isinstance(index, slice):
            item = list(item)
        _content(container)[_plain_index(index)] = item


def delete_item(container, index):
    if isinstance(container, dict):
        container.pop(index)
    else:
        del _content(container)[_plain_index(index)]


def make_set(items):
    result = set()
    for item in items:
        result.add(item)
    return result


def make_dict(items):
    result = {}
    for i in range(0, len(items), 2):
        result[items[i]] = items[i + 1]
    return result


def dict_of(mapping):
    result = {}
    for key in mapping.keys():
        result[key] = mapping[key]
    return result


# Iteration

def collect(iterable):
    return [item for item in iterable]


def take(iterable, count):
    if count is None:
        return [item for item in iterable]
    result = []
    for item in iterable:
        result.append(item)
        if len(result) == count:
            break
    return result


def iterate_by_index(sequence):
    return _by_index(sequence)


def _by_index(sequence):
    i = 0
    while True:
        try:
            item = sequence[i]
        except (IndexError, StopIteration):
            return
        yield item
        i += 1


def iterate_until(function, sentinel):
    return _until(function, sentinel)


def _until(function, sentinel):
    while True:
        item = function()
        if item is sentinel or item == sentinel:
            return
        yield item


def next_or(iterator, default):
    try:
        return next(iterator)
    except StopIteration:
        return default


# Attributes

def get_attribute_or(obj, name, default):
    try:
        return getattr(obj, name)
    except AttributeError:
        return default


def has_attribute(obj, name):
    try:
        getattr(obj, name)
    except AttributeError:
        return False
    return True


# Classes

def construct(cls, maker, args, kwargs):
    made = maker(cls, *args, **kwargs)
    if isinstance(made, cls):
        type(made).__init__(made, *args, **kwargs)
    return made


def construct_content(cls, content_type, maker, args, kwargs, is_filled_later):
    content = maker(content_type) if is_filled_later else maker(content_type, *args, **kwargs)
    made = _with_content(cls, content)
    cls.__init__(made, *args, **kwargs)
    return made


def finish_class(cls):
    for name, value in list(cls.__dict__.items()):
        method = _own(value, '__set_name__')
        if method is not None:
            method(value, cls, name)
    hook = getattr(super(cls, cls), '__init_subclass__', None)
    if hook is not None:
        if hasattr(hook, '__self__'):
            hook()
        else:
            hook(cls)
    return cls


def object_str(self):
    result = type(self).__repr__(self)
    if not isinstance(result, str):
        raise TypeError(f'__repr__ returned non-string (type {type(result).__name__})')
    return result


def object_ne(self, value):
    result = type(self).__eq__(self, value)
    return result if result is NotImplemented else not result


def object_format(self, spec):
    return str(self)


def exception_str(self):
    args = self.args
    if isinstance(self, OSError) and len(args) == 2:
        text = f'[Errno {args[0]}] {args[1]}'
        return text if self.filename is None else f'{text}: {self.filename!r}'
    if len(args) != 1:
        return repr(args)
    return repr(args[0]) if isinstance(self, KeyError) else str(args[0])


def exception_repr(self):
    args = self.args
    inside = repr(args[0]) if len(args) == 1 else repr(args)[1:-1]
    return f'{type(self).__name__}({inside})'
