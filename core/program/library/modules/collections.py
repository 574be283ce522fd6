# SPDX-License-Identifier: GPL-3.0-or-later
# collections of the teaching language: deque, Counter, defaultdict, OrderedDict, namedtuple.


class deque:
    # The items stand in a list from _head on; what lies before it has been taken off the left.

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError('an integer is required')
            if maxlen < 0:
                raise ValueError('maxlen must be non-negative')
        self._maxlen = maxlen
        self._items = []
        self._head = 0
        self._changes = 0
        self.extend(iterable)

    @property
    def maxlen(self):
        return self._maxlen

    def append(self, x, /):
        self._changes += 1
        self._items.append(x)
        if self._maxlen is not None and len(self) > self._maxlen:
            self.popleft()

    def appendleft(self, x, /):
        self._changes += 1
        if self._head == 0:
            # Room for as many again, so that this is seldom.
            room = len(self._items) + 8
            self._items[0:0] = [None] * room
            self._head = room
        self._head -= 1
        self._items[self._head] = x
        if self._maxlen is not None and len(self) > self._maxlen:
            self.pop()

    def pop(self):
        if not self:
            raise IndexError('pop from an empty deque')
        self._changes += 1
        return self._items.pop()

    def popleft(self):
        if not self:
            raise IndexError('pop from an empty deque')
        self._changes += 1
        head = self._head
        item = self._items[head]
        self._items[head] = None
        self._head = head + 1
        if head > 16 and head * 2 > len(self._items):
            del self._items[:head + 1]
            self._head = 0
        return item

    def extend(self, iterable, /):
        if iterable is self:
            iterable = list(self)
        for item in iterable:
            self.append(item)

    def extendleft(self, iterable, /):
        if iterable is self:
            iterable = list(self)
        for item in iterable:
            self.appendleft(item)

    def clear(self):
        self._changes += 1
        self._items = []
        self._head = 0

    def copy(self):
        return self.__class__(self, self._maxlen)

    __copy__ = copy

    def count(self, x, /):
        return self._items[self._head:].count(x)

    def index(self, x, start=0, stop=None, /):
        items = self._items[self._head:]
        try:
            return items.index(x, start, len(items) if stop is None else stop)
        except ValueError:
            raise ValueError(f'{x!r} is not in deque') from None

    def insert(self, index, x, /):
        if self._maxlen is not None and len(self) >= self._maxlen:
            raise IndexError('deque already at its maximum size')
        self._changes += 1
        items = self._items[self._head:]
        items.insert(index, x)
        self._items = items
        self._head = 0

    def remove(self, value, /):
        items = self._items[self._head:]
        try:
            items.remove(value)
        except ValueError:
            raise ValueError(f'{value!r} is not in deque') from None
        self._changes += 1
        self._items = items
        self._head = 0

    def reverse(self):
        self._items = self._items[self._head:][::-1]
        self._head = 0

    def rotate(self, n=1, /):
        size = len(self)
        if size < 2:
            return
        self._changes += 1
        n %= size
        items = self._items[self._head:]
        self._items = items[size - n:] + items[:size - n]
        self._head = 0

    def _position(self, index):
        size = len(self)
        if not isinstance(index, int):
            raise TypeError(f"sequence index must be integer, not '{type(index).__name__}'")
        if index < 0:
            index += size
        if not 0 <= index < size:
            raise IndexError('deque index out of range')
        return self._head + index

    def __getitem__(self, index, /):
        return self._items[self._position(index)]

    def __setitem__(self, index, value, /):
        self._items[self._position(index)] = value

    def __delitem__(self, index, /):
        del self._items[self._position(index)]
        self._changes += 1

    def __len__(self):
        return len(self._items) - self._head

    def __bool__(self):
        return len(self._items) > self._head

    def __contains__(self, value, /):
        return value in self._items[self._head:]

    def __iter__(self):
        changes = self._changes
        i = 0
        while i < len(self):
            yield self._items[self._head + i]
            if self._changes != changes:
                raise RuntimeError('deque mutated during iteration')
            i += 1

    def __reversed__(self):
        return iter(self._items[self._head:][::-1])

    def __repr__(self):
        inside = repr(self._items[self._head:])
        if self._maxlen is not None:
            return f'{self.__class__.__name__}({inside}, maxlen={self._maxlen})'
        return f'{self.__class__.__name__}({inside})'

    def __add__(self, other, /):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        result = self.copy()
        result.extend(other)
        return result

    def __iadd__(self, other, /):
        self.extend(other)
        return self

    def __mul__(self, n, /):
        return self.__class__(list(self) * n, self._maxlen)

    __rmul__ = __mul__

    def __eq__(self, other, /):
        if not isinstance(other, deque):
            return NotImplemented
        return list(self) == list(other)

    def __lt__(self, other, /):
        if not isinstance(other, deque):
            return NotImplemented
        return list(self) < list(other)

    def __le__(self, other, /):
        if not isinstance(other, deque):
            return NotImplemented
        return list(self) <= list(other)

    def __gt__(self, other, /):
        if not isinstance(other, deque):
            return NotImplemented
        return list(self) > list(other)

    def __ge__(self, other, /):
        if not isinstance(other, deque):
            return NotImplemented
        return list(self) >= list(other)

    __hash__ = None

    def __reduce__(self):
        return (self.__class__, (list(self), self._maxlen))


class defaultdict(dict):

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError('first argument must be callable or None')
        dict.__init__(self, *args, **kwargs)
        self.default_factory = default_factory

    def __missing__(self, key, /):
        if self.default_factory is None:
            raise KeyError(key)
        self[key] = value = self.default_factory()
        return value

    def __repr__(self):
        return f'{self.__class__.__name__}({self.default_factory!r}, {dict.__repr__(self)})'

    def copy(self):
        return self.__class__(self.default_factory, self)

    __copy__ = copy

    def __or__(self, other, /):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.__class__(self.default_factory, self)
        result.update(other)
        return result

    def __reduce__(self):
        factory = () if self.default_factory is None else (self.default_factory,)
        return (self.__class__, factory, None, None, iter(self.items()))


class OrderedDict(dict):

    def popitem(self, last=True):
        if not self:
            raise KeyError('dictionary is empty')
        if last:
            return dict.popitem(self)
        key = next(iter(self))
        return key, self.pop(key)

    def move_to_end(self, key, last=True):
        value = self[key]
        if last:
            del self[key]
            self[key] = value
        else:
            others = [item for item in self.items() if item[0] != key]
            self.clear()
            self[key] = value
            self.update(others)

    def copy(self):
        return self.__class__(self)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None):
        result = cls()
        for key in iterable:
            result[key] = value
        return result

    def __eq__(self, other, /):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    def __repr__(self):
        if not self:
            return f'{self.__class__.__name__}()'
        return f'{self.__class__.__name__}({list(self.items())!r})'


class Counter(dict):

    def __init__(self, iterable=None, /, **kwds):
        dict.__init__(self)
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        ordered = sorted(self.items(), key=lambda item: item[1], reverse=True)
        return ordered if n is None else ordered[:max(n, 0)]

    def elements(self):
        for element, count in self.items():
            for _ in range(count):
                yield element

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):
        if iterable is not None:
            if isinstance(iterable, dict):
                if self:
                    for element, count in iterable.items():
                        self[element] = count + self.get(element, 0)
                else:
                    dict.update(self, iterable)
            else:
                for element in iterable:
                    self[element] = self.get(element, 0) + 1
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        if iterable is not None:
            if isinstance(iterable, dict):
                for element, count in iterable.items():
                    self[element] = self.get(element, 0) - count
            else:
                for element in iterable:
                    self[element] = self.get(element, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        return self.__class__(self)

    def __reduce__(self):
        return (self.__class__, (dict(self),))

    def __delitem__(self, elem):
        if elem in self:
            dict.__delitem__(self, elem)

    def __repr__(self):
        if not self:
            return f'{self.__class__.__name__}()'
        try:
            ordered = dict(self.most_common())
        except TypeError:
            ordered = dict(self)
        return f'{self.__class__.__name__}({ordered!r})'

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] == other[e] for c in (self, other) for e in c)

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] <= other[e] for c in (self, other) for e in c)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] >= other[e] for c in (self, other) for e in c)

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    def _keep_positive(self):
        for elem in [elem for elem, count in self.items() if not count > 0]:
            del self[elem]
        return self

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = self.copy()
        for elem, count in other.items():
            result[elem] = result[elem] + count
        return result._keep_positive()

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = self.copy()
        for elem, count in other.items():
            result[elem] = result[elem] - count
        return result._keep_positive()

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = self.copy()
        for elem, count in other.items():
            result[elem] = max(result[elem], count)
        return result._keep_positive()

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for elem, count in self.items():
            result[elem] = min(count, other[elem])
        return result._keep_positive()

    def __pos__(self):
        return self.copy()._keep_positive()

    def __neg__(self):
        result = Counter()
        for elem, count in self.items():
            result[elem] = -count
        return result._keep_positive()

    def __iadd__(self, other):
        for elem, count in other.items():
            self[elem] += count
        return self._keep_positive()

    def __isub__(self, other):
        for elem, count in other.items():
            self[elem] -= count
        return self._keep_positive()


def _field_names(field_names, rename):
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    names = [str(name) for name in field_names]
    if rename:
        seen = set()
        for i, name in enumerate(names):
            if not name.isidentifier() or name in _keywords or name.startswith('_') or name in seen:
                names[i] = f'_{i}'
            seen.add(name)
    return names


_keywords = frozenset(['False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def',
                       'del', 'elif', 'else', 'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda',
                       'nonlocal', 'not', 'or', 'pass', 'raise', 'return', 'try', 'while', 'with', 'yield'])


def _check_names(typename, names, rename):
    for name in [typename] + names:
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if name in _keywords:
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
    seen = set()
    for name in names:
        if name.startswith('_') and not rename:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in seen:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
        seen.add(name)


def _names_of(names):
    quoted = [repr(name) for name in names]
    if len(quoted) < 3:
        return ' and '.join(quoted)
    return ', '.join(quoted[:-1]) + ', and ' + quoted[-1]


def _bound_fields(typename, names, defaults, args, kwargs):
    # Arguments to fields, with the complaints of a function whose parameters the fields are.
    if len(args) > len(names):
        least = len(names) - len(defaults)
        count = f'from {least + 1} to {len(names) + 1}' if defaults else f'{len(names) + 1}'
        plural = '' if len(names) == 0 and not defaults else 's'
        verb = 'was' if len(args) == 0 else 'were'
        raise TypeError(f'{typename}.__new__() takes {count} positional argument{plural} but {len(args) + 1} {verb} given')
    values = dict(zip(names, args))
    for name, value in kwargs.items():
        if name not in names:
            raise TypeError(f"{typename}.__new__() got an unexpected keyword argument '{name}'")
        if name in values:
            raise TypeError(f"{typename}.__new__() got multiple values for argument '{name}'")
        values[name] = value
    missing = []
    for name in names:
        if name not in values:
            if name in defaults:
                values[name] = defaults[name]
            else:
                missing.append(name)
    if missing:
        plural = 's' if len(missing) > 1 else ''
        raise TypeError(f'{typename}.__new__() missing {len(missing)} required positional argument{plural}: {_names_of(missing)}')
    return [values[name] for name in names]


def _may_not_set(self, value):
    raise AttributeError("can't set attribute")


def _may_not_delete(self):
    raise AttributeError("can't delete attribute")


def _field(index):
    return property(lambda self: tuple.__getitem__(self, index), _may_not_set, _may_not_delete)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    names = _field_names(field_names, rename)
    typename = str(typename)
    _check_names(typename, names, rename)
    given = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(names):
            raise TypeError('Got more default values than field names')
        given = dict(zip(names[len(names) - len(defaults):], defaults))

    def __new__(cls, /, *args, **kwargs):
        if kwargs or len(args) != len(names):
            args = _bound_fields(typename, names, given, args, kwargs)
        return tuple.__new__(cls, args)

    def _make(cls, iterable):
        values = tuple(iterable)
        if len(values) != len(names):
            raise TypeError(f'Expected {len(names)} arguments, got {len(values)}')
        return tuple.__new__(cls, values)

    def _replace(self, /, **kwds):
        values = [kwds.pop(name, value) for name, value in zip(names, self)]
        if kwds:
            raise ValueError(f'Got unexpected field names: {list(kwds)!r}')
        return self._make(values)

    def __repr__(self):
        inside = ', '.join([f'{name}={value!r}' for name, value in zip(names, self)])
        return f'{self.__class__.__name__}({inside})'

    def _asdict(self):
        return dict(zip(names, self))

    def __getnewargs__(self):
        return tuple(self)

    namespace = {
        '__doc__': f'{typename}({", ".join(names)})',
        '__slots__': (),
        '_fields': tuple(names),
        '_field_defaults': given,
        '__match_args__': tuple(names),
        '__new__': __new__,
        '_make': classmethod(_make),
        '_replace': _replace,
        '__repr__': __repr__,
        '_asdict': _asdict,
        '__getnewargs__': __getnewargs__,
        '__module__': '__main__' if module is None else module,
    }
    for index, name in enumerate(names):
        namespace[name] = _field(index)
    return type(typename, (tuple,), namespace)


class ChainMap:

    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __getitem__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return mapping[key]
        raise KeyError(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __len__(self):
        return len(self._merged())

    def _merged(self):
        merged = {}
        for mapping in reversed(self.maps):
            merged.update(mapping)
        return merged

    def __iter__(self):
        return iter(self._merged())

    def keys(self):
        return self._merged().keys()

    def values(self):
        return [self[key] for key in self._merged()]

    def items(self):
        return [(key, self[key]) for key in self._merged()]

    def __contains__(self, key):
        return any(key in mapping for mapping in self.maps)

    def __bool__(self):
        return any(self.maps)

    def __repr__(self):
        return f'{self.__class__.__name__}({", ".join([repr(mapping) for mapping in self.maps])})'

    def new_child(self, m=None, **kwargs):
        return self.__class__(kwargs if m is None else m, *self.maps)

    @property
    def parents(self):
        return self.__class__(*self.maps[1:])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        if key not in self.maps[0]:
            raise KeyError(f'Key not found in the first mapping: {key!r}')
        del self.maps[0][key]
