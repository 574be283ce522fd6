# SPDX-License-Identifier: GPL-3.0-or-later
# Slow ways of dict and set: keys whose hash or equality is Python code.
from _fallback_common import absent, own
from _native import content as _content
from _native import keys_with_hash as _keys_with_hash, add_with_hash as _add_with_hash, put_with_hash as _put_with_hash
from _native import remove_with_hash as _remove_with_hash, value_with_hash as _value_with_hash


def hash_of(obj):
    method = own(obj, '__hash__')
    if method is None:
        raise TypeError(f"unhashable type: '{type(obj).__name__}'")
    result = method(obj)
    if not isinstance(result, int):
        raise TypeError('__hash__ method should return an integer')
    return _hash_number(result)


def _hash_number(number):
    # Within 64 bits, as the hash of an int of any size.
    return number if -2**63 <= number < 2**63 and number != -1 else -2 if number == -1 else hash(number)


def content_hash(self):
    items = _content(self)
    if isinstance(items, tuple):
        result = 0x345678
        for item in items:
            result = (result * 1000003 ^ hash(item)) & 0xFFFFFFFFFFFF
        return result
    result = 0
    for item in items:
        result ^= hash(item) * 0x9E3779B1 & 0xFFFFFFFFFFFF
    return result


def find_key(container, key, number):
    # The key object in a dict or set that equals a key; absent if there is none.
    for other in _keys_with_hash(container, number):
        if other is key or other == key:
            return other
    return absent


def dict_get(self, key, default):
    number = hash(key)
    there = find_key(self, key, number)
    return default if there is absent else _value_with_hash(self, there, number)


def dict_set(self, key, value):
    number = hash(key)
    there = find_key(self, key, number)
    if there is absent:
        _add_with_hash(self, key, number, value)
    else:
        _put_with_hash(self, there, number, value)


def dict_setdefault(self, key, default):
    number = hash(key)
    there = find_key(self, key, number)
    if there is not absent:
        return _value_with_hash(self, there, number)
    _add_with_hash(self, key, number, default)
    return default


def dict_pop(self, key, default):
    number = hash(key)
    there = find_key(self, key, number)
    if there is absent:
        if default is absent:
            raise KeyError(key)
        return default
    value = _value_with_hash(self, there, number)
    _remove_with_hash(self, there, number)
    return value


def dict_update(self, mapping, kwargs):
    if mapping is not absent:
        if isinstance(mapping, dict):
            for key, value in list(_content(mapping).items()):
                dict_set(self, key, value)
        elif hasattr(mapping, 'keys'):
            for key in mapping.keys():
                dict_set(self, key, mapping[key])
        else:
            for number, pair in enumerate(mapping):
                try:
                    pair = tuple(pair)
                except TypeError:
                    raise TypeError(f'cannot convert dictionary update sequence element #{number} to a sequence') from None
                if len(pair) != 2:
                    raise ValueError(f'dictionary update sequence element #{number} has length {len(pair)}; 2 is required')
                dict_set(self, pair[0], pair[1])
    for key, value in kwargs.items():
        dict_set(self, key, value)


def dict_of(cls, mapping, kwargs):
    result = {}
    dict_update(result, mapping, kwargs)
    return result


def dict_fromkeys(cls, iterable, value):
    result = cls()
    for key in iterable:
        result[key] = value
    return result


def dict_ior(self, value):
    dict.update(self, value)
    return self


def set_add(self, element):
    number = hash(element)
    if find_key(self, element, number) is absent:
        _add_with_hash(self, element, number)


def set_discard(self, element):
    number = hash(element)
    there = find_key(self, element, number)
    if there is not absent:
        _remove_with_hash(self, there, number)
        return True
    return False


def set_remove(self, element):
    if not set_discard(self, element):
        raise KeyError(element)


def set_init(self, iterable):
    set.clear(self)
    if iterable is not absent:
        for element in iterable:
            set_add(self, element)


def _filled(result, iterable):
    for element in iterable:
        set_add(result, element)
    return result


def set_of(cls, iterable):
    return _filled(set(), iterable)


def frozenset_of(cls, iterable):
    return _frozen(iterable)


def _frozen(iterable):
    # One that nobody else has: the empty one is shared, a fresh one is filled in place.
    result = frozenset([0])
    _remove_with_hash(result, 0, hash(0))
    return _filled(result, iterable)


def _like(self, iterable):
    return _frozen(iterable) if isinstance(self, frozenset) else _filled(set(), iterable)


def _as_set(iterable):
    return iterable if isinstance(iterable, (set, frozenset)) else _filled(set(), iterable)


def _has(keys, element):
    return find_key(keys, element, hash(element)) is not absent


def set_union(self, others):
    result = _like(self, self)
    for other in others:
        _filled(result, other)
    return result


def set_intersection(self, others):
    # Of equal elements that of the smaller set stays, else that of the other iterable.
    result = self
    for other in others:
        through, within = _as_set(other), _as_set(result)
        if isinstance(other, (set, frozenset)) and len(within) < len(through):
            through, within = within, through
        result = [element for element in through if _has(within, element)]
    return _like(self, result)


def set_difference(self, others):
    result = list(self)
    for other in others:
        keys = _as_set(other)
        result = [element for element in result if not _has(keys, element)]
    return _like(self, result)


def set_symmetric_difference(self, other):
    keys = _as_set(other)
    return _like(self, [element for element in self if not _has(keys, element)]
                 + [element for element in keys if not _has(self, element)])


def set_update(self, others):
    for other in others:
        for element in list(other):
            set_add(self, element)


def set_intersection_update(self, others):
    set_init(self, list(set_intersection(self, others)))


def set_difference_update(self, others):
    set_init(self, list(set_difference(self, others)))


def set_symmetric_difference_update(self, other):
    set_init(self, list(set_symmetric_difference(self, other)))


def view_isdisjoint(self, other):
    return set(self).isdisjoint(other)


def set_isdisjoint(self, other):
    for element in other:
        if _has(self, element):
            return False
    return True


def set_issubset(self, other):
    keys = _as_set(other)
    return all([_has(keys, element) for element in self])


def set_issuperset(self, other):
    return all([_has(self, element) for element in other])
