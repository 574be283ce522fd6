# SPDX-License-Identifier: GPL-3.0-or-later
# itertools of the teaching language.


class _Iterator:
    # The classes below are iterators whose steps are those of a generator.

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._steps)


class count(_Iterator):

    def __init__(self, start=0, step=1):
        if isinstance(start, str) or isinstance(step, str):
            raise TypeError('a number is required')
        self._next = start
        self._step = step

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        if isinstance(self._step, int) and self._step == 1:
            return f'count({self._next!r})'
        return f'count({self._next!r}, {self._step!r})'


class cycle(_Iterator):

    def __init__(self, iterable, /):
        self._steps = self._run(iter(iterable))

    def _run(self, items):
        saved = []
        for item in items:
            saved.append(item)
            yield item
        while saved:
            yield from saved


class repeat(_Iterator):

    def __init__(self, object, times=None):
        self._object = object
        self._times = None if times is None else max(times, 0)

    def __next__(self):
        if self._times is not None:
            if self._times == 0:
                raise StopIteration
            self._times -= 1
        return self._object

    def __length_hint__(self):
        if self._times is None:
            raise TypeError('len() of unsized object')
        return self._times

    def __repr__(self):
        if self._times is None:
            return f'repeat({self._object!r})'
        return f'repeat({self._object!r}, {self._times})'


class accumulate(_Iterator):

    def __init__(self, iterable, func=None, *, initial=None):
        self._steps = self._run(iter(iterable), func, initial)

    def _run(self, items, func, total):
        if total is None:
            for total in items:
                break
            else:
                return
        yield total
        for item in items:
            total = total + item if func is None else func(total, item)
            yield total


class chain(_Iterator):

    def __init__(self, *iterables):
        self._steps = self._run(iterables)

    def _run(self, iterables):
        for iterable in iterables:
            yield from iterable

    @classmethod
    def from_iterable(cls, iterable, /):
        self = cls()
        self._steps = self._run(iterable)
        return self


class compress(_Iterator):

    def __init__(self, data, selectors):
        self._steps = self._run(iter(data), iter(selectors))

    def _run(self, data, selectors):
        for item, selected in zip(data, selectors):
            if selected:
                yield item


class dropwhile(_Iterator):

    def __init__(self, predicate, iterable, /):
        self._steps = self._run(predicate, iter(iterable))

    def _run(self, predicate, items):
        for item in items:
            if not predicate(item):
                yield item
                break
        yield from items


class takewhile(_Iterator):

    def __init__(self, predicate, iterable, /):
        self._steps = self._run(predicate, iter(iterable))

    def _run(self, predicate, items):
        for item in items:
            if not predicate(item):
                return
            yield item


class filterfalse(_Iterator):

    def __init__(self, function, iterable, /):
        self._steps = self._run(function, iter(iterable))

    def _run(self, function, items):
        for item in items:
            if not (item if function is None else function(item)):
                yield item


class starmap(_Iterator):

    def __init__(self, function, iterable, /):
        self._steps = self._run(function, iter(iterable))

    def _run(self, function, items):
        for arguments in items:
            yield function(*arguments)


class pairwise(_Iterator):

    def __init__(self, iterable, /):
        self._steps = self._run(iter(iterable))

    def _run(self, items):
        for before in items:
            break
        else:
            return
        for item in items:
            yield before, item
            before = item


def _bound(value, least, complaint):
    if value is not None and (not isinstance(value, int) or value < least):
        raise ValueError(complaint)
    return value


class islice(_Iterator):

    def __init__(self, iterable, *bounds):
        if not 1 <= len(bounds) <= 3:
            few = 'at least 2' if not bounds else 'at most 4'
            raise TypeError(f'islice expected {few} arguments, got {1 + len(bounds)}')
        if len(bounds) == 1:
            bounds = (None, bounds[0], None)
        elif len(bounds) == 2:
            bounds = (bounds[0], bounds[1], None)
        _bound(bounds[1], 0, 'Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        _bound(bounds[0], 0, 'Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        _bound(bounds[2], 1, 'Step for islice() must be a positive integer or None.')
        self._steps = self._run(iter(iterable), bounds[0] or 0, bounds[1], bounds[2] or 1)

    def _run(self, items, start, stop, step):
        position = 0
        wanted = start
        while stop is None or wanted < stop:
            while position < wanted:
                try:
                    next(items)
                except StopIteration:
                    return
                position += 1
            try:
                item = next(items)
            except StopIteration:
                return
            position += 1
            yield item
            wanted += step
        while stop is not None and position < stop:
            try:
                next(items)
            except StopIteration:
                return
            position += 1


class zip_longest(_Iterator):

    def __init__(self, *iterables, fillvalue=None):
        self._steps = self._run([iter(iterable) for iterable in iterables], fillvalue)

    def _run(self, iterators, fillvalue):
        left = len(iterators)
        while left > 0:
            row = []
            for i, iterator in enumerate(iterators):
                item = fillvalue
                if iterator is not None:
                    try:
                        item = next(iterator)
                    except StopIteration:
                        iterators[i] = None
                        left -= 1
                        if left == 0:
                            return
                row.append(item)
            yield tuple(row)


class groupby(_Iterator):

    def __init__(self, iterable, key=None):
        self._items = iter(iterable)
        self._function = key
        self._group = 0
        self._has_item = False

    def _advance(self):
        self._item = next(self._items)
        self._key = self._item if self._function is None else self._function(self._item)
        self._has_item = True

    def __next__(self):
        self._group += 1
        if not self._has_item:
            self._advance()
        else:
            while self._key == self._current:
                self._advance()
        self._current = self._key
        return self._current, self._run(self._group)

    def _run(self, group):
        while self._group == group and self._key == self._current:
            yield self._item
            try:
                self._advance()
            except StopIteration:
                self._group += 1
                self._has_item = False
                return


class product(_Iterator):

    def __init__(self, *iterables, repeat=1):
        if repeat < 0:
            raise ValueError('repeat argument cannot be negative')
        self._steps = self._run([tuple(iterable) for iterable in iterables] * repeat)

    def _run(self, pools):
        places = [0] * len(pools)
        if any([len(pool) == 0 for pool in pools]):
            return
        while True:
            yield tuple([pool[place] for pool, place in zip(pools, places)])
            i = len(pools) - 1
            while i >= 0:
                places[i] += 1
                if places[i] < len(pools[i]):
                    break
                places[i] = 0
                i -= 1
            if i < 0:
                return


class permutations(_Iterator):

    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        if r is None:
            r = len(pool)
        elif not isinstance(r, int):
            raise TypeError('Expected int as r')
        elif r < 0:
            raise ValueError('r must be non-negative')
        self._steps = self._run(pool, r)

    def _run(self, pool, r):
        size = len(pool)
        if r > size:
            return
        order = list(range(size))
        turns = list(range(size, size - r, -1))
        yield tuple([pool[i] for i in order[:r]])
        i = r - 1
        while i >= 0:
            turns[i] -= 1
            if turns[i] == 0:
                order.append(order.pop(i))
                turns[i] = size - i
                i -= 1
            else:
                j = size - turns[i]
                order[i], order[j] = order[j], order[i]
                yield tuple([pool[k] for k in order[:r]])
                i = r - 1


def _places(size, r, repeating):
    # Rising places, the last one changing fastest.
    places = [0] * r if repeating else list(range(r))
    if r > size and not (repeating and size > 0):
        return
    while True:
        yield places
        i = r - 1
        while i >= 0 and places[i] == (size - 1 if repeating else size - r + i):
            i -= 1
        if i < 0:
            return
        place = places[i] + 1
        for j in range(i, r):
            places[j] = place if repeating else place + j - i


class combinations(_Iterator):
    _repeating = False

    def __init__(self, iterable, r):
        if r < 0:
            raise ValueError('r must be non-negative')
        self._steps = self._run(tuple(iterable), r)

    def _run(self, pool, r):
        for places in _places(len(pool), r, self._repeating):
            yield tuple([pool[i] for i in places])


class combinations_with_replacement(combinations):
    _repeating = True


def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError('n must be >= 0')
    items = iter(iterable)
    waiting = [[] for _ in range(n)]

    def steps(mine):
        while True:
            if not mine:
                try:
                    item = next(items)
                except StopIteration:
                    return
                for queue in waiting:
                    queue.append(item)
            yield mine.pop(0)
    return tuple([steps(mine) for mine in waiting])
