# SPDX-License-Identifier: GPL-3.0-or-later
# Slow ways: going through iterables, sorting, looking for items.
from _fallback_common import absent, own, index
from _native import content as _content, order_of as _order_of


# Iterables

def any_of(iterable):
    for item in iterable:
        if item:
            return True
    return False


def all_of(iterable):
    for item in iterable:
        if not item:
            return False
    return True


def sum_of(iterable, start):
    for item in iterable:
        start = start + item
    return start


def length_of(obj):
    method = own(obj, '__len__')
    if method is None:
        raise TypeError(f"object of type '{type(obj).__name__}' has no len()")
    size = index(method(obj))
    if size < 0:
        raise ValueError('__len__() should return >= 0')
    if size >= 2 ** 63:
        raise OverflowError("cannot fit 'int' into an index-sized integer")
    return size


def _best(name, args, key, default, is_better):
    if len(args) > 1:
        items = iter(args)
    else:
        items = iter(args[0])
    for best in items:
        break
    else:
        if default is absent:
            raise ValueError(f'{name}() arg is an empty sequence')
        return default
    if key is None:
        for item in items:
            if is_better(item, best):
                best = item
        return best
    rank = key(best)
    for item in items:
        other = key(item)
        if is_better(other, rank):
            best = item
            rank = other
    return best


def max_of(args, key, default):
    return _best('max', args, key, default, lambda a, b: a > b)


def min_of(args, key, default):
    return _best('min', args, key, default, lambda a, b: a < b)


class _Enumerate:

    def __init__(self, iterable, start):
        self._steps = self._run(iter(iterable), start)

    def _run(self, items, number):
        for item in items:
            yield number, item
            number += 1

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._steps)


def enumerate_of(cls, iterable, start):
    return _Enumerate(iterable, index(start))


class _Zip:

    def __init__(self, iterables, strict):
        self._steps = self._run([iter(iterable) for iterable in iterables], strict)

    def _run(self, iterators, strict):
        while iterators:
            row = []
            for i, iterator in enumerate(iterators):
                try:
                    row.append(next(iterator))
                except StopIteration:
                    if strict:
                        self._check_ends(iterators, i)
                    return
            yield tuple(row)

    def _check_ends(self, iterators, ended):
        if ended > 0:
            plural = ' ' if ended == 1 else 's 1-'
            raise ValueError(f'zip() argument {ended + 1} is shorter than argument{plural}{ended}')
        for i, iterator in enumerate(iterators[1:], 1):
            try:
                next(iterator)
            except StopIteration:
                continue
            plural = ' ' if i == 1 else 's 1-'
            raise ValueError(f'zip() argument {i + 1} is longer than argument{plural}{i}')

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._steps)


def zip_of(cls, iterables, strict):
    return _Zip(iterables, strict)


class _Reversed:

    def __init__(self, sequence, size):
        self._sequence = sequence
        self._left = size

    def __iter__(self):
        return self

    def __next__(self):
        if self._left <= 0:
            raise StopIteration
        self._left -= 1
        return self._sequence[self._left]

    def __length_hint__(self):
        return self._left


for _class, _name in ((_Enumerate, 'enumerate'), (_Zip, 'zip'), (_Reversed, 'reversed')):
    _class.__name__ = _class.__qualname__ = _name
    _class.__module__ = 'builtins'


def reversed_of(sequence):
    method = own(sequence, '__reversed__')
    if method is not None:
        return method(sequence)
    if isinstance(sequence, (set, frozenset)) or own(sequence, '__getitem__') is None or own(sequence, '__len__') is None:
        raise TypeError(f"'{type(sequence).__name__}' object is not reversible")
    return _Reversed(sequence, len(sequence))


def is_instance(obj, class_or_tuple):
    from _operators import UnionType
    if type(class_or_tuple) is UnionType:
        return isinstance(obj, class_or_tuple.__args__)
    raise TypeError('isinstance() arg 2 must be a type, a tuple of types, or a union')


# Sorting

def _sort_places(keys):
    # The places of keys in ascending order, by `<` alone: runs, binary insertion, merging.
    places = _order_of(keys)
    if places is not None:
        return places
    size = len(keys)
    places = list(range(size))
    least, rest = size, 0
    while least >= 64:
        rest |= least & 1
        least >>= 1
    least += rest
    borders = [0]
    at = 0
    while at < size:
        end = at + 1
        if end < size:
            descends = bool(keys[places[end]] < keys[places[at]])
            end += 1
            while end < size and bool(keys[places[end]] < keys[places[end - 1]]) == descends:
                end += 1
            if descends:
                places[at:end] = places[at:end][::-1]
        stop = min(max(end, at + least), size)
        for i in range(end, stop):
            place = places[i]
            low, high = at, i
            while low < high:
                middle = (low + high) // 2
                if keys[place] < keys[places[middle]]:
                    high = middle
                else:
                    low = middle + 1
            places[low + 1:i + 1] = places[low:i]
            places[low] = place
        at = stop
        borders.append(at)
    while len(borders) > 2:
        kept = [0]
        for i in range(2, len(borders), 2):
            _merge(keys, places, borders[i - 2], borders[i - 1], borders[i])
            kept.append(borders[i])
        if len(borders) % 2 == 0:
            kept.append(borders[-1])
        borders = kept
    return places


def _merge(keys, places, low, middle, high):
    left = places[low:middle]
    i, j, at = 0, middle, low
    while i < len(left):
        if j < high and keys[places[j]] < keys[left[i]]:
            places[at] = places[j]
            j += 1
        else:
            places[at] = left[i]
            i += 1
        at += 1


def _sorted_items(items, key, reverse):
    keys = items if key is None else [key(item) for item in items]
    if reverse:
        keys = keys[::-1]
        items = items[::-1]
    result = [items[place] for place in _sort_places(keys)]
    return result[::-1] if reverse else result


def list_sort(self, key, reverse):
    items = list(_content(self))
    list.clear(self)
    try:
        items = _sorted_items(items, key, reverse)
    finally:
        changed = len(_content(self)) > 0
        list.__init__(self, items)
    if changed:
        raise ValueError('list modified during sort')


def sorted_of(iterable, others, key, reverse):
    return _sorted_items(list(iterable), key, reverse)


# Sequences

def list_count(self, value):
    count = 0
    for item in self:
        if item is value or item == value:
            count += 1
    return count


def _place_in(items, value, start, stop):
    size = len(items)
    start = 0 if start is None else max(start + size, 0) if start < 0 else start
    stop = size if stop is None else stop + size if stop < 0 else stop
    i = start
    while i < min(stop, len(items)):
        if items[i] is value or items[i] == value:
            return i
        i += 1
    return None


def list_index(self, value, start, stop):
    place = _place_in(_content(self), value, start, stop)
    if place is None:
        raise ValueError(f'{value!r} is not in list')
    return place


def tuple_index(self, value, start, stop):
    place = _place_in(_content(self), value, start, stop)
    if place is None:
        raise ValueError('tuple.index(x): x not in tuple')
    return place


def list_remove(self, value):
    place = _place_in(_content(self), value, None, None)
    if place is None:
        raise ValueError('list.remove(x): x not in list')
    del _content(self)[place]


def list_iadd(self, value):
    list.extend(self, value)
    return self


def list_imul(self, value):
    items = _content(self)
    items[:] = items * value
    return self


def range_of(cls, start, stop, step, others):
    if stop is absent:
        return range(index(start))
    if step is absent:
        return range(index(start), index(stop))
    return range(index(start), index(stop), index(step))


def range_reversed(self):
    return iter(self[::-1])


def range_index(self, value):
    for i, item in enumerate(self):
        if item == value:
            return i
    raise ValueError('sequence.index(x): x not in sequence')
